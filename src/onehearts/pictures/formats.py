"""The first bytes of a file → why no photograph can be made of it, as far as they tell."""

from __future__ import annotations

# The brands of ISO base media files (ISO/IEC 14496-12, 4.3) with HEVC pictures (ISO/IEC 23008-12), with AV1 pictures
# (AVIF 1.1), and of raw photographs by Canon; files with other brands are films.
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevm", b"hevs", b"hevx", b"mif1", b"msf1"})
_AVIF = frozenset({b"avif", b"avis"})
_CR3 = b"crx "

# What raw photographs begin with whose makers did not take TIFF for them: Fujifilm, Olympus, Panasonic, Sigma, Minolta.
_RAW = (b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FOVb", b"\0MRM")
# The others are TIFF with a thumbnail on its first page: only their names tell them from pictures to be shown.
_TIFF = (b"II*\0", b"MM\0*")
_RAW_SUFFIXES = frozenset(
    {".cr2", ".nef", ".nrw", ".dng", ".arw", ".srf", ".sr2", ".srw", ".pef", ".3fr", ".iiq", ".raw"}
)

# PDF; ZIP, as which newer office files are packed; the container of older ones; RTF.
_DOCUMENTS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")


def refusal(data: bytes, suffix: str) -> str:
    """The reason: empty, heic, avif, raw, film or document. Empty for what may be a picture.

    ``suffix`` is how the file's name ends, with its dot, in small letters.
    """
    if not data.strip(b"\0"):  # clouds leave files without content in the place of those they keep
        return "empty"
    if data[4:8] == b"ftyp":
        return _of_brands(data)
    if data.startswith(_RAW) or (data.startswith(_TIFF) and (suffix in _RAW_SUFFIXES or data[8:10] == b"CR")):
        return "raw"
    return "document" if data.startswith(_DOCUMENTS) else ""


def _of_brands(data: bytes) -> str:
    """By the major brand, and if that says little by those it is compatible with."""
    size = min(int.from_bytes(data[:4], "big"), 256)
    compatible = {data[at : at + 4] for at in range(16, size, 4)}
    major = data[8:12]
    if major in _AVIF or (major not in _HEIC - {b"mif1", b"msf1"} and compatible & _AVIF):
        return "avif"
    if major in _HEIC or compatible & _HEIC:
        return "heic"
    return "raw" if major == _CR3 else "film"
