"""Field types of layout files that name other files: drawings, and fonts with a place on their axes."""

from __future__ import annotations

import re
from typing import NamedTuple

from onehearts.diagnostics import SourceSpan
from onehearts.fields import Context, TextType
from onehearts.source import Scalar
from onehearts.typesetting.fontfile import AXIS_WORDS

_AXIS = re.compile(rf"\s+({'|'.join(AXIS_WORDS.values())}|[A-Za-z][A-Za-z0-9]{{3}})\s*(-?\d+(?:\.\d+)?)(?!\S)")
_FONT = re.compile(rf"(.+?\.(?:ttf|otf))((?:{_AXIS.pattern})*)", re.IGNORECASE)


class FileName(NamedTuple):
    """The name of a file and where it was typed."""

    name: str
    span: SourceSpan


class DrawingFileType(TextType[FileName]):
    """The name of a drawing's file; whether it exists is asked when its folder is known."""

    expects = "絵のファイル"
    example = "drawings/snowman.svg"

    def read_text(self, text: Scalar, context: Context) -> FileName:
        return FileName(text.text.strip(), text.span)


class FontName(NamedTuple):
    """The name of a font's file, the place chosen on its axes (tags and values), and where this was typed."""

    name: str
    axes: tuple[tuple[str, float], ...]
    span: SourceSpan


class FontFileType(TextType[FontName]):
    """``noto/NotoSansJP[wght].ttf 太さ650`` → a file and a place on its axes, which nobody has looked at yet."""

    expects = "書体のファイル（太さを選べる書体では、続けて太さなど）"
    example = "biz-udgothic/BIZUDGothic-Regular.ttf"

    def read_text(self, text: Scalar, context: Context) -> FontName | None:
        match = _FONT.fullmatch(text.text.strip())
        tags = {word: tag for tag, word in AXIS_WORDS.items()}
        chosen = [(tags.get(word, word), float(value)) for word, value in _AXIS.findall(match[2])] if match else []
        if match is None or len(dict(chosen)) < len(chosen):
            context.report("design.font", text.span, text=text.text)
            return None
        return FontName(match[1], tuple(sorted(chosen)), text.span)


class ProfileFileType(TextType[FileName]):
    """The name of an ICC profile; whether it exists is asked when its folder is known."""

    expects = "ICC プロファイルのファイル"
    example = "FOGRA39L_coated.icc"

    def read_text(self, text: Scalar, context: Context) -> FileName:
        return FileName(text.text.strip(), text.span)


DRAWING_FILE = DrawingFileType()
FONT_FILE = FontFileType()
PROFILE_FILE = ProfileFileType()
