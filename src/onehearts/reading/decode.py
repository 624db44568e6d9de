"""Bytes of a file → text: encoding found out, line ends and kana made alike, controls reported."""

from __future__ import annotations

import re
import unicodedata

from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.messages import diagnose

LIMIT = 2_000_000
"""Bytes; an issue is a few kilobytes, so a larger file is a mistake."""

# C0 and C1 controls, line and paragraph separators, directional overrides.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# Zero width space, word joiner, byte order mark, soft hyphen: pasted in from web pages and Word.
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")
_COMBINED = re.compile("[A-Za-z\u3041-\u30ff][\u0300-\u036f\u3099\u309a]+")
_REPLACEMENT = "\ufffd"


def decode(data: bytes, file: str, diagnostics: list[Diagnostic]) -> str | None:
    """The text of a file with ``\\n`` line ends, or ``None`` after a message.

    Only kana and letters with separate marks are composed (macOS writes them so): NFC of everything would
    replace compatibility ideographs in names.
    """
    start = SourceSpan.at(file)
    if len(data) > LIMIT:
        size, limit = f"{len(data) / 1e6:.1f}", LIMIT // 1_000_000
        diagnostics.append(diagnose("content.too-big", start, size=size, limit=limit))
        return None
    text = _decode(data, start, diagnostics)
    if text is None:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("～", "〜")
    text = _COMBINED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    return _printable(text, file, diagnostics)


def _decode(data: bytes, start: SourceSpan, diagnostics: list[Diagnostic]) -> str | None:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-16")
            diagnostics.append(diagnose("content.utf16", start))
            return text
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        text = ""
    # Broken UTF-8 may pass as CP932; then it has no kana in it that our keys have.
    if not re.search("^(形式|号|紙面|題字|発行元|地区一覧)", text, re.MULTILINE):
        diagnostics.append(diagnose("content.encoding", start))
        return None
    diagnostics.append(diagnose("content.cp932", start))
    return text


def _printable(text: str, file: str, diagnostics: list[Diagnostic]) -> str:
    """The text with controls shown as � and invisible characters taken out, each line of them reported."""
    if not _CONTROL.search(text) and not _INVISIBLE.search(text):
        return text
    lines = text.split("\n")
    for index, line in enumerate(lines):
        shown = _CONTROL.sub(_REPLACEMENT, line)
        for match in _CONTROL.finditer(line):
            span = SourceSpan.at(file, index + 1, match.start() + 1)
            diagnostics.append(diagnose("content.control-character", span, code=_code(match[0])))
        if unseen := _INVISIBLE.search(shown):
            span = SourceSpan.at(file, index + 1, unseen.start() + 1)
            diagnostics.append(diagnose("content.invisible-character", span, code=_code(unseen[0])))
            shown = _INVISIBLE.sub("", shown)
        lines[index] = shown
    return "\n".join(lines)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
