"""The file around the objects, read back by pikepdf."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from onehearts.paint.document import Document
from onehearts.paint.objects import Name


def _file(title: str = "題") -> bytes:
    document = Document((1, 7))
    tree = document.reserve()
    page = document.add({"Type": Name("Page"), "Parent": tree, "MediaBox": [0, 0, 9, 9], "Resources": {}})
    document.put(tree, {"Type": Name("Pages"), "Kids": [page], "Count": 1})
    catalog = document.add({"Type": Name("Catalog"), "Pages": tree})
    return document.write(catalog, document.add({"Title": title}))


def test_pikepdf_reads_the_file_without_a_remark() -> None:
    with pikepdf.open(BytesIO(_file())) as pdf:
        assert pdf.pdf_version == "1.7"
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo.Title) == "題"
        assert len(pdf.objects) == 4


def test_the_identifier_follows_the_content() -> None:
    assert _file() == _file()

    def identifier(data: bytes) -> list[bytes]:
        with pikepdf.open(BytesIO(data)) as pdf:
            return [bytes(part) for part in pdf.trailer.ID]

    assert identifier(_file()) == identifier(_file())
    assert identifier(_file()) != identifier(_file("別の題"))


def test_a_reserved_object_must_be_put() -> None:
    document = Document((1, 7))
    catalog = document.reserve()
    with pytest.raises(ValueError, match="reserved"):
        document.write(catalog, document.add({"Title": "x"}))
