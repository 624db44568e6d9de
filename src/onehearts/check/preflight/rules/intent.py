"""Whether the file says for which print it was made: one output intent (ISO 15930-4, 6.2.2; ISO 15930-7, 6.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onehearts.check.preflight.model import Intent
from onehearts.check.preflight.rules.rule import Case, Finding, Rule, for_press

_REGISTRY = "color.org"
# The families of names there: a number that is not yet given is not told, a word that is none of them is.
_REGISTERED = re.compile(
    r"(FOGRA ?\d|CGATS[ -]?(TR|21)|CRPC\d|IFRA ?\d|JC\d|JCN\d|JCW\d|JMPA|EUROSB\d|PSR|SWOP|GRACoL|SNAP)", re.IGNORECASE
)
_CLASS, _SPACE, _MARK = slice(12, 16), slice(16, 20), slice(36, 40)  # in the head of a profile (ICC.1, 7.2)
_COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


def _check(case: Case) -> Iterator[Finding]:
    intents = [each for each in case.document.intents if each.subtype == "GTS_PDFX"]
    if not intents:
        yield Finding("preflight.no-intent")
        return
    if len(intents) > 1:
        yield Finding("preflight.many-intents", values={"count": str(len(intents))})
    for intent in intents:
        yield from _intent(intent, case)


def _intent(intent: Intent, case: Case) -> Iterator[Finding]:
    wanted = case.printer.condition.name
    if not intent.condition:
        yield Finding("preflight.intent-unnamed")
    elif not _is(intent, wanted):
        yield Finding("preflight.intent-other", values={"found": intent.condition, "wanted": wanted})
    if not intent.profile:
        if case.printer.standard == "x4":
            yield Finding("preflight.intent-not-embedded")
        elif _REGISTRY not in intent.registry or not (_REGISTERED.match(intent.condition) or _is(intent, wanted)):
            yield Finding("preflight.intent-unregistered", values={"condition": intent.condition})
        return
    head = intent.profile
    if head[_MARK] != b"acsp":
        yield Finding("preflight.intent-broken")
        return
    if head[_CLASS] != b"prtr":
        yield Finding("preflight.intent-class")
    elif head[_SPACE] not in {b"CMYK", b"GRAY"}:
        yield Finding("preflight.intent-not-inks")
    if intent.components != _COMPONENTS.get(head[_SPACE], 0):
        yield Finding("preflight.intent-components", values={"found": str(intent.components)})


def _is(intent: Intent, wanted: str) -> bool:
    return intent.condition.casefold() == wanted.casefold()


INTENT = Rule("intent", _check, for_press)
