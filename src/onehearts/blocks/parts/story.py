"""Labelled paragraphs and photographs → the ways they can stand together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from onehearts.blocks.parts.labelled import LabelLook, label, listed, longest_row, on_card, rows_of, run_in, tag_width
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.photorows import beside_each_other, in_columns, strips
from onehearts.blocks.parts.photos import column_height, framed, is_panorama, photo_column, shape_of
from onehearts.blocks.parts.prose import ProseLook, prose
from onehearts.blocks.parts.room import whole
from onehearts.blocks.parts.ways import WIDTHS, WaysType, ranked, sized
from onehearts.compose import Around, Arrangement, Box, Cell, Flowing, Gap, Row, Sense, Stack
from onehearts.design import ELASTIC, LENGTH, Look
from onehearts.fields import Labelled, Photo, Record, field
from onehearts.geometry import Elastic
from onehearts.runs import Part, text_of

_TRIES = 2  # numbers of photographs beside the text that are tried
_FAR = 90.0  # points by which photographs may be higher than the text beside them
_SEEN = 24.0  # points that are seen if text ends so much before them, and about what a guess of its height is worth
_BELOW = 54.0  # points of text that may follow below photographs where it does not fill the width


class StoryLook(Record):
    """How text and photographs of a story stand together."""

    ways: tuple[str, ...] = field(
        "写真の並べ方", WaysType(("横", "帯", "横と帯", "追い込み", "二段")),
        help="横は文章の横（長い文章は写真の下へ回ります）、帯は文章の上に横一列です。追い込みと二段は、標を文章の初めに入れて低く組みます。",
    )  # fmt: skip
    plain_ways: tuple[str, ...] = field(
        "写真のないときの並べ方", WaysType(("面", "二段", "地", "地の二段")),
        help="地は、面を敷かずに組みます。地の二段は、標を文章の初めに入れて低く組みます。",
    )  # fmt: skip
    photo_width: tuple[float, ...] = field("写真の幅", WIDTHS, help="文章の横に置くときの幅")
    photo_gap: float = field("写真との間", LENGTH)
    strip_gap: Elastic = field("帯との間", ELASTIC)
    card: PanelLook = field("面", PANEL, help="文章が全部の幅を取るとき、文章を載せる面")
    gutter: float = field("段の間", LENGTH)
    label_gap: Elastic = field("標の後ろ", ELASTIC, help="二段のとき、標から文章まで")
    between: Elastic = field("標の間", ELASTIC, help="二段のとき、文章から次の標まで")


class _Story(NamedTuple):
    """What all ways share: boxes made once are measured once."""

    paragraphs: Sequence[Labelled]
    photos: Sequence[Photo]
    frames: tuple[Box, ...]
    rows: tuple[Box, ...]
    run_in: tuple[Box, ...]
    left: bool
    own: StoryLook
    look: Look


def stories(
    paragraphs: Sequence[Labelled], photos: Sequence[Photo], own: StoryLook, look: Look, *, left: bool = False
) -> list[Arrangement]:
    """All ways that suit as many photographs and as much text, at the left if so wished."""
    frames = tuple(framed(photo, look) for photo in photos)
    rows = rows_of(paragraphs, look), run_in(paragraphs, (whole(look) - own.gutter) / 2, look)
    story = _Story(paragraphs, photos, frames, *rows, left, own, look)
    if not photos:
        build = {"面": _card, "二段": _two, "地": _bare, "地の二段": _columns}
        several = len(paragraphs) > 1
        ways = [way for way in own.plain_ways if several or way != "二段"] or ["面"]
        return [Arrangement(way, build[way](story), cost) for way, cost in ranked(ways)]
    builders = {"横": _beside, "帯": _strip, "横と帯": _mixed, "追い込み": _run_in, "二段": _grid}
    found = [
        Arrangement(f"{way}{number}", box, cost + more)
        for way, cost in ranked(own.ways)
        for number, (box, more) in enumerate(sized(builders[way](story)), 1)
    ]
    if found:
        return found
    column = photo_column(frames, look)
    return [Arrangement("横", _row(story, _text(story), column, own.photo_width[0]))]


def _beside(story: _Story) -> Iterator[Box]:
    """Photographs beside the text, in the widths in which they are not much higher; two in a row beside a short one."""
    yield from _besides(story, story.own.photo_width, story.rows)


def _run_in(story: _Story) -> Iterator[Box]:
    """The smallest photographs beside text hardly higher than they, labels at the start of its paragraphs.

    Longer text would leave a wide strip empty below them.
    """
    width = min(story.own.photo_width)
    if _height(story, width) <= column_height(story.photos, width, story.look)[1] + _BELOW:
        yield from _besides(story, [width], story.run_in)


def _grid(story: _Story) -> Iterator[Box]:
    yield _columns(story)


def _besides(story: _Story, widths: Sequence[float], rows: Sequence[Box]) -> Iterator[Box]:
    text = listed(rows, story.look, Sense("L"))
    column = photo_column(story.frames, story.look)
    for width in widths:
        over = _over(story, story.photos, width)
        if over <= _FAR:
            yield from _near(story, text, column, width, over)
    width = min(widths)
    if len(story.photos) == 2 and _over(story, story.photos, width) > _SEEN:
        strip, both = beside_each_other(story.photos, width, story.look)
        lowest = max(column_height([photo], width, story.look)[0] for photo in story.photos)
        yield from _near(story, text, strip, both, lowest - _height(story, both))


def _near(story: _Story, text: Box, column: Box, width: float, over: float) -> Iterator[Box]:
    """The text free beside photographs, or, where these are or may be higher by about ``over``, on a card as high."""
    if over <= _SEEN:
        yield _row(story, text, column, width)
    if over > -_SEEN:
        yield _card_beside(story, text, column, width)


def _strip(story: _Story) -> Iterator[Box]:
    if len(story.photos) > 1 or is_panorama(story.photos[0], story.look):
        strip = strips(story.photos, story.look)
        if strip:
            yield Stack((strip, Gap(story.own.strip_gap), _card(story)))


def _mixed(story: _Story) -> Iterator[Box]:
    """The most upright photographs beside the text, as many as are about as high, the others in strips below it."""
    count, look = len(story.photos), story.look
    width = story.own.photo_width[0]
    upright = sorted(range(count), key=lambda index: (-round(shape_of(story.photos[index], look), 1), index))
    ranks = sorted(range(1, count - 1), key=lambda number: (_off(story, _some(story, upright[:number]), width), number))
    for number in ranks[:_TRIES]:
        side = sorted(upright[:number])
        strip = strips(_some(story, upright[number:]), look)
        if strip:
            column = photo_column([story.frames[index] for index in side], look)
            yield Stack((_row(story, _text(story), column, width), Gap(story.own.strip_gap), strip))


def _card(story: _Story) -> Box:
    """The text in the middle of a card over the whole width, in lines as long as can be read."""
    return panel(on_card(story.paragraphs, _text(story), story.look), story.own.card, story.look)


def _card_beside(story: _Story, text: Box, column: Box, width: float) -> Box:
    """The text in the middle of a card that is as high as the photographs beside it."""
    card = panel(text, story.own.card, story.look, centred=True)
    cells = (Cell(card, share=1, valign="fill"), Cell(column, width=width, follows=True))
    return Row(cells[::-1] if story.left else cells, story.own.photo_gap)


def _two(story: _Story) -> Box:
    """Labels above their texts, running through two columns of a card."""
    own, look = story.own, story.look
    style = look.style(look.of(LabelLook).text)
    boxes: list[Box] = []
    for one in story.paragraphs:
        body = prose(one.body, style, look)
        part = Stack((label(one, look), Gap(own.label_gap), body), Sense("Sect"))
        boxes += [Gap(own.between), part] if boxes else [part]
    return panel(Flowing(Stack(tuple(boxes)), 2, own.gutter, em=style.size), own.card, look)


def _bare(story: _Story) -> Box:
    """The text straight on the paper, in lines as long as can be read."""
    return Row((Cell(_text(story), share=1, most=longest_row(story.paragraphs, story.look)),))


def _columns(story: _Story) -> Box:
    """The text in two columns on the paper, labels at the start of its paragraphs, photographs in the same grid."""
    own, look = story.own, story.look
    em = look.style(look.of(LabelLook).text).size
    text = listed(story.run_in, look, Sense("L"))
    return in_columns(text, story.photos, own.gutter, own.strip_gap, em, look, left=story.left)


def _text(story: _Story) -> Box:
    return listed(story.rows, story.look, Sense("L"))


def _row(story: _Story, text: Box, column: Box, width: float) -> Box:
    between = story.look.of(LabelLook).between
    return Around(text, column, width, story.own.photo_gap, between, story.left)


def _some(story: _Story, indices: Sequence[int]) -> list[Photo]:
    return [story.photos[index] for index in sorted(indices)]


# What is worth trying: guesses by the number of characters, from which nothing follows but what is offered ---------


def _over(story: _Story, photos: Sequence[Photo], width: float) -> float:
    """By about how many points photographs of that width are higher than the text beside them, however low."""
    return column_height(photos, width, story.look)[0] - _height(story, width)


def _off(story: _Story, photos: Sequence[Photo], width: float) -> float:
    """By about how many points the text and photographs of that width beside it miss each other's height."""
    least, most = column_height(photos, width, story.look)
    text = _height(story, width)
    return max(least - text, text - most, 0.0)


def _height(story: _Story, width: float) -> float:
    """About how high the whole text is beside photographs of that width."""
    return sum(_guess(part, width, story) for paragraph in story.paragraphs for part in paragraph.body)


def _guess(part: Part, width: float, story: _Story) -> float:
    """About how high a part of the text is beside photographs of ``width`` points, with the gap after it."""
    look, label_look = story.look, story.look.of(LabelLook)
    room = whole(look) - width - story.own.photo_gap
    style = look.style(label_look.text)
    ems = (room - tag_width(story.paragraphs, look) - label_look.gap) // style.size
    return ceil(len(text_of(part.runs)) / max(1.0, ems)) * style.leading + look.of(ProseLook).paragraph_gap.natural
