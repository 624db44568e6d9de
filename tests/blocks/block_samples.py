"""Small issues typed as staff type them, and what comes of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from onehearts.blocks import KINDS, Kind
from onehearts.edition import Edition, Node
from onehearts.pipeline import Outcome, Pipeline

ROOT = Path(__file__).resolve().parents[2]
LAYOUTS, FONTS = ROOT / "layouts", ROOT / "fonts"

HEAD = """\
形式: 1
号: 令和8年2月号
発行日: 2026-02-01
レイアウト: onehearts-a4
"""
PHOTO = """\
        - ファイル: {name}
          キャプション: {caption}
          説明: 写っているもの
          掲載同意: はい
"""


def pipeline(root: Path, kinds: Mapping[str, type[Kind]] = KINDS, layouts: Path = LAYOUTS) -> Pipeline:
    return Pipeline(layouts, FONTS, root / "cache", kinds)


def issue(root: Path, blocks: str, head: str = HEAD, project: str = "") -> Path:
    """The folder of an issue with these blocks, its lines indented as under 紙面."""
    folder = root / "issues" / "2026-02"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "issue.yaml").write_text(f"{head}紙面:\n{blocks}", "utf-8")
    (root / "onehearts.yaml").write_text(project, "utf-8")
    return folder


def built(
    root: Path, blocks: str, head: str = HEAD, project: str = "", kinds: Mapping[str, type[Kind]] = KINDS
) -> Outcome:
    return pipeline(root, kinds).build(issue(root, blocks, head, project))


def edition(root: Path, blocks: str, head: str = HEAD, project: str = "") -> Edition:
    """The edition of an issue about which there is nothing to say but that it has rare labels."""
    outcome = built(root, blocks, head, project)
    told = [d for d in outcome.diagnostics if d.code != "content.label"]
    said = [f"{d.code} {d.span.line}:{d.span.column} {d.message}" for d in told]
    assert said == [], said
    assert outcome.edition is not None
    return outcome.edition


def photo(root: Path, name: str, width: int, height: int) -> None:
    """A photograph of that size in the issue's folder."""
    path = root / "issues" / "2026-02" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, height), (90, 140, 60)).save(path)


def photos(root: Path, sizes: list[tuple[int, int]]) -> str:
    """The lines of 写真 for as many photographs, which are made."""
    lines = ""
    for number, (width, height) in enumerate(sizes):
        photo(root, f"photos/{number}.jpg", width, height)
        lines += PHOTO.format(name=f"photos/{number}.jpg", caption=f"{number}枚目の写真に付けた説明の言葉")
    return f"      写真:\n{lines}" if sizes else ""


def roles(node: Node) -> list[object]:
    """The roles of a node and of those below it."""
    return [node.role, *(roles(child) for child in node.children)]


def section(edition: Edition, title: str) -> Node:
    """The section of the block of that kind."""
    return next(node for node in edition.structure.children if node.title == title)
