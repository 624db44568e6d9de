"""Chance → the blocks of an issue as staff type them, places left in them for prose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

import stock

LABELS = ("目的", "経緯", "様子", "今後", "感想", "内容")
_WEEKDAYS = "月火水木金土日"

T = TypeVar("T")


class Chance:
    """Draws that are the same on every platform and version of Python."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)
        self._decks: dict[tuple[str, ...], list[str]] = {}

    def share(self) -> float:
        return self._random.random()

    def between(self, least: int, most: int) -> int:
        return least + int(self.share() * (most - least + 1))

    def one(self, things: Sequence[T]) -> T:
        return things[int(self.share() * len(things))]

    def deal(self, words: tuple[str, ...]) -> str:
        """One of the words that has not been dealt yet; when all are, they begin again."""
        if not self._decks.get(words):
            self._decks[words] = self.shuffled(words)
        return self._decks[words].pop()

    def shuffled(self, things: Sequence[T]) -> list[T]:
        return [things[at] for _, at in sorted((self.share(), at) for at, _ in enumerate(things))]


class Block:
    """Lines of a block as typed, with places left for prose: ``{n}`` is the n-th of ``shares``."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.lines: list[str] = []
        self.fixed = 0  # characters that will be printed
        self.shares: list[float] = []

    def say(self, key: str, words: str, indent: int = 6) -> None:
        """A value that is printed as it is typed."""
        self.lines.append(f"{' ' * indent}{key}: {words}")
        self.fixed += len(words)

    def tell(self, key: str, words: str, indent: int = 6) -> None:
        """A value that is not printed."""
        if words:
            self.lines.append(f"{' ' * indent}{key}: {words}")

    def leave(self, key: str, share: float) -> None:
        """A place for prose."""
        self.lines.append(f"      {key}: {{{len(self.shares)}}}")
        self.shares.append(share)


def _greeting(chance: Chance, month: int) -> Block:
    return _letter("あいさつ", stock.GREETINGS, 0.9, chance)


def _request(chance: Chance, month: int) -> Block:
    return _letter("お願い", stock.REQUESTS, 1.0, chance)


def _letter(kind: str, headings: Sequence[str], share: float, chance: Chance) -> Block:
    block = Block(kind)
    block.say("見出し", chance.one(headings))
    block.tell("挿絵", chance.one(stock.DRAWINGS))
    block.leave("本文", share * (0.6 + 0.8 * chance.share()))
    return block


def _essay(chance: Chance, month: int) -> Block:
    block = Block("随筆")
    block.say("見出し", chance.one(stock.ESSAYS))
    block.tell("挿絵", chance.one(stock.DRAWINGS))
    writer = chance.one(stock.WRITERS)
    if writer:
        block.say("筆者", writer)
    block.leave("本文", 1.2 * (0.6 + 0.8 * chance.share()))
    return block


def _story(chance: Chance, month: int) -> Block:
    block = Block("活動紹介")
    if chance.share() < 0.75:
        block.say("地区", chance.deal(stock.DISTRICTS))
    block.say("見出し", chance.deal(stock.HEADINGS))
    block.tell("挿絵", chance.one(stock.DRAWINGS))
    if chance.share() < 0.22:
        _steps(block, chance)
    count = chance.between(1, 4)
    for label in sorted(chance.shuffled(LABELS)[:count], key=LABELS.index):
        block.fixed += len(label)
        block.leave(label, (0.35 if label in ("目的", "今後") else 0.9) * (0.6 + 0.8 * chance.share()))
    return block


def _steps(block: Block, chance: Chance) -> None:
    block.lines.append("      歩み:")
    for title in chance.shuffled(stock.STEPS)[: chance.between(3, 8)]:
        block.say("- 題", title, 8)
        if chance.share() < 0.6:
            block.say("本文", chance.deal(stock.STEP_TEXTS), 10)
        if chance.share() < 0.2:
            block.say("人", "、".join(chance.shuffled(stock.PEOPLE)[: chance.between(1, 4)]), 10)
        if chance.share() < 0.25:
            block.say("せりふ", chance.deal(stock.SAYINGS), 10)
        block.tell("挿絵", chance.one(stock.DRAWINGS), 10)
    if chance.share() < 0.7:
        block.say("ゴール", chance.deal(stock.GOALS))


def _notice(chance: Chance, month: int) -> Block:
    block = Block("お知らせ")
    block.say("見出し", chance.deal(stock.NOTICES))
    block.tell("挿絵", chance.one(stock.DRAWINGS))
    block.leave("本文", 0.4 * (0.6 + 0.8 * chance.share()))
    for label in sorted(chance.shuffled(("目的", "内容"))[: chance.between(0, 2)], key=LABELS.index):
        block.fixed += len(label)
        block.leave(label, 0.5 * (0.6 + 0.8 * chance.share()))
    return block


def _sessions(chance: Chance, month: int) -> Block:
    block = Block("開催日程")
    block.lines.append("      回:")
    day = date(2026, month, 8) + timedelta(chance.between(0, 12))
    for number in range(1, chance.between(2, 4) + 1):
        block.say("- 番号", str(number), 8)
        words = f"令和8年{day.month}月{day.day}日（{_WEEKDAYS[day.weekday()]}）"
        block.say("日付", words, 10)
        block.say("時間", chance.one(("10:00〜12:00", "13:30〜15:30", "9:30〜11:00", "18:00〜20:00")), 10)
        block.say("会場", chance.one(stock.VENUES), 10)
        names = chance.shuffled(stock.NAMES)[: chance.between(2, 8)]
        block.say("対象地区", "、".join(names), 10)
        block.say("数", f"{len(names)}協議体", 10)
        day += timedelta(chance.between(0, 5))
    return block


def _minutes(chance: Chance, month: int) -> Block:
    block = Block("話し合いの内容")
    block.say("見出し", "話し合いの内容")
    block.tell("挿絵", chance.one(stock.DRAWINGS))
    block.lines.append("      月:")
    for number in range(chance.between(1, 2)):
        block.say("- 月", f"{(month + 9 + number) % 12 + 1}月", 8)
        block.lines.append("          会議:")
        for name in chance.shuffled(stock.MEETINGS)[: chance.between(1, 2)]:
            block.say("- 名前", name, 12)
            block.lines.append("              内容: |")
            for matter in chance.shuffled(stock.MATTERS)[: chance.between(1, 4)]:
                results = chance.shuffled(stock.RESULTS)[: chance.between(0, 2)]
                for line in (f"・{matter}", *(f"→{result}" for result in results)):
                    block.lines.append(f"                {line}")
                    block.fixed += len(line) - 1
    return block


TYPED: dict[str, Callable[[Chance, int], Block]] = {
    "あいさつ": _greeting,
    "活動紹介": _story,
    "お願い": _request,
    "随筆": _essay,
    "お知らせ": _notice,
    "開催日程": _sessions,
    "話し合いの内容": _minutes,
}
"""How a block of each kind is typed, in an issue of a month."""
