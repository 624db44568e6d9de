"""話し合いの内容: what was discussed, month by month and meeting by meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.grid import counted, grid
from onehearts.blocks.parts.heading import heading
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest, prose, subhead
from onehearts.blocks.parts.ways import COLUMNS, best
from onehearts.compose import Arrangement, Box, Cell, Flowing, Gap, Panel, Row, Sense, Stack, Text, Wrap
from onehearts.design import ELASTIC, LENGTH, STYLE, WORDS, Look
from onehearts.fields import LINE, PROSE, ListOf, NameType, Record, RecordOf, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, PartKind, Prose

_RUN_ON = 4.0  # what it costs that a month may start in the column of the one before
_ASIDE = 12.0  # what it costs to set several months one below the other, their names at the left
_DEALT = 5.0  # what it costs to set the meetings of a single month beside each other
_PARTED = 14.0  # what it costs to run a single month through columns


class MinutesLook(Record):
    """記事/話し合いの内容."""

    tag: str = field("札の言葉", WORDS, example="第1層協議体")
    panel: PanelLook = field("面", PANEL)
    columns: tuple[int, ...] = field("段数", COLUMNS)
    gutter: float = field("段の間", LENGTH)
    month: str = field("月の文字", STYLE)
    month_gap: float = field("月との間", LENGTH)
    card: PanelLook = field("一段の面", PANEL, help="月と会議の名前を文章の左に置くときの面")
    side: float = field("左の見出しの幅", LENGTH, help="月と会議の名前を文章の左に置くときの幅")
    meeting: PanelLook = field("会議の面", PANEL)
    meeting_style: str = field("会議の文字", STYLE)
    meeting_gap: Elastic = field("会議の後ろ", ELASTIC)
    between: Elastic = field("会議の間", ELASTIC)
    month_between: Elastic = field("月の間", ELASTIC, help="月が同じ段に続くときの間")
    text: str = field("本文の文字", STYLE)


class Meeting(Record):
    """One meeting of a month."""

    name: Line = field("名前", LINE, example="住民企画会議")
    body: Prose = field(
        "内容", PROSE, help="「・」で始まる行は議題、「→」で始まる行はその結果、【】だけの行は小見出しになります。",
        example="・小規模情報交換会について意見交換",
    )  # fmt: skip


class Month(Record):
    """The meetings of one month."""

    name: Line = field("月", LINE, example="12月")
    meetings: tuple[Meeting, ...] = field("会議", ListOf(RecordOf(Meeting, "会議")))


class Minutes(Kind):
    """A head and the months beside each other, two in a row."""

    KIND: ClassVar[str] = "話し合いの内容"
    HELP: ClassVar[str] = "会議で話し合ったことの報告です。"
    LOOK: ClassVar[type[Record] | None] = MinutesLook

    tag: str = field("札", NameType("見出しの前の札の言葉"), required=False, default="", example="第1層協議体")
    heading: Line = field("見出し", LINE, example="12・1月の話し合いの内容")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    months: tuple[Month, ...] = field("月", ListOf(RecordOf(Month, "月")))

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(MinutesLook)
        place = self.place("tag") if self.tag else None
        head = heading(self.heading, look, tag=self.tag or own.tag, tag_span=place, drawing=self.drawing)
        rows = [self._rows(month, own, look) for month in self.months]
        below = Stack(tuple([box for row in rows for box in (Gap(own.month_between), row)][1:]))
        several = len(self.months) > 1
        aside = Arrangement("左に名前", Stack((head, below)), _ASIDE if several else 0.0)
        more = self._several(head, own, look) if several else self._single(head, self.months[0], own, look)
        return best([aside, *more])

    def _single(self, head: Box, month: Month, own: MinutesLook, look: Look) -> Iterator[Arrangement]:
        """The meetings of the only month beside each other, or running through columns."""
        meetings = [panel(box, own.panel, look) for box in self._meetings(month, own, look, slim=True)]
        if len(meetings) > 1:
            dealt = grid(meetings, own.columns[0], own.gutter, own.between)
            yield Arrangement("会議ごと", Stack((head, Stack((dealt,), Sense("Sect")))), _DEALT)
        yield Arrangement("一つの月", Stack((head, self._month(month, own, look, own.columns[0]))), _PARTED)

    def _several(self, head: Box, own: MinutesLook, look: Look) -> Iterator[Arrangement]:
        """The months beside each other, each in a column of its own, or running on from column to column."""
        seasonal = look.layout.season.drawings
        ornament = look.draw(seasonal[0]) if seasonal else None
        for count, cost in counted(self.months, own.columns):
            months = [self._month(month, own, look, 1, slim=count > 2) for month in self.months]
            yield Arrangement(f"段{count}", Stack((head, grid(months, count, own.gutter, own.between))), cost)
            if count > 1:
                running = Stack(tuple(box for month in months for box in (Gap(own.month_between), month))[1:])
                columns = Flowing(running, count, own.gutter, ornament)
                yield Arrangement(f"流し{count}", Stack((head, columns)), cost + _RUN_ON)

    def _rows(self, month: Month, own: MinutesLook, look: Look) -> Box:
        """The meetings of a month one below the other, its name and theirs in a column at the left."""
        style = look.style(own.text)
        most = longest(style, look)
        boxes: list[Box] = []
        for index, meeting in enumerate(month.meetings):
            names: list[Box] = [self._named(meeting, own, look)]
            if not index:
                names.insert(0, self._title(month, own, look))
            side = Cell(Wrap(tuple(names), own.month_gap), width=own.side, valign="baseline")
            body = Cell(prose(meeting.body, style, look), share=1, most=most, valign="baseline")
            boxes += [Gap(own.between)] if boxes else []
            boxes.append(Row((side, body), own.month_gap))
        return panel(Stack(tuple(boxes)), own.card, look, sense=Sense("Sect"))

    def _title(self, month: Month, own: MinutesLook, look: Look) -> Text:
        return Text(month.name, look.style(own.month), Sense("H3", origin=month.span))

    def _named(self, meeting: Meeting, own: MinutesLook, look: Look) -> Panel:
        words = Text(meeting.name, look.style(own.meeting_style), Sense("P", origin=meeting.span), leads=True)
        return panel(words, own.meeting, look)

    def _month(self, month: Month, own: MinutesLook, look: Look, columns: int, *, slim: bool = False) -> Box:
        """The meetings of a month, running through columns; a slim month has no room for heads side by side."""
        meetings = self._meetings(month, own, look, slim=slim)
        spaced = Stack(tuple([box for meeting in meetings for box in (Gap(own.between), meeting)][1:]))
        text = Flowing(spaced, columns, own.gutter) if columns > 1 else spaced
        return panel(text, own.panel, look, sense=Sense("Sect"))

    def _meetings(self, month: Month, own: MinutesLook, look: Look, *, slim: bool) -> list[Box]:
        """Each with its head: the month stands on the line of its first meeting, a small head at the start on its."""
        made: list[Box] = []
        for meeting in month.meetings:
            body = meeting.body
            cells = [] if made else [Cell(self._title(month, own, look), valign="baseline")]
            cells.append(Cell(self._named(meeting, own, look), valign="baseline"))
            if body and body[0].kind is PartKind.SUBHEAD and not slim:
                cells.append(Cell(subhead(body[0], look), valign="baseline"))
                body = body[1:]
            head = Row(tuple(cells), own.month_gap)
            made.append(Stack((head, Gap(own.meeting_gap), prose(body, look.style(own.text), look))))
        return made
