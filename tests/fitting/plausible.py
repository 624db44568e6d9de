"""A seed → an issue as staff might type it: 60–130 % of the February issue's text, 0–14 photographs, 4–12 blocks.

The same seed gives the same issue everywhere: all chance comes from ``Random.random``. The text is the prose of
``benchmarks.prose``, cut into sentences and put together anew, so that no two paragraphs are alike; what stands round
it is ``stock``. How many blocks there are follows the amount of text (250 to 900 characters a block), as nobody writes
twelve stories of two sentences.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from itertools import accumulate, count, pairwise
from pathlib import Path
from typing import NamedTuple

import album
import need
import stock
from benchmarks import prose
from drafts import TYPED, Block, Chance

from onehearts import content
from onehearts.blocks import KINDS

SAMPLE = 3654
"""Characters of the February issue as its staff had typed it."""

LEAST, MOST = 0.6, 1.3
PHOTOS = 14
BLOCKS = (4, 12)
_ROOT = Path(__file__).resolve().parents[2]
_A_STORY_SHOWS = 4
_SENTENCE = re.compile(r"(?<=[。！？])(?![」』）])")
_SHORT, _LONG = 12, 70

# How often a kind comes among the blocks, and how many of it an issue has at most.
DEALT: dict[str, tuple[float, int]] = {
    "あいさつ": (3.0, 1),
    "活動紹介": (5.0, 6),
    "お願い": (1.0, 1),
    "随筆": (0.8, 1),
    "お知らせ": (1.6, 3),
    "開催日程": (1.2, 1),
    "話し合いの内容": (1.2, 1),
}


class Manuscript(NamedTuple):
    """An issue as typed: its month (2026-05), the text of issue.yaml, and the files of its photographs."""

    id: str
    text: str
    photos: tuple[str, ...]
    characters: int
    blocks: tuple[str, ...]


class Aimed(NamedTuple):
    """An issue whose need is in the band asked for: where it was written, its need, and how many were passed over."""

    manuscript: Manuscript
    folder: Path
    need: float
    attempt: int


def plausible(seed: int, attempt: int = 0) -> Manuscript:
    """The issue of a seed; ``attempt`` gives further ones where the first is not in the band wanted."""
    chance = Chance(f"onehearts {seed} {attempt}")
    wanted = int(SAMPLE * (LEAST + (MOST - LEAST) * chance.share()))
    many = chance.between(max(BLOCKS[0], wanted // 900), min(BLOCKS[1], wanted // 250))
    month = chance.between(1, 12)
    blocks = [TYPED[kind](chance, month) for kind in _order(_drawn(many, chance), chance)]
    photos = _deal_photos(blocks, chance)
    shares = [(block, share) for block in blocks for share in block.shares]
    left = max(0, wanted - sum(block.fixed for block in blocks))
    unit = left / sum(share for _, share in shares)
    speak = _Speech(chance)
    for block in blocks:
        texts = [speak.about(unit * share) for share in block.shares]
        block.fixed += sum(len("".join(text)) for text in texts)
        block.lines = [_filled(line, texts) for line in block.lines]
    body = "".join(f"  - {block.kind}:\n" + "".join(f"{line}\n" for line in block.lines) for block in blocks)
    head = (
        f"形式: 1\n号: 令和8年{month}月号\n発行日: 2026-{month:02}-01\nレイアウト: onehearts-a4\nページ数: 4\n紙面:\n"
    )
    characters = sum(block.fixed for block in blocks)
    return Manuscript(f"2026-{month:02}", head + body, photos, characters, tuple(block.kind for block in blocks))


def write(manuscript: Manuscript, root: Path, photographs: Path) -> Path:
    """Write the issue below ``root``, the project's onehearts.yaml with districts of its own beside; its folder."""
    project = (_ROOT / "onehearts.yaml").read_text("utf-8").partition("地区一覧:")[0]
    project += "地区一覧:\n" + "".join(f"  - {name}\n" for name in stock.NAMES)
    folder = root / "issues" / manuscript.id
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    for name in manuscript.photos:
        shutil.copyfile(photographs / name, folder / "photos" / name)
    (folder / "issue.yaml").write_text(manuscript.text, "utf-8")
    (root / "onehearts.yaml").write_text(project, "utf-8")
    return folder


