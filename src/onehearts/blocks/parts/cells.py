"""Typed cells → a table on a card: header cells, columns as wide as their contents ask, notes below."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.room import ems
from onehearts.compose import Box, Cell, Gap, Keep, Panel, Row, Sense, Stack, Text, blank
from onehearts.design import ELASTIC, INK, INSETS, LENGTH, NUMBER, STYLE, Look
from onehearts.edition import Ink
from onehearts.fields import ALIGNS, BOOL, CELLS, LINE, Cells, IntegerType, Record, RecordOf, field
from onehearts.geometry import Elastic, Insets
from onehearts.runs import Line, text_of

# Numbers, sums and rates with a short unit.
_FIGURE = re.compile(r"[約¥￥+±△▲-]?\d[\d,.:]*[^\d\s]{0,3}")
_NARROWEST = 3  # ems below which no column gives way before the others
_NONE = 3  # the most characters of a word that stands for no figure: なし, 未定
_TOGETHER = 2  # rows that stay on one page at either end of a table
_FIGURE_SHARE = 0.8  # what a column of figures takes of room to spare, beside one of words

_ALIGNS = {"左": "left", "中央": "center", "右": "right"}


class TableLook(Record):
    """部品/表."""

    panel: PanelLook = field("面", PANEL)
    head: PanelLook = field("見出し行の面", PANEL)
    head_style: str = field("見出し行の文字", STYLE)
    side_style: str = field("見出し列の文字", STYLE)
    text: str = field("文字", STYLE)
    padding: Insets = field("ますの内側", INSETS)
    roomy: float = field("ゆったりの増し", LENGTH, help="ゆったり組むときに、ますの上下に足す高さ")
    least: float = field("列の下限", NUMBER, help="折り返してよい列の幅（全角で数えた幅）", example="9")
    rule: Ink = field("罫の色", INK)
    rule_width: float = field("罫の太さ", LENGTH)
    kept: int = field("分けない行数", IntegerType(0, 99, "行の数"), help="ページをまたがせない表の行の数の上限")
    caption: str = field("題の文字", STYLE)
    caption_gap: Elastic = field("題の後ろ", ELASTIC)
    note: str = field("注の文字", STYLE)
    note_gap: Elastic = field("注の前", ELASTIC)


class Sheet(Record):
    """A table: rows of cells, which of them are heads, and a note."""

    cells: Cells = field(
        "行", CELLS,
        help="「行: |」の次の行から、一行に一件ずつ、ますを「｜」で区切って書きます。"
        "Excel などの表から貼り付けることもできます。",
        example="地区｜世話人｜参加者\n八幡｜山田さん｜12人\n豊岡｜佐藤さん｜9人",
    )  # fmt: skip
    heads: bool = field(
        "見出し行",
        BOOL,
        required=False,
        default=True,
        help="最初の行は見出しになります。「いいえ」で、最初の行も内容の行にします。",
        example="いいえ",
    )
    sides: bool = field("見出し列", BOOL, required=False, default=False, help="「はい」で、左端の列を見出しにします。")
    aligns: tuple[str, ...] = field(
        "そろえ", ALIGNS, required=False, default=(), help="書かなければ、数の列は右に、ほかは左にそろえます。"
    )
    note: Line = field(
        "注", LINE, required=False, default=(), help="表の下に小さく入る文です。", example="人数は1月末のものです。"
    )


class CaptionedSheet(Sheet):
    """A table within another block, with a small head of its own."""

    caption: Line = field("題", LINE, required=False, default=(), help="表の上に付く題です。", example="活動の一覧")


TABLE = RecordOf(CaptionedSheet, "表")


def table(sheet: Sheet, width: float, look: Look, *, caption: Line = (), roomy: bool = False) -> Box:
    """The table on its card, meant for ``width`` points, its note below. Short ones stay on one page."""
    own = look.of(TableLook)
    natural = _naturals(sheet, own, look)
    shares = _shares(sheet, natural, width, own, look)
    # Figures stand on one edge in the middle of their column, away from the words of the next one.
    spare = [(share - least) / 2 for share, least in zip(shares[:-1], natural, strict=False)]
    insets = [max(0.0, space) if _is_figures(sheet, column) else 0.0 for column, space in enumerate(spare)]
    rows: list[Box] = [
        _row(sheet, number, shares, (*insets, 0.0), own, look, roomy) for number in range(len(sheet.cells))
    ]
    head = panel(rows.pop(0), own.head, look) if sheet.heads and len(rows) > 1 else None
    boxes = _ruled(rows, head, Panel(Stack(()), fill=look.ink(own.rule), height=own.rule_width))
    if caption:
        words = Text(caption, look.style(own.caption), Sense("Caption"), leads=True)
        boxes = Stack((Panel(words, padding=own.padding._replace(bottom=0.0)), Gap(own.caption_gap), boxes))
    card: Box = panel(boxes, own.panel, look, sense=Sense("Table", origin=sheet.span))
    if len(sheet.cells) <= own.kept:
        card = Keep(card)
    if not sheet.note:
        return card
    note = Text(sheet.note, look.style(own.note), Sense("P"))
    left = own.panel.padding.left + own.padding.left
    return Stack((card, Gap(own.note_gap), Row((blank(left), Cell(note, share=1)))), closed=True)


def _ruled(rows: Sequence[Box], head: Box | None, rule: Box) -> Stack:
    """The rows with a rule between two; the head on every page, with two rows at least, as there are at the end."""
    parts = [rows[:_TOGETHER], *([row] for row in rows[_TOGETHER:])]
    if len(parts) > _TOGETHER:
        parts[-_TOGETHER:] = [rows[-_TOGETHER:]]
    made: list[Box] = []
    for part in parts:
        ruled = [box for row in part for box in (rule, row)][1:]
        if made:
            made.append(rule)
        elif head:
            ruled.insert(0, head)
        made.append(Keep(Stack(tuple(ruled))))
    return Stack(tuple(made), again=head)


def natural_width(sheet: Sheet, look: Look) -> float:
    """The width in points at which no cell of the table needs a second line."""
    own = look.of(TableLook)
    return sum(_naturals(sheet, own, look)) + own.panel.padding.horizontal


def _naturals(sheet: Sheet, own: TableLook, look: Look) -> list[float]:
    """The width in points each column has in ``natural_width``."""
    size = look.style(own.text).size
    return [max(map(ems, column)) * size + own.padding.horizontal for column in zip(*sheet.cells, strict=True)]


def _row(
    sheet: Sheet,
    number: int,
    shares: Sequence[float],
    insets: Sequence[float],
    own: TableLook,
    look: Look,
    roomy: bool,
) -> Row:
    """The cells of a row on one height, ``insets`` points left free at their right; the first of a headed table as
    heads."""
    heads = sheet.heads and number == 0 and len(sheet.cells) > 1
    pad = own.padding
    padding = pad._replace(top=pad.top + own.roomy, bottom=pad.bottom + own.roomy) if roomy else pad
    cells: list[Cell] = []
    for column, line in enumerate(sheet.cells[number]):
        side = sheet.sides and column == 0 and len(shares) > 1
        style = look.style(own.head_style if heads else own.side_style if side else own.text)
        style = replace(style, align=_align(sheet, column))
        words: Box = Text(line, style) if line else Stack(())
        sense = Sense("TH" if heads or side else "TD", origin=line[0].span if line else None)
        inside = padding._replace(right=padding.right + insets[column])
        cells.append(Cell(Panel(words, padding=inside, sense=sense), share=shares[column], valign="fill"))
    return Row(tuple(cells), sense=Sense("TR"))


def _align(sheet: Sheet, column: int) -> Literal["left", "center", "right"]:
    if column < len(sheet.aligns):
        return cast(Literal["left", "center", "right"], _ALIGNS[sheet.aligns[column]])
    return "right" if _is_figures(sheet, column) else "left"


def _is_figures(sheet: Sheet, column: int) -> bool:
    """Whether all that stands in a column below its head is figures, or short words that say there is none.

    The first column says what a row is about, be it a number.
    """
    if column == 0:
        return False
    body = [text_of(row[column]) for row in sheet.cells[1 if sheet.heads and len(sheet.cells) > 1 else 0 :]]
    typed = [unicodedata.normalize("NFKC", text).replace(" ", "") for text in body if text]
    figures = [text for text in typed if _FIGURE.fullmatch(text)]
    return len(figures) * 2 > len(typed) and all(len(text) <= _NONE for text in typed if text not in figures)


def _shares(sheet: Sheet, natural: Sequence[float], width: float, own: TableLook, look: Look) -> list[float]:
    """The widths of the columns in points of ``width`` less what the card takes.

    Each has what its longest cell needs, even where the type of the issue is largest; what is left goes mostly to
    words. Where there is not enough, columns of words give way, those with most to give the most: down to ``least``
    ems if that is enough, else further.
    """
    size = look.style(own.text).size
    columns = range(len(sheet.cells[0]))
    figures = [_is_figures(sheet, column) for column in columns]
    room = (width - own.panel.padding.horizontal) / look.layout.zooms[-1]
    spare = room - sum(natural)
    if spare >= 0:
        asks = [share * (_FIGURE_SHARE if figures[c] else 1.0) for c, share in enumerate(natural)]
        return [share + spare * ask / sum(asks) for share, ask in zip(natural, asks, strict=True)]
    least = list(natural)
    for floor in range(int(own.least), _NARROWEST, -1):
        narrow = floor * size + own.padding.horizontal
        least = [share if figures[c] else min(share, narrow) for c, share in enumerate(natural)]
        if sum(least) < room:
            part = (room - sum(least)) / (sum(natural) - sum(least))
            return [low + (share - low) * part for share, low in zip(natural, least, strict=True)]
    return least
