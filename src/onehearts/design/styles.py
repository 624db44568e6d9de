"""The entries of 文字 → styles, each with everything that the styles it builds on say and it does not."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Literal, cast

from onehearts.design.file import StyleEntry
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Ink
from onehearts.fields import specs
from onehearts.messages import diagnose
from onehearts.typesetting import TextStyle
from onehearts.typesetting.style import Kinsoku

FACE = frozenset({"latin", "strong_latin"})
"""Attributes of a style that name one font."""

FACES = frozenset({"fonts", "strong_fonts"})
"""Attributes of a style that name fonts in the order they are asked."""

_ALIGN: Mapping[str, Literal["justify", "left", "center", "right"]] = {
    "両端": "justify",
    "左": "left",
    "中央": "center",
    "右": "right",
}
_KINSOKU: Mapping[str, Kinsoku] = {
    "とても厳しい": "very-strict",
    "厳しい": "strict",
    "ふつう": "normal",
    "ゆるい": "loose",
}


def styles_of(entries: Mapping[str, StyleEntry], diagnostics: list[Diagnostic]) -> dict[str, TextStyle | None]:
    """The styles by name, ``None`` for one of which something is wrong that is told."""
    resolver = _Resolver(entries, diagnostics)
    return {name: resolver.style(name) for name in entries}


class _Resolver:
    """Follows 元 from style to style."""

    def __init__(self, entries: Mapping[str, StyleEntry], diagnostics: list[Diagnostic]) -> None:
        self._entries = entries
        self._diagnostics = diagnostics

    def _say(self, code: str, span: SourceSpan, **values: str) -> None:
        self._diagnostics.append(diagnose(code, span, **values))

    def style(self, name: str) -> TextStyle | None:
        """The style with everything its ancestors say and it does not."""
        entry = self._entries[name]
        merged = self._merged(name)
        if merged is None:
            return None
        missing = [key for key in ("fonts", "size", "leading", "ink") if not merged.get(key)]
        if missing:
            keys = {spec.attribute: spec.key for spec in specs(StyleEntry)}
            self._say("design.style-incomplete", entry.span, style=name, keys="、".join(keys[m] for m in missing))
            return None
        if merged["leading"] < merged["size"]:
            self._say_of_size("design.leading", entry, "leading", style=name)
        if any(smaller >= size for size, smaller in pairwise((merged["size"], *merged.get("sizes", ())))):
            self._say_of_size("design.sizes", entry, "sizes", style=name)
        return _text_style(name, {spec.attribute: spec.default for spec in specs(StyleEntry)} | merged)

    def _merged(self, name: str) -> dict[str, Any] | None:
        """What is typed in a style and its ancestors, by attribute."""
        entry = self._entries[name]
        merged: dict[str, Any] = {}
        seen: set[str] = set()
        ancestor: str = name
        while ancestor:
            if ancestor in seen or ancestor not in self._entries:
                if ancestor == name or len(seen) == 1:  # what is wrong further up is told there
                    self._say("design.style-parent", entry.place("parent"), style=name, parent=entry.parent)
                return None
            seen.add(ancestor)
            current = self._entries[ancestor]
            for attribute, _ in current.places:
                merged.setdefault(attribute, getattr(current, attribute))
            ancestor = current.parent
        return merged

    def _say_of_size(self, code: str, entry: StyleEntry, attribute: str, **values: str) -> None:
        """Something is wrong between the size and another value; where both are inherited, it is told there."""
        place = next((span for key in (attribute, "size") for own, span in entry.places if own == key), None)
        if place is not None:
            self._say(code, place, **values)


def _text_style(name: str, told: Mapping[str, Any]) -> TextStyle:
    """A style from all the values of its entry, by attribute."""
    ink = cast(Ink, told["ink"])
    return TextStyle(
        name=name,
        fonts=told["fonts"],
        strong_fonts=told["strong_fonts"],
        latin=told["latin"],
        strong_latin=told["strong_latin"],
        size=told["size"],
        leading=told["leading"],
        ink=ink,
        strong_ink=told["strong_ink"] or ink,
        link_ink=told["link_ink"] or ink,
        align=_ALIGN[told["align"]],
        headline=told["headline"],
        items=told["items"],
        tighten=told["tighten"],
        latin_gap=told["latin_gap"],
        latin_stretch=told["latin_stretch"],
        unit_gap=told["unit_gap"],
        loosest=told["loosest"] or math.inf,
        digits="asis" if told["digits"] == "そのまま" else "office",
        brackets="asis" if told["brackets"] == "そのまま" else "japanese",
        kinsoku=_KINSOKU[told["kinsoku"]],
        hanging=told["hanging"],
        spread=told["spread"],
        sizes=told["sizes"],
        most_lines=told["most_lines"],
        marker_ink=told["marker_ink"],
        upright_latin=told["upright_latin"] == "立てる",
    )
