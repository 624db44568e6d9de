"""The sample's PDF, asked by readers that know nothing of us: pdfium, pikepdf, poppler, qpdf and veraPDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from onehearts import resources
from onehearts.cli.build import CACHE
from onehearts.edition import Edition, Glyphs
from onehearts.pipeline import Pipeline
from sample import ISSUE, ROOT, build, squeezed, typed_sentences

A4 = (595.28, 841.89)
TYPED = typed_sentences((ISSUE / "issue.yaml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("readers")


@pytest.fixture(scope="module")
def pdf(out: Path) -> bytes:
    return build("issues/2026-02", out)


@pytest.fixture(scope="module")
def file(pdf: bytes, out: Path) -> Path:
    path = out / "sample.pdf"
    path.write_bytes(pdf)
    return path


@pytest.fixture(scope="module")
def edition(pdf: bytes, out: Path) -> Edition:
    """The pages behind the file; its photographs were prepared by the build."""
    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), out / CACHE)
    edition = pipeline.build(ISSUE).edition
    assert edition is not None
    return edition


def _run(*command: str | Path) -> str:
    """What a program prints, or a skip where it is missing."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    result = subprocess.run(command, capture_output=True, check=False)
    told = result.stdout.decode("utf-8", "replace")
    assert result.returncode == 0, told + result.stderr.decode("utf-8", "replace")
    return told


def test_what_was_typed_is_seen_by_this_test() -> None:
    assert len(TYPED) > 140
    assert ("様子", "さらに") not in TYPED
    assert ("見出し", "みなさまへ") in TYPED
    assert ("様子", "様子") in TYPED
    assert not any("photos/" in text or "**" in text for _, text in TYPED)


def test_pdfium_finds_four_a4_pages_and_every_sentence(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert [page.get_size() for page in document] == [pytest.approx(A4, abs=0.01)] * 4
        text = squeezed("".join(str(page.get_textpage().get_text_range()) for page in document))
    finally:
        document.close()
    assert [sentence for _, sentence in TYPED if sentence not in text] == []


def test_pikepdf_finds_a_sound_file(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as read:
        assert read.check_pdf_syntax() == []
        assert len(read.pages) == 4
        assert str(read.docinfo.Title) == "めざせ！ワンハート　令和8年2月号"
        assert str(read.Root.Lang).startswith("ja")
        assert bool(read.Root.MarkInfo.Marked)
        urls = {str(link.A.URI) for page in read.pages for link in page.get("/Annots", [])}
        assert "https://www.city.takasaki.gunma.jp/docs/2019011800019/" in urls
        fonts = {name: font for page in read.pages for name, font in page.Resources.Font.items()}
        assert fonts
        for font in fonts.values():
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont)), "a subset"
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor, "embedded"
            assert "/ToUnicode" in font
    assert len(pdf) < 1_000_000


def test_every_photograph_has_a_description(pdf: bytes) -> None:
    described = []

    def walk(element: pikepdf.Object) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child)
        elif isinstance(element, pikepdf.Dictionary) and "/K" in element:
            if str(element.get("/S")) == "/Figure":
                described.append(str(element.get("/Alt", "")))
            walk(element.K)

    with pikepdf.open(BytesIO(pdf)) as read:
        walk(read.Root.StructTreeRoot.K)
    typed = [line.strip() for line in (ISSUE / "issue.yaml").read_text(encoding="utf-8").splitlines()]
    starts = [line.removeprefix("説明: ") for line in typed if line.startswith("説明: ")]
    assert len(starts) == 8
    assert all(any(alt.startswith(start) for alt in described) for start in starts)
    assert all(described), "no figure is mute"


def test_poppler_finds_all_fonts_embedded(file: Path) -> None:
    fonts = _run("pdffonts", file).splitlines()[2:]
    assert len(fonts) >= 4
    for font in fonts:
        assert re.search(r"Identity-H +yes yes yes ", font), font


def test_poppler_finds_the_facts(file: Path) -> None:
    told = dict(line.split(":", 1) for line in _run("pdfinfo", file).splitlines() if ":" in line)
    facts = {name: value.strip() for name, value in told.items()}
    assert facts["Title"] == "めざせ！ワンハート　令和8年2月号"
    assert (facts["Pages"], facts["Tagged"], facts["Encrypted"]) == ("4", "yes", "no")
    assert facts["Page size"].endswith("(A4)")


def test_poppler_reads_every_sentence(file: Path) -> None:
    text = squeezed(_run("pdftotext", "-raw", file, "-"))
    assert [sentence for _, sentence in TYPED if sentence not in text] == []


def test_poppler_reads_the_tags_in_the_order_typed(file: Path) -> None:
    lines = _run("pdfinfo", "-struct-text", file).splitlines()
    text = squeezed("".join(line.strip()[1:-1] for line in lines if line.strip().startswith('"')))
    position = 0
    # Captions come with their photographs, wherever the page has those.
    for sentence in (sentence for key, sentence in TYPED if key != "キャプション"):
        found = text.find(sentence, position)
        assert found >= 0, f"{sentence} does not follow {text[position - 20 : position]}"
        position = found + len(sentence)
    assert all(sentence in text for _, sentence in TYPED)


def test_qpdf_finds_nothing(file: Path) -> None:
    assert "No syntax or stream encoding errors found" in _run("qpdf", "--check", file)


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_finds_nothing(flavour: str, file: Path) -> None:
    assert "PASS" in _run("verapdf", "--flavour", flavour, "--format", "text", file)


def test_no_character_stands_alone_on_a_line(edition: Edition) -> None:
    broken = [lines for lines in _lines(edition).values() if len(lines) > 1]
    assert len(broken) > 30
    alone = [lines for lines in broken if any(len(re.findall(r"\w", line)) < 2 for line in lines)]
    assert alone == []


def _lines(edition: Edition) -> dict[int, list[str]]:
    """The lines of every paragraph, by its node: what stands on one baseline with no wide gap between."""
    runs: dict[int, list[tuple[int, Glyphs]]] = {}
    for page in edition.pages:
        for item in page.flat():
            if isinstance(item, Glyphs) and item.node is not None:
                runs.setdefault(item.node, []).append((page.number, item))
    return {node: _split(found) for node, found in runs.items()}


def _split(runs: list[tuple[int, Glyphs]]) -> list[str]:
    lines: list[str] = []
    last: tuple[int, float, float] = (0, 0.0, 0.0)
    for page, run in sorted(runs, key=lambda found: (found[0], round(found[1].y, 1), found[1].x)):
        same = last[:2] == (page, round(run.y, 1)) and run.x - last[2] < 2 * run.size
        if same:
            lines[-1] += run.text
        else:
            lines.append(run.text)
        last = page, round(run.y, 1), run.x + run.width
    return lines


def test_the_project_file_is_printed_too(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = squeezed("".join(str(page.get_textpage().get_text_range()) for page in document))
    finally:
        document.close()
    typed = (ROOT / "onehearts.yaml").read_text(encoding="utf-8")
    for key in ("副題", "発行者", "電話", "所属", "ページ名", "URL"):
        (value,) = re.findall(rf"^  {key}: (.*)$", typed, re.MULTILINE)
        assert squeezed(value) in text
