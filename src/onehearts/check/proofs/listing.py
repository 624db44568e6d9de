"""Changes → a numbered list of them in Japanese, page by page, for paper and terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onehearts.check.proofs.changes import Change
from onehearts.check.proofs.shown import Place
from onehearts.messages import in_runs, phrase


class Listed(NamedTuple):
    """One line of the list under the head of its ``section``, and what stands below it.

    What has ``places`` on the pages has a number from 1 on; the others have 0.
    """

    section: str
    number: int
    title: str
    details: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


def listed(changes: Sequence[Change]) -> tuple[Listed, ...]:
    """What changed on each page, then what has only moved to another."""
    moved = [change for change in changes if change.how == "moved"]
    return (*_numbered(change for change in changes if change.how != "moved"), *map(_moved, moved))


def as_text(entries: Sequence[Listed]) -> str:
    """The list as lines for a terminal."""
    lines: list[str] = []
    section = ""
    for entry in entries:
        if entry.section != section:
            section = entry.section
            lines.append(f"  {section}")
        sign = f"({entry.number})" if entry.number else "・"
        lines.append(f"    {sign} {entry.title}")
        lines += [f"        {text}" for text in entry.details]
    return "\n".join(lines)


def _numbered(changes: Iterable[Change]) -> Iterator[Listed]:
    number = 0
    for change in changes:
        gone = change.how == "gone"
        number += not gone
        before = phrase("proof.was-on", pages=in_runs(change.before)) if change.before else ""
        details = change.details or (phrase(f"proof.{change.how}"),)
        yield Listed(
            phrase("proof.on-page", page=change.places[0].page),
            0 if gone else number,
            _name(change) + before,
            details,
            () if gone else change.places,
        )


def _moved(change: Change) -> Listed:
    pages, before = in_runs(change.pages), in_runs(change.before)
    return Listed(phrase("proof.moved"), 0, phrase("proof.moved-to", block=_name(change), before=before, pages=pages))


def _name(change: Change) -> str:
    return phrase("proof.block", kind=change.kind, title=change.title)
