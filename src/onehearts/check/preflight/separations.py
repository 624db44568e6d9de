"""A PDF → where its pages have too much ink, from the plates of a Ghostscript, where there is one."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PIL import Image, ImageChops

from onehearts.check.preflight.model import Document, Page
from onehearts.check.preflight.pictures import over
from onehearts.geometry import Rect, mm
from onehearts.pictures.bands import added, highest_of

_PROGRAMS = ("gs", "gswin64c", "gswin32c")
_DPI = 72  # a pixel is a point: no spot of more than a square millimetre is missed
_MOST_PAGES = 100
_PATIENCE = 60.0  # seconds
_EDGE = 2  # pixels
_CELL = 12  # pixels: spots that are nearer than this are one
_FEWEST = mm(1.0) ** 2 * (_DPI / 72) ** 2  # pixels of a spot that is worth a word


@dataclass(frozen=True, slots=True)
class Spot:
    """Where there is more ink than allowed: the most in it, 1 for each ink that is full."""

    area: Rect
    ink: float


@dataclass(frozen=True, slots=True)
class Plates:
    """The spots of each page that was separated, by its number."""

    spots: Mapping[int, tuple[Spot, ...]]


class Separating:
    """Ghostscript at work beside us. Used as a context: what it wrote goes when that ends."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._folder: Path | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Separating:
        program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
        if program is not None:
            with suppress(OSError):  # no room, or no right to run it: then there is none
                self._folder = Path(tempfile.mkdtemp(prefix="onehearts-"))
                self._process = self._start(program, self._folder)
        return self

    def _start(self, program: str, folder: Path) -> subprocess.Popen[bytes]:
        file = folder / "in.pdf"
        file.write_bytes(self._data)
        options = ("-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", f"-dLastPage={_MOST_PAGES}", "-dOverprint=/enable")
        device = ("-sDEVICE=tiffsep", f"-r{_DPI}", f"-sOutputFile={folder / '%d.tif'}")
        return subprocess.Popen(
            [program, *options, *device, str(file)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __exit__(self, *_: object) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def at_work(self) -> bool:
        """Whether there is a Ghostscript."""
        return self._process is not None

    def plates(self, document: Document, limit: float) -> Plates | None:
        """Where the pages have more ink than ``limit``; ``None`` if it could not be separated."""
        if self._process is None or self._folder is None:
            return None
        try:
            if self._process.wait(_PATIENCE) != 0:
                return None
            found = {}
            for page in document.pages[:_MOST_PAGES]:
                spots = _page(self._folder, page, limit)
                if spots is not None:
                    found[page.number] = spots
            return Plates(MappingProxyType(found))
        except (subprocess.TimeoutExpired, OSError, ValueError):
            return None


def _page(folder: Path, page: Page, limit: float) -> tuple[Spot, ...] | None:
    """The spots of a page inside what is printed; ``None`` if its plates are not there."""
    plates: list[Image.Image] = []
    for path in sorted(folder.glob(f"{page.number}(*).tif")):
        with Image.open(path, formats=("TIFF",)) as plate:
            plates.append(ImageChops.invert(plate.convert("L")))
    if not plates:
        return None
    scale = plates[0].width / page.boxes.media.width
    reach = page.boxes.reach
    # Marks begin right beyond the edge, and a pixel is full of what only touches it.
    frame = (
        max(0, round(reach.x * scale) + _EDGE),
        max(0, round(reach.y * scale) + _EDGE),
        min(plates[0].width, round(reach.right * scale) - _EDGE),
        min(plates[0].height, round(reach.bottom * scale) - _EDGE),
    )
    if frame[0] >= frame[2] or frame[1] >= frame[3]:
        return None
    sums = added(tuple(plate.crop(frame) for plate in plates))
    return tuple(_spots(sums, limit, frame[:2], scale)) if highest_of(sums) > limit * 255 else ()


def _spots(sums: Image.Image, limit: float, corner: tuple[int, int], scale: float) -> Iterator[Spot]:
    above = over(sums, limit)
    for left, top, right, bottom in _clusters(above):
        part = above.crop((left, top, right, bottom))
        bounds = part.getbbox()
        if bounds is None or part.histogram()[255] < _FEWEST:
            continue
        tight = (left + bounds[0], top + bounds[1], left + bounds[2], top + bounds[3])
        x, y = (corner[0] + tight[0]) / scale, (corner[1] + tight[1]) / scale
        area = Rect(x, y, (tight[2] - tight[0]) / scale, (tight[3] - tight[1]) / scale)
        yield Spot(area, highest_of(sums.crop(tight)) / 255)


def _clusters(above: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Boxes in pixels round cells that hold something and touch each other."""
    columns, rows = -(-above.width // _CELL), -(-above.height // _CELL)
    padded = Image.new("L", (columns * _CELL, rows * _CELL))
    padded.paste(above)
    cells = padded.reduce(_CELL).point(lambda value: 255 if value else 0).tobytes()
    left = {divmod(i, columns) for i, value in enumerate(cells) if value}
    while left:
        reached = [left.pop()]
        for row, column in reached:
            beside = {(row + dy, column + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & left
            left -= beside
            reached.extend(sorted(beside))
        ys, xs = [row for row, _ in reached], [column for _, column in reached]
        yield min(xs) * _CELL, min(ys) * _CELL, (max(xs) + 1) * _CELL, (max(ys) + 1) * _CELL
