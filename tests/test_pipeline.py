"""The February issue from its folder to its pages, and what comes of it when it is too long, too short or broken."""

from __future__ import annotations

import os
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from onehearts.diagnostics import SourceSpan
from onehearts.dump import dump
from onehearts.edition import Edition, Glyphs, Group, Picture
from onehearts.geometry import Rect
from onehearts.pipeline import Outcome, Pipeline
from page_checks import extent, faint, faults, holds, in_turn, read_aloud, untold
from sample import ISSUE, ROOT, copy_issue, squeezed, typed_sentences

REFERENCE = Path(__file__).parent / "ref" / "2026-02.dump.txt"


@pytest.fixture(scope="module")
def building(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def outcome(building: Pipeline) -> Outcome:
    return building.build(Path(os.path.relpath(ISSUE)))


@pytest.fixture(scope="module")
def edition(outcome: Outcome) -> Edition:
    assert outcome.edition is not None
    return outcome.edition


# The sample ------------------------------------------------------------------------------------------


def test_the_issue_is_four_finished_pages(outcome: Outcome, edition: Edition) -> None:
    assert [d.message for d in outcome.diagnostics] == []
    assert outcome.finished
    assert [page.number for page in edition.pages] == [1, 2, 3, 4]
    assert {(round(page.width, 1), round(page.height, 1)) for page in edition.pages} == {(595.3, 841.9)}
    assert (edition.id, edition.date, edition.language) == ("2026-02", "2026-02-01", "ja")
    assert edition.title == "めざせ！ワンハート\u3000令和8年2月号"
    assert edition.publisher == "高崎市第1層生活支援コーディネーター"


def test_the_pages_are_those_of_the_reference(edition: Edition) -> None:
    """The dump is compared whole: a change of the pages is a change of tests/ref/2026-02.dump.txt to be reviewed.

    ``ONEHEARTS_REWRITE=1 pytest tests/test_pipeline.py`` writes the reference anew.
    """
    found = dump(edition)
    if os.environ.get("ONEHEARTS_REWRITE") == "1":
        REFERENCE.parent.mkdir(exist_ok=True)
        REFERENCE.write_text(found, "utf-8", newline="\n")
    assert found.splitlines() == REFERENCE.read_text("utf-8").splitlines()


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_nothing_overlaps_and_nothing_is_cut_off(edition: Edition, number: int) -> None:
    assert faults(edition.pages[number - 1]) == []


def test_all_text_can_be_read(edition: Edition) -> None:
    assert faint(edition) == []
    assert untold(edition) == []


def said(text: str) -> list[str]:
    """Every sentence, heading, label and caption of an issue, marks of lists left out."""
    return [words.lstrip("・→") for _, words in typed_sentences(text)]


def test_every_sentence_is_there_once(edition: Edition) -> None:
    aloud = read_aloud(edition)
    sentences = said((ISSUE / "issue.yaml").read_text("utf-8"))
    assert len(sentences) > 120
    for words in sentences:
        assert aloud.count(words) >= 1, words
        assert aloud.count(words) == 1 or len(words) < 20, words


def test_the_text_of_each_block_is_in_the_order_of_the_file(edition: Edition) -> None:
    aloud = read_aloud(edition)
    # Captions are read behind the text of their story; what is short may stand elsewhere too.
    typed = typed_sentences((ISSUE / "issue.yaml").read_text("utf-8"))
    long = [words.lstrip("・→") for key, words in typed if len(words) >= 12 and key != "キャプション"]
    assert len(long) > 80
    assert in_turn(aloud, *long) == []


def test_captions_follow_the_text_of_their_story(edition: Edition) -> None:
    aloud = read_aloud(edition)
    assert aloud.index("月2回開いていきます。") < aloud.index("週1回開かれる八百屋さん")
    assert aloud.index("週1回開かれる八百屋さん") < aloud.index("お茶を囲んで弾むおしゃべり")


def test_the_tree_is_whole(edition: Edition) -> None:
    ids = [node.id for node in edition.structure.walk()]
    assert sorted(ids) == list(range(len(ids)))
    shown = {item.node for page in edition.pages for item in page.flat()} - {None}
    assert shown <= set(ids)
    # What has no children is shown somewhere: no empty tags.
    empty = [node for node in edition.structure.walk() if not node.children and node.id not in shown]
    assert empty == []


def test_sections_are_the_blocks_in_order_between_masthead_and_foot(edition: Edition) -> None:
    assert [node.title for node in edition.structure.children] == [
        "題字", "あいさつ", "活動紹介", "お願い", "活動紹介", "活動紹介", "活動紹介", "活動紹介",
        "お知らせ", "開催日程", "話し合いの内容", "発行元",
    ]  # fmt: skip


def test_headings_go_down_one_step_at_a_time(edition: Edition) -> None:
    levels = [int(node.role[1]) for node in edition.structure.walk() if re.fullmatch("H[1-6]", node.role)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_figure_says_what_it_shows(edition: Edition) -> None:
    figures = [node for node in edition.structure.walk() if node.role == "Figure"]
    assert len(figures) == 9  # eight photographs and the QR code
    assert all(len(node.alt) >= 10 for node in figures)


def test_what_can_be_clicked_leads_somewhere(edition: Edition) -> None:
    links = [node for node in edition.structure.walk() if node.role == "Link"]
    assert len(links) == 3  # the phone, the address, the QR code


def test_text_points_to_where_it_was_typed(edition: Edition) -> None:
    lines = (ISSUE / "issue.yaml").read_text("utf-8").splitlines()
    checked = 0
    for page in edition.pages:
        for item in page.flat():
            if isinstance(item, Glyphs) and item.origin and item.origin.file.endswith("issue.yaml"):
                assert 1 <= item.origin.line <= len(lines)
                checked += 1
    assert checked > 200


def test_photographs_keep_their_shape(edition: Edition) -> None:
    from PIL import Image, ImageOps

    pictures = [item for page in edition.pages for item in page.flat() if isinstance(item, Picture)]
    assert len(pictures) == 8
    for picture in pictures:
        with Image.open(edition.photos[picture.source]) as image:
            width, height = ImageOps.exif_transpose(image).size
        crop = picture.crop
        assert holds(Rect(0, 0, 1, 1), crop)
        assert crop.width * width / (crop.height * height) == pytest.approx(
            picture.rect.width / picture.rect.height, 0.01
        )


def test_no_page_is_left_with_a_hole(edition: Edition) -> None:
    """What stands lowest on a page is within 24 points of the end of its live area."""
    for page in edition.pages:
        blocks = [item for item in page.items if isinstance(item, Group) and item.name not in ("柱", "発行元")]
        foot = next((item for item in page.items if isinstance(item, Group) and item.name == "発行元"), None)
        end = page.height - 42 if foot is None else min(i.y for i in foot.items if isinstance(i, Glyphs)) - 24
        assert end - max(extent(block).bottom for block in blocks) < 24, f"page {page.number}"


def test_building_again_gives_the_same(building: Pipeline, edition: Edition, tmp_path: Path) -> None:
    again = building.build(Path(os.path.relpath(ISSUE))).edition
    other = Pipeline(ROOT / "layouts", ROOT / "fonts", tmp_path).build(Path(os.path.relpath(ISSUE))).edition
    assert again == edition
    assert other == edition


# Too long and too short ------------------------------------------------------------------------------


def changed(root: Path, building: Pipeline, text: str) -> Outcome:
    """What comes of the sample with another text."""
    folder = copy_issue(root)
    (folder / "issue.yaml").write_text(text, "utf-8")
    return building.build(folder)


@pytest.fixture(scope="module")
def typed() -> str:
    return (ISSUE / "issue.yaml").read_text("utf-8")


def test_three_times_the_text_is_a_draft_with_all_of_it(tmp_path: Path, building: Pipeline, typed: str) -> None:
    head, blocks = typed.split("紙面:\n")
    thrice = f"{head}紙面:\n{(blocks + chr(10)) * 3}".replace("      ページ: 4\n", "")
    outcome = changed(tmp_path, building, thrice)
    made = outcome.edition
    assert made is not None
    assert not outcome.finished
    assert {d.code for d in outcome.diagnostics} == {"compose.too-long", "compose.pin-passed", "check.same-photo"}
    (told,) = (d for d in outcome.diagnostics if d.code == "compose.too-long")
    assert {
        thrice.splitlines()[d.span.line - 1][: d.span.column - 1]
        for d in outcome.diagnostics
        if d.code == "compose.pin-passed"
    } == {"      ページ: "}
    # Up to page 4, on which a block is pinned, everything is full.
    assert re.match(r"\d〜4ページに入りきりません。「\w+」から後ろの約\d{3}行（\d{4}字）と写真\d+枚が", told.message)
    assert len(made.pages) >= 9
    aloud = read_aloud(made)
    for words in said(typed):
        assert aloud.count(words) >= 3, words
    assert [fault for page in made.pages for fault in faults(page)] == []
    # The first block that has no room is named.
    line = thrice.splitlines()[told.span.line - 1]
    assert line.strip().startswith("- ")


def test_one_paragraph_too_long_goes_over_pages(tmp_path: Path, building: Pipeline, typed: str) -> None:
    sentence = "地域の皆さんが集まり、お茶を飲みながら話に花を咲かせています。"
    long = typed.replace("      目的: 週1回だけ", f"      背景: {sentence * 120}\n      目的: 週1回だけ", 1)
    assert long != typed
    outcome = changed(tmp_path, building, long.replace("ページ数: 4\n", ""))
    made = outcome.edition
    assert made is not None
    assert read_aloud(made).count(squeezed(sentence)) == 120
    assert [fault for page in made.pages for fault in faults(page)] == []
    # The story behind it is pinned to a page that is long over.
    assert {d.code for d in outcome.diagnostics} & {"compose.pin-passed", "compose.too-long"}
    assert len(made.pages) > 4


def test_a_third_of_the_text_is_too_short(tmp_path: Path, building: Pipeline, typed: str) -> None:
    blocks = re.split(r"(?m)^(?=  - )", typed)
    short_text = re.sub(r"(?m)^      ページ: \d\n", "", "".join(blocks[: len(blocks) // 3 + 1]))
    outcome = changed(tmp_path, building, short_text)
    # Pages that are not full are told, all at once, and on how many all of it fits.
    assert [d.code for d in outcome.diagnostics] == ["compose.empty-page", "compose.pages-too-short"]
    empty, short = outcome.diagnostics
    assert re.match(r"1〜3ページがうまりません。合わせて、本文で約\d+行", short.message)
    assert empty.message == "4ページに載せる記事がありません。"
    fewer = int(re.findall(r"「ページ数」を(\d)に", empty.hints[0])[0])
    fits = changed(tmp_path / "fewer", building, short_text.replace("ページ数: 4", f"ページ数: {fewer}"))
    assert fits.finished
    assert not outcome.finished  # nobody prints a page without a story
    made = outcome.edition
    assert made is not None
    assert len(made.pages) == 4
    assert [fault for page in made.pages for fault in faults(page)] == []


def test_without_a_number_of_pages_there_are_as_many_as_it_takes(
    tmp_path: Path, building: Pipeline, typed: str
) -> None:
    outcome = changed(tmp_path, building, typed.replace("ページ数: 4\n", ""))
    assert outcome.diagnostics == ()
    assert outcome.edition is not None
    assert len(outcome.edition.pages) == 4


# What is missing or broken ---------------------------------------------------------------------------


def test_a_photograph_that_is_missing_is_told_with_the_likely_one(
    tmp_path: Path, building: Pipeline, typed: str
) -> None:
    outcome = changed(tmp_path, building, typed.replace("photos/yaoya.jpg", "photos/yaoyo.jpg"))
    (told,) = outcome.diagnostics
    assert told.code == "content.photo-missing"
    assert any("photos/yaoya.jpg" in hint for hint in told.hints)
    assert outcome.edition is None


def test_a_photograph_that_breaks_off_is_told_at_its_place(tmp_path: Path, building: Pipeline, typed: str) -> None:
    folder = copy_issue(tmp_path)
    photo = folder / "photos" / "yaoya.jpg"
    photo.write_bytes(photo.read_bytes()[:4000])
    outcome = building.build(folder)
    (told,) = outcome.diagnostics
    assert told.code == "pictures.damaged"
    assert "photos/yaoya.jpg" in typed.splitlines()[told.span.line - 1]
    assert outcome.edition is None


@pytest.mark.parametrize("name", ["onehearts-b5", "..", ".", "onehearts-a4/drawings"])
def test_a_layout_there_is_not_is_told_with_those_there_are(
    tmp_path: Path, building: Pipeline, typed: str, name: str
) -> None:
    outcome = changed(tmp_path, building, typed.replace("レイアウト: onehearts-a4", f"レイアウト: {name}"))
    (told,) = outcome.diagnostics
    assert told.code == "design.unknown-layout"
    assert name in told.message
    assert "onehearts-a4" in told.hints[0]
    assert outcome.edition is None


def test_the_likely_layout_is_told(tmp_path: Path, building: Pipeline, typed: str) -> None:
    outcome = changed(tmp_path, building, typed.replace("レイアウト: onehearts-a4", "レイアウト: onehearts_mono"))
    assert outcome.diagnostics[0].hints[1] == "もしかして「onehearts-mono」？"


def test_a_broken_layout_is_told_and_no_page_is_made(tmp_path: Path, typed: str) -> None:
    layouts = tmp_path / "layouts"
    shutil.copytree(ROOT / "layouts", layouts)
    file = layouts / "onehearts-a4" / "layout.yaml"
    file.write_text(file.read_text("utf-8").replace("QRの色: 墨", "QRの色: 藍"), "utf-8")
    outcome = Pipeline(layouts, ROOT / "fonts", tmp_path / "cache").build(copy_issue(tmp_path))
    (told,) = outcome.diagnostics
    assert told.code == "design.unknown-ink"
    assert told.span.file == file.as_posix()
    assert told.span.file in outcome.sources
    assert outcome.edition is None


def test_a_drawing_with_the_name_of_one_of_the_layouts_own_is_told(tmp_path: Path) -> None:
    layouts = tmp_path / "layouts"
    shutil.copytree(ROOT / "layouts", layouts)
    file = layouts / "onehearts-a4" / "layout.yaml"
    text = file.read_text("utf-8")
    assert text.count("\n  虫めがね: ") == 1
    file.write_text(text.replace("\n  虫めがね: ", "\n  白いハート: "), "utf-8")
    outcome = Pipeline(layouts, ROOT / "fonts", tmp_path / "cache").build(copy_issue(tmp_path))
    assert outcome.edition is None
    assert [(d.code, "白いハート" in d.message) for d in outcome.diagnostics] == [("design.same-drawing", True)]
    assert outcome.diagnostics[0].span.file == file.as_posix()


def test_a_drawing_that_cannot_be_read_is_told_and_left_out(tmp_path: Path, edition: Edition) -> None:
    layouts = tmp_path / "layouts"
    shutil.copytree(ROOT / "layouts", layouts)
    (layouts / "onehearts-a4" / "drawings" / "snowman.svg").write_text("<svg><text>雪</text></svg>", "utf-8")
    outcome = Pipeline(layouts, ROOT / "fonts", tmp_path / "cache").build(copy_issue(tmp_path))
    assert [d.code for d in outcome.diagnostics] == ["pictures.bad-drawing"]
    assert "雪だるま" in outcome.diagnostics[0].message
    assert outcome.edition is not None
    assert read_aloud(outcome.edition) == read_aloud(edition)


def test_a_folder_without_an_issue_is_told(tmp_path: Path, building: Pipeline) -> None:
    outcome = building.build(tmp_path / "2026-03")
    assert [d.code for d in outcome.diagnostics] == ["content.no-file"]
    assert outcome.diagnostics[0].span == SourceSpan.at(outcome.diagnostics[0].span.file)
    assert outcome.edition is None


def test_the_issues_file_may_be_named_instead_of_its_folder(building: Pipeline, edition: Edition) -> None:
    assert building.build(Path(os.path.relpath(ISSUE)) / "issue.yaml").edition == edition
