"""Random paragraphs, across and down the page, through the whole composer into a PDF: every character is read again.

Japanese, Latin, digits, marks, readings and all manners at random, at several measures. White space is not compared:
readers put some in at line ends and leave some out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from box_samples import LAYOUT, PAPER

from onehearts.compose import About, Arrangement, Composer, Frame, Piece, Sense, Stack, Text, Upright
from onehearts.diagnostics import SourceSpan
from onehearts.edition import FontFile, Ink, Swatch
from onehearts.paint import screen_pdf
from onehearts.pictures import PhotoStore
from onehearts.runs import Line, Manner, Run, text_of
from onehearts.typesetting import FontBook, TextStyle, Typesetter

FONTS = Path(__file__).resolve().parents[2] / "fonts"
FILES = {
    "Gothic": FontFile(str(FONTS / "biz-udgothic/BIZUDGothic-Regular.ttf")),
    "Bold": FontFile(str(FONTS / "biz-udgothic/BIZUDGothic-Bold.ttf")),
    "PGothic": FontFile(str(FONTS / "biz-udpgothic/BIZUDPGothic-Regular.ttf")),
    "Noto": FontFile(str(FONTS / "noto-sans-jp/NotoSansJP-Regular.ttf")),
}
INK = Ink("black")
BODY = TextStyle(
    name="body",
    fonts=("Gothic", "Noto"),
    strong_fonts=("Bold", "Noto"),
    latin="PGothic",
    size=10.0,
    leading=18.0,
    ink=INK,
    strong_ink=INK,
    link_ink=INK,
    hanging=True,
)
STYLES = (BODY, replace(BODY, align="left"), replace(BODY, align="center", headline=True, tighten=0.05))
WORDS = (
    *(
        "協議体",
        "支え合い",
        "買い物",
        "令和8年2月17日（火）",
        "10:00〜12:00",
        "第2層",
        "「お茶会」",
        "、",
        "。",
        "です",
    ),
    *("サロン", "NPO", "027-321-1319", "https://example.jp/a-b", "1,200円", "％", "！", "？", "…", "（", "）", "・"),
    *(
        "髙﨑",
        "辻\U000e0100",
        "①",
        "※",
        "のびのびと",
        "ラーメン",
        "っ",
        "々",
        "Wi-Fi",
        "3.5",
        "“はい”",
        "―",
        "は",
        "へ",
    ),
)
MANNERS = (Manner.DOTS, Manner.UNDERLINE, Manner.MARKER, Manner.ASIDE)


def run(chance: Random) -> Run:
    kind = chance.random()
    if kind < 0.08:
        return Run("倉渕町", ruby=chance.choice(["くらぶちまち", "くら・ぶち・まち"]))
    if kind < 0.14:
        return Run(chance.choice(["1/2", "11/12"]), manners=frozenset({Manner.FRACTION}))
    if kind < 0.2:
        return Run("※1", manners=frozenset({Manner.REFERENCE}))
    if kind < 0.25:
        return Run("氏名", spread=5.0)
    text = "".join(chance.choices(WORDS, k=chance.randint(1, 6)))
    manners = frozenset(chance.sample(MANNERS, 1)) if kind < 0.5 else frozenset[Manner]()
    return Run(text, strong=chance.random() < 0.15, manners=manners)


def paragraphs(seed: int, count: int) -> Iterator[Line]:
    chance = Random(seed)
    for _ in range(count):
        yield tuple(run(chance) for _ in range(chance.randint(1, 7)))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", text)


def pdf(seed: int, vertical: bool, folder: Path) -> tuple[Path, list[str]]:
    """A file of random paragraphs, each a piece of its own, and what they say."""
    chance, pieces, said = Random(seed), [], []
    for number, runs in enumerate(paragraphs(seed, 40)):
        style = BODY if vertical else chance.choice(STYLES)
        text = Text(runs, style, Sense("P"))
        box = Upright((text,), 10.0, 8.0, 20.0, 12.0) if vertical else Stack((text,))
        pieces.append(Piece(str(number), (Arrangement("", box),), SourceSpan("x"), Sense("Sect")))
        said.append(squeezed(text_of(runs)))
    black = Swatch("black", (0, 0, 0), (0, 0, 0, 100))
    layout = replace(
        LAYOUT,
        fonts=FILES,
        swatches={**LAYOUT.swatches, "black": black},
        paper=replace(PAPER, width=420.0),
    )
    frame = Frame(None, None, lambda _page, _footed, _surplus: ())
    composer = Composer(frame, layout, Typesetter(FontBook(FILES)))
    made = composer.compose(pieces, About("2026-02", "紙", "市", "2026-02-01", {}), 0)
    file = folder / "random.pdf"
    file.write_bytes(screen_pdf(made.edition, PhotoStore(folder), created=datetime(2026, 2, 1, tzinfo=UTC)))
    return file, said


@pytest.mark.parametrize("seed", range(4))
def test_pdfium_reads_what_was_written(seed: int, tmp_path: Path) -> None:
    """Readings are read as well, a hyphen at a line end for one that may go; variation selectors get lost in it."""
    file, said = pdf(seed, False, tmp_path)
    document = pypdfium2.PdfDocument(file)
    read = squeezed("".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    read = re.sub("くらぶち|まち|\U000e0100", "", read).replace("\ufffe", "-")
    assert read == "".join(said).replace("\U000e0100", "")


@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("seed", range(4))
def test_poppler_reads_what_was_written(seed: int, vertical: bool, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    file, said = pdf(seed, vertical, tmp_path)
    read = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode()
    assert squeezed(read) == "".join(said)
