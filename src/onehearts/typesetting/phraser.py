"""Text → where its phrases begin, as BudouX learnt it from newspapers; each text is asked once."""

from __future__ import annotations

from typing import Any


class Phraser:
    """Finds phrases (文節 and what is read in one breath). The model is loaded when it is first needed."""

    def __init__(self) -> None:
        self._parser: Any = None
        self._known: dict[str, frozenset[int]] = {}

    def starts(self, text: str) -> frozenset[int]:
        """The offsets in ``text`` at which a phrase begins; 0 is not among them.

        BudouX parts before ？ and within 『』 too: whether a line may end at a place is the line rules' affair.
        """
        known = self._known.get(text)
        if known is None:
            if self._parser is None:
                import budoux

                self._parser = budoux.load_default_japanese_parser()
            known = self._known[text] = frozenset(self._offsets(text))
        return known

    def _offsets(self, text: str) -> list[int]:
        offsets: list[int] = []
        at = 0
        for phrase in self._parser.parse(text)[:-1]:
            at += len(phrase)
            offsets.append(at)
        return offsets
