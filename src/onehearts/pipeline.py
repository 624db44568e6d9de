"""The only place that chains the rooms: a path to an issue → a finished edition and its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from onehearts import check, content, design
from onehearts.blocks import KINDS, PARTS, Kind, bind, fillers, furniture, looks_of, photos_of
from onehearts.compose import About, Composer, Composition, Frame, Piece
from onehearts.content import Issue
from onehearts.design import Facts, Layout, Look, Printer
from onehearts.diagnostics import Diagnostic, has_errors, in_order
from onehearts.edition import Edition, is_grey
from onehearts.fields import Block, DateValue
from onehearts.messages import diagnose, likely, phrase, suggestion
from onehearts.pictures import Drawing, DrawingBook, PhotoInfo, PhotoStore, QrBook
from onehearts.typesetting import EarlierLines, FontBook, Typesetter, earlier_lines, recorded

if TYPE_CHECKING:
    from onehearts.blocks.advice import Remedy
    from onehearts.check.proofs import Proof

_JAPAN = timezone(timedelta(hours=9))
_PROJECT_LAYOUTS = "layouts"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an issue.

    ``edition`` is there as soon as pages could be made, also where errors remain; only without an error is
    it finished. ``sources`` are the texts the spans of ``diagnostics`` speak of, by file. ``lines`` records where
    the lines of its paragraphs ended, for a later build that is to keep them. ``remedies`` are changes with which an
    issue that is too long would fit; its messages offer them, too. ``project`` is the folder of its onehearts.yaml.
    """

    id: str
    edition: Edition | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    lines: str = ""
    remedies: tuple[Remedy, ...] = ()
    project: Path | None = None

    @property
    def finished(self) -> bool:
        return self.edition is not None and not has_errors(self.diagnostics)


