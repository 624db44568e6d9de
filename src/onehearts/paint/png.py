"""Turn a PDF into PNG pictures of its pages."""

from __future__ import annotations

from io import BytesIO


def png(pdf: bytes, dpi: float) -> list[tuple[int, bytes]]:
    """Page number (from 1) and PNG file of every page, at ``dpi`` pixels an inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        pages: list[tuple[int, bytes]] = []
        for index in range(len(document)):
            image = document[index].render(scale=dpi / 72).to_pil()
            file = BytesIO()
            image.save(file, "PNG", dpi=(dpi, dpi))
            pages.append((index + 1, file.getvalue()))
        return pages
    finally:
        document.close()
