"""The bundled layout, and a small one of the tests' own, whole or with a mistake in it."""

from __future__ import annotations

from pathlib import Path

from onehearts import design
from onehearts.blocks import KINDS, PARTS, looks_of
from onehearts.design import ART, INK, INSETS, LENGTH, NUMBER, STYLE, WORDS, Layout, LayoutReading
from onehearts.edition import Ink
from onehearts.fields import Record, RecordOf, field
from onehearts.geometry import Insets

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = ROOT / "layouts" / "onehearts-a4"
FONTS = ROOT / "fonts"


class FieldLook(Record):
    """A look within looks."""

    fill: Ink | None = field("地", INK, required=False)
    padding: Insets = field("内側", INSETS, required=False, default=Insets())


class CardLook(Record):
    """部品/札."""

    panel: FieldLook = field("面", RecordOf(FieldLook, "面"))
    text: str = field("文字", STYLE)
    words: str = field("言葉", WORDS)
    weight: float = field("太さ", LENGTH)
    art: str = field("絵", ART)


class StoryLook(Record):
    """記事/話."""

    columns: float = field("段数", NUMBER)
    text: str = field("文字", STYLE)


PART_LOOKS: dict[str, type[Record]] = {"札": CardLook}
KIND_LOOKS: dict[str, type[Record]] = {"話": StoryLook}

SMALL = """\
形式: 1
用紙:
  幅: 210mm
  高さ: 297mm
  塗り足し: 3mm
  色: 紙
余白: 28pt 20mm
記事の間: 12pt -5pt +14pt
割り付け:
  本文の文字: 本文
  本文の大きさ: 12pt、13pt
  横の間: 12pt
インク:
  墨:
    画面: #2B2724
    印刷: 0 0 0 100
  紙:
    画面: #FFF9EF
    印刷: 0 0 0 0
    紙の色: はい
  空:
    画面: #2A73A8
    印刷: 85 40 0 15
  空の淡:
    画面: #E2F0FA
    印刷: 12 3 0 0
  空の濃:
    画面: #1F5F8E
    印刷: 90 45 0 28
差し色: 空
書体:
  本文: biz-udgothic/BIZUDGothic-Regular.ttf
  太: biz-udgothic/BIZUDGothic-Bold.ttf
文字:
  本文:
    書体: 本文、太
    欧文: 太
    大きさ: 12pt
    行送り: 18pt
    色: 墨
    リンクの色: 空の濃
  小:
    元: 本文
    大きさ: 11pt
    数字: そのまま
  強:
    元: 小
    書体: 太
    色: 差し色の濃
部品:
  札:
    面:
      地: 差し色の淡
      内側: 2pt 4pt
    文字: 強
    言葉: 第{番号}回
    太さ: 0.75pt
    絵: ハート
記事:
  話:
    段数: 2
    文字: 小
紙面の絵:
  ハート: heart.svg
挿絵:
  雪だるま: snowman.svg
"""


def read(root: Path, text: str = SMALL, fonts: Path = FONTS) -> LayoutReading:
    """The reading of the small layout with this text; its fonts are files in ``fonts``."""
    folder = root / "small"
    folder.mkdir()
    (folder / "layout.yaml").write_text(text, "utf-8")
    for name in ("heart.svg", "snowman.svg"):
        (folder / name).write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', "utf-8")
    return design.read(folder, fonts, PART_LOOKS, KIND_LOOKS)


def bundled_reading() -> LayoutReading:
    return design.read(BUNDLED, FONTS, PARTS, looks_of(KINDS.values()))


def bundled() -> Layout:
    """The bundled layout."""
    layout = bundled_reading().layout
    assert layout is not None
    return layout