class Pipeline:
    """Builds issues; fonts, layouts and photographs that were read once are kept for the next build.

    ``layouts`` and ``fonts`` are the folders bundled layouts and font files are found in; a project's own ``layouts``
    stand before the bundled ones. ``cache`` is where pictures made from photographs are kept between runs.
    ``kinds`` are the block kinds an issue may hold, by their key.
    """

    def __init__(self, layouts: Path, fonts: Path, cache: Path, kinds: Mapping[str, type[Kind]] = KINDS) -> None:
        self._kinds = kinds
        self._layout_folder = layouts
        self._font_folder = fonts
        self._photos = PhotoStore(cache)
        self._qr = QrBook(cache)
        self._layouts: dict[Path, design.LayoutReading] = {}
        self._drawings: dict[Path, DrawingBook] = {}
        self._typesetters: dict[Path, Typesetter] = {}

    def build(self, path: Path, earlier: Callable[[str], str] | None = None) -> Outcome:
        """Read the issue at ``path`` (its folder or its file), lay it out and make its pages.

        ``earlier`` gives the ``lines`` of an earlier outcome by the id of the issue: what stands before a change
        keeps them.
        """
        reading = content.read(path, self._kinds)
        issue = reading.issue
        if issue is None or has_errors(reading.diagnostics):
            return Outcome(issue.id if issue else "", None, reading.diagnostics, reading.sources)
        look = self._layout(issue)
        diagnostics = [*reading.diagnostics, *look.diagnostics]
        sources = {**reading.sources, **look.sources}
        if look.layout is None:
            return Outcome(issue.id, None, in_order(diagnostics), sources)
        layout, unknown = _in_season(look.layout, issue)
        diagnostics += unknown
        photos, wrong = self._open_photos(issue)
        diagnostics += wrong
        if wrong:
            return Outcome(issue.id, None, in_order(diagnostics), sources)
        known = earlier_lines(earlier(issue.id)) if earlier else None
        composition, said, offered = self._compose(issue, layout, photos, known)
        edition = composition.edition
        on_pages = check.placed(edition, {info.digest: info for info in photos.values()})
        asked = (*check.facts(issue), *check.photographs(on_pages, layout.zones))
        diagnostics = [*diagnostics, *said, *asked]
        if composition.overfull:
            from onehearts.blocks.advice import advised

            diagnostics = [*advised(in_order(diagnostics), offered)]
        lines = recorded(composition.records)
        return Outcome(issue.id, edition, in_order(diagnostics), sources, lines, offered, issue.project)

    def screen_pdf(self, edition: Edition) -> bytes:
        """The edition as a PDF for screens, dated with its day of issue."""
        from onehearts import paint

        return paint.screen_pdf(edition, self._photos, created=_day_of(edition))

    def press_pdf(self, edition: Edition, printer: Printer) -> bytes:
        """The edition as a PDF for a printer without plates, dated with its day of issue."""
        from onehearts import paint

        return paint.press_pdf(edition, self._photos, printer, created=_day_of(edition))

    def plate_pdfs(self, edition: Edition, printer: Printer) -> dict[str, bytes]:
        """The edition as a PDF for each plate of a printer and one of all, by what their names end in."""
        from onehearts import paint

        return paint.plate_pdfs(edition, self._photos, printer, created=_day_of(edition))

    def instructions(self, edition: Edition, printer: Printer) -> tuple[str, ...]:
        """How the edition is to be printed, for who stands at the machine."""
        from onehearts import paint

        return paint.instructions(edition, printer)

    def proof_pdf(self, edition: Edition, printer: Printer, proof: Proof) -> bytes:
        """The edition as a proof for red pens, dated with the day its round was made."""
        from onehearts.check.proofs import listed, spots
        from onehearts.paint.proof import ProofRound, proof_pdf
        from onehearts.paint.prooflist import Entry, Section
        from onehearts.paint.proofsheet import Mark, Words

        entries = listed(proof.changes)
        marks = tuple(Mark(place.page, place.rect, one.number) for one in entries for place in one.places)
        sections = tuple(
            Section(head, tuple(Entry(one.number, one.title, one.details) for one in some))
            for head, some in groupby(entries, lambda one: one.section)
        )
        words = tuple(Words(*spot) for spot in spots(edition, proof.changes))
        about = ProofRound(proof.name, proof.earlier, marks, words, sections)
        created = datetime.combine(proof.last.day, time(), _JAPAN)
        return proof_pdf(edition, self._photos, printer, about, self._font_folder, created=created)

    def printer(self, name: str, project: Path | None = None) -> design.PrinterReading:
        """The printer of this name: one of the project's, or else a bundled one."""
        return design.find_printer(name, self._shelves(project))

    def specimen(self) -> Edition:
        """The pages that show the rules of line composition, each large."""
        from onehearts.specimen import specimen

        return specimen(self._font_folder)

    def _layout(self, issue: Issue) -> design.LayoutReading:
        shelves = self._shelves(issue.project)
        folders = {path.name: path for shelf in reversed(shelves) for path in design.layouts_on(shelf)}
        folder = folders.get(issue.layout)
        if folder is None:
            hints, known = likely(issue.layout, folders), "、".join(sorted(folders))
            said = diagnose("design.unknown-layout", issue.layout_span, hints=hints, name=issue.layout, known=known)
            return design.LayoutReading(None, (said,), {})
        if folder not in self._layouts:
            looks = looks_of(self._kinds.values())
            self._layouts[folder] = design.read(folder, self._font_folder, PARTS, looks, shelves)
        return self._layouts[folder]

    def _shelves(self, project: Path | None) -> tuple[Path, ...]:
        """Where layouts and printers are found: beside the project's onehearts.yaml, then the bundled ones."""
        own = project / _PROJECT_LAYOUTS if project else None
        if own is None or not own.is_dir() or own.samefile(self._layout_folder):
            return (self._layout_folder,)
        return own, self._layout_folder

    def _open_photos(self, issue: Issue) -> tuple[dict[Path, PhotoInfo], list[Diagnostic]]:
        infos: dict[Path, PhotoInfo] = {}
        wrong: list[Diagnostic] = []
        asked = [(photo.path, photo.place("file")) for block in _blocks(issue) for photo in photos_of(block)]
        for (path, _), info in zip(asked, self._photos.open_all(asked), strict=True):
            if isinstance(info, Diagnostic):
                wrong.append(info)
            else:
                infos[path] = info
        return infos, wrong

    def _compose(
        self, issue: Issue, layout: Layout, photos: Mapping[Path, PhotoInfo], earlier: EarlierLines | None
    ) -> tuple[Composition, tuple[Diagnostic, ...], tuple[Remedy, ...]]:
        drawings = self._drawing_book(layout)

        grey = is_grey(layout.swatches.values())

        def draw(name: str) -> Drawing | None:
            found = drawings.find(name)
            if found and name in layout.art:
                found = design.in_season(found, layout)
            return design.in_black(found, layout) if found and grey else found

        title = _named(issue.masthead)
        facts = Facts(title, issue.name, issue.months, DateValue(issue.date))
        look = Look(layout, facts, layout.accents[0], photos, draw, self._qr.drawing)
        blocks = tuple(block for block in issue.blocks if not _is_spare(block))
        spares = tuple(block for block in issue.blocks if _is_spare(block))
        asked = (blocks, spares, _some(issue.masthead), _some(issue.foot))
        flow, spare, head, foot = (bind(blocks, look) for blocks in asked)
        about = About(
            id=issue.id,
            title=f"{title}　{issue.name}".strip("　"),
            publisher=_named(issue.foot),
            date=issue.date.isoformat(),
            photos={info.digest: info.path for info in photos.values()},
        )
        frame = Frame(_first(head.pieces), _first(foot.pieces), furniture(look))
        count = issue.page_count or layout.page_count
        stock = fillers(look, issue.span)
        composer = Composer(frame, layout, self._typesetter(layout), earlier, stock, spare.pieces)
        composition = composer.compose(flow.pieces, about, count)
        unread = [
            diagnose("pictures.bad-drawing", issue.span, name=name, reason=reason)
            for name, reason in drawings.wrong.items()
        ]
        said = (
            *flow.diagnostics,
            *spare.diagnostics,
            *head.diagnostics,
            *foot.diagnostics,
            *composition.diagnostics,
            *unread,
        )
        if not (composition.overfull and count):
            return composition, said, ()
        from onehearts.blocks.remedies import remedies

        return composition, said, remedies(blocks, flow.pieces, look, composer, composition, count)

    def _typesetter(self, layout: Layout) -> Typesetter:
        if layout.folder not in self._typesetters:
            self._typesetters[layout.folder] = Typesetter(FontBook(layout.fonts))
        return self._typesetters[layout.folder]

    def _drawing_book(self, layout: Layout) -> DrawingBook:
        if layout.folder not in self._drawings:
            self._drawings[layout.folder] = DrawingBook({**layout.drawings, **layout.art})
        return self._drawings[layout.folder]


