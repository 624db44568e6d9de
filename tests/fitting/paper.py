"""A layout's file → what the judge must know of it: the live area, and how wide its gaps may grow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from onehearts.geometry import Elastic, Rect

ROOT = Path(__file__).resolve().parents[2]
_LENGTH = re.compile(r"([-+]?[0-9.]+)(pt|mm)")

# Where the gaps of a kind stand in the file. Kinds are named as ``gaps.kind_of`` does.
_PLACES = {
    "記事": ("記事の間",),
    "標": ("部品", "標", "標の間"),
    "写真": ("部品", "写真", "写真の間"),
    "並んだ写真": ("部品", "並んだ写真", "縦の間"),
    "段落": ("部品", "文章", "段落の間"),
    "箇条": ("部品", "文章", "箇条の間"),
    "見出し": ("部品", "見出し", "後ろ"),
    "カード 開催日程": ("記事", "開催日程", "行の間"),
    "カード お知らせ": ("記事", "お知らせ", "行の間"),
    "カード 活動紹介": ("記事", "活動紹介", "標の間"),
}


class Paper(NamedTuple):
    """The page less its margins, the gaps by kind, how far a label stands out over its line.

    All in points at the layout's smallest body.
    """

    live: Rect
    gaps: dict[str, Elastic]
    body: float
    label_rise: float


def paper(layout: str = "onehearts-a4") -> Paper:
    """Read without any code of ours but the values it makes."""
    tree = yaml.safe_load((ROOT / "layouts" / layout / "layout.yaml").read_text("utf-8"))
    width, height = (_points(tree["用紙"][side])[0] for side in ("幅", "高さ"))
    top, right, bottom, left = _points(tree["余白"])
    gaps = {kind: _elastic(_at(tree, place)) for kind, place in _PLACES.items()}
    live = Rect(left, top, width - left - right, height - top - bottom)
    body = _points(str(tree["文字"]["本文"]["大きさ"]).split("、")[0])[0]
    return Paper(live, gaps, body, _points(_at(tree, ("部品", "標", "面", "内側")))[0])


def _at(tree: Any, place: tuple[str, ...]) -> str:
    for key in place:
        tree = tree[key]
    return str(tree)


def _points(text: str) -> list[float]:
    return [float(number) * (72 / 25.4 if unit == "mm" else 1.0) for number, unit in _LENGTH.findall(text)]


def _elastic(text: str) -> Elastic:
    natural, *more = _points(text)
    return Elastic(natural, -min([0.0, *more]), max([0.0, *more]))
