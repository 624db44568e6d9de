"""An Issue → its need: the share of four live pages it asks for when everything stands at its floor.

Computed from what was typed and the sizes of the photographs alone, by the sums below; nothing of ``compose`` is asked.
Lengths are points of ``onehearts-a4``. A block's need is its least height at the full live width, or, where things of
different widths share that, their areas over it.

- **Live pages** are 539.3 × 771.9 (A4 less 28, 28, 42, 28). The masthead takes 104 of the first; the contact bar takes
  102.4 of the last, of which 42 are margin; both keep a least gap of 7 (記事の間 12 − 5) to the blocks. Gaps of 7
  between blocks are counted; the first block of a page has none.
- **A line** of body is 12 pt on 18, of steps and minutes 11 on 16.5, of captions 10.5 on 14.5, of a notice's lead 14 on
  21. A paragraph of n ems at a measure of m has ⌈n / m⌉ lines, where half-width characters count for half, and every
  paragraph indents by one. Nothing is added for kinsoku: lines give and take as much. Text is as high as its em boxes:
  the leading of all lines but one, and the size once. Between paragraphs and items of a list are 6.
- **Measures**: at most 35 ems whatever the room, as long lines are not read; 34 + 8 go to labels; in a column of two
  (264.6) with its spine there are 20 ems of body and 23 of minutes, marks included, on a session card 17 ems, of which
  lists that end lines behind 、 fill 16.5; on a step card 16 ems of text beside a drawing and 18 of what is said.
- **Heads** are 30 high (46 in two lines, from 26 ems at 17 pt less tag) and keep 9 below.
- **Photographs** are 120 wide with their frame, the least at which faces can be told: 112 inside, their ratio kept
  between 0.5 and 1.2 as the layout cuts them, less 8 % (縮み); frame 8, then 4 and the caption's lines (11 ems), 12
  between two. Each claims 120 + 12 of the width.
- **A story**'s text stands beside its photographs: text at 30 ems in 407 pt, photographs in 132, by area; or text at 35
  ems over the whole width if that is more, for then the photographs find room in what a measure of 35 leaves. Labels
  are 8 apart.
- **Steps** are cards in two columns with 12 for an arrow between; half the sum of all, and a quarter of a card more,
  for cards are not cut and columns rarely end together. A goal takes 35 + 12, the gap to the text 10.
- **Cards** of letters take 23 for padding and 22 for their heading. An **essay** is lines of 21 down the page over 444
  of its width, in tiers of at most 26 ems 22 apart, padding 24.
- **Matters** of a notice, **months** of minutes and **sessions** stand beside each other in order, each row as high as
  the highest in it, 7 apart.

The February issue, which its staff had filled to the last line, comes to 0.90; ``test_need`` holds that.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from onehearts.blocks.activity import Activity
from onehearts.blocks.essay import Essay
from onehearts.blocks.minutes import Minutes
from onehearts.blocks.notice import Notice
from onehearts.blocks.parts.flow import Step
from onehearts.blocks.parts.letter import LetterKind
from onehearts.blocks.sessions import Session, Sessions
from onehearts.content import Issue
from onehearts.fields import Block, Photo
from onehearts.runs import Line, PartKind, Prose, text_of

WITHIN = (0.70, 0.97)
"""What is within capacity: more has no room to be handsome in, less cannot fill its pages."""

WIDTH, HEIGHT = 539.3, 771.9
MASTHEAD, CONTACT = 104.0, 102.4 - 42.0
BETWEEN = 7.0
MEASURE = 35.0
_HALF = 264.6
_LABEL = 42.0
_BODY, _SMALL, _CAPTION, _LEAD = (12.0, 18.0), (11.0, 16.5), (10.5, 14.5), (14.0, 21.0)  # size, leading
_PHOTO, _BESIDE = 120.0, 12.0


def need(issue: Issue, pages: int = 4) -> float:
    """The share of ``pages`` live pages that the issue needs at the least."""
    heights = [_height(block) for block in issue.blocks]
    gaps = BETWEEN * max(0, len(heights) - pages)
    return (sum(heights) + gaps) / live(pages)


def live(pages: int) -> float:
    """The live height of so many pages, points: less masthead and contact bar with their gaps."""
    return pages * HEIGHT - MASTHEAD - CONTACT - 2 * BETWEEN


def within(share: float) -> bool:
    """Whether a need is within capacity."""
    return WITHIN[0] <= share <= WITHIN[1]


def ems(text: str) -> float:
    """The length of a text in ems: half-width characters are half of one."""
    return sum(0.5 if unicodedata.east_asian_width(character) in ("Na", "H", "N") else 1.0 for character in text)


def _height(block: Block) -> float:
    match block:
        case LetterKind():
            return 23.0 + 22.0 + _text(block.body, MEASURE, _BODY)
        case Essay():
            return _essay(block)
        case Activity():
            return _story(block)
        case Notice():
            return _notice(block)
        case Sessions():
            cards = [_session(session) for session in block.sessions]
            return _rows(cards, _columns(len(cards), 2))
        case Minutes():
            return _minutes(block)
    raise TypeError(f"nothing is known of what {type(block).__name__} needs")


def _head(heading: Line, tag: float = 0.0) -> float:
    """A band with its heading, the tag so many ems of 12 pt, and the gap below."""
    return (30.0 if ems(text_of(heading)) * 17 + tag * 12 <= 26 * 17 else 46.0) + 9.0


def _count(length: float, measure: float) -> int:
    return max(1, ceil(length / measure))


def _text(body: Prose, measure: float, face: tuple[float, float]) -> float:
    """The height of prose: its paragraphs and items, and 6 between two."""
    return sum(_paragraph(1 + ems(text_of(part.runs)), measure, face) + 6.0 for part in body) - 6.0


def _paragraph(length: float, measure: float, face: tuple[float, float]) -> float:
    """The height of a paragraph of so many ems in a face of (size, leading)."""
    size, leading = face
    return (_count(length, measure) - 1) * leading + size


def _essay(block: Essay) -> float:
    long = sum(1 + ems(text_of(part.runs)) for part in block.body) + (ems(block.author) if block.author else 0)
    columns = 444 // 21
    down = long / (columns - len(block.body) / 2) * 12  # every paragraph leaves half a line
    tiers = ceil(down / (26 * 12))
    return 24.0 + down + 22.0 * (tiers - 1)


def _story(block: Activity) -> float:
    beside = sum(_photo(photo) + 12.0 for photo in block.photos) * (_PHOTO + _BESIDE)
    measure = (WIDTH - _PHOTO - _BESIDE - _LABEL) / 12 if block.photos else MEASURE
    shared = (_labelled(block, measure) * (WIDTH - _PHOTO - _BESIDE) + beside) / WIDTH
    text = max(shared, _labelled(block, MEASURE)) if block.photos else _labelled(block, MEASURE)
    return _head(block.heading, ems(block.district)) + _flow(block.steps, block.goal) + text


def _labelled(block: Activity, measure: float) -> float:
    texts = [_text(paragraph.body, measure, _BODY) for paragraph in block.paragraphs]
    return 2.5 + sum(texts) + 8.0 * max(0, len(texts) - 1)


def _photo(photo: Photo) -> float:
    """The height of a photograph at its least with its frame and caption."""
    width, height = _pixels(photo.path)
    ratio = min(max(height / width, 0.5), 1.2)
    caption = 4 + _paragraph(ems(text_of(photo.caption)), 11.0, _CAPTION) if photo.caption else 0.0
    return 8 + (_PHOTO - 8) * ratio * 0.92 + caption


def _pixels(path: Path) -> tuple[int, int]:
    from PIL import Image

    with Image.open(path) as picture:
        return picture.size


def _flow(steps: Sequence[Step], goal: Line) -> float:
    if not steps and not goal:
        return 0.0
    cards = [_step(step) + 12.0 for step in steps]
    body = sum(cards) / 2 + sum(cards) / len(cards) / 4 if len(cards) > 1 else sum(cards)
    return body + (35.0 if goal else -12.0) + 10.0


def _step(step: Step) -> float:
    title = _paragraph(ems(text_of(step.title)), 14.0, (12.0, 16.0))
    text = 6 + _paragraph(ems(text_of(step.text)), 16.0, _SMALL) if step.text else 0.0
    chips = sum(ems(text_of(name)) * 10.5 + 18 for name in step.people)
    people = 7 + 18.5 * ceil(chips / 215) if step.people else 0.0
    speech = 15 + _paragraph(ems(text_of(step.speech)), 18.0, _SMALL) if step.speech else 0.0
    return 16.0 + max(22.0, title + text) + people + speech


def _notice(block: Notice) -> float:
    lead = _text(block.lead, MEASURE, _LEAD)
    count = len(block.matters)
    if not count:
        return _head(block.heading, ems(block.tag or "お知らせ")) + lead
    columns = _columns(count, 3)
    measure = {1: MEASURE, 2: 20.0, 3: 12.5}[columns]
    matters = [22 + _text(matter.body, measure, _BODY) for matter in block.matters]
    return _head(block.heading, ems(block.tag or "お知らせ")) + lead + 6 + _rows(matters, columns)


def _session(session: Session) -> float:
    rows = [_paragraph(ems(text_of(session.venue)), 17.0, _BODY)]
    if session.districts or session.count:
        many = ems(f"（{session.count.number}{session.count.unit}）") if session.count else 0.0
        rows.append(_paragraph(ems(text_of(session.districts)) + many, 16.5, _BODY))
    return 15 + 18 + 6 + sum(rows) + 8 * (len(rows) - 1)


def _columns(count: int, most: int) -> int:
    """How many stand beside each other so that rows are even."""
    return ceil(count / ceil(count / most))


def _rows(heights: Sequence[float], columns: int) -> float:
    rows = [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]
    return sum(rows) + 7.0 * (len(rows) - 1)


def _minutes(block: Minutes) -> float:
    columns = _columns(len(block.months), 2)
    measure = 23.0 if columns == 2 else MEASURE
    months = []
    for month in block.months:
        meetings = [15 + 5 + _text(_below(meeting.body), measure, _SMALL) for meeting in month.meetings]
        months.append(sum(meetings) + 8.0 * (len(meetings) - 1))
    return _head(block.heading, 7.0) + _rows(months, columns)


def _below(body: Prose) -> Prose:
    """What stands below the name of a meeting: a small head at the start stands beside it."""
    return body[1:] if body and body[0].kind is PartKind.SUBHEAD else body
