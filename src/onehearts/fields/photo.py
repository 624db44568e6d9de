"""A photograph in a block: its file inside the issue's folder, caption, description, focus and consent."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from onehearts.fields.base import Context, Record, TextType, field
from onehearts.fields.dates import narrow
from onehearts.fields.plain import FOCUS, ChoiceType, Focus
from onehearts.fields.records import ListOf, RecordOf
from onehearts.fields.text import LINE, NameType
from onehearts.geometry import CENTRE
from onehearts.messages import phrase
from onehearts.runs import Line, text_of
from onehearts.source import Mapping, Scalar, Value


class PhotoFile(NamedTuple):
    """A file of the issue: its name as typed (with /) and where it lies."""

    name: str
    path: Path


class PhotoFileType(TextType[PhotoFile]):
    """A file name inside the issue's folder → ``PhotoFile``; the file exists."""

    expects = "写真のファイル名"
    example = "photos/yaoya.jpg"

    def read_text(self, text: Scalar, context: Context) -> PhotoFile | None:
        name = text.text.strip().replace("\\", "/").replace("¥", "/")
        folder = context.folder.resolve()
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or ":" in name:
            context.report("content.photo-outside", text.span, file=name)
            return None
        found = path if path.is_file() else _other_form(path)
        if found is None:
            near = _nearest(name, folder)
            hints = (
                (phrase("names.near", name=near),)
                if near
                else ("写真を入れたか、名前の打ちまちがいがないかを確かめてください。",)
            )
            context.report("content.photo-missing", text.span, hints=hints, file=name)
            return None
        return PhotoFile(name, context.folder / found.relative_to(folder))

    def schema(self) -> dict[str, object]:
        return {"type": "string"}


CONSENT = ChoiceType(("はい", "いいえ", "不要"))


class Photo(Record):
    """One photograph. ``alt`` is read aloud in its place; without one, the caption is."""

    file: PhotoFile = field(
        "ファイル", PhotoFileType(),
        help="号のフォルダから見た写真の場所です。JPEG・PNG・TIFF・WebP・GIF・BMP が使えます。",
    )  # fmt: skip
    caption: Line = field(
        "キャプション",
        LINE,
        required=False,
        default=(),
        help="写真の下に付く短い文です。",
        example="週1回開かれる八百屋さん",
    )
    alt: str = field(
        "説明", NameType("写っているものの説明"), required=False, default="",
        help="目の見えない方に読み上げる文です。紙面には出ません。",
        example="店先に野菜が並び、三人が立ち話をしている",
    )  # fmt: skip
    focus: Focus = field(
        "注目", FOCUS, required=False, default=CENTRE,
        help="切り抜かれても必ず見せたい所です。「左上」「上」「全体」などの言葉か、四つの数で書きます。数は、囲む範囲の"
        "左・上・右・下の端で、写真の左上の角が 0% 0%、右下の角が 100% 100% です。",
        example="20% 10% 80% 70%",
    )  # fmt: skip
    consent: str = field(
        "掲載同意", CONSENT, required=False, default="",
        help="写っている方が掲載に同意しているかどうかです。"
        "人が写っていない写真は「不要」です。「いいえ」の写真は載せられません。",
    )  # fmt: skip

    @property
    def path(self) -> Path:
        return self.file.path


class PhotoType(RecordOf[Photo]):
    """A photograph whose consent and description have been asked for → ``Photo``."""

    def __init__(self) -> None:
        super().__init__(Photo, "写真")

    def read(self, value: Value, context: Context) -> Photo | None:
        photo = super().read(value, context)
        if not isinstance(value, Mapping) or photo is None:
            return photo
        head = photo.place("file")
        if photo.consent == "いいえ":
            context.report("content.photo-no-consent", photo.place("consent"))
        elif not photo.consent:
            context.report("content.photo-consent-unknown", head)
        if not photo.alt:
            context.report("content.photo-no-alt", head)
        elif _says_nothing(photo):
            context.report("content.photo-poor-alt", photo.place("alt"), text=photo.alt)
        elif photo.alt == text_of(photo.caption):
            context.report("content.photo-alt-is-caption", photo.place("alt"))
        return photo


PHOTO = PhotoType()
PHOTOS = ListOf(PHOTO, one_ok=True)


# A word for any picture, with a number or not; the names cameras and phones give their files.
_NO_ALT = re.compile(
    r"(写真|画像|図|イメージ|フォト|スクリーンショット|photo|picture|image|img|dsc[nf]?|pxl|p)([\W_]*\d+)*(です)?。?",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\S+\.(jpe?g|png|tiff?|webp|gif|bmp|heic|heif|avif)", re.IGNORECASE)


def _says_nothing(photo: Photo) -> bool:
    """Whether the description is the name of a file, or a word that would fit any photograph."""
    alt = narrow(photo.alt)
    stem = Path(photo.file.name).stem
    return alt == narrow(stem) or bool(_NO_ALT.fullmatch(alt) or _FILE_NAME.fullmatch(alt))


def _other_form(path: Path) -> Path | None:
    """The file whose name differs only in how accents and voicing marks are encoded (macOS writes NFD)."""
    wanted = unicodedata.normalize("NFC", path.name)
    if wanted.isascii() or not path.parent.is_dir():
        return None
    return next((file for file in path.parent.iterdir() if unicodedata.normalize("NFC", file.name) == wanted), None)


def _nearest(name: str, folder: Path) -> str:
    """The existing picture whose name is most like ``name``, relative to the folder; empty if none is."""
    from difflib import get_close_matches

    suffixes = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif", ".bmp", ".heic"}
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.suffix.lower() in suffixes)
    by_fold = {file.lower(): file for file in files}
    near = get_close_matches(name.lower(), by_fold, n=1, cutoff=0.5)
    if near:
        return by_fold[near[0]]
    stem = Path(name).stem.lower()
    return next((file for file in files if Path(file).stem.lower() == stem), "")
