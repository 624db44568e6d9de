"""題字: the newsletter's name across the head of page 1."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.kind import Kind
from onehearts.blocks.parts.disc import disc
from onehearts.blocks.parts.words import dated, fill_date
from onehearts.compose import Arrangement, Art, Backdrop, Box, Cell, Gap, Panel, Placed, Row, Sense, Stack, Text
from onehearts.design import ART, INK, INSETS, LENGTH, STYLE, WORDS, Look
from onehearts.edition import Ink
from onehearts.fields import NameType, Record, field
from onehearts.geometry import Elastic, Insets, Rect
from onehearts.runs import plain

HEART = "♥"
"""In a title, where the layout draws a heart."""


_TWO_DIGITS = 2  # characters of one month's number; what is longer are two months


class MastheadLook(Record):
    """記事/題字."""

    height: float = field("高さ", LENGTH, help="紙の上端から題字の下までの高さ")
    field_drawing: str = field("地の絵", ART)
    padding: Insets = field("内側", INSETS)
    gap: float = field("号との間", LENGTH)
    badge: Ink = field("号の地", INK)
    badge_size: float = field("号の大きさ", LENGTH)
    era_words: str = field("元号の言葉", WORDS, example="{元号}{年}年")
    era: str = field("元号の文字", STYLE)
    month: str = field("月の文字", STYLE)
    two_digits: str = field("二桁の月の文字", STYLE, help="10月号から12月号の月の文字です。")
    joint_months: str = field("合併号の月の文字", STYLE, help="「3・4月号」のように二か月にわたる号の月の文字です。")
    month_words: str = field("月号の言葉", WORDS, example="月号")
    month_unit: str = field("月号の文字", STYLE)
    small: str = field("題名の小さい文字", STYLE)
    large: str = field("題名の大きい文字", STYLE)
    heart: str = field("ハートの絵", ART)
    heart_width: float = field("ハートの幅", LENGTH)
    subtitle: str = field("副題の文字", STYLE)
    date: str = field("発行日の文字", STYLE)
    date_words: str = field("発行日の言葉", WORDS, example="{西暦}（{元号}{年}）年{月}月{日}日発行")
    subtitle_gap: float = field("副題の前", LENGTH)


class Masthead(Kind):
    """A field to the paper's edge with the issue's badge, the title with its heart, sub-title and date."""

    KIND: ClassVar[str] = "題字"
    SLOT: ClassVar[str] = "masthead"
    HELP: ClassVar[str] = "1ページの上に大きく入る、通信の名前です。"
    LOOK: ClassVar[type[Record] | None] = MastheadLook

    title: str = field(
        "題名", NameType("通信の名前"), example="めざせ！ ワン♥ハート",
        help="スペースより前は小さく、♥ のところにハートの絵が入ります。",
    )  # fmt: skip
    subtitle: str = field(
        "副題", NameType("発行する課や事業の名前"), required=False, default="",
        example="高崎市 生活支援コーディネーター通信",
    )  # fmt: skip

    @property
    def names(self) -> str:
        """The title as it is spoken and listed: no heart, no space."""
        return self.title.replace(HEART, "").replace(" ", "").replace("\u3000", "")

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(MastheadLook)
        bleed, width = look.layout.paper.bleed, look.layout.paper.width
        row = Row(
            (
                Cell(self._badge(own, look), width=own.badge_size, valign="middle"),
                Cell(self._words(own, look), share=1, valign="middle"),
            ),
            own.gap,
        )
        head: Box = Panel(row, padding=own.padding, height=own.height, width=width, valign="middle")
        ground = Rect(-bleed, -bleed, width + 2 * bleed, own.height + bleed)
        drawn = [look.draw(name) for name in (own.field_drawing, look.layout.season.pattern)]
        behind = tuple(Placed(art, ground) for art in drawn if art)
        return (Arrangement("題字", Backdrop(head, behind) if behind else head),)

    def _badge(self, own: MastheadLook, look: Look) -> Box:
        day, months = look.facts.date, look.facts.months
        one = own.month if len(months) < _TWO_DIGITS else own.two_digits
        month = look.style(one if len(months) <= _TWO_DIGITS else own.joint_months)
        lines = Stack(
            (
                Row((Cell(Text(plain(fill_date(own.era_words, day)), look.style(own.era))),), align="center"),
                Row(
                    (
                        Cell(Text(plain(months), month), valign="baseline"),
                        Cell(Text(plain(own.month_words), look.style(own.month_unit)), valign="baseline"),
                    ),
                    align="center",
                ),
            ),
            Sense("P"),
        )
        return disc(lines, own.badge_size, own.badge, look)

    def _words(self, own: MastheadLook, look: Look) -> Box:
        place = self.place("title")
        small, _, large = self.title.replace("\u3000", " ").rpartition(" ")
        cells: list[Cell] = []
        if small:
            cells.append(Cell(Text(plain(small, place), look.style(own.small)), valign="baseline"))
        heart = look.draw(own.heart)
        for index, piece in enumerate(large.split(HEART)):
            if index and heart:
                cells.append(Cell(Art(heart, own.heart_width), width=own.heart_width, valign="middle"))
            if piece:
                cells.append(Cell(Text(plain(piece, place), look.style(own.large)), valign="baseline"))
        title = Row(tuple(cells), sense=Sense("H1", title=self.names, actual_text=self.names, origin=place))
        subtitle = Text(plain(self.subtitle, self.place("subtitle")), look.style(own.subtitle), Sense("P"))
        date = Text(dated(own.date_words, look.facts.date), look.style(own.date), Sense("P"))
        below = Row((Cell(subtitle, share=1, valign="baseline"), Cell(date, valign="baseline")))
        return Stack((title, Gap(Elastic(own.subtitle_gap)), below))
