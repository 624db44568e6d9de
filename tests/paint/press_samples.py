"""The sample issue and the bundled printers, for the tests of what is printed."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from onehearts import paint, resources
from onehearts.design import Printer, read_printer
from onehearts.edition import Edition
from onehearts.pictures import PhotoStore
from onehearts.pipeline import Pipeline
from sample import ISSUE

CREATED = datetime(2026, 2, 1, tzinfo=timezone(timedelta(hours=9)))
_LAYOUTS = resources.folder("layouts")


def printer(name: str) -> Printer:
    """A bundled printer."""
    found = read_printer(_LAYOUTS / "printers" / f"{name}.yaml").printer
    assert found is not None
    return found


class Sample:
    """The sample's edition, and files of it in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._photos = PhotoStore(folder)
        made = Pipeline(_LAYOUTS, resources.folder("fonts"), folder).build(ISSUE).edition
        assert made is not None
        self.edition: Edition = made
        self._plates: dict[str, dict[str, Path]] = {}

    def press(self, wanted: Printer, edition: Edition | None = None) -> Path:
        """The file for a printer without plates, a new one each time."""
        path = self.folder / f"{len(list(self.folder.glob('*.pdf')))}.pdf"
        path.write_bytes(paint.press_pdf(edition or self.edition, self._photos, wanted, created=CREATED))
        return path

    def plates(self, name: str, wanted: Printer) -> dict[str, Path]:
        """The files for a printer with plates, by what their names end in; made once for each ``name``."""
        if name not in self._plates:
            made = paint.plate_pdfs(self.edition, self._photos, wanted, created=CREATED)
            self._plates[name] = {ending: self.folder / f"{name}-{ending}.pdf" for ending in made}
            for ending, data in made.items():
                self._plates[name][ending].write_bytes(data)
        return self._plates[name]
