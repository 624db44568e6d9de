"""Runs → the characters to set: what was written, what is shown for it, its JLREQ class in this context."""

from __future__ import annotations

import re
from typing import NamedTuple

from onehearts.runs import Line
from onehearts.typesetting.contexts import contextual
from onehearts.typesetting.jlreq import (
    CLOSING,
    HYPHEN,
    KANJI,
    LINE_ENDS,
    MARK,
    NUMERAL,
    OPENING,
    RUBY,
    WESTERN,
    WESTERN_CLASSES,
    WORD_SPACE,
    class_of,
)
from onehearts.typesetting.style import TextStyle


class Characters(NamedTuple):
    """Parallel lists, one entry a character with its combining marks and variation selector.

    ``source`` is what was written, ``shown`` what is drawn, ``run`` the index of the run, ``offset`` where
    it starts in the joined ``text``. ``ends`` are the indices before which the author ended a line,
    ``addresses`` the stretches of the joined text that are URLs or mail addresses.
    """

    text: str
    source: list[str]
    shown: list[str]
    classes: list[int]
    run: list[int]
    offset: list[int]
    ends: list[int]
    addresses: list[tuple[int, int]]


_URL = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_NUMBER = re.compile(r"[0-9０-９]+(?:(?:[.:/．：／－‐-]|[,，](?=[0-9０-９]{3}))[0-9０-９]+)*")
_ANGLES = re.compile(r"＜[^＜＞\n]{1,60}＞")
_AMBIGUOUS = re.compile("[“”‘’…‥—―–×÷±°§¶′″]")
_FULL_ZERO = ord("０")

_SPACES = (("\t", " "), ("\u00a0", "\u00a0"))  # and as what they are shown
_ENDS = re.compile(f"[{LINE_ENDS}]|\r(?!\n)")
_JOINER = "\u200d"

_HALF_TO_FULL = {ord(c): chr(ord(c) - 0x20 + 0xFF00) for c in "0123456789()"}
_FULL_TO_HALF = {chr(_FULL_ZERO + n): str(n) for n in range(10)} | dict(zip("．，：／－‐", ".,:/--", strict=True))


def characters(runs: Line, style: TextStyle) -> Characters:
    """The characters of a paragraph, shown by the style's policies for digits and brackets."""
    text = "".join(run.text for run in runs)
    shown = list(text)
    classes = [class_of(c) for c in shown]
    addresses = [match.span() for match in _URL.finditer(text)]
    _spaces(text, shown, classes)
    _numbers(text, shown, classes, style)
    if style.brackets == "japanese":
        _brackets(text, shown, classes)
    for match in _ANGLES.finditer(text):
        _show(shown, classes, match.start(), "〈" if style.brackets == "japanese" else "＜", OPENING)
        _show(shown, classes, match.end() - 1, "〉" if style.brackets == "japanese" else "＞", CLOSING)
    for match in _AMBIGUOUS.finditer(text):
        _ambiguous(text, shown, classes, match.start())
    for first, last in addresses:
        shown[first:last] = text[first:last]
        classes[first:last] = [WESTERN] * (last - first)
    owner = [index for index, run in enumerate(runs) for _ in run.text]
    joined = contextual(text, runs, owner, shown, classes, style)
    return _clusters(text, runs, owner, shown, classes, addresses, joined)


def _show(shown: list[str], classes: list[int], at: int, character: str, number: int) -> None:
    shown[at] = character
    classes[at] = number


def _spaces(text: str, shown: list[str], classes: list[int]) -> None:
    for typed, seen in _SPACES:
        at = text.find(typed)
        while at >= 0:
            _show(shown, classes, at, seen, WORD_SPACE)
            at = text.find(typed, at + 1)


def _numbers(text: str, shown: list[str], classes: list[int], style: TextStyle) -> None:
    """Numbers with their points, colons and hyphens are grouped numerals; a lone digit goes full width."""
    for match in _NUMBER.finditer(text):
        first, last = match.span()
        if last - first == 1:
            beside = text[first - 1 : first] + text[last : last + 1]
            if style.digits == "office" and not any("!" <= c <= "~" and c not in "()[]" for c in beside):
                _show(shown, classes, first, text[first].translate(_HALF_TO_FULL), KANJI)
            continue
        if style.digits == "asis" and any(c in _FULL_TO_HALF for c in match.group()):
            continue
        for at in range(first, last):
            _show(shown, classes, at, _FULL_TO_HALF.get(text[at], text[at]), NUMERAL)


def _brackets(text: str, shown: list[str], classes: list[int]) -> None:
    """ASCII ( ) and ~ that stand with Japanese are shown as （）〜."""
    waiting: list[int] = []
    for at, character in enumerate(text):
        if character == "(":
            waiting.append(at)
        elif character == ")" and waiting:
            first = waiting.pop()
            if any(_japanese(classes, beside) for beside in (first - 1, at + 1, *range(first + 1, at))):
                _show(shown, classes, first, "（", OPENING)
                _show(shown, classes, at, "）", CLOSING)
        elif character == "~" and 0 < at < len(text) - 1:
            beside = classes[at - 1], classes[at + 1]
            if NUMERAL in beside or _japanese(classes, at - 1) or _japanese(classes, at + 1):
                _show(shown, classes, at, "〜", HYPHEN)


def _japanese(classes: list[int], at: int) -> bool:
    return 0 <= at < len(classes) and classes[at] not in WESTERN_CLASSES


def _ambiguous(text: str, shown: list[str], classes: list[int], at: int) -> None:
    """Characters both Japanese and Western follow their neighbours: Western only among Western ones."""
    before = at - 1
    while before >= 0 and _AMBIGUOUS.match(text[before]):
        before -= 1
    after = at + 1
    while after < len(text) and _AMBIGUOUS.match(text[after]):
        after += 1
    if _japanese(classes, before) or _japanese(classes, after) or (before < 0 and after >= len(text)):
        if text[at] == "—":
            shown[at] = "―"  # the dash that fills its em and joins with the next one
    else:
        classes[at] = WESTERN


def _clusters(
    text: str,
    runs: Line,
    owner: list[int],
    shown: list[str],
    classes: list[int],
    addresses: list[tuple[int, int]],
    joined: frozenset[int],
) -> Characters:
    """One entry for each character with its marks; ``"\n"`` forces a line end; bases are cl-22.

    Characters at ``joined`` offsets are of the entry of the one before.
    """
    end = 0
    for run in runs:
        start, end = end, end + len(run.text)
        if run.ruby:
            classes[start:end] = [RUBY] * len(run.text)
    source = list(text)
    ends = {match.start() for match in _ENDS.finditer(text)}
    if not ends and not joined and not MARK.search(text):
        return Characters(text, source, shown, classes, owner, list(range(len(text))), [], addresses)
    made = Characters(text, [], [], [], [], [], [], addresses)
    linked = False
    for at, character in enumerate(source):
        if at in ends:
            made.ends.append(len(made.source))
        elif (
            made.source and (linked or at in joined or MARK.match(character)) and len(made.source) not in made.ends[-1:]
        ):
            made.source[-1] += character
            made.shown[-1] += character
        else:
            made.source.append(character)
            made.shown.append(shown[at])
            made.classes.append(classes[at])
            made.run.append(owner[at])
            made.offset.append(at)
        linked = character == _JOINER
    return made
