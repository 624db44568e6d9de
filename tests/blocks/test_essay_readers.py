"""An essay's PDF, asked by readers that know nothing of us: all sentences in the order typed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from block_samples import issue, pipeline

from page_checks import in_turn, squeezed

SENTENCES = (
    "令和8年1月16日の朝、霜柱を踏んで畑へ出ると、となりの佐藤さんが先に来ていました。",
    "「おはよう。今年の白菜は、よく締まっているよ」。",
    "畑を借りて10年になります。",
    "はじめは自分の家の分だけと思っていたのに、持ち寄る日が月に2回になりました。",
    "NPOの皆さんが『大きい順』に並べます。",
    "湯のみは各自で持ってくること。",
    "先月は28人が集まり、話は夕方まで続きました（電話は027-321-1319）。",
    "持ち寄りの日は、https://example.jp/hatakeでもお知らせしています。",
)
ESSAY = """\
  - あいさつ:
      見出し: みなさまへ
      本文: 寒い日が続きます。
  - 随筆:
      見出し: 冬の畑から届いたもの
      挿絵: 葉物野菜
      筆者: 大類地区　山田
      本文: |
        令和8年1月16日の朝、霜柱《しもばしら》を踏んで畑へ出ると、となりの佐藤さんが先に来ていました。
        「おはよう。今年の白菜は、よく締まっているよ」。

        畑を借りて10年になります。はじめは{自分の家の分だけ|傍点}と思っていたのに、持ち寄る日が月に2回になりました。
        **NPO**の皆さんが『大きい順』に並べます。
        ・湯のみは各自で持ってくること。

        先月は28人が集まり、話は夕方まで続きました（電話は027-321-1319）。
        持ち寄りの日は、https://example.jp/hatakeでもお知らせしています。
  - お願い:
      見出し: お願い
      本文: 感想をお寄せください。
"""
SAID = ("みなさまへ", "冬の畑から届いたもの", *SENTENCES, "大類地区　山田", "感想をお寄せください。")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("essay")
    building = pipeline(root)
    made = building.build(issue(root, ESSAY, project="題字:\n  題名: めざせ！ ワン♥ハート\n")).edition
    assert made is not None
    path = root / "essay.pdf"
    path.write_bytes(building.screen_pdf(made))
    return path


def _run(*command: str | Path) -> str:
    """What a program prints, or a skip where it is missing."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8", errors="replace").stdout


def test_pdfium_reads_every_sentence_in_turn(file: Path) -> None:
    document = pypdfium2.PdfDocument(file)
    try:
        text = "".join(str(page.get_textpage().get_text_range()) for page in document)
    finally:
        document.close()
    assert in_turn(squeezed(text.replace("\r", "")), *SAID) == []


@pytest.mark.parametrize("mode", ["-raw", "-nopgbrk"], ids=["raw", "by place"])
def test_poppler_reads_every_sentence_in_turn(mode: str, file: Path) -> None:
    assert in_turn(squeezed(_run("pdftotext", mode, file, "-")), *SAID) == []


def test_poppler_reads_the_tags_in_turn(file: Path) -> None:
    lines = _run("pdfinfo", "-struct-text", file).splitlines()
    text = squeezed("".join(line.strip()[1:-1] for line in lines if line.strip().startswith('"')))
    # This mode of poppler's does not know that a reading has no text of its own.
    assert in_turn(text.replace("しもばしら", ""), *SAID) == []


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_finds_nothing(flavour: str, file: Path) -> None:
    assert "PASS" in _run("verapdf", "--flavour", flavour, "--format", "text", file)
