"""A printer's file → Printer: what a print shop, or the machine in the office, wants of a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from onehearts.design.files import PROFILE_FILE, FileName
from onehearts.design.values import CMYK, LENGTH, RGB, MapOf
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Swatch
from onehearts.fields import BOOL, ChoiceType, Context, IntegerType, NameType, Record, RecordOf, TextType, specs
from onehearts.fields import field as key
from onehearts.fields.base import read_record, shape_of
from onehearts.messages import diagnose, likely
from onehearts.reading import read_tree
from onehearts.source import Scalar

Standard: TypeAlias = Literal["x1a", "x4", "none"]
Scheme: TypeAlias = Literal["pages", "fold", "saddle", "two-up"]
Edge: TypeAlias = Literal["bleed", "shrunk", "white"]

VERSION = 1
FOLDER = "printers"

_STANDARDS: Mapping[str, Standard] = {"PDF/X-1a": "x1a", "PDF/X-4": "x4", "なし": "none"}
_SCHEMES: Mapping[str, Scheme] = {"なし": "pages", "二つ折り": "fold", "中とじ": "saddle", "2面": "two-up"}
_EDGES: Mapping[str, Edge] = {"塗り足し": "bleed", "縮める": "shrunk", "白くする": "white"}
_PHOTOS = ("墨", "二色")
_ASCII = re.compile("[a-z0-9-]{1,20}")
_SHEET = ChoiceType(("A3", "A4"))
_SHEETS = {"A3": (297.0, 420.0), "A4": (210.0, 297.0)}  # mm, upright
_PERCENT = IntegerType(100, 400, "100〜400 の数字")
_DPI = IntegerType(72, 2400, "72〜2400 の数字")


class AsciiType(TextType[str]):
    """A word for the names of files → ``str``."""

    expects = "半角の英小文字・数字・ハイフン"
    example = "aka"

    def read_text(self, text: Scalar, context: Context) -> str | None:
        if not _ASCII.fullmatch(text.text.strip()):
            context.report("design.ascii", text.span, text=text.text)
            return None
        return text.text.strip()


class Condition(NamedTuple):
    """How and on what it is printed: the name in ICC's registry and the profile that describes it (a file)."""

    name: str
    profile: Path


@dataclass(frozen=True, slots=True)
class Printer:
    """What a printer wants.

    Lengths are points, ``ink_limit`` is the sum of all inks in per cent. Photographs of more than ``photo_most``
    pixels an inch are brought down to ``photo_dpi``; fewer than ``photo_least`` are told. Text stays ``safe`` within
    the trim; ``thinnest`` is the thinnest line, ``smallest`` the smallest text and ``reversed_text`` the smallest in
    white. ``plates`` are the inks of a machine that prints one after the other; the one called 墨 is black. In the
    names of files they are called as in ``plate_files``. Photographs are in black, or ``duotone``: with the first
    other ink, too.
    ``sheet`` is width and height of what pages are imposed on, lying or upright as ``scheme`` wants it.
    """

    name: str
    title: str
    standard: Standard
    condition: Condition
    bleed: float
    marks: bool = False
    fold_marks: bool = False
    ink_limit: float = 300.0
    photo_dpi: int = 350
    photo_most: int = 450
    photo_least: int = 250
    safe: float = 0.0
    thinnest: float = 0.25
    smallest: float = 5.0
    reversed_text: float = 7.0
    scheme: Scheme = "pages"
    sheet: tuple[float, float] = (0.0, 0.0)
    edge: Edge = "bleed"
    plates: Mapping[str, Swatch] = field(default_factory=dict)
    plate_files: Mapping[str, str] = field(default_factory=dict)
    duotone: bool = False


class ConditionEntry(Record):
    """出力条件."""

    name: str = key("名前", NameType("登録名"), example="FOGRA39", help="ICC の登録簿にある、印刷の条件の名前です。")
    profile: FileName = key(
        "プロファイル",
        PROFILE_FILE,
        help="写真をインキの色に変えるのに使います。このファイルと同じフォルダか、もとから入っているものです。",
    )


class PlateEntry(Record):
    """One of 版."""

    rgb: tuple[int, int, int] = key("画面", RGB, help="確かめるときに画面に出す色です。")
    cmyk: tuple[float, float, float, float] = key("印刷", CMYK, help="特色の PDF で、代わりに見せる色です。")
    file: str = key("英字名", AsciiType(), required=False, default="", help="版のファイルの名前に付けます。")


