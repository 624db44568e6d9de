"""The sample issue with edits, and the record of what its pages show, for the tests of this folder."""

from __future__ import annotations

from pathlib import Path

from onehearts import resources
from onehearts.check.proofs import record
from onehearts.check.proofs.shown import Record
from onehearts.edition import Edition
from onehearts.pipeline import Pipeline
from sample import copy_issue


class Desk:
    """Where staff edit the sample: every edit starts from what was there at first."""

    def __init__(self, folder: Path) -> None:
        self.issue = copy_issue(folder)
        self.pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), folder / "cache")
        self._typed = (self.issue / "issue.yaml").read_text(encoding="utf-8")
        self._foot = (folder / "onehearts.yaml").read_text(encoding="utf-8")
        self._project = folder / "onehearts.yaml"
        self.first = self.record()

    def edition(self, *edits: tuple[str, str]) -> Edition:
        """The edition after edits of issue.yaml or onehearts.yaml: what stood there first, and what instead."""
        typed, foot = self._typed, self._foot
        for old, new in edits:
            assert old in typed + foot, old
            typed, foot = (text.replace(old, new, 1) if old in text else text for text in (typed, foot))
        (self.issue / "issue.yaml").write_text(typed, encoding="utf-8")
        self._project.write_text(foot, encoding="utf-8")
        outcome = self.pipeline.build(self.issue)
        assert outcome.finished, outcome.diagnostics
        assert outcome.edition is not None
        return outcome.edition

    def record(self, *edits: tuple[str, str]) -> Record:
        return record(self.edition(*edits))

    def between(self, start: str, end: str) -> str:
        """What is typed from one line on up to another."""
        return self._typed[self._typed.index(start) : self._typed.index(end)]
