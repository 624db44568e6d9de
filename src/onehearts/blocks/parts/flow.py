"""歩み: numbered steps with arrows between them and a goal at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onehearts.blocks.kind import DRAWING
from onehearts.blocks.parts.bubble import speech
from onehearts.blocks.parts.disc import disc
from onehearts.blocks.parts.grid import counted
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.prose import longest
from onehearts.blocks.parts.ways import COLUMNS
from onehearts.compose import Art, Box, Cell, Columns, Gap, Keep, Row, Sense, Stack, Text, Wrap, blank
from onehearts.design import ELASTIC, INK, LENGTH, NUMBER, STYLE, Look
from onehearts.edition import Ink, Stroke
from onehearts.fields import CHIPS, LINE, ListOf, Record, RecordOf, field
from onehearts.geometry import Elastic, polygon
from onehearts.pictures import Drawing, DrawnShape
from onehearts.runs import Line, plain


class Step(Record):
    """One step: what happened, who took part, what was said."""

    title: Line = field("題", LINE, help="この段階の短い題です。", example="第1層SCと打合せ")
    text: Line = field(
        "本文", LINE, required=False, default=(), help="題の下の説明です。", example="町内の課題を役員と話し合う"
    )
    people: tuple[Line, ...] = field("人", CHIPS, required=False, default=(), help="加わった人たちです。")
    speech: Line = field(
        "せりふ", LINE, required=False, default=(), help="話した言葉です。ふきだしに入ります。",
        example="一緒に考えていきましょう",
    )  # fmt: skip
    drawing: str = field("挿絵", DRAWING, required=False, default="", help="小さな絵の名前です。")


STEPS = ListOf(RecordOf(Step, "段階"))


class FlowLook(Record):
    """部品/歩み."""

    columns: tuple[int, ...] = field("段数", COLUMNS)
    gutter: float = field("段の間", LENGTH)
    step: PanelLook = field("段階の面", PANEL)
    step_elastic: Elastic = field("段階の伸び", ELASTIC, help="上下の内側に足せる高さ", example="0pt +12pt")
    disc: Ink = field("番号の地", INK)
    disc_size: float = field("番号の大きさ", LENGTH)
    number: str = field("番号の文字", STYLE)
    gap: float = field("番号との間", LENGTH)
    title: str = field("題の文字", STYLE)
    title_share: float = field("題の割合", NUMBER, help="一段のとき、題が幅のどれだけを取るか", example="0.4")
    text: str = field("本文の文字", STYLE)
    inner_gap: Elastic = field("題との間", ELASTIC)
    extra_gap: Elastic = field("人とせりふの前", ELASTIC)
    speech: PanelLook = field("せりふの面", PANEL)
    speech_style: str = field("せりふの文字", STYLE)
    tail_width: float = field("せりふのしっぽの太さ", LENGTH)
    tail_length: float = field("せりふのしっぽの長さ", LENGTH)
    chip: PanelLook = field("人の面", PANEL)
    chip_style: str = field("人の文字", STYLE)
    chip_gap: float = field("人の間", LENGTH)
    drawing: float = field("挿絵の幅", LENGTH)
    arrow: Ink = field("矢印の色", INK)
    arrow_width: float = field("矢印の幅", LENGTH)
    arrow_height: float = field("矢印の高さ", LENGTH)
    arrow_gap: Elastic = field("矢印の前後", ELASTIC)
    link: float = field("つなぎの太さ", LENGTH, help="段から次の段へ導く線")
    link_drop: float = field("つなぎの高さ", LENGTH, help="次の段の上端から、線の届くところまで")
    goal: PanelLook = field("ゴールの面", PANEL)
    goal_style: str = field("ゴールの文字", STYLE)


def flow(steps: Sequence[Step], goal: Line, look: Look) -> Box:
    """The steps and the goal as the layout likes them best."""
    return flows(steps, goal, look)[0][0]


def flows(steps: Sequence[Step], goal: Line, look: Look) -> list[tuple[Box, float]]:
    """The steps in columns read downwards, the goal below them over the whole width; there may be only a goal.

    Once for each number of columns that the layout allows, with what that costs.
    """
    own = look.of(FlowLook)
    counts = counted(steps, own.columns) if steps else [(0, 0.0)]
    between = Stack((Gap(own.arrow_gap), _arrow(own, look), Gap(own.arrow_gap)))
    end = _goal(goal, own, look) if goal else None
    return [(_flow(steps, end, count, between, own, look), cost) for count, cost in counts]


def _flow(steps: Sequence[Step], goal: Box | None, count: int, between: Box, own: FlowLook, look: Look) -> Box:
    build = {0: _card, 1: _line, 2: _card}.get(count, _slim)
    link = Stroke(look.ink(own.arrow), own.link)
    boxes: list[Box] = []
    if steps:
        cards = tuple(_step(build(number, step, own, look), step, own, look) for number, step in enumerate(steps, 1))
        leads_on = own.arrow_gap.natural + own.arrow_height / 2 if goal else 0.0
        boxes.append(Columns(cards, count, own.gutter, between, link, own.link_drop, leads_on))
    if steps and goal:
        # The arrow to the goal comes from the last column, where the last step is.
        arrow = Row((*(Cell(Stack(()), share=1) for _ in range(count - 1)), Cell(between, share=1)), own.gutter)
        boxes.append(Keep(Stack((arrow, goal))))
    elif goal:
        boxes.append(goal)
    return Stack(tuple(boxes), Sense("L"), closed=True)


def _arrow(own: FlowLook, look: Look) -> Box:
    ink = look.ink(own.arrow)
    width, height = own.arrow_width, own.arrow_height
    head = DrawnShape(polygon(((0, 0), (width, 0), (width / 2, height))), ink)
    return Row((Cell(Art(Drawing(width, height, (head,)), width)),), align="center")


def _step(boxes: Sequence[Box], step: Step, own: FlowLook, look: Look) -> Box:
    body = Stack(tuple(boxes), Sense("LI", origin=step.span))
    return Keep(panel(body, own.step, look, elastic=own.step_elastic, centred=True))


def _card(number: int, step: Step, own: FlowLook, look: Look) -> list[Box]:
    """Two columns: the drawing at the right of the words, chips and speech below with the width of the card."""
    meaning = Sense("LBody")  # one body, though it stands beside the drawing and below it
    words = [_title(step, look, own), *_text(step, own, look)]
    cells = [_number(number, own, look), _words(words, meaning, own, look), *_drawing(step, own, look)]
    boxes: list[Box] = [Row(tuple(cells), own.gap, centred=True)]
    for extra in _extras(step, own, look):
        below = Cell(Stack((extra,), meaning), share=1)
        boxes += [Gap(own.extra_gap), Row((blank(own.disc_size), below), own.gap)]
    return boxes


def _slim(number: int, step: Step, own: FlowLook, look: Look) -> list[Box]:
    """More columns: the drawing as small as the number and below it, so that lines keep their width."""
    art = look.draw(step.drawing)
    under: list[Box] = [Gap(own.inner_gap), Art(art, own.disc_size)] if art else []
    number_ = Stack((_disc(number, own, look), *under))
    words = [_title(step, look, own), *_text(step, own, look)]
    for extra in _extras(step, own, look):
        words += [Gap(own.extra_gap), extra]
    side = Cell(number_, width=own.disc_size, valign="baseline")
    return [Row((side, _words(words, Sense("LBody"), own, look)), own.gap, centred=True)]


def _line(number: int, step: Step, own: FlowLook, look: Look) -> list[Box]:
    """One column: the title at the left, what it stands for at its right, all of them on one edge."""
    meaning = Sense("LBody")
    details = _text(step, own, look)
    for extra in _extras(step, own, look, aside=not (step.text or step.people)):
        details += [Gap(own.extra_gap), extra]
    cells = [_number(number, own, look)]
    title = Stack((_title(step, look, own),), meaning)
    cells.append(Cell(title, share=own.title_share if details else 1, valign="baseline"))
    if details:
        cells.append(Cell(Stack(tuple(details[1:]), meaning), share=1 - own.title_share, valign="baseline"))
    art = _drawing(step, own, look) or [blank(own.drawing)]
    return [Row((*cells, *art), own.gap, centred=True)]


def _disc(number: int, own: FlowLook, look: Look) -> Box:
    return disc(Text(plain(str(number)), look.style(own.number), Sense("Lbl")), own.disc_size, own.disc, look)


def _number(number: int, own: FlowLook, look: Look) -> Cell:
    return Cell(_disc(number, own, look), width=own.disc_size, valign="baseline")


def _title(step: Step, look: Look, own: FlowLook) -> Box:
    return Text(step.title, look.style(own.title), Sense("P", origin=step.span))


def _text(step: Step, own: FlowLook, look: Look) -> list[Box]:
    """What the step is, with the gap before it."""
    return [Gap(own.inner_gap), Text(step.text, look.style(own.text), Sense("P"))] if step.text else []


def _words(boxes: Sequence[Box], meaning: Sense, own: FlowLook, look: Look) -> Cell:
    most = longest(look.style(own.text), look)
    return Cell(Stack(tuple(boxes), meaning), share=1, most=most, valign="baseline")


def _drawing(step: Step, own: FlowLook, look: Look) -> list[Cell]:
    art = look.draw(step.drawing)
    return [Cell(Art(art, own.drawing), width=own.drawing, valign="middle")] if art else []


def _extras(step: Step, own: FlowLook, look: Look, *, aside: bool = False) -> Iterator[Box]:
    """Who took part, and what was said; ``aside``: that stands beside the title, not below it."""
    if step.people:
        style = look.style(own.chip_style)
        chips = tuple(panel(Text(name, style, Sense("P")), own.chip, look) for name in step.people)
        yield Wrap(chips, own.chip_gap)
    if step.speech:
        said = Text(step.speech, look.style(own.speech_style), Sense("P"))
        yield Wrap((speech(said, own.speech, own.tail_width, own.tail_length, look, aside=aside),))


def _goal(goal: Line, own: FlowLook, look: Look) -> Box:
    text = Text(goal, look.style(own.goal_style), Sense("P", origin=goal[0].span))
    body = Stack((text,), Sense("LBody"))
    return Keep(panel(body, own.goal, look, sense=Sense("LI"), centred=True))