class PrinterFile(Record):
    """One of layouts/printers/."""

    format: int = key("形式", IntegerType(1, 99, "数字"), help="この書き方の版です。いまは 1 です。")
    title: str = key("名前", NameType("名前"), example="ネット印刷（トンボなし）", help="レポートに出る名前です。")
    standard: str = key("規格", ChoiceType(tuple(_STANDARDS)), help="印刷所の受け付ける PDF の種類です。")
    condition: ConditionEntry = key("出力条件", RecordOf(ConditionEntry, "出力条件"))
    bleed: float = key("塗り足し", LENGTH, example="3mm", help="仕上がりの外まで色や絵をのばす長さです。")
    marks: bool = key("トンボ", BOOL, required=False, default=False, help="仕上がりの位置を示す印を付けます。")
    fold_marks: bool = key("折りトンボ", BOOL, required=False, default=False, help="折る位置の印も付けます。")
    ink_limit: int = key(
        "インキの上限", _PERCENT, required=False, default=300, example="300", help="C M Y K の合計（%）です。"
    )
    photo_dpi: int = key(
        "写真の解像度", _DPI, required=False, default=350, example="350", help="写真を入れる細かさです。"
    )
    photo_most: int = key(
        "写真の最大", _DPI, required=False, default=450, example="450", help="これより細かい写真は減らします。"
    )
    photo_least: int = key(
        "写真の最小", _DPI, required=False, default=250, example="250", help="これより粗い写真は知らせます。"
    )
    safe: float = key("文字の余白", LENGTH, required=False, default=0.0, help="文字を置かない、仕上がりの内側です。")
    thinnest: float = key(
        "最小の線", LENGTH, required=False, default=0.25, example="0.25pt", help="これより細い線は、刷ると切れます。"
    )
    smallest: float = key(
        "最小の文字", LENGTH, required=False, default=5.0, example="5pt", help="これより小さい文字は知らせます。"
    )
    reversed_text: float = key(
        "最小の白抜き文字",
        LENGTH,
        required=False,
        default=7.0,
        example="7pt",
        help="色の地の白い文字は、インキが回ってつぶれやすいので、大きめにします。",
    )
    scheme: str = key("面付け", ChoiceType(tuple(_SCHEMES)), required=False, default="なし", help="紙への並べ方です。")
    sheet: str = key("紙", _SHEET, required=False, default="A3", help="面付けする紙の大きさです。")
    edge: str = key(
        "紙の端", ChoiceType(tuple(_EDGES)), required=False, default="塗り足し", help="塗り足しがないときの端です。"
    )
    plates: tuple[tuple[str, PlateEntry], ...] = key(
        "版", MapOf(RecordOf(PlateEntry, "版")), required=False, default=(), help="インクごとの版です。黒は「墨」です。"
    )
    photos: str = key(
        "写真", ChoiceType(_PHOTOS), required=False, default="墨", help="版では、写真を墨だけか、二色で刷ります。"
    )


@dataclass(frozen=True, slots=True)
class PrinterReading:
    """What reading a printer's file gave; ``printer`` is there only if nothing is wrong."""

    printer: Printer | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def printers_on(shelves: Iterable[Path]) -> dict[str, Path]:
    """The printers' files of folders of layouts by name, those of the first folder before the others'."""
    found: dict[str, Path] = {}
    for shelf in shelves:
        for path in sorted((shelf / FOLDER).glob("*.yaml")):
            found.setdefault(path.stem, path)
    return found


def find_printer(name: str, shelves: Sequence[Path]) -> PrinterReading:
    """The printer of this name on folders of layouts, the first before the others."""
    known = printers_on(shelves)
    if name in known:
        return read_printer(known[name], shelves)
    names = "、".join(sorted(known))
    said = diagnose("design.unknown-printer", SourceSpan(""), hints=likely(name, known), name=name, known=names)
    return PrinterReading(None, (said,), {})


def read_printer(path: Path, shelves: Sequence[Path] = ()) -> PrinterReading:
    """The printer that the file describes; its profile is a file beside it, or beside the printers of ``shelves``."""
    read = read_tree(path, shape_of(specs(PrinterFile)))
    diagnostics = list(read.diagnostics)
    context = Context(path.parent, diagnostics, name=path.name)
    file = read_record(PrinterFile, read.value, context, SourceSpan(path.as_posix())) if read.value else None
    profile = _profile(file, path, shelves, context) if file else None
    if file is None or profile is None or any(d.is_error for d in diagnostics):
        return PrinterReading(None, tuple(diagnostics), read.sources)
    across, down = _SHEETS[file.sheet]
    printer = Printer(
        name=path.stem,
        title=file.title,
        standard=_STANDARDS[file.standard],
        condition=Condition(file.condition.name, profile),
        bleed=file.bleed,
        marks=file.marks,
        fold_marks=file.fold_marks,
        ink_limit=float(file.ink_limit),
        photo_dpi=file.photo_dpi,
        photo_most=file.photo_most,
        photo_least=file.photo_least,
        safe=file.safe,
        thinnest=file.thinnest,
        smallest=file.smallest,
        reversed_text=file.reversed_text,
        scheme=_SCHEMES[file.scheme],
        sheet=(across * 72 / 25.4, down * 72 / 25.4),
        edge=_EDGES[file.edge],
        plates={name: Swatch(name, plate.rgb, plate.cmyk) for name, plate in file.plates},
        plate_files={name: plate.file for name, plate in file.plates if plate.file},
        duotone=file.photos == "二色",
    )
    return PrinterReading(printer, tuple(diagnostics), read.sources)


def _profile(file: PrinterFile, path: Path, shelves: Sequence[Path], context: Context) -> Path | None:
    """The file of the profile; ``None`` after a message if there is none, or the file is too new to be understood."""
    if file.format > VERSION:
        context.report("design.newer-format", file.place("format"), found=file.format, known=VERSION)
        return None
    name, span = file.condition.profile
    folders = [path.parent, *(shelf / FOLDER for shelf in shelves)]
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if found is None:
        context.report("design.no-profile", span, file=name)
    return found
