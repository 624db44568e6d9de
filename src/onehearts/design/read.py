"""layout.yaml and the look classes of the blocks → a Layout, with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from onehearts.design.file import LayoutFile, SeasonEntry, StyleEntry
from onehearts.design.files import FontName
from onehearts.design.inherit import LAYOUT_FILE, family
from onehearts.design.layout import SHADES, Layout, Paper, Season, Zone, stand_in
from onehearts.design.looks import look_fields, read_variants
from onehearts.design.styles import FACE, FACES, styles_of
from onehearts.design.values import ArtType, LooksType, StyleType
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Binding, FontFile, Ink, Swatch
from onehearts.fields import Context, FieldSpec, Record, specs
from onehearts.fields.base import read_fields, record_from, shape_of
from onehearts.geometry import Rect
from onehearts.messages import diagnose
from onehearts.source import Mapping as Tree
from onehearts.typesetting import TextStyle
from onehearts.typesetting.fontfile import AXIS_WORDS, axes_of, is_font

VERSION = 1

_BINDING: Mapping[str, Binding] = {"なし": "none", "左": "left", "右": "right"}

_LEAST_ROOM = 15  # characters of a line, and lines, of running text on a page


@dataclass(frozen=True, slots=True)
class LayoutReading:
    """What reading a layout gave; ``layout`` is there only if nothing is wrong."""

    layout: Layout | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def read(
    folder: Path,
    fonts: Path,
    parts: Mapping[str, type[Record]],
    kinds: Mapping[str, type[Record]],
    shelves: Sequence[Path] = (),
) -> LayoutReading:
    """Read ``folder/layout.yaml`` and, where it names another layout by 元, what it does not say itself from that.

    ``parts`` and ``kinds`` are the look classes that 部品 and 記事 must fill, by name; ``fonts`` is the folder
    font files are named from; ``shelves`` are folders of layouts that 元 may name, those beside ``folder`` come first.
    """
    looks = look_fields(parts, kinds)
    declared = (*specs(LayoutFile), *looks)
    known = family(folder, shape_of(declared), shelves)
    diagnostics = list(known.diagnostics)
    if known.tree is None:
        return LayoutReading(None, tuple(diagnostics), known.sources)
    context = Context(folder, diagnostics, name=LAYOUT_FILE)
    read = read_fields(declared, known.tree, context, SourceSpan((folder / LAYOUT_FILE).as_posix()))
    values = read.values
    read_looks = [look for spec in looks if isinstance(spec.type, LooksType) for look in values.pop(spec.attribute, ())]
    typed: Tree | None = values.pop("variants", None)
    variants = read_variants(typed, known.tree, {**parts, **kinds}, context) if typed else {}
    if any(d.is_error for d in diagnostics):
        return LayoutReading(None, tuple(diagnostics), known.sources)
    described = record_from(LayoutFile, known.tree.span, read)
    builder = _Builder(described, known.folders, diagnostics)
    layout = builder.layout(fonts, read_looks, variants)
    for accent in typed.entries if typed and layout else ():
        if layout and accent.key.text not in layout.colours:
            context.report("design.unknown-ink", accent.key.span, ink=accent.key.text)
    complete = not any(d.is_error for d in diagnostics)
    return LayoutReading(layout if complete else None, tuple(diagnostics), known.sources)


class _Builder:
    """Resolves the names a layout file uses: parents of styles, inks, fonts, files."""

    def __init__(self, file: LayoutFile, folders: Sequence[Path], diagnostics: list[Diagnostic]) -> None:
        self._file = file
        self._folders = folders
        self._diagnostics = diagnostics
        self._entries = dict(file.styles)
        self._swatches = {name: Swatch(name, entry.rgb, entry.cmyk, entry.paper) for name, entry in file.swatches}
        self._fonts = dict(file.fonts)
        self._art = dict(file.art)

    def layout(self, fonts: Path, looks: Iterable[Record], variants: Mapping[str, Sequence[Record]]) -> Layout | None:
        """The layout; ``None`` where it cannot be made. What else is wrong with it is told."""
        file = self._file
        if file.format > VERSION:
            self._say("design.newer-format", file.place("format"), found=file.format, known=VERSION)
            return None
        looks = tuple(looks)
        self._check_colours_of_stories()
        styles = styles_of(self._entries, self._diagnostics)
        for name, entry in self._entries.items():
            self._check_style(name, entry)
        for look in (*looks, *chain.from_iterable(variants.values())):
            self._check_look(look)
        self._check_ink(file.paper.colour, file.paper.place("colour"))
        for name, font in self._fonts.items():
            self._check_font(name, font, fonts / font.name)
        self._check_drawings()
        for _, season in file.seasons:
            self._check_season(season)
        body = self._body(styles)
        if body is None:
            return None
        self._check_room(body)
        return Layout(
            name=self._folders[0].name,
            folder=self._folders[0],
            paper=Paper(file.paper.width, file.paper.height, file.paper.bleed, file.paper.colour),
            margins=file.margins,
            between=file.between,
            swatches=self._swatches,
            fonts={name: FontFile(str(fonts / font.name), font.axes) for name, font in self._fonts.items()},
            styles={name: style for name, style in styles.items() if style is not None},
            drawings={name: str(self._found(drawing.name)) for name, drawing in file.drawings},
            art={name: str(self._found(drawing.name)) for name, drawing in file.art},
            looks={type(look): look for look in looks},
            body=body,
            zooms=tuple(size / body.size for size in file.fitting.sizes),
            airs=(1.0, *file.fitting.airs),
            gutter=file.fitting.gutter,
            season=Season(file.colour or file.accents[0], file.accents),
            seasons={
                name: Season(entry.colour, entry.accents, entry.pattern, entry.drawings, entry.tips)
                for name, entry in file.seasons
            },
            art_colour=file.art_colour,
            binding=_BINDING[file.binding],
            zones=tuple(self._zones()),
            variants={accent: {type(look): look for look in own} for accent, own in variants.items()},
            page_count=file.page_count,
        )

    def _body(self, styles: Mapping[str, TextStyle | None]) -> TextStyle | None:
        """The style of running text, if it is there and the sizes it may be set in start with its own and grow."""
        fitting = self._file.fitting
        if fitting.body not in styles:
            self._say("design.unknown-style", fitting.place("body"), style=fitting.body)
            return None
        body = styles[fitting.body]
        if body is not None and (not fitting.sizes or [body.size, *fitting.sizes[1:]] != sorted(set(fitting.sizes))):
            self._say("design.fitting-sizes", fitting.place("sizes"), style=body.name, size=f"{body.size:g}")
        return body

    def _check_room(self, body: TextStyle) -> None:
        """The margins must leave lines that can be read, and some of them."""
        paper, margins = self._file.paper, self._file.margins
        ems = (paper.width - margins.left - margins.right) / body.size
        lines = (paper.height - margins.top - margins.bottom) / body.leading
        if min(ems, lines) < _LEAST_ROOM:
            place = self._file.place("margins")
            self._say("design.margins", place, ems=max(0, int(ems)), lines=max(0, int(lines)), least=_LEAST_ROOM)

    def _zones(self) -> Iterator[Zone]:
        """Holes and folds; where pages are bound, those of even pages are the mirror image of what is typed."""
        file = self._file
        for name, entry in file.zones:
            area = Rect(entry.left, entry.top, entry.width, entry.height)
            if _BINDING[file.binding] == "none":
                yield Zone(name, area)
            else:
                yield Zone(name, area, "odd")
                yield Zone(name, area._replace(x=file.paper.width - area.right), "even")

    def _found(self, name: str) -> Path:
        """The file of that name in the layout's folder, or in the nearest of its ancestors' that has it."""
        files = [folder / name for folder in self._folders]
        return next((file for file in files if file.is_file()), files[0])

    def _say(self, code: str, span: SourceSpan, **values: str | int) -> None:
        self._diagnostics.append(diagnose(code, span, hints=(), **values))

    def _check_style(self, name: str, entry: StyleEntry) -> None:
        """Every face and ink typed in the style itself must exist; what it inherits is its ancestors' affair."""
        for attribute, place in entry.places:
            value = getattr(entry, attribute)
            if isinstance(value, Ink):
                self._check_ink(value, place)
            faces = value if attribute in FACES else (value,) if attribute in FACE else ()
            for face in faces:
                if face not in self._fonts:
                    self._say("design.unknown-font", place, style=name, font=face)

    def _check_font(self, name: str, font: FontName, file: Path) -> None:
        """The file must be there and be a font, and have the axes that were chosen, as far as they were."""
        if not file.is_file():
            self._say("design.no-font-file", font.span, font=name, file=font.name)
            return
        if not is_font(file):
            self._say("design.no-font", font.span, font=name, file=font.name)
            return
        axes = {axis.tag: axis for axis in axes_of(file)} if font.axes else {}
        for tag, value in font.axes:
            axis = axes.get(tag)
            if axis is None:
                known = "、".join(f"{a.word}（{a.room}）" for a in axes.values()) or "ありません"
                self._say("design.no-axis", font.span, font=name, axis=AXIS_WORDS.get(tag, tag), known=known)
            elif not axis.least <= value <= axis.most:
                self._say("design.axis-range", font.span, font=name, chosen=f"{axis.word}{value:g}", room=axis.room)

    def _check_colours_of_stories(self) -> None:
        owners: tuple[LayoutFile | SeasonEntry, ...] = (self._file, *(season for _, season in self._file.seasons))
        for owner in owners:
            self._check_colours(owner.accents, owner.place("accents"))
            self._check_colours((owner.colour,) if owner.colour else (), owner.place("colour"))

    def _check_drawings(self) -> None:
        """Their files must be there, and no name may stand for two: both are drawn by name."""
        file = self._file
        for name, drawing in (*file.art, *file.drawings):
            if not self._found(drawing.name).is_file():
                self._say("design.no-drawing-file", drawing.span, drawing=name, file=drawing.name)
        for name, drawing in file.drawings:
            if name in self._art:
                self._say("design.same-drawing", drawing.span, name=name)

    def _check_colours(self, names: Iterable[str], place: SourceSpan) -> None:
        """A colour that stories take, or a season has, must have its shades."""
        for name in names:
            for shade in SHADES if name in self._swatches else SHADES[:1]:
                if name + shade not in self._swatches:
                    self._say("design.unknown-ink", place, ink=name + shade)

    def _check_season(self, season: SeasonEntry) -> None:
        """Its pattern and its drawings must exist; its colours have been looked at."""
        if season.pattern and season.pattern not in self._art:
            self._say("design.unknown-art", season.place("pattern"), name=season.pattern)
        for name in season.drawings:
            if name not in dict(self._file.drawings):
                self._say("design.unknown-drawing", season.place("drawings"), name=name)

    def _check_ink(self, ink: Ink | None, span: SourceSpan) -> None:
        if ink is not None and stand_in(ink) is None and ink.name not in self._swatches:
            self._say("design.unknown-ink", span, ink=ink.name)

    def _check_look(self, look: Record) -> None:
        """Every ink, style and picture a look names must exist; looks within looks are looked at too."""
        for spec, value in _fields(look):
            if isinstance(value, Record):
                self._check_look(value)
            elif isinstance(value, Ink):
                self._check_ink(value, look.place(spec.attribute))
            elif isinstance(spec.type, StyleType) and value not in self._entries:
                self._say("design.unknown-style", look.place(spec.attribute), style=str(value))
            elif isinstance(spec.type, ArtType) and value and value not in self._art:
                self._say("design.unknown-art", look.place(spec.attribute), name=str(value))


def _fields(record: Record) -> Iterator[tuple[FieldSpec, object]]:
    for spec in specs(type(record)):
        yield spec, getattr(record, spec.attribute)
