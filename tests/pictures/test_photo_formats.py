"""What staff hand in for photographs and is none, told apart by content and, where that says little, by name."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.pictures import PhotoInfo, PhotoStore
from onehearts.pictures.formats import refusal

SPAN = SourceSpan.at("issue.yaml", 12, 15, 8)


def _file(kind: str, **options: Any) -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(file, kind, **options)
    return file.getvalue()


def _brands(major: str, *compatible: str) -> bytes:
    size = 16 + 4 * len(compatible)
    return size.to_bytes(4, "big") + b"ftyp" + major.encode() + bytes(4) + "".join(compatible).encode() + bytes(200)


def _word() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as pack:
        pack.writestr("word/document.xml", "<w:document/>")
    return file.getvalue()


REFUSED = [
    ("cloud.jpg", b"", "empty"),
    ("cloud2.jpg", bytes(4096), "empty"),
    ("IMG_0001.HEIC", _brands("heic", "mif1", "heic"), "heic"),
    ("IMG_0002.jpg", _brands("mif1", "mif1", "heic", "miaf"), "heic"),
    ("IMG_0003.heic", _brands("heix"), "heic"),
    ("a.avif", _file("AVIF"), "avif"),
    ("b.avif", _brands("mif1", "mif1", "avif", "miaf"), "avif"),
    ("IMG_1.CR3", _brands("crx ", "crx ", "isom"), "raw"),
    ("IMG_1.CR2", b"II*\0\x10\0\0\0CR\x02\0" + bytes(100), "raw"),
    ("cr2-renamed.jpg", b"II*\0\x10\0\0\0CR\x02\0" + bytes(100), "raw"),
    ("DSC_1.NEF", _file("TIFF"), "raw"),
    ("DSC_1.dng", _file("TIFF"), "raw"),
    ("dng-renamed.tif", _file("TIFF", tiffinfo={50706: b"\x01\x04\0\0"}), "raw"),
    ("DSCF1.RAF", b"FUJIFILMCCD-RAW 0201" + bytes(100), "raw"),
    ("chirashi.pdf", b"%PDF-1.7\n" + bytes(100), "document"),
    ("genko.docx", _word(), "document"),
    ("genko.jpg", _word(), "document"),
    ("genko.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "document"),
    ("IMG_2.MOV", _brands("qt  "), "film"),
    ("IMG_2.mp4", _brands("isom", "isom", "mp42"), "film"),
    ("memo.jpg", "写真ではない".encode(), "not-an-image"),
    ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-an-image"),
    ("logo.eps", _file("EPS"), "not-an-image"),
    ("half.jpg", _file("JPEG")[:-200], "damaged"),
    ("half.png", _file("PNG")[:-30], "damaged"),
    ("half.webp", _file("WEBP")[:-20], "damaged"),
    ("head.jpg", _file("JPEG")[:20], "not-an-image"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_what_is_no_photograph_is_told_with_what_to_do(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    told = PhotoStore(tmp_path / "cache").open(tmp_path / name, SPAN)
    assert isinstance(told, Diagnostic)
    assert (told.code, told.span, told.is_error) == (f"pictures.{reason}", SPAN, True)
    assert name in told.message
    assert told.hints


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "MPO"])
@pytest.mark.parametrize("suffix", [".jpg", ".JPEG", ".png", ".tif", ".heic", ""])
def test_a_photograph_is_known_by_its_content_not_by_its_name(tmp_path: Path, kind: str, suffix: str) -> None:
    path = tmp_path / f"photo{suffix}"
    path.write_bytes(_file(kind))
    found = PhotoStore(tmp_path / "cache").open(path, SPAN)
    assert isinstance(found, PhotoInfo)
    assert (found.width, found.height) == (60, 40)


def test_only_a_raw_name_makes_a_tiff_a_raw_photograph() -> None:
    tiff = _file("TIFF")
    assert (refusal(tiff, ".tif"), refusal(tiff, ".nef"), refusal(_file("JPEG"), ".nef")) == ("", "raw", "")


def test_a_picture_known_under_one_name_is_still_refused_under_another(tmp_path: Path) -> None:
    store = PhotoStore(tmp_path / "cache")
    for name in ("a.tif", "a.nef"):
        (tmp_path / name).write_bytes(_file("TIFF"))
    assert isinstance(store.open(tmp_path / "a.tif"), PhotoInfo)
    assert isinstance(store.open(tmp_path / "a.nef"), Diagnostic)
