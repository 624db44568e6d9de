"""Two texts → what was written instead of what: stretches with a little of what stands round them.

Numbers, dates, times, telephone numbers and addresses are never cut, for nobody can check a half of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple, TypeAlias

_DIGIT = "[0-9０-９]"
_WEEKDAY = "[月火水木金土日祝・]"
_TOKEN = re.compile(
    rf"(?:(?:明治|大正|昭和|平成|令和)(?:{_DIGIT}+|元)年|{_DIGIT}+年)(?:{_DIGIT}+月(?:{_DIGIT}+日)?)?(?:[（(]{_WEEKDAY}+[）)])?"
    rf"|{_DIGIT}+月{_DIGIT}+日(?:[（(]{_WEEKDAY}+[）)])?"
    rf"|(?:午前|午後)?{_DIGIT}+時(?:{_DIGIT}+分|半)?"
    rf"|https?://[!-~]+|[A-Za-z0-9._+-]+@[A-Za-z0-9._-]+"
    rf"|{_DIGIT}+(?:[-‐‑–−ー.,:：/／()（）]{_DIGIT}+)*"
    r"|[A-Za-zＡ-Ｚａ-ｚ]+|."
)

_CONTEXT = 5  # characters shown before and behind
_ISLAND = 3  # characters that stayed between two changes and are shown as part of one
_SIDE = 24  # characters of each end of a long stretch

Tokens: TypeAlias = Sequence[str]


class Difference(NamedTuple):
    """A stretch as it was and as it is, with what stands round it; one of them is empty for a whole paragraph.

    ``first`` and ``last`` say where the new text has what is new, in characters; nothing is if they are equal.
    """

    old: str
    new: str
    first: int
    last: int


def tokens(text: str) -> list[str]:
    """The text in pieces that are never cut: single characters, whole numbers and dates, Latin words, line breaks."""
    return [found for line in text.splitlines(keepends=True) for found in [*_TOKEN.findall(line), *_end(line)]]


def differences(old: str, new: str, end: str) -> tuple[Difference, ...]:
    """What differs, in order. Paragraphs are lines; ``end`` is shown where one ends within a stretch."""
    before, after = old.split("\n"), new.split("\n")
    made: list[Difference] = []
    begins = [0, *accumulate(len(paragraph) + 1 for paragraph in after)]
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "insert":
            made += [Difference("", _cut(tokens(after[n])), begins[n], begins[n] + len(after[n])) for n in range(c, d)]
        elif tag == "delete":
            made += [Difference(_cut(tokens(text)), "", begins[c], begins[c]) for text in before[a:b]]
        elif tag == "replace":
            made += _within(tokens("\n".join(before[a:b])), tokens("\n".join(after[c:d])), begins[c], end)
    return tuple(made)


def around(text: str, at: int, end: str) -> str:
    """What stands round the place ``at`` of a text, with ``end`` there."""
    before, behind = _context(tokens(text[:at])[::-1]), _context(tokens(text[at:]))
    return "".join([*before[::-1], end, *behind])


def start(stretch: Tokens, most: int) -> str:
    """The first tokens, of at most so many characters together."""
    return "".join(_first(stretch, most))


def _within(old: Tokens, new: Tokens, begin: int, end: str) -> list[Difference]:
    """The differences of texts of which the new one begins at ``begin``."""
    made = []
    at = [*accumulate(map(len, new), initial=begin)]
    found = _stretches(old, new)
    ends = [0, *(b for _, b, _, _ in found)]
    begins = [*(a for a, *_ in found[1:]), len(old)]
    for (a, b, c, d), since, until in zip(found, ends, begins, strict=False):
        before = _context(old[since:a][::-1])[::-1]
        behind = _context(old[b:until])
        lead, tail = "".join(before), "".join(behind)
        was, now = (_cut([end if token == "\n" else token for token in part]) for part in (old[a:b], new[c:d]))
        made.append(Difference(lead + was + tail, lead + now + tail, at[c], at[d]))
    return made


def _stretches(old: Tokens, new: Tokens) -> list[tuple[int, int, int, int]]:
    """What differs, as first and last in both; what little stayed between two of them is part of it."""
    found: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if found and "\n" not in old[found[-1][1] : a] and len("".join(old[found[-1][1] : a])) <= _ISLAND:
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return [
        _slid(one, old, new, until) for one, until in zip(found, [*(a for a, *_ in found[1:]), len(old)], strict=True)
    ]


def _slid(stretch: tuple[int, int, int, int], old: Tokens, new: Tokens, until: int) -> tuple[int, int, int, int]:
    """What was only added or only taken away, as far back as it may be said to stand: people add 「と上町」 to 「下町」
    and not 「町と上」 within it."""
    a, b, c, d = stretch
    if (a == b) == (c == d):
        return stretch
    part, first, last = (new, c, d) if a == b else (old, a, b)
    step = 0
    while b + step < until and part[first + step] == part[last + step] != "\n":
        step += 1
    return a + step, b + step, c + step, d + step


def _context(following: Tokens) -> list[str]:
    """The first tokens of the paragraph, as many as make up the context."""
    made: list[str] = []
    for token in following:
        if token == "\n" or len("".join(made)) >= _CONTEXT:
            break
        made.append(token)
    return made


def _cut(stretch: Tokens) -> str:
    """A stretch with its middle left out if it is long."""
    whole = "".join(stretch)
    if len(whole) <= 2 * _SIDE + 2:
        return whole
    return f"{start(stretch, _SIDE)}……{''.join(_first(stretch[::-1], _SIDE)[::-1])}"


def _first(stretch: Tokens, most: int) -> list[str]:
    made: list[str] = []
    for token in stretch:
        if sum(map(len, made)) + len(token) > most:
            break
        made.append(token)
    return made


def _end(line: str) -> list[str]:
    return ["\n"] if line.endswith("\n") else []