def aimed(seed: int, root: Path, photographs: Path, band: tuple[float, float]) -> Aimed:
    """The first issue of a seed, of as many attempts as it takes, whose need is in ``band``, written below ``root``."""
    for attempt in count():
        manuscript = plausible(seed, attempt)
        folder = write(manuscript, root, photographs)
        issue = content.read(folder, KINDS).issue
        assert issue is not None
        asked = need.need(issue)
        if band[0] <= asked <= band[1]:
            return Aimed(manuscript, folder, asked, attempt)
    raise AssertionError("attempts never end")


def _drawn(many: int, chance: Chance) -> list[str]:
    """So many kinds, a story among them."""
    drawn = ["活動紹介"]
    while len(drawn) < many:
        open_kinds = [(kind, weight) for kind, (weight, most) in DEALT.items() if drawn.count(kind) < most]
        if "お知らせ" not in drawn:  # dates of meetings stand below what they are for
            open_kinds = [pair for pair in open_kinds if pair[0] != "開催日程"]
        at = chance.share() * sum(weight for _, weight in open_kinds)
        passed = accumulate(weight for _, weight in open_kinds)
        drawn.append(next(kind for (kind, _), end in zip(open_kinds, passed, strict=True) if at < end))
    return drawn


def _order(drawn: Sequence[str], chance: Chance) -> list[str]:
    """The greeting first, minutes last, meetings below a notice, the rest as it comes."""
    middle = chance.shuffled([kind for kind in drawn if kind not in ("あいさつ", "開催日程", "話し合いの内容")])
    if "開催日程" in drawn:
        middle.insert(middle.index("お知らせ") + 1, "開催日程")
    first = [kind for kind in drawn if kind == "あいさつ"]
    return [*first, *middle, *(kind for kind in drawn if kind == "話し合いの内容")]


def _deal_photos(blocks: Sequence[Block], chance: Chance) -> tuple[str, ...]:
    """Deal 0–14 photographs to the stories, 4 at most to one, and type them in; the names of their files."""
    stories = [block for block in blocks if block.kind == "活動紹介"]
    places = [story for story in stories for _ in range(_A_STORY_SHOWS)]
    count = min(chance.between(0, PHOTOS), len(places))
    dealt = [id(story) for story in chance.shuffled(places)[:count]]
    files = chance.shuffled(list(album.names()))[:count]
    captions = chance.shuffled(stock.CAPTIONS)
    used: list[str] = []
    for story in stories:
        typed: list[str] = []
        for _ in range(dealt.count(id(story))):
            caption = captions[len(used)]
            typed += [f"        - ファイル: photos/{files[len(used)]}", f"          キャプション: {caption}"]
            typed += ["          説明: 人びとが集まっている", "          掲載同意: はい"]
            story.fixed += len(caption)
            used.append(files[len(used)])
        if typed:
            story.lines[-len(story.shares) : -len(story.shares)] = ["      写真:", *typed]
    return tuple(used)


def _filled(line: str, texts: Sequence[Sequence[str]]) -> str:
    """A line with its prose: one paragraph behind the key, more of them in lines of their own."""
    place = re.fullmatch(r"(      \S+): \{(\d+)\}", line)
    if not place:
        return line
    paragraphs = texts[int(place[2])]
    if len(paragraphs) == 1:
        return f"{place[1]}: {paragraphs[0]}"
    return f"{place[1]}: |\n" + "\n\n".join(f"        {text}" for text in paragraphs)


class _Speech:
    """Sentences one after the other, all of them before any comes again."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        texts = prose.paragraphs(9000, chance.between(1, 10**9))
        sentences = [part for text in texts for part in _SENTENCE.split(text)]
        self._sentences = [part for part in sentences if _SHORT <= len(part) <= _LONG and _whole(part)]
        self._at = 0

    def about(self, characters: float) -> list[str]:
        """Paragraphs of about so many characters in all, a sentence at least; long text has more of them."""
        text: list[str] = []
        said = 0
        while not text or said + len(self._next()) / 2 < characters:
            said += len(self._next())
            text.append(self._next())
            self._at += 1
        parts = min(len(text), 1 + int(said / (150 + 200 * self._chance.share())))
        cuts = [len(text) * part // parts for part in range(parts + 1)]
        return ["".join(text[a:b]) for a, b in pairwise(cuts)]

    def _next(self) -> str:
        return self._sentences[self._at % len(self._sentences)]


def _whole(sentence: str) -> bool:
    """Whether all brackets of a sentence are closed in it, and it does not start like an item of a list."""
    return (
        all(sentence.count(a) == sentence.count(b) for a, b in ("「」", "（）", "『』")) and sentence[0] not in "※・→①"
    )
