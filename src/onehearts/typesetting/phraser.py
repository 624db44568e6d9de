"""Text → where its phrases begin, by the model BudouX learnt from newspapers; each text is asked once.

The model is BudouX's (its package carries it as data); adding up its weights is done here, because importing the
package, which reads HTML as well, costs a cold start more than setting the whole issue.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

_EDGE = "\0\0\0"  # beyond the ends of a text; no feature of the model has such a character
# What the model looks at beside a place: single characters from the third before it on, pairs from the second, threes
# from the third. The weights of one, two or three characters are kept together, by where they may stand.
_ONE, _TWO, _THREE = (0,) * 6, (0,) * 3, (0,) * 4

_Weights = dict[str, tuple[int, ...]]


class Phraser:
    """Finds phrases (文節 and what is read in one breath). The model is loaded when it is first needed."""

    def __init__(self) -> None:
        self._threshold = 0.0
        self._ones: _Weights = {}
        self._twos: _Weights = {}
        self._threes: _Weights = {}
        self._known: dict[str, frozenset[int]] = {}

    def starts(self, text: str) -> frozenset[int]:
        """The offsets in ``text`` at which a phrase begins; 0 is not among them.

        The model parts before ？ and within 『』 too: whether a line may end at a place is the line rules' affair.
        """
        known = self._known.get(text)
        if known is None:
            if not self._ones:
                self._load()
            known = self._known[text] = frozenset(self._offsets(text))
        return known

    def _offsets(self, text: str) -> list[int]:
        padded, many = _EDGE + text + _EDGE, len(text)
        one, two, three, threshold = self._ones.get, self._twos.get, self._threes.get, self._threshold
        u = [one(character, _ONE) for character in padded]
        b = [two(padded[at : at + 2], _TWO) for at in range(1, many + 4)]
        t = [three(padded[at : at + 3], _THREE) for at in range(many + 3)]
        shifted = (u[1:], u[2:], u[3:], u[4:], u[5:], u[6:], b[1:], b[2:], b[3:], t[1:], t[2:], t[3:], t[4:])
        beside = zip(*shifted, strict=False)  # as many as there are places between characters
        return [
            at
            for at, (u1, u2, u3, u4, u5, u6, b1, b2, b3, t1, t2, t3, t4) in enumerate(beside, start=1)
            if u1[0] + u2[1] + u3[2] + u4[3] + u5[4] + u6[5] + b1[0] + b2[1] + b3[2] + t1[0] + t2[1] + t3[2] + t4[3]
            > threshold
        ]

    def _load(self) -> None:
        package = find_spec("budoux")
        if package is None or package.origin is None:
            raise ModuleNotFoundError("budoux")
        model = json.loads((Path(package.origin).parent / "models" / "ja.json").read_text("utf-8"))
        self._ones, self._twos, self._threes = (
            _together(model, name, len(none)) for name, none in (("UW", _ONE), ("BW", _TWO), ("TW", _THREE))
        )
        self._threshold = sum(sum(weights.values()) for weights in model.values()) / 2


def _together(model: dict[str, dict[str, int]], name: str, places: int) -> _Weights:
    """The weights of features ``name`` 1, 2, … by their characters."""
    found: dict[str, list[int]] = {}
    for place in range(places):
        for characters, weight in model.get(f"{name}{place + 1}", {}).items():
            found.setdefault(characters, [0] * places)[place] = weight
    return {characters: tuple(weights) for characters, weights in found.items()}
