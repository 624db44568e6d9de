"""Whole paragraphs as text dumps: width in ems, ``|`` if flush, what was put between solid pairs, the text.

A change on purpose: ``python tests/typesetting/test_line_goldens.py`` writes the reference anew; read the diff.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from press import BODY, HEAD, RAGGED, TYPESETTER

from onehearts.runs import Line, Run
from onehearts.typesetting import SetLine, TextStyle
from onehearts.typesetting.jlreq import HIRAGANA, KANJI, class_of

REFERENCE = Path(__file__).parent / "ref" / "lines.txt"

PARAGRAPHS: tuple[Line, ...] = (
    (
        Run(
            "朝夕の風に春の気配がまじるころとなりました。市内では「通いの場」や「買い物の手伝い」を始めようという声が、"
            "少しずつ形になっています。今月は「第2層協議体小規模情報交換会」を開きますので、ぜひお越しください！"
        ),
    ),
    (
        Run(
            "当日は大田原市から8名が見え、1か月の歩みを語る「定例会」を見たあと、11月より集めている協力金100円の使い道や、"
        ),
        Run("書類・名簿の整え方", strong=True),
        Run("について、たくさんの質問が出ました。"),
    ),
    (
        Run("くわしくは市のHP「お互い様で支え合う地域づくり(生活支援体制整備事業)」"),
        Run("https://www.city.takasaki.gunma.jp/docs/2019011800019/", href="https://www.city.takasaki.gunma.jp/"),
        Run("か、電話027-321-1319へ。令和8年2月16日(月)10:00~12:00は"),
        Run("倉渕", ruby="くらぶち"),
        Run("の集会所におります。"),
    ),
)
HEADS = (
    "くらしくらぶ 大田原市第2層協議体メンバー視察受入れ",
    "第2層協議体小規模情報交換会開催のお知らせ",
    "12・1月の第1層協議体の話し合いの内容",
)


def dump() -> str:
    parts = []
    for ems in (33, 22, 14):
        parts.append(f"== body, {ems} em")
        parts.extend(_lines(runs, BODY, ems) for runs in PARAGRAPHS)
    parts.append("== ragged, 18 em")
    parts.append(_lines(PARAGRAPHS[1], RAGGED, 18))
    for ems in (22, 16, 11):
        parts.append(f"== head, {ems} em")
        parts.extend(_lines((Run(text),), HEAD, ems) for text in HEADS)
    return "\n".join(parts) + "\n"


def _lines(runs: Line, style: TextStyle, ems: int) -> str:
    setting = TYPESETTER.set(TYPESETTER.prepare(runs, style), ems * style.size)
    return "\n".join(_line(line, style.size) for line in setting.lines)


def _line(line: SetLine, size: float) -> str:
    return f"{line.width / size:6.2f}{'|' if line.flush else ' '} {_solid_gap(line, size):+.3f} {line.text}"


def _solid_gap(line: SetLine, size: float) -> float:
    """What stands between two kanji or hiragana of the line, which by nature touch; in ems."""
    for run in line.runs:
        for one, other in pairwise(run.glyphs):
            solid = {class_of(one.text[0]), class_of(other.text[0])} <= {KANJI, HIRAGANA}
            if solid and run.actual_text is None:
                return (other.x - one.x) / size - 1
    return 0.0


def test_lines_are_as_reviewed() -> None:
    assert dump() == REFERENCE.read_text(encoding="utf-8")


if __name__ == "__main__":
    REFERENCE.write_text(dump(), encoding="utf-8")