def _day_of(edition: Edition) -> datetime:
    return datetime.fromisoformat(edition.date).replace(tzinfo=_JAPAN)


def _in_season(layout: Layout, issue: Issue) -> tuple[Layout, list[Diagnostic]]:
    """The layout in the season that the issue names, or in that of its month; a name there is not is told."""
    season = normalize("NFKC", issue.season)
    if not season or season in layout.seasons:
        return layout.in_season(season or f"{issue.date.month}月"), []
    hints = suggestion(season, layout.seasons) if layout.seasons else (phrase("names.no-seasons"),)
    return layout, [diagnose("design.unknown-season", issue.season_span, name=issue.season, hints=hints)]


def _blocks(issue: Issue) -> tuple[Block, ...]:
    return (*_some(issue.masthead), *issue.blocks, *_some(issue.foot))


def _some(block: Block | None) -> tuple[Block, ...]:
    return () if block is None else (block,)


def _is_spare(block: Block) -> bool:
    return isinstance(block, Kind) and block.spare


def _named(block: Block | None) -> str:
    """The name a block gives to the whole newsletter: the masthead its title, the foot its publisher."""
    return block.names if isinstance(block, Kind) else ""


def _first(pieces: tuple[Piece, ...]) -> Piece | None:
    return pieces[0] if pieces else None
