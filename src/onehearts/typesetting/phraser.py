"""Text → where its phrases begin, by the model BudouX learnt from newspapers; each text is asked once.

The model is BudouX's (its package carries it as data); adding up its weights is done here, because importing the
package, which reads HTML as well, costs a cold start more than setting the whole issue.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

_EDGE = "\0\0\0"  # beyond the ends of a text; no feature of the model has such a character
# The model's features: name, and the characters beside a place that they look at, from its left to its right.
_FEATURES = (
    *(("UW1", -3, -2), ("UW2", -2, -1), ("UW3", -1, 0), ("UW4", 0, 1), ("UW5", 1, 2), ("UW6", 2, 3)),
    *(("BW1", -2, 0), ("BW2", -1, 1), ("BW3", 0, 2)),
    *(("TW1", -3, 0), ("TW2", -2, 1), ("TW3", -1, 2), ("TW4", 0, 3)),
)

_Weights = Callable[[str, int], int]


class Phraser:
    """Finds phrases (文節 and what is read in one breath). The model is loaded when it is first needed."""

    def __init__(self) -> None:
        self._threshold = 0.0
        self._features: list[tuple[_Weights, int, int]] = []
        self._known: dict[str, frozenset[int]] = {}

    def starts(self, text: str) -> frozenset[int]:
        """The offsets in ``text`` at which a phrase begins; 0 is not among them.

        The model parts before ？ and within 『』 too: whether a line may end at a place is the line rules' affair.
        """
        known = self._known.get(text)
        if known is None:
            if not self._features:
                self._load()
            known = self._known[text] = frozenset(self._offsets(text))
        return known

    def _offsets(self, text: str) -> list[int]:
        padded = _EDGE + text + _EDGE
        features, threshold = self._features, self._threshold
        offsets: list[int] = []
        for at in range(1, len(text)):
            here = at + len(_EDGE)
            score = 0
            for weight, left, right in features:
                score += weight(padded[here + left : here + right], 0)
            if score > threshold:
                offsets.append(at)
        return offsets

    def _load(self) -> None:
        package = find_spec("budoux")
        if package is None or package.origin is None:
            raise ModuleNotFoundError("budoux")
        model = json.loads((Path(package.origin).parent / "models" / "ja.json").read_text("utf-8"))
        self._features = [(model.get(name, {}).get, left, right) for name, left, right in _FEATURES]
        self._threshold = sum(sum(weights.values()) for weights in model.values()) / 2
