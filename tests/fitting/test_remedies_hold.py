"""Issues that do not fit: what is offered makes them fit when it is done in the file; the draft has all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from trial import Trials

from as_staff import done
from onehearts.blocks.remedies import MOST
from onehearts.pipeline import Outcome, Pipeline
from page_checks import faults, read_aloud, squeezed
from sample import ISSUE, copy_issue, typed_sentences

SEEDS = range(1, 6)
OVER = (1.08, 1.2)


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Trials:
    return Trials(tmp_path_factory.mktemp("remedies"))


def each_done(folder: Path, outcome: Outcome, pipeline: Pipeline) -> Iterator[Outcome]:
    """What comes of the issue with each of its remedies; texts are cut at their end, middle and start by turns."""
    path = folder / "issue.yaml"
    before = path.read_text("utf-8")
    for number, remedy in enumerate(outcome.remedies):
        path.write_text(done(before, remedy, where=(1.0, 0.5, 0.0)[number % 3]), "utf-8")
        yield pipeline.build(folder)
    path.write_text(before, "utf-8")


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_offered_for_an_issue_over_capacity_holds(trials: Trials, seed: int) -> None:
    aimed = trials.issue(seed, OVER)
    outcome = trials.pipeline.build(aimed.folder)
    assert not outcome.finished
    assert 0 < len(outcome.remedies) <= MOST
    told = next(said for said in outcome.diagnostics if said.code == "compose.too-long")
    offered = [step.sentence for remedy in outcome.remedies for step in remedy.steps]
    assert [hint.lstrip("①②③　 ").removeprefix("さらに、") for hint in told.hints[2:]] == offered
    for mended in each_done(aimed.folder, outcome, trials.pipeline):
        assert mended.finished
        assert mended.remedies == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_in_the_draft(trials: Trials, seed: int) -> None:
    """Every sentence of the prose is read aloud, and so is every caption; no page shows a fault."""
    aimed = trials.issue(seed, OVER)
    edition = trials.pipeline.build(aimed.folder).edition
    assert edition is not None
    assert len(edition.pages) > 4
    aloud = read_aloud(edition)
    keys = ("見出し", "本文", "目的", "経緯", "様子", "今後", "感想", "内容", "キャプション", "題", "せりふ")
    said = [words for key, words in typed_sentences(aimed.manuscript.text) if key in keys]
    assert said
    assert [words for words in said if squeezed(words) not in aloud] == []
    assert [fault for page in edition.pages for fault in faults(page)] == []


@pytest.mark.parametrize("times", [3, 4])
def test_a_paragraph_of_the_sample_typed_again_and_again(tmp_path: Path, trials: Trials, times: int) -> None:
    folder = copy_issue(tmp_path)
    path = folder / "issue.yaml"
    typed = (ISSUE / "issue.yaml").read_text("utf-8")
    head, body, rest = typed.partition("      様子: |\n        大田原市から")
    paragraph = rest[: rest.index("\n\n")]
    path.write_text(
        head + body + paragraph + f"\n        大田原市から{paragraph}" * (times - 1) + rest[len(paragraph) :]
    )
    outcome = trials.pipeline.build(folder)
    assert not outcome.finished
    assert outcome.remedies[0].steps[0].page == 3
    assert [mended.finished for mended in each_done(folder, outcome, trials.pipeline)] == [True] * len(outcome.remedies)
