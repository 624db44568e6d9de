"""Classes and pairs against facts stated in JLREQ's text, not against the tables themselves."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from press import BODY, prepare, set_in, space, texts

from onehearts.typesetting.jlreq import PAIRS, class_of
from onehearts.typesetting.joints import NEVER
from onehearts.typesetting.style import Kinsoku

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("character", "number"),
    [
        *[(c, 1) for c in "「『（【〈《［"],
        *[(c, 2) for c in "」』）】〉》］"],
        *[(c, 3) for c in "〜～‐"],
        *[(c, 4) for c in "！？"],
        *[(c, 5) for c in "・：；"],
        ("。", 6),
        ("、", 7),
        *[(c, 8) for c in "…―"],
        ("々", 9),
        ("ー", 10),
        *[(c, 11) for c in "っャヶ"],
        ("℃", 13),
        ("　", 14),
        ("あ", 15),
        ("ア", 16),
        *[(c, 19) for c in "漢※①○→髙﨑𠮷"],
        ("7", 24),
        (" ", 26),
        *[(c, 27) for c in "Aé-("],
    ],
)
def test_class_of(character: str, number: int) -> None:
    assert class_of(character) == number


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("あ「", 1, 0.5),  # 3.1.4: half em before an opening bracket
        ("」あ", 1, 0.5),
        ("」「", 1, 0.5),  # one half em between brackets back to back
        ("「『", 1, 0.0),
        ("』」", 1, 0.0),
        ("、「", 1, 0.5),
        ("」。", 1, 0.0),
        ("。」", 1, 0.0),
        ("。あ", 1, 0.5),
        ("、あ", 1, 0.5),
        ("あ・", 1, 0.25),
        ("・あ", 1, 0.25),
        ("」・", 1, 0.25),
        ("あA", 1, 0.25),  # 3.2.6: a quarter em between Japanese and Western
        ("Aあ", 1, 0.25),
        ("月16", 1, 0.25),
        ("16日", 2, 0.25),
        ("、A", 1, 0.5),
        ("「A", 1, 0.0),
        ("あい", 1, 0.0),
    ],
)
def test_spacing(text: str, at: int, expected: float) -> None:
    assert space(text, at) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize("character", "、。，．）」』】・：；！？ーっゃァ々ゝ〜")
def test_never_at_a_line_head(character: str) -> None:
    assert prepare(f"漢{character}").penalty[1] == NEVER


@pytest.mark.parametrize("character", "％℃")
def test_a_unit_stays_with_its_number(character: str) -> None:
    assert prepare(f"12{character}").penalty[2] == NEVER


@pytest.mark.parametrize("character", "（「『【〈￥＃")
def test_never_at_a_line_end(character: str) -> None:
    assert prepare(f"{character}漢").penalty[1] == NEVER


@pytest.mark.parametrize("pair", ["……", "――"])
def test_inseparable(pair: str) -> None:
    assert prepare(pair).penalty[1] == NEVER


@pytest.mark.parametrize(
    ("level", "allowed", "forbidden"),
    [
        ("very-strict", "漢", "々ーっ・〜！、"),
        ("strict", "々ーっ", "・〜！、"),
        ("normal", "々ーっ・〜", "！、」"),
        ("loose", "々ーっ・〜！", "、。」"),
    ],
)
def test_levels(level: Kinsoku, allowed: str, forbidden: str) -> None:
    def price(character: str) -> float:
        return prepare(f"漢{character}", BODY, kinsoku=level).penalty[1]

    assert all(price(c) < NEVER for c in allowed)
    assert all(price(c) == NEVER for c in forbidden)


def test_a_line_really_starts_with_a_small_kana_when_it_may() -> None:
    assert texts(set_in("漢漢漢漢っ", 4, kinsoku="strict")) == ["漢漢漢漢", "っ"]
    assert texts(set_in("漢漢漢漢っ", 4)) == ["漢漢漢", "漢っ"]


def test_grouped_numerals_and_western_words_are_whole() -> None:
    for text in ("1,234", "10:00", "027-321-1319", "Takasaki"):
        assert all(price == NEVER for price in prepare(f"{text}").penalty)


def test_mathematics_is_spaced_like_kanji() -> None:
    assert PAIRS[17] == PAIRS[19]


def test_tables_are_in_step_with_the_data() -> None:
    tool = _tool()
    assert tool.MODULE.read_text(encoding="utf-8") == tool.module(tool.read())


def test_the_tool_rejects_a_short_row() -> None:
    with pytest.raises(SystemExit, match="row 02"):
        _tool()._rows("cl 01 02\n01 . .\n02 .\n")


def test_importing_the_room_opens_no_font_library() -> None:
    code = "import sys, onehearts.typesetting; print({'uharfbuzz', 'fontTools', 'PIL'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def _tool() -> ModuleType:
    path = ROOT / "tools" / "make_jlreq_tables.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
