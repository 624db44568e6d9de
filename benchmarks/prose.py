"""A seed → paragraphs of a town's newsletter, and the shares of kanji, kana, Latin and punctuation in them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from benchmarks.sentences import CONTACTS, LINKS, SENTENCES, SLOTS

SEED = 20260201
CHARACTERS = 50_000  # at least so many
SHORTEST, LONGEST = 40, 300  # characters of a paragraph
CLUSTER = 60  # paragraphs are of about this length more often than of others

SHARES: Mapping[str, tuple[float, float]] = {
    "kanji": (0.28, 0.32),
    "hiragana": (0.51, 0.56),
    "katakana": (0.03, 0.05),
    "Latin, digits": (0.03, 0.05),
    "punctuation": (0.07, 0.09),
}
"""What share of the characters each script has, from and to."""

CLOSED = 0.12  # the share of paragraphs that close with a phone number or an address
_LINKED = 0.4  # the share of sentences that something leads up to
_SLOT = re.compile(r"\{([a-z]+)[0-9]*\}")


class _Deck:
    """Deals its cards in random order, all of them before any comes a second time."""

    def __init__(self, cards: Sequence[str], chance: Random) -> None:
        self._cards, self._chance = cards, chance
        self._left: list[str] = []

    def deal(self) -> str:
        if not self._left:
            self._left = sorted(self._cards, key=lambda _: self._chance.random())
        return self._left.pop()


def paragraphs(characters: int = CHARACTERS, seed: int = SEED) -> tuple[str, ...]:
    """Paragraphs of ``SHORTEST`` to ``LONGEST`` characters, ``characters`` or a few more in all."""
    chance = Random(seed)
    decks = {name: _Deck(words, chance) for name, words in SLOTS.items()}
    sentences, contacts = _sentences(decks, chance), _Deck(CONTACTS, chance)
    waiting = next(sentences)
    made: list[str] = []
    while sum(map(len, made)) < characters:
        wanted = chance.triangular(SHORTEST, LONGEST, CLUSTER)
        closing = _filled(contacts.deal(), decks, chance) if chance.random() < CLOSED else ""
        text, waiting = waiting, next(sentences)
        while len(text) + len(closing) + len(waiting) <= LONGEST and len(text) + len(waiting) / 2 < wanted:
            text, waiting = text + waiting, next(sentences)
        if len(text) + len(closing) < SHORTEST:
            text, waiting = text + waiting, next(sentences)
        made.append(text + closing)
    return tuple(made)


def shares(texts: Sequence[str]) -> dict[str, float]:
    """The share of each script of ``SHARES`` in all characters."""
    found = Counter(script(character) for text in texts for character in text)
    return {name: found[name] / found.total() for name in SHARES}


def script(character: str) -> str:
    """Which row of ``SHARES`` a character belongs to."""
    if "ぁ" <= character <= "ゖ":
        return "hiragana"
    if "ァ" <= character <= "ヺ" or character == "ー":
        return "katakana"
    if character.isascii() and (character.isalnum() or character in " .,:/-@?=&"):
        return "Latin, digits"
    return "kanji" if unicodedata.category(character) == "Lo" or character == "々" else "punctuation"


def _sentences(decks: Mapping[str, _Deck], chance: Random) -> Iterator[str]:
    """Sentences without end: every pattern once, then all again in another order with other words."""
    patterns, links = _Deck(SENTENCES, chance), _Deck(LINKS, chance)
    while True:
        pattern = patterns.deal()
        if chance.random() < _LINKED and pattern[0] != "※":
            pattern = links.deal() + pattern
        yield _filled(pattern, decks, chance)


def _filled(pattern: str, decks: Mapping[str, _Deck], chance: Random) -> str:
    """A sentence with words in its slots, the same in slots of one name and number."""
    filled: dict[str, str] = {}

    def fill(match: re.Match[str]) -> str:
        slot, name = match.group(), match.group(1)
        if slot not in filled:
            filled[slot] = decks[name].deal() if name in decks else _counted(name, chance)
        return filled[slot]

    return _SLOT.sub(fill, pattern)


def _counted(name: str, chance: Random) -> str:
    """A number, date, time or sum."""

    def of(first: int, last: int) -> int:
        return first + int(chance.random() * (last - first + 1))

    if name == "date":
        return f"{of(1, 12)}月{of(1, 28)}日" + (f"（{'月火水木金土日'[of(0, 6)]}）" if chance.random() < 0.5 else "")
    if name == "time":
        hour, minute = of(9, 15), of(0, 3) * 15
        if chance.random() < 0.3:
            return f"午前{hour}時{minute}分" if hour < 12 else f"午後{hour - 11}時"
        return f"{hour}:{minute:02}〜{hour + of(1, 3)}:{of(0, 3) * 15:02}"
    return {
        "n": lambda: str(of(2, 9)),
        "many": lambda: str(of(10, 180)),
        "age": lambda: str(of(6, 9) * 10),
        "grade": lambda: str(of(1, 6)),
        "hour": lambda: str(of(6, 10)),
        "yen": lambda: f"{of(1, 480) * 50:,}",
        "percent": lambda: f"{of(10, 489) / 10}",
        "era": lambda: f"令和{of(2, 8)}年{of(1, 12)}月" if chance.random() < 0.6 else f"平成{of(10, 30)}年",
        "phone": lambda: f"0{of(3, 99)}-{of(200, 399)}-{of(1000, 9999)}",
    }[name]()
