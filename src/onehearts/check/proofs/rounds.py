"""The proofs of an issue so far, and its record → which proof the next one is, and what changed since the last.

An issue is proved until nothing is wrong any more: 初校, 再校, 三校 and so on, and 校了 when it may be printed. Each
round is compared with the one before it.
"""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from onehearts.check.proofs.changes import Change, changes
from onehearts.check.proofs.shown import Record, from_data, to_data
from onehearts.messages import phrase

_FORMAT = 1
_FIGURES = "〇一二三四五六七八九"


class Round(NamedTuple):
    """One proof: the day it was made, whether it is the final one, and what it shows."""

    day: date
    final: bool
    record: Record


class Proof(NamedTuple):
    """The last of ``rounds``, which is ``again`` what it was before if nothing changed.

    ``earlier`` is the name of the round before it, empty for the first; ``changes`` are those since then.
    """

    rounds: tuple[Round, ...]
    again: bool
    changes: tuple[Change, ...]

    @property
    def number(self) -> int:
        return len(self.rounds)

    @property
    def name(self) -> str:
        return _name(self.rounds, self.number)

    @property
    def earlier(self) -> str:
        return _name(self.rounds, self.number - 1) if self.number > 1 else ""

    @property
    def last(self) -> Round:
        return self.rounds[-1]

    @property
    def after_final(self) -> bool:
        """Whether it follows one that was to be the last."""
        return any(one.final for one in self.rounds[:-1])


def following(rounds: tuple[Round, ...], record: Record, day: date, *, final: bool) -> Proof:
    """The proof of what ``record`` shows: a new round where anything changed or the final one is asked for."""
    last = rounds[-1] if rounds else None
    found = changes(last.record, record) if last is not None else ()
    if last is None or found or (final and not last.final):
        return Proof((*rounds, Round(day, final, record)), False, found)
    return Proof(rounds, True, changes(rounds[-2].record, record) if len(rounds) > 1 else ())


def read_rounds(text: str) -> tuple[Round, ...]:
    """What ``written`` made. Raises ``ValueError`` for anything else."""
    try:
        data = json.loads(text)
        if data["format"] != _FORMAT:
            raise ValueError("another format")
        entries = data["rounds"]
        return tuple(
            Round(date.fromisoformat(one["day"]), one["final"] is True, from_data(one["record"])) for one in entries
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a list of proofs") from error


def written(rounds: tuple[Round, ...]) -> str:
    """The rounds as a text that ``read_rounds`` understands."""
    entries = [{"day": one.day.isoformat(), "final": one.final, "record": to_data(one.record)} for one in rounds]
    return json.dumps({"format": _FORMAT, "rounds": entries}, ensure_ascii=False, indent=1) + "\n"


def _name(rounds: tuple[Round, ...], number: int) -> str:
    if rounds[number - 1].final:
        return phrase("proof.final")
    if number <= 2:
        return phrase("proof.first" if number == 1 else "proof.second")
    return phrase("proof.round", number=_in_figures(number))


def _in_figures(number: int) -> str:
    """3 → 三, 12 → 十二, for numbers up to 99."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _FIGURES[tens]) + ("十" if tens else "") + (_FIGURES[ones] if ones else "")
