"""Write an issue's folder and read it: what the tests of the reader share."""

from __future__ import annotations

from pathlib import Path

from sample_kinds import KINDS

from onehearts import content
from onehearts.content import Reading

HEAD = """\
形式: 1
号: 令和8年2月号
発行日: 2026-02-01
レイアウト: onehearts-a4
紙面:
"""


def read(root: Path, text: str | bytes, folder: str = "2026-02") -> Reading:
    """The reading of an issue with this text, which has the photo photos/yaoya.jpg and an onehearts.yaml above it."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "onehearts.yaml").touch()
    place = root / folder
    (place / "photos").mkdir(parents=True, exist_ok=True)
    (place / "photos" / "yaoya.jpg").touch()
    (place / "issue.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return content.read(place, KINDS)


def codes(reading: Reading) -> list[str]:
    """The codes of all messages in order."""
    return [diagnostic.code for diagnostic in reading.diagnostics]
