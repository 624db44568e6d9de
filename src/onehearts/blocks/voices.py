"""みんなの声: what readers and members said, in speech bubbles."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from onehearts.blocks.kind import DRAWING, Kind
from onehearts.blocks.parts.bubble import bubble, room_for_words
from onehearts.blocks.parts.disc import disc
from onehearts.blocks.parts.grid import grid
from onehearts.blocks.parts.opening import opening
from onehearts.blocks.parts.prose import longest, prose, settled
from onehearts.blocks.parts.room import ems, half, whole
from onehearts.compose import Arrangement, Art, Box, Cell, Gap, Keep, Panel, Row, Sense, Stack, Text, blank
from onehearts.design import ART, ELASTIC, INK, LENGTH, STYLE, Look
from onehearts.edition import Ink, Stroke
from onehearts.fields import LINE, PROSE, ListOf, NameType, Record, RecordOf, field
from onehearts.geometry import Elastic
from onehearts.runs import Line, Prose, plain

_FULL = 1.2  # of a line: from here on a paragraph has lines to fill, whatever its characters measure


class VoicesLook(Record):
    """記事/みんなの声."""

    text: str = field("声の文字", STYLE, help="何行にもなる声の文字")
    short: str = field("短い声の文字", STYLE, help="一行で済むことの多い短い声の文字")
    name: str = field("名前の文字", STYLE)
    name_gap: Elastic = field("名前の後ろ", ELASTIC)
    size: float = field("話し手の大きさ", LENGTH)
    drawn: Ink = field("絵の地", INK, help="絵のある話し手の円の色")
    drawn_line: Ink = field("絵の線", INK)
    drawn_weight: float = field("絵の線の太さ", LENGTH)
    drawing: float = field("話し手の絵の幅", LENGTH)
    initial: str = field("話し手の文字", STYLE, help="絵のない話し手の円に入る、名前の頭文字")
    initial_ink: Ink = field("話し手の地", INK)
    nobody: str = field("話し手の絵", ART, help="名前も絵もない話し手の円に入る絵")
    gap: float = field("話し手との間", LENGTH)
    indent: float = field("反対側のあき", LENGTH, help="左右交互に並べるときに、話し手のいない側にあける長さ")
    between: Elastic = field("声の間", ELASTIC)
    gutter: float = field("段の間", LENGTH)


class Voice(Record):
    """One of 声."""

    words: Prose = field(
        "言葉", PROSE, help="話した言葉です。かぎかっこは要りません。", example="近くにできて、うれしいです。"
    )
    name: str = field("名前", NameType("話した人"), required=False, default="", example="八幡地区　70代")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="話した人の横の丸に入る絵の名前です。")


class Voices(Kind):
    """A head, a lead if there is one, and bubbles."""

    KIND: ClassVar[str] = "みんなの声"
    HELP: ClassVar[str] = "参加した方の声や、読者から届いた声を、ふきだしで並べます。"
    LOOK: ClassVar[type[Record] | None] = VoicesLook

    heading: Line = field("見出し", LINE, example="参加した皆さんの声")
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="見出しに添える絵の名前です。")
    lead: Prose = field("本文", PROSE, required=False, default=(), help="ふきだしの前に置く文章です。")
    voices: tuple[Voice, ...] = field("声", ListOf(RecordOf(Voice, "声")))

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        """In turn at the left and at the right, in two columns, or one below the other in half the width."""
        own = look.of(VoicesLook)
        turns = [
            self._voice(voice, whole(look), own, look, indent=own.indent, mirrored=number % 2 == 1)
            for number, voice in enumerate(self.voices)
        ]
        aligned = tuple(self._voice(voice, half(look), own, look) for voice in self.voices)
        gap = Gap(own.between)
        ways = [Arrangement("左右交互", self._made(_apart(turns, gap), look))]
        if len(self.voices) > 1:
            level = [self._voice(voice, half(look), own, look, level=True) for voice in self.voices]
            rows = Stack((grid(level, 2, own.gutter, own.between, cards=True),), Sense("L"))
            ways.append(Arrangement("二段", self._made(rows, look)))
        ways.append(Arrangement("半幅", self._made(_apart(list(aligned), gap), look), 10.0, narrow=True))
        return tuple(ways)

    def _made(self, bubbles: Box, look: Look) -> Box:
        return Stack((*opening(self.heading, self.drawing, self.lead, look), bubbles))

    def _voice(
        self,
        voice: Voice,
        width: float,
        own: VoicesLook,
        look: Look,
        *,
        indent: float = 0.0,
        mirrored: bool = False,
        level: bool = False,
    ) -> Box:
        """The bubble of a voice in ``width`` points; words that fill lines are justified, few stand in a small one.

        ``level``: bubbles beside it in a row are as high.
        """
        style, who_width = look.style(own.text), own.size + own.gap
        room = room_for_words(width - indent, who_width, look)
        full = any(ems(part.runs) * style.size > room * _FULL for part in voice.words)
        style = settled(style, room, look) if full else look.style(own.short)
        words: list[Box] = []
        if voice.name:
            name = Text(plain(voice.name, voice.place("name")), look.style(own.name), Sense("P"))
            words += [name, Gap(own.name_gap)]
        words.append(prose(voice.words, style, look))
        said = Stack(tuple(words), Sense("LBody"))
        who = Row((Cell(self._who(voice, own, look)),), align="right" if mirrored else "left")
        row = bubble(
            said,
            who,
            who_width,
            look,
            tail_at=own.size / 2,
            most=longest(style, look) if full else 0.0,
            mirrored=mirrored,
            high=level and bool(voice.name),
        )
        if indent:
            other = Cell(row, share=1)
            row = Row((blank(indent), other) if mirrored else (other, blank(indent)))
        return Keep(replace(row, sense=Sense("LI", origin=voice.span)))

    def _who(self, voice: Voice, own: VoicesLook, look: Look) -> Panel:
        """A round field with a drawing, the first character of the name, or what stands for somebody."""
        art = look.draw(voice.drawing) if voice.drawing else None if voice.name else look.draw(own.nobody)
        if art is None:
            # The name itself is read right after it.
            initial = Text(plain(voice.name[:1]), look.style(own.initial), Sense("Lbl", actual_text=""))
            return disc(initial, own.size, own.initial_ink, look)
        inside = Row((Cell(Art(art, own.drawing)),), align="center")
        if not voice.drawing:
            return disc(inside, own.size, own.initial_ink, look)
        drawn = disc(inside, own.size, own.drawn, look)
        return replace(drawn, stroke=Stroke(look.ink(own.drawn_line), own.drawn_weight))


def _apart(boxes: list[Box], gap: Gap) -> Stack:
    """The boxes as a list with a gap between two."""
    children = [part for box in boxes for part in (gap, box)]
    return Stack(tuple(children[1:]), Sense("L"))
