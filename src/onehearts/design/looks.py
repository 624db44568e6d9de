"""部品, 記事 and 差し色ごと of a layout file → the looks of parts and kinds, and those that differ in an accent."""

from __future__ import annotations

from collections.abc import Mapping

from onehearts.design.inherit import merged
from onehearts.design.values import LooksType
from onehearts.fields import Context, FieldSpec, FieldType, MapShape, Record, RecordOf, record_shape
from onehearts.source import Mapping as Tree
from onehearts.source import Value

_SECTIONS = ("部品", "記事")


class VariantsType(FieldType[Tree]):
    """Looks that differ from those of 部品 and 記事, under the accents they are for → as typed.

    They can be read only when what they do not say is known.
    """

    expects = "差し色の名前と、その色のときに違う「部品」「記事」"
    example = ""

    def __init__(self, looks: dict[str, LooksType]) -> None:
        self.shape = MapShape({}, MapShape({key: type_.shape for key, type_ in looks.items()}))
        self._names = {key: list(type_.types) for key, type_ in looks.items()}

    def read(self, value: Value, context: Context) -> Tree | None:
        if not isinstance(value, Tree):
            context.report("content.want-record", value.span, keys="名前")
            return None
        return value

    def schema(self) -> dict[str, object]:
        looks = {
            key: {"type": "object", "properties": {name: {"type": "object"} for name in names}}
            for key, names in self._names.items()
        }
        one = {"type": "object", "properties": looks, "additionalProperties": False}
        return {"type": "object", "additionalProperties": one}


def look_fields(parts: Mapping[str, type[Record]], kinds: Mapping[str, type[Record]]) -> tuple[FieldSpec, ...]:
    """The fields of a layout file that hold looks: of parts, of kinds, and of both in stories of one accent."""
    types = {"部品": LooksType(dict(parts)), "記事": LooksType(dict(kinds))}
    help = "その色の記事だけ見せ方を変えるときに、違うところを書きます。色の使えない紙面で、記事を形で見分けます。"
    return (
        FieldSpec("parts", "部品", types["部品"], True, None, "どの記事にも共通の見せ方です。", ""),
        FieldSpec("kinds", "記事", types["記事"], True, None, "記事の種類ごとの見せ方です。", ""),
        FieldSpec("variants", "差し色ごと", VariantsType(types), False, None, help, ""),
    )


def read_variants(
    typed: Tree, layout: Tree, classes: Mapping[str, type[Record]], context: Context
) -> dict[str, list[Record]]:
    """The looks that differ, by accent: what is typed under it over what ``layout`` says for all stories."""
    found: dict[str, list[Record]] = {}
    for accent in typed.entries:
        looks = found[accent.key.text] = []
        for section in accent.value.entries if isinstance(accent.value, Tree) else ():
            common = layout.get(section.key.text)
            if section.key.text not in _SECTIONS or common is None or not isinstance(section.value, Tree):
                context.report("design.unknown-look", section.key.span, look=section.key.text)
                continue
            for entry in section.value.entries:
                name = entry.key.text
                base = common.value.get(name) if isinstance(common.value, Tree) else None
                if base is None or name not in classes:
                    context.report("design.unknown-look", entry.key.span, look=name)
                    continue
                value = entry.value
                if isinstance(base.value, Tree) and isinstance(value, Tree):
                    value = merged(base.value, value, record_shape(classes[name]))
                look = RecordOf(classes[name], name).read(value, context.about(name, context.name))
                if look is not None:
                    looks.append(look)
    return found
