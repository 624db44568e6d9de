"""Every cell of JLREQ's tables that an issue can reach, driven through the composer and read off its lines.

What is expected comes from jlreq_expected.txt, never from the tables the composer is made from. Where the composer
means to differ, the cell stands among the exceptions with its reason, and the exception is asserted instead. The
tables are the same for lines across and down the page; cl-30 is of the latter only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise, product

import pytest
from jlreq_facts import BREAK, EMS, EXPANSION, FREED, KANJI, LINE_END, LINE_HEAD, REDUCTION, SPACE, Cell, said
from jlreq_items import (
    COMPLEX,
    DASH,
    HALF_EM,
    JUKUGO,
    MARKS,
    MIDDLE_DOT,
    NOTE_CLOSING,
    NOTE_OPENING,
    NUMERAL,
    OPENING,
    REFERENCE,
    RUBY,
    SPACES,
    UNIT,
    UPRIGHT,
    WESTERN,
    WHOLE_TABLE,
    WORD_SPACE,
    Item,
    cells,
    firsts,
    pairs,
    seconds,
)
from press import BODY, bodies, prepare, set_in, texts

from onehearts.runs import Line, Run
from onehearts.typesetting import SetLine, Setting, TextStyle
from onehearts.typesetting.style import Kinsoku

LEVELS: tuple[Kinsoku, ...] = ("very-strict", "strict", "normal", "loose")
DOWN = replace(BODY, name="down", vertical=True)
STYLES = (BODY, DOWN)

# --- exceptions: the cell, what the composer does instead, and why ------------------------------------------------

# JLREQ 3.1.6, which table 1 leaves out: one em follows ！ and ？ within a paragraph. It gives nothing and takes in
# stage 4 alone. A note's mark belongs to what is before it.
ONE_EM = {(4, after) for after in (1, 12, *range(15, 20), *range(21, 26), 27, 28, 30)}
# A space ends its line, where it is not seen, whichever key it was typed with, and never starts one: for the word
# space this looks the same as the table's either side; the full-width one would look like a new paragraph's indent.
BEFORE_SPACE = set(product(WHOLE_TABLE, SPACES))
# Table 2's note: not where the letter is a quantity (n％, x℃), and in a newsletter it is hardly anything else.
QUANTITY = {(WESTERN, 13)}
# Table 2 leaves it open; 12A, 30km are whole, as Western words are.
OPEN = {(NUMERAL, WESTERN)}
# JLREQ sets a quarter em between a number and its unit, where a line may end and stage 4 put in space. Offices
# write 5km, and so it stands; with the style's unit_gap the quarter em is there. Number and unit are whole.
MEASURE = {(NUMERAL, UNIT), (UPRIGHT, UNIT)}
# A space at a line end is not seen (JLREQ says so of the word space; house rule of the full-width one).
UNSEEN_AT_END = {14: -1.0, WORD_SPACE: -1 / 3}

# Cells no two neighbours make, by the reason.
NO_UNIT = "a unit is one behind a digit only: cl-24, 30, or a digit with a mark or a reading"
IN_NOTE = "what is beside a bracket within a note of two lines is of the note, whatever it is outside"
ACROSS = "side by side in an upright line there is only what stands in lines down the page"
WITH_DIGIT = (REFERENCE, COMPLEX, RUBY, JUKUGO, NUMERAL)


def _unreached(down: bool) -> dict[Cell, str]:
    found = {(before, UNIT): NO_UNIT for before in WHOLE_TABLE if before not in (*WITH_DIGIT, UPRIGHT)}
    for number in WHOLE_TABLE:
        found |= {(NOTE_OPENING, number): IN_NOTE, (number, NOTE_CLOSING): IN_NOTE}
        if not down:
            found |= {(UPRIGHT, number): ACROSS, (number, UPRIGHT): ACROSS}
    return found


# --- what is expected ---------------------------------------------------------------------------------------------


def _said(table: dict[Cell, str], cell: Cell, a: Item, b: Item, unlike: str) -> str:
    """What a table says; two bases with readings are two different things, … and … are not."""
    found = said(table, cell)
    if found != "unlike":
        return found
    return unlike if a.text != b.text or a.number != DASH else ""


def _may_by_table(a: Item, b: Item, level: Kinsoku) -> bool:
    """Whether a line may end between a and b, the exceptions included."""
    classes, characters = FREED[level]
    before, after = (
        KANJI if item.number in classes or (item.number in MARKS and item.text in characters) else item.number
        for item in (a, b)
    )
    if (before, after) in BEFORE_SPACE | QUANTITY | OPEN | MEASURE:
        return False
    return _said(BREAK, (before, after), a, b, "may") == "may"


def _space_by_table(cell: Cell) -> float:
    if cell in ONE_EM:
        return 1.0
    return 0.0 if cell in MEASURE else EMS[said(SPACE, cell) or "solid"]


def _expansion(cell: Cell, a: Item, b: Item) -> str:
    if cell in ONE_EM:
        return "4"
    found = "" if cell in QUANTITY | MEASURE else _said(EXPANSION, cell, a, b, "3")
    return "" if found == "open" else found


# --- what the composer does ---------------------------------------------------------------------------------------

# One place of each stage, set behind the pair that is looked at; the numbers are those of the places in it.
PROBES = "漢字・漢、漢A漢 漢"
SOLID, AFTER_DOT, AFTER_COMMA, WESTERN_GAP, AFTER_SPACE = 1, 3, 5, 6, 9


def _texts(style: TextStyle, before: str, a: Item, b: Item, after: str = "") -> list[Line]:
    """Lines that hold a pair: what is marked in no way in one run, as it is typed, and each in a run of its own."""
    apart = (Run(before), *a.runs, *b.runs, Run(after))
    typed: list[Run] = []
    for run in apart:
        plain = not (run.ruby or run.manners)
        if typed and plain and not (typed[-1].ruby or typed[-1].manners):
            typed[-1] = Run(typed[-1].text + run.text)
        else:
            typed.append(run)
    return [tuple(typed)] if style.vertical or len(typed) == len(apart) else [tuple(typed), apart]


def _drawn(line: SetLine) -> list[float]:
    """Where the glyphs of a line are drawn, in ems along it; without readings."""
    runs = (run for run in line.runs if run.actual_text != "")
    return [(run.x + glyph.x) / BODY.size for run in runs for glyph in run.glyphs]


def _edges(setting: Setting, line: int, at: int, item: Item, style: TextStyle) -> tuple[float, float]:
    """Left and right of an item in ems, read off its glyphs from number ``at`` of the line on."""
    alone = _drawn(set_in(item.runs, 40, style).lines[0])[0]
    left = _drawn(setting.lines[line])[at] - alone
    return left, left + item.length


def _glyphs(item: Item, style: TextStyle) -> int:
    return len(_drawn(set_in(item.runs, 40, style).lines[0]))


def _changes(a: Item, b: Item, lengths: Iterable[float], style: TextStyle) -> list[list[float]]:
    """What is put in between a and b and within the probes when a line is made longer by so many ems."""
    made = []
    for text, more in product(_texts(style, "漢", a, b, PROBES), lengths):
        natural = bodies(text, style)
        line = bodies(text, style, room=natural[-1].left + natural[-1].width + more, fill=True)
        moved = [now.left - then.left for now, then in zip(line, natural, strict=True)]
        gaps = [after - before for before, after in pairwise(moved)]
        made.append([gaps[a.places], *gaps[a.places + b.places + 1 :]])
    return made


def _name(value: object) -> str:
    if isinstance(value, TextStyle):
        return "down" if value.vertical else "across"
    return f"{value[0]:02d}-{value[1]:02d}" if isinstance(value, tuple) else str(value)


every_cell = pytest.mark.parametrize(
    ("style", "cell"), [(style, cell) for style in STYLES for cell in cells(style.vertical)], ids=_name
)
every_row = pytest.mark.parametrize(
    ("style", "before"), [(style, number) for style in STYLES for number in firsts(style.vertical)], ids=_name
)


@every_cell
def test_space(style: TextStyle, cell: Cell) -> None:
    for a, b in pairs(cell, style.vertical):
        setting = set_in(_texts(style, "漢", a, b, "漢")[0], 40, style)
        right = _edges(setting, 0, 1, a, style)[1]
        left = _edges(setting, 0, 1 + _glyphs(a, style), b, style)[0]
        assert left - right == pytest.approx(_space_by_table(cell), abs=1e-3), (a, b)


@pytest.mark.parametrize("style", STYLES, ids=_name)
def test_half_em_bodies_are_cut_from_full_em_marks(style: TextStyle) -> None:
    """Opening brackets lose the half before them, middle dots a quarter at either side, others the half behind."""
    kanji = _drawn(set_in("漢", 40, style).lines[0])[0]
    for number in (*HALF_EM, DASH, KANJI):
        cut = {OPENING: 0.5, MIDDLE_DOT: 0.25}.get(number, 0.0)
        for mark in MARKS[number]:
            assert _drawn(set_in(mark, 40, style).lines[0]) == [pytest.approx(kanji - cut, abs=1e-3)], mark


@every_row
def test_line_end(style: TextStyle, before: int) -> None:
    for item in firsts(style.vertical)[before] if before in LINE_END else ():
        setting = set_in((Run("漢"), *item.runs), 40, style)
        right = _edges(setting, 0, 1, item, style)[1]
        expected = UNSEEN_AT_END.get(before, EMS[LINE_END[before]])
        assert setting.lines[0].width / BODY.size - right == pytest.approx(expected, abs=1e-3)


@every_row
def test_line_head(style: TextStyle, before: int) -> None:
    """A unit is no unit at a head; behind a space nothing is seen of it."""
    items = seconds(style.vertical).get(before, []) if before in LINE_HEAD else []
    for item in items if before not in (*SPACES, UNIT) else ():
        setting = set_in((Run("漢漢漢"), *item.runs), item.whole, style)
        assert not setting.diagnostics
        number = next(n for n, line in enumerate(setting.lines) if "漢" not in line.text)
        assert "".join(texts(setting)[number:]) == item.text
        kanji = _drawn(set_in("漢", 40, style).lines[0])[0]
        alone = _drawn(set_in(item.runs, 40, style).lines[0])[0] - kanji
        assert _drawn(setting.lines[number])[0] - kanji - alone == pytest.approx(EMS[LINE_HEAD[before]], abs=1e-3)


@every_cell
def test_line_end_where_there_is_no_other_way(style: TextStyle, cell: Cell) -> None:
    """The measure holds one item: the line ends between the two, silently where it may."""
    before = "漢" if cell[0] in (*SPACES, DASH) else ""  # a space is seen behind something only;
    after = "漢" if cell[1] == DASH else ""  # a dash is Japanese beside Japanese
    for (a, b), level in product(pairs(cell, style.vertical), LEVELS):
        measure = max(a.whole, b.whole, float(len(before + after) > 0))
        for text in _texts(style, before, a, b, after):
            setting = set_in(text, measure, style, kinsoku=level)
            ends = accumulate(len(line.text) for line in setting.lines)
            may = len(before + a.text) in ends and not setting.diagnostics
            assert may == _may_by_table(a, b, level), (a, b, level)


@every_cell
def test_line_end_where_it_would_suit(style: TextStyle, cell: Cell) -> None:
    """What ends with a fills the measure, the rest has room behind it: it ends the line if it may."""
    if cell[1] == UNIT:
        return  # a number and its unit are kept whole where that costs little, with a reading as well
    for a, b in pairs(cell, style.vertical):
        before, after = "字" * 8, "字" * 5
        text = _texts(style, before, a, b, after)[0]
        left, right = _edges(set_in(text, 40, style), 0, len(before), a, style)
        setting = set_in(text, left if cell[0] in SPACES else right, style)
        assert (texts(setting)[0] == before + a.text) == _may_by_table(a, b, "very-strict"), (a, b)
        assert setting.diagnostics == ()


@every_cell
def test_reduction(style: TextStyle, cell: Cell) -> None:
    whole = _space_by_table(cell)
    for a, b in pairs(cell, style.vertical):
        for line in _changes(a, b, (-0.3, -0.9, -1.4, -9.0), style):
            dots, marks, western = line[AFTER_DOT] / 0.25, line[AFTER_COMMA] / 0.5, line[WESTERN_GAP] / 0.125
            expected = {
                "": 0.0,
                "4": whole * dots,
                "4 of": 0.25 * dots,
                "4 and 5": 0.25 * dots + 0.5 * marks,
                "5": whole * marks,
                "6": whole / 2 * western,
            }["" if cell in ONE_EM | MEASURE else said(REDUCTION, cell)]
            if cell[0] == WORD_SPACE:
                expected += line[AFTER_SPACE]
            assert abs(line[0] - expected) < 1e-3, (a, b)


@every_cell
def test_expansion(style: TextStyle, cell: Cell) -> None:
    for a, b in pairs(cell, style.vertical):
        for line in _changes(a, b, (0.1, 0.4, 0.8, 1.1, 3.0), style):
            expected = {
                "": 0.0,
                "2": line[WESTERN_GAP],
                "3": line[SOLID],
                "4": line[AFTER_COMMA],
            }[_expansion(cell, a, b)]
            if cell[0] == WORD_SPACE:
                expected += line[AFTER_SPACE] - line[AFTER_COMMA]
            assert abs(line[0] - expected) < 1e-3, (a, b)


@pytest.mark.parametrize("style", STYLES, ids=_name)
def test_stages_come_one_after_the_other(style: TextStyle) -> None:
    """Word spaces, dots, brackets and commas, Western gaps; word spaces, Western gaps, solid pairs, all."""
    (kanji,) = firsts(style.vertical)[KANJI]
    for line in _changes(kanji, kanji, [-at / 100 for at in range(1, 300)], style):
        shares = [line[AFTER_SPACE] * -12, line[AFTER_DOT] * -4, line[AFTER_COMMA] * -2, line[WESTERN_GAP] * -8]
        assert all(one > 0.999 or other < 0.001 for one, other in pairwise(shares))
    assert min(shares) > 0.999
    for line in _changes(kanji, kanji, [at / 100 for at in range(1, 300)], style):
        shares = [line[AFTER_SPACE] * 6, line[WESTERN_GAP] * 4, line[SOLID] * 4, line[AFTER_COMMA] * 4]
        assert all(one > 0.999 or other < 0.001 for one, other in pairwise(shares))
    assert min(shares) > 0.05


# --- that nothing is left out --------------------------------------------------------------------------------------


def test_what_cannot_meet_cannot_be_reached() -> None:
    never = {cell for cell, words in SPACE.items() if words == "never"}
    assert {after for _, after in never if after != NOTE_CLOSING} == {*range(2, 8), REFERENCE, RUBY, JUKUGO, 28}
    assert not never.intersection(cells(False), cells(True))
    for before, items in firsts(True).items():
        for item in items if before not in (*WITH_DIGIT, UPRIGHT, UNIT) else ():
            found = prepare((*item.runs, Run("km"))).characters.classes
            assert UNIT not in found, item


@pytest.mark.parametrize("style", STYLES, ids=_name)
def test_every_cell_is_tried_or_has_a_reason_not_to_be(style: TextStyle) -> None:
    tried, unreached = set(cells(style.vertical)), _unreached(style.vertical)
    assert tried.isdisjoint(unreached)
    assert tried | set(unreached) == set(product(WHOLE_TABLE, WHOLE_TABLE))
    assert len(tried) == (818 if style.vertical else 761)
