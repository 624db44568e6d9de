"""The cache of photographs: what is kept, what is made again, what is said."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.geometry import Rect
from onehearts.pictures import Derivative, PhotoInfo, PhotoStore

WHOLE = Rect(0, 0, 1, 1)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "mise.jpg"
    Image.linear_gradient("L").convert("RGB").resize((300, 200)).save(path)
    return path


@pytest.fixture
def store(tmp_path: Path) -> PhotoStore:
    return PhotoStore(tmp_path / "cache")


def _opened(store: PhotoStore, path: Path) -> PhotoInfo:
    found = store.open(path)
    assert isinstance(found, PhotoInfo)
    return found


def test_a_photograph_is_known_by_its_content(store: PhotoStore, photo: Path) -> None:
    info = _opened(store, photo)
    assert (info.width, info.height, info.path) == (300, 200, str(photo))
    copy = photo.with_name("copy.jpg")
    copy.write_bytes(photo.read_bytes())
    assert _opened(store, copy).digest == info.digest


def test_a_changed_file_is_read_again(store: PhotoStore, photo: Path) -> None:
    before = _opened(store, photo)
    Image.new("RGB", (50, 60)).save(photo)
    after = _opened(store, photo)
    assert (after.width, after.height) == (50, 60)
    assert after.digest != before.digest
    with pytest.raises(OSError, match="changed"):
        store.derive([Derivative(before, WHOLE, 30, 20, 82)])


def test_derivatives_have_the_size_asked_for(store: PhotoStore, photo: Path) -> None:
    (made,) = store.derive([Derivative(_opened(store, photo), WHOLE, 90, 60, 82)])
    assert Image.open(BytesIO(made)).size == (90, 60)


def test_each_crop_size_and_quality_is_its_own(store: PhotoStore, photo: Path, tmp_path: Path) -> None:
    info = _opened(store, photo)
    wanted = [
        Derivative(info, WHOLE, 90, 60, 82),
        Derivative(info, WHOLE, 90, 60, 60),
        Derivative(info, WHOLE, 60, 40, 82),
        Derivative(info, Rect(0, 0, 0.5, 1), 90, 60, 82),
        Derivative(info, Rect(0.5, 0, 0.5, 1), 90, 60, 82),
    ]
    together = store.derive(wanted)
    assert len(list((tmp_path / "cache").glob("*.jpg"))) == len(wanted)
    assert together == [made for one in wanted for made in store.derive([one])]


def test_what_is_cached_is_not_made_again(store: PhotoStore, photo: Path, tmp_path: Path) -> None:
    info = _opened(store, photo)
    store.derive([Derivative(info, WHOLE, 90, 60, 82)])
    (path,) = (tmp_path / "cache").glob("*.jpg")
    os.utime(path, (1, 1))
    store.derive([Derivative(info, WHOLE, 90, 60, 82)])
    assert path.stat().st_mtime == 1


def test_a_cached_photograph_is_read_once(
    store: PhotoStore, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = [Derivative(_opened(store, photo), WHOLE, 90, 60, 82)]
    store.derive(wanted)
    read: list[Path] = []
    whole = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path)
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    store.derive(wanted)
    assert [path.suffix for path in read] == [".jpg"]
    assert read[0].parent == tmp_path / "cache"


def test_many_are_opened_in_their_order(store: PhotoStore, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(9)]
    for number, path in enumerate(paths):
        if number != 4:
            Image.new("RGB", (number + 1, 5)).save(path)
    found = store.open_all([(path, SourceSpan.at("issue.yaml", line)) for line, path in enumerate(paths, 1)])
    assert [one.width for one in found if isinstance(one, PhotoInfo)] == [1, 2, 3, 4, 6, 7, 8, 9]
    assert isinstance(found[4], Diagnostic)
    assert found[4].span.line == 5


def test_a_warm_cache_needs_no_pillow(photo: Path, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from onehearts.geometry import Rect\n"
        "from onehearts.pictures import Derivative, PhotoStore\n"
        "from pathlib import Path\n"
        "store = PhotoStore(Path(sys.argv[1]))\n"
        "store.derive([Derivative(store.open(sys.argv[2]), Rect(0, 0, 1, 1), 90, 60, 82)])\n"
        "print('PIL' in sys.modules)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "cache"), str(photo)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert [run.strip() for run in runs] == ["True", "False"]


@pytest.mark.parametrize("damage", [b"", b"\xff\xd8\xff\xd9", b"junk", None])
def test_a_broken_entry_is_made_again(photo: Path, tmp_path: Path, damage: bytes | None) -> None:
    first = PhotoStore(tmp_path / "cache")
    good = first.derive([Derivative(_opened(first, photo), WHOLE, 90, 60, 82)])
    for file in (tmp_path / "cache").iterdir():
        file.write_bytes(file.read_bytes()[:-9] if damage is None else damage)
    second = PhotoStore(tmp_path / "cache")
    info = _opened(second, photo)
    assert (info.width, info.height) == (300, 200)
    assert second.derive([Derivative(info, WHOLE, 90, 60, 82)]) == good


def test_a_remembered_size_must_make_sense(photo: Path, tmp_path: Path) -> None:
    _opened(PhotoStore(tmp_path / "cache"), photo)
    (file,) = (tmp_path / "cache").iterdir()
    for nonsense in ("[]", '{"width": "300", "height": 200}', '{"width": 0, "height": 0}', "null"):
        file.write_text(nonsense)
        assert _opened(PhotoStore(tmp_path / "cache"), photo).width == 300


def test_no_drafts_are_left_lying_about(store: PhotoStore, photo: Path, tmp_path: Path) -> None:
    store.derive([Derivative(_opened(store, photo), WHOLE, 90, 60, 82)])
    assert sorted(path.suffix for path in (tmp_path / "cache").iterdir()) == [".jpg", ".json"]


def test_what_cannot_be_opened_is_told_in_its_place(store: PhotoStore, tmp_path: Path) -> None:
    span = SourceSpan.at("issue.yaml", 12, 15, 8)
    heic = tmp_path / "IMG_0001.HEIC"
    heic.write_bytes(b"\0\0\0\x18ftypheic" + bytes(100))
    note = tmp_path / "memo.jpg"
    note.write_text("写真ではない")
    wanted = {
        heic: "pictures.heic",
        note: "pictures.not-an-image",
        tmp_path / "none.jpg": "pictures.unreadable",
        tmp_path: "pictures.unreadable",
    }
    for path, code in wanted.items():
        told = store.open(path, span)
        assert isinstance(told, Diagnostic)
        assert (told.code, told.span, told.is_error) == (code, span, True)
        assert path.name in told.message
        assert told.hints
