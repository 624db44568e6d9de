"""An issue as typed and what a remedy says → the issue as its staff would change it in an editor."""

from __future__ import annotations

import re

from onehearts.blocks.advice import Remedy, Step

_KEY = re.compile(r" *(?:- )?[^\s:：、。「」]{1,12}:(?: (?:\|$)?|$)")
_MARK = re.compile(r" *[・→]?")


def done(text: str, remedy: Remedy, where: float = 1.0) -> str:
    """The text with all steps done, the last ones of the file first, so that no line moves before its turn.

    ``where`` texts are cut, of all places from their start (0) to their end (1).
    """
    lines = text.splitlines()
    for step in sorted(remedy.steps, key=lambda step: step.place.line, reverse=True):
        lines = _step(lines, step, where)
    return "\n".join(lines) + "\n"


def _step(lines: list[str], step: Step, where: float) -> list[str]:
    at = step.place.line - 1
    match step.sort:
        case "cut":
            return _cut(lines, at, step.characters, where)
        case "no-photo":
            return _without_photo(lines, at)
        case "no-drawing" | "no-pin" | "no-new-page":
            return lines[:at] + lines[at + 1 :]
        case "no-pins":
            return [line for line in lines if not line.startswith("      ページ:")]
        case "no-new-pages":
            return [line for line in lines if not line.startswith("      改ページ:")]
        case "no-block":
            end = next((n for n in range(at + 1, len(lines)) if re.match(" {0,2}[^ ]", lines[n])), len(lines))
            return lines[:at] + lines[end:]
        case "pages":
            return [f"ページ数: {step.pages}" if line.startswith("ページ数:") else line for line in lines]
    raise AssertionError(step.sort)


def _cut(lines: list[str], at: int, characters: int, where: float) -> list[str]:
    """The value of the key on line ``at``, or of the last one before it, without characters next to each other."""
    at = max(number for number in range(at + 1) if _KEY.match(lines[number]))
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > _indent(lines[at])):
        end += 1
    heads = [_head(line, _MARK if number else _KEY) for number, line in enumerate(lines[at:end])]
    words = [line[len(head) :] for line, head in zip(lines[at:end], heads, strict=True)]
    first = round((sum(len(said) - said.count("*") for said in words) - characters) * where)
    made: list[str] = []
    seen = 0
    for number, (head, said) in enumerate(zip(heads, words, strict=True)):
        left = ""
        for letter in said:
            if letter == "*" or not first <= seen < first + characters:
                left += letter
            seen += letter != "*"
        left = left.replace("****", "")  # the marks of what is gone
        if left or not number or not said:
            made.append(head + left)
    return [*lines[:at], *made, *lines[end:]]


def _head(line: str, pattern: re.Pattern[str]) -> str:
    """What stands on a line before its words."""
    found = pattern.match(line)
    assert found is not None
    return found[0]


def _without_photo(lines: list[str], at: int) -> list[str]:
    end = at + 1
    while end < len(lines) and lines[end].strip() and _indent(lines[end]) > _indent(lines[at]):
        end += 1
    left = lines[:at] + lines[end:]
    alone = lines[at - 1].strip() == "写真:" and not (end < len(lines) and lines[end].startswith(" " * 8 + "- "))
    return left[: at - 1] + left[at:] if alone else left


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
