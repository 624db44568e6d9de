"""The structure tree, walked in the finished file by pikepdf."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import pikepdf
import pytest
from paint_samples import edition, paint, text

from onehearts.edition import Ink, Link, Node, Shape
from onehearts.geometry import Rect, rectangle

Tree: TypeAlias = "str | tuple[str, list[Tree]]"


def _contents(pdf: pikepdf.Pdf) -> list[dict[int, str]]:
    """Page → MCID → its operators."""
    pages = []
    for page in pdf.pages:
        content = page.Contents.read_bytes().decode()
        found = re.findall(r"/\w+ <<(/MCID (\d+).*?)>> BDC\n(.*?)\nEMC", content, re.S)
        pages.append({int(number): properties + operators for properties, number, operators in found})
    return pages


def _tree(pdf: pikepdf.Pdf, element: Any = None) -> Tree:
    """Role and kids; marked content is told as p<page>.<mcid>, an annotation as its address."""
    if element is None:
        element = pdf.Root.StructTreeRoot.K
    kids: list[Tree] = []
    numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            kids.append(f"p{numbers[element.Pg.objgen]}.{kid}")
        elif kid.Type == "/OBJR":
            kids.append(str(kid.Obj.A.URI))
        elif kid.Type == "/MCR":
            kids.append(f"p{numbers[kid.Pg.objgen]}.{kid.MCID}")
        else:
            assert kid.P.objgen == element.objgen
            kids.append(_tree(pdf, kid))
    return str(element.S)[1:], kids


def _open(*args: Any, **named: Any) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(paint(edition(*args, **named))))


def test_reading_order_is_the_trees_and_not_the_painters() -> None:
    items = [text(20, 90, "二番目", 2), text(20, 60, "一番目", 1)]
    with _open(items, tree=(Node(1, "P"), Node(2, "P"))) as pdf:
        assert _tree(pdf) == ("Document", [("P", ["p0.1"]), ("P", ["p0.0"])])


def test_a_link_stands_within_its_sentence() -> None:
    items = [
        text(20, 60, "詳しくは", 1),
        text(70, 60, "こちら", 2),
        Link(Rect(70, 50, 36, 12), "tel:0273211319", "電話", 2),
        text(110, 60, "へ。", 1),
    ]
    with _open(items, tree=(Node(1, "P", (Node(2, "Link"),)),)) as pdf:
        assert _tree(pdf) == ("Document", [("P", ["p0.0", ("Link", ["p0.1", "tel:0273211319"]), "p0.2"])])


def test_a_paragraph_over_two_pages_is_one() -> None:
    pages = [[text(20, 60, "前半", 1)], [text(20, 60, "見出し", 2), text(20, 80, "後半", 1)]]
    with _open(*pages, tree=(Node(1, "P"), Node(2, "H1"))) as pdf:
        assert _tree(pdf) == ("Document", [("P", ["p0.0", "p1.1"]), ("H1", ["p1.0"])])


def test_runs_of_one_node_share_their_mark_and_artifacts_have_none() -> None:
    items = [
        Shape(rectangle(Rect(0, 0, 300, 200)), Ink("paper")),
        text(20, 60, "一行目の", 1),
        text(68, 60, "続き", 1),
        text(20, 80, "二行目", 1),
        text(140, 190, "1"),
    ]
    with _open(items, tree=(Node(1, "P"),)) as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode()
        assert content.count("/MCID") == 1
        assert content.count("/Artifact BMC") == 2
        assert content.count("BDC") + content.count("BMC") == content.count("EMC")
        assert _contents(pdf)[0][0].count(" Tm") == 3


def test_the_parent_tree_leads_back() -> None:
    items = [text(20, 60, "題", 1), text(20, 80, "文", 2), Link(Rect(0, 0, 9, 9), "https://a.jp/", "a", 3)]
    with _open(items, items[:1], tree=(Node(1, "H1"), Node(2, "P"), Node(3, "Link"))) as pdf:
        root = pdf.Root.StructTreeRoot
        numbers = root.ParentTree.Nums
        parents = {int(key): value for key, value in zip(numbers[0::2], numbers[1::2], strict=True)}
        assert sorted(parents) == [0, 1, 2]
        assert root.ParentTreeNextKey == 3
        assert [str(element.S) for element in parents[int(pdf.pages[0].StructParents)]] == ["/H1", "/P"]
        assert [str(element.S) for element in parents[int(pdf.pages[1].StructParents)]] == ["/H1"]
        assert parents[int(pdf.pages[0].Annots[0].StructParent)].S == "/Link"


def test_what_a_node_says_of_itself() -> None:
    figure = Node(1, "Figure", (Node(4, "Span"),), alt="店先", title="図")
    nodes = (figure, Node(2, "P", lang="en"), Node(3, "Sect", actual_text="まとめて"))
    box = Shape(rectangle(Rect(20, 30, 40, 50)), Ink("coral"), node=1)
    items = [box, Shape(rectangle(Rect(60, 30, 10, 20)), Ink("ink"), node=4), text(20, 120, "Hello", 2)]
    with _open(items, tree=nodes) as pdf:
        first, second, third = pdf.Root.StructTreeRoot.K.K
        assert (str(first.Alt), str(first["/T"])) == ("店先", "図")
        assert first.A.O == "/Layout"
        assert [float(edge) for edge in first.A.BBox] == [20, 120, 70, 170], "with what is below it, y up"
        assert str(second.Lang) == "en"
        assert str(third.ActualText) == "まとめて"
        assert "/K" not in third


def test_ruby_is_read_as_its_base() -> None:
    base, reading = text(20, 60, "高崎", 2), text(20, 48, "たかさき", 2, size=6)
    items = [base, reading, text(44, 60, "市", 1), text(90, 60, "高", 2)]
    with _open(items, tree=(Node(1, "P", (Node(2, "Span", actual_text="高崎"),)),)) as pdf:
        marks = _contents(pdf)[0]
        assert "/ActualText <feff9ad85d0e>" in marks[0]
        assert "/ActualText <feff>" in marks[2], "a second piece adds nothing"


def test_marks_are_never_nested() -> None:
    # Poppler's reading of the structure loses what follows an inner mark.
    arrow = text(20, 80, "→", 1, actual_text="次に")
    items = [text(20, 60, "年12月", 1, spread=3), arrow, text(40, 80, "文", 1)]
    with _open(items, tree=(Node(1, "P"),)) as pdf:
        depth = 0
        for instruction in pikepdf.parse_content_stream(pdf.pages[0]):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(instruction.operator), 0)
            assert depth in (0, 1)
        assert _tree(pdf) == ("Document", [("P", ["p0.0", "p0.1", "p0.2"])])


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_poppler_reads_the_structure_in_order(tmp_path: Path) -> None:
    items = [
        text(20, 90, "二番目は12月に、", 2, spread=3),
        text(20, 110, "と続きます。", 2),
        text(20, 60, "一番目", 1),
    ]
    file = tmp_path / "order.pdf"
    file.write_bytes(paint(edition(items, tree=(Node(1, "H1"), Node(2, "P")))))
    command = ["pdfinfo", "-struct-text", str(file)]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert "".join(re.findall(r'"(.*)"', told)) == "一番目二番目は12月に、と続きます。"


def test_header_cells_say_what_they_head() -> None:
    cells = [Node(n, "TH") for n in (10, 11)]
    row = (Node(12, "TH"), Node(13, "TD", headers=(12, 11)))
    table = Node(1, "Table", (Node(2, "TR", tuple(cells)), Node(3, "TR", row)))
    items = [text(20, 60 + 10 * n, "あ", n) for n in (10, 11, 12, 13)]
    with _open(items, tree=(table,)) as pdf:
        heads, body = pdf.Root.StructTreeRoot.K.K[0].K
        assert [str(cell.A.Scope) for cell in heads.K] == ["/Column", "/Column"]
        assert str(body.K[0].A.Scope) == "/Row"
        headers = [bytes(header) for header in body.K[1].A.Headers]
        assert headers == [bytes(body.K[0].ID), bytes(heads.K[1].ID)]
        names = pdf.Root.StructTreeRoot.IDTree.Names
        assert {bytes(key) for key in names[0::2]} >= set(headers)
        assert {str(cell.S) for cell in names[1::2]} == {"/TH"}
