"""What is offered where an issue does not fit: applied as staff would do it, it fits; smaller, it does not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from block_samples import HEAD, issue, photos, pipeline

from as_staff import done
from onehearts.blocks.advice import Advice, Remedy
from onehearts.blocks.edits import Sort, Spot
from onehearts.blocks.remedies import MOST
from onehearts.diagnostics import SourceSpan
from onehearts.pipeline import Outcome, Pipeline

SENTENCES = [
    f"{month}月の集まりには{people}人の皆さんが顔を見せ、お茶を飲みながら{topic}の話に花を咲かせました。"
    for topic in ("畑", "昔の遊び", "買い物", "体操", "歌")
    for month, people in zip(range(1, 13), range(8, 20), strict=True)
]
STORY = "  - 活動紹介:\n{extra}      見出し: {heading}\n{photos}      様子: {body}\n"
SESSION = """\
        - 番号: {number}
          日付: 2026-02-16
          時間: 10:00〜12:00
          会場: 市役所
"""


def prose(characters: int, start: int = 0) -> str:
    """Sentences of about so many characters, another beginning for another ``start``."""
    said = ""
    while len(said) < characters:
        said += SENTENCES[(start + len(said) // 30) % len(SENTENCES)]
    return said


def story(characters: int, heading: str = "畑の会", extra: str = "", shown: str = "") -> str:
    return STORY.format(heading=heading, body=prose(characters, len(heading)), extra=extra, photos=shown)


def head(pages: int) -> str:
    return f"{HEAD}ページ数: {pages}\n"


@pytest.fixture(scope="module")
def building(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return pipeline(tmp_path_factory.mktemp("remedies"))


def after(folder: Path, remedy: Remedy, building: Pipeline, where: float = 1.0) -> Outcome:
    """What comes of the issue when staff have done what was offered, texts cut there; its file is then as before."""
    path = folder / "issue.yaml"
    before = path.read_text("utf-8")
    path.write_text(done(before, remedy, where), "utf-8")
    outcome = building.build(folder)
    path.write_text(before, "utf-8")
    return outcome


def sentences(outcome: Outcome) -> list[list[str]]:
    return [[step.sentence for step in remedy.steps] for remedy in outcome.remedies]


def hints(outcome: Outcome) -> tuple[str, ...]:
    return next(said.hints for said in outcome.diagnostics if said.code == "compose.too-long")


def all_hold(folder: Path, outcome: Outcome, building: Pipeline) -> bool:
    return all(after(folder, remedy, building).finished for remedy in outcome.remedies)


# One thing --------------------------------------------------------------------------------------------


def test_a_text_that_is_too_long_is_told_with_what_to_cut(tmp_path: Path, building: Pipeline) -> None:
    folder = issue(tmp_path, story(930) + story(900, "体操の会"), head(1))
    outcome = building.build(folder)
    assert not outcome.finished
    (said,) = (said for said in outcome.diagnostics if said.code == "compose.too-long")
    assert re.match(r"1ページに入りきりません。「体操の会」の終わりのほうの約\d+行（\d+字）が", said.message)
    (step,) = outcome.remedies[0].steps
    assert (step.sort, step.name, step.page) == ("cut", "様子", 1)
    assert step.characters % 5 == 0
    told = re.fullmatch(r"1ページ『(畑|体操)の会』の「様子」を約(\d+)字けずる（(\d+)行目）", step.sentence)
    assert told is not None
    assert (int(told[2]), int(told[3])) == (step.characters, step.place.line)
    assert hints(outcome)[1:3] == ("次のどれか一つをすると収まります（組み直して確かめました）。", f"① {step.sentence}")
    assert all_hold(folder, outcome, building)


def test_a_cut_is_about_as_small_as_can_be(tmp_path: Path, building: Pipeline) -> None:
    """All of a line, and what is to spare for all places, less of the same text is too little."""
    folder = issue(tmp_path, story(900) + story(700, "体操の会"), head(1))
    (step,) = building.build(folder).remedies[0].steps
    less = Remedy((replace(step, characters=step.characters - 39),), 0)
    assert step.characters >= 40
    assert not after(folder, less, building).finished


@pytest.mark.parametrize("characters", [660, 680, 700, 720])
def test_a_cut_holds_wherever_staff_cut(tmp_path: Path, building: Pipeline, characters: int) -> None:
    folder = issue(tmp_path, story(900) + story(characters, "体操の会"), head(1))
    cuts = building.build(folder).remedies[:2]
    assert [step.sort for remedy in cuts for step in remedy.steps] == ["cut", "cut"]
    places = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0)
    assert [where for remedy in cuts for where in places if not after(folder, remedy, building, where).finished] == []


def test_photographs_can_be_left_out(tmp_path: Path, building: Pipeline) -> None:
    shown = photos(tmp_path, [(900, 1200)] * 3)
    folder = issue(tmp_path, story(440, shown=shown) + story(440, "体操の会", shown=shown), head(1))
    outcome = building.build(folder)
    assert sentences(outcome)[0] == ["1ページ『畑の会』の写真「0枚目の写真に付けた説明の言葉」をはずす（10行目）"]
    assert {step.sort for remedy in outcome.remedies for step in remedy.steps} == {"no-photo", "cut"}
    assert all_hold(folder, outcome, building)


def test_the_page_of_a_photograph_is_that_on_which_it_is_shown(tmp_path: Path, building: Pipeline) -> None:
    """Not that of the foot, which was typed on the next line of another file."""
    shown = "".join(line for line in photos(tmp_path, [(900, 1200)]).splitlines(True) if "キャプション" not in line)
    foot = "発行元:\n  発行者: 生活支援コーディネーター\n  電話: 027-321-1319\n"
    folder = issue(tmp_path, story(500, shown=shown) + story(1500, "体操の会"), head(2), project="\n" * 9 + foot)
    edition = building.build(folder).edition
    assert edition is not None
    (origin,) = (node.origin for node in edition.structure.walk() if node.role == "Figure" and node.origin)
    assert origin.line == 10
    advice = Advice(edition, 2, SourceSpan.at(origin.file, 7))
    assert advice.page(Spot(Sort.PHOTO, 0, (), origin, "畑の会", "")) == 1


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("ページ: 2", "『体操の会』の「ページ: 2」という指定をはずす（11行目）"),
        ("改ページ: はい", "『体操の会』の「改ページ」の指定をはずす（11行目）"),
    ],
)
def test_a_wish_for_a_page_can_be_given_up(tmp_path: Path, building: Pipeline, wish: str, said: str) -> None:
    folder = issue(tmp_path, story(200) + story(1900, "体操の会", f"      {wish}\n"), head(2))
    outcome = building.build(folder)
    assert sentences(outcome)[0] == [said]
    assert all_hold(folder, outcome, building)


@pytest.mark.parametrize(
    ("stories", "pages", "said"),
    [
        ([(200, ""), (200, "ページ: 2"), (3000, "ページ: 3")], 3, "「ページ」の指定をすべてはずす（11・15行目）"),
        ([(400, "改ページ: はい")] * 4, 2, "「改ページ」の指定をすべてはずす（8・12・16・20行目）"),
    ],
)
def test_all_wishes_for_pages_can_be_given_up(
    tmp_path: Path, building: Pipeline, stories: list[tuple[int, str]], pages: int, said: str
) -> None:
    told = [
        story(long, f"{name}の会", f"      {wish}\n" if wish else "")
        for name, (long, wish) in zip("畑歌山海", stories, strict=False)
    ]
    folder = issue(tmp_path, "".join(told), head(pages))
    outcome = building.build(folder)
    assert [said] in sentences(outcome)
    assert all_hold(folder, outcome, building)


def test_with_much_too_much_a_story_waits_or_there_are_more_pages(tmp_path: Path, building: Pipeline) -> None:
    shown = photos(tmp_path, [(900, 1200)] * 3)
    stories = story(230, shown=shown) + story(230, "体操の会", shown=shown) + story(60, "歌の会", shown=shown)
    folder = issue(tmp_path, stories, head(1))
    outcome = building.build(folder)
    assert sentences(outcome) == [
        ["『歌の会』（活動紹介）を、この号からはずす（39行目）"],
        [
            f"1ページ『{name}の会』の写真「{n}枚目の写真に付けた説明の言葉」をはずす（{line}行目）"
            for name, n, line in (("畑", 0, 10), ("畑", 1, 14), ("畑", 2, 18))
        ],
        ["「ページ数」を2にする"],
    ]
    assert all_hold(folder, outcome, building)


def test_dates_do_not_wait_for_the_next_issue(tmp_path: Path, building: Pipeline) -> None:
    sessions = "  - 開催日程:\n      回:\n" + "".join(SESSION.format(number=number) for number in range(1, 9))
    outcome = building.build(issue(tmp_path, story(1200) + story(600, "体操の会") + sessions, head(1)))
    assert outcome.remedies
    assert not any("開催日程" in sentence for said in sentences(outcome) for sentence in said)


def test_what_announces_dates_stays_with_them(tmp_path: Path, building: Pipeline) -> None:
    shown = photos(tmp_path, [(900, 1200)] * 3)
    dates = "  - 開催日程:\n      回:\n" + SESSION.format(number=1)
    stories = story(100, "体操の会", shown=shown) + story(100, shown=shown) + story(60, "歌の会", shown=shown) + dates
    outcome = building.build(issue(tmp_path, stories, head(1)))
    waiting = [step.sentence for remedy in outcome.remedies for step in remedy.steps if step.sort == "no-block"]
    assert waiting
    assert not any("歌の会" in sentence for sentence in waiting)


# Several things ---------------------------------------------------------------------------------------


def test_a_cut_is_shared_where_one_text_cannot_give_enough(tmp_path: Path, building: Pipeline) -> None:
    folder = issue(tmp_path, "".join(story(270, f"{name}の会") for name in "畑歌山海川"), head(1))
    outcome = building.build(folder)
    shared = [remedy for remedy in outcome.remedies if len(remedy.steps) > 1]
    assert [{step.sort for step in remedy.steps} for remedy in shared] == [{"cut"}]
    assert all_hold(folder, outcome, building)
    assert sum(hint.startswith("　 さらに、") for hint in hints(outcome)) == len(shared[0].steps) - 1


def test_two_pages_that_are_too_full_are_mended_together(tmp_path: Path, building: Pipeline) -> None:
    folder = issue(tmp_path, story(1850) + story(1850, "体操の会", "      ページ: 2\n"), head(2))
    outcome = building.build(folder)
    told = [said for said in outcome.diagnostics if said.code == "compose.too-long"]
    assert [(said.span.line, len(said.hints) > 1) for said in told] == [(7, True), (10, False)]
    assert [(step.sort, step.page) for step in outcome.remedies[0].steps] == [("cut", 1), ("cut", 2)]
    assert all_hold(folder, outcome, building)


# More pages -------------------------------------------------------------------------------------------


def test_pages_are_added_to_a_whole_sheet(tmp_path: Path, building: Pipeline) -> None:
    shown = photos(tmp_path, [(900, 1200)] * 3)
    stories = "".join(story(90, f"{name}の会", shown=shown) for name in "畑歌山海川空森里")
    outcome = building.build(issue(tmp_path, stories, head(3)))
    assert ["「ページ数」を4にする"] in sentences(outcome)


def test_there_can_be_many_more_pages(tmp_path: Path, building: Pipeline) -> None:
    folder = issue(tmp_path, story(9000), head(1))
    outcome = building.build(folder)
    assert sentences(outcome) == [["「ページ数」を6にする"]]
    assert all_hold(folder, outcome, building)


def test_wishes_that_would_leave_pages_white_are_given_up_with_more_pages(tmp_path: Path, building: Pipeline) -> None:
    """The second page cannot take what is too much for the first; without the wish there are four full pages."""
    folder = issue(tmp_path, story(6200) + story(300, "体操の会", "      ページ: 2\n"), head(2))
    outcome = building.build(folder)
    assert ["『体操の会』の「ページ: 2」という指定をはずす（11行目）", "「ページ数」を4にする"] in sentences(outcome)
    assert all_hold(folder, outcome, building)


def test_pages_that_stay_white_all_the_same_are_told(
    tmp_path: Path, building: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the wishes alone are enough, they are not given up for more pages, too."""
    monkeypatch.setattr("onehearts.blocks.remedies.MOST", 9)
    stories = story(200) + story(200, "歌の会", "      ページ: 2\n") + story(3000, "体操の会", "      ページ: 3\n")
    folder = issue(tmp_path, stories, head(3))
    outcome = building.build(folder)
    assert ["「ページ数」を4にする（うまらないページが出ます）"] in sentences(outcome)
    (more,) = (remedy for remedy in outcome.remedies if remedy.steps[-1].sort == "pages")
    assert "compose.too-short" in {d.code for d in after(folder, more, building).diagnostics}


# Nothing ----------------------------------------------------------------------------------------------


def test_what_no_change_can_mend_is_told_all_the_same(
    tmp_path: Path, building: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onehearts.blocks.remedies._MOST_PAGES", 1)
    outcome = building.build(issue(tmp_path, story(9000), head(1)))
    assert outcome.remedies == ()
    assert hints(outcome)[1:] == ("あふれた分が多いので、記事を減らすか、「ページ数」を増やしてください。",)


def test_what_fits_needs_nothing(tmp_path: Path, building: Pipeline) -> None:
    outcome = building.build(issue(tmp_path, story(900), head(1)))
    assert outcome.finished
    assert outcome.remedies == ()


def test_the_same_is_offered_every_time(tmp_path: Path, building: Pipeline) -> None:
    folder = issue(tmp_path, story(900) + story(700, "体操の会"), head(1))
    first = building.build(folder)
    assert first.remedies == building.build(folder).remedies == pipeline(tmp_path).build(folder).remedies
    assert [remedy.effort for remedy in first.remedies] == sorted(remedy.effort for remedy in first.remedies)
    assert 0 < len(first.remedies) <= MOST
