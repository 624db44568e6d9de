"""An issue that does not fit its pages → the smallest changes that make it fit, each solved before it is offered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from onehearts.blocks.bind import bind
from onehearts.blocks.edits import Edit, Sort, Spot, edited, spots_in
from onehearts.compose import Composition, Piece
from onehearts.design import Look
from onehearts.diagnostics import Diagnostic, SourceSpan
from onehearts.edition import Edition, Glyphs
from onehearts.fields import Block
from onehearts.messages import diagnose

MOST = 3
"""How many are offered."""

_STEP = 5  # characters: amounts are told in such steps
_LINE = 4  # steps in about a line
_FIRST = 8  # steps tried first
_SHARES = 48  # steps in which a cut is shared over several texts
_LATE_TEXTS, _PHOTOS, _DRAWINGS = 2, 2, 1  # tried alone: those on the last of the pages; and the largest text before
_SHARED = 3  # texts of a stretch that share a cut
_CUTS = 2  # among the remedies, where others are to be had

# How large a change is to staff, in characters that would be as hard to spare.
_EFFORT = {Sort.CUT: 0, Sort.DRAWING: 30, Sort.NEW_PAGE: 60, Sort.PIN: 60, Sort.PHOTO: 120, Sort.BLOCK: 250}
_MORE_PAGES = 900
_ONE_MORE = 20

Fits = Callable[[Sequence[Piece], int], bool]
"""Whether pieces have room on so many pages."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, in a sentence with its place in the file.

    ``page`` is where it stands in the draft. ``characters`` are those to cut, ``pages`` how many there are to be then;
    0 where it is something else. ``name`` is the label or key of the text, or what the photograph is known by.
    """

    sort: str
    page: int
    place: SourceSpan
    name: str
    characters: int
    pages: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """Steps that make the issue fit when all of them are done; ``effort`` is how hard they are, in characters."""

    steps: tuple[Step, ...]
    effort: int


def remedies(blocks: Sequence[Block], look: Look, fits: Fits, drawn: Composition, count: int) -> tuple[Remedy, ...]:
    """At most ``MOST`` changes that let the ``blocks`` fit ``count`` pages, the smallest first; none if all fit.

    ``drawn`` is the draft that was made of them.
    """
    if not drawn.overfull:
        return ()
    search = _Search(blocks, look, fits, drawn, count)
    return tuple(_chosen(search.found()))


def advised(diagnostics: Iterable[Diagnostic], offered: Sequence[Remedy]) -> tuple[Diagnostic, ...]:
    """The messages, with the remedies as hints of the first that says that there is too much."""
    made = list(diagnostics)
    at = next((index for index, said in enumerate(made) if said.code == "compose.too-long"), None)
    if at is not None:
        made[at] = made[at]._replace(hints=(*made[at].hints, *_hints(offered)))
    return tuple(made)


def _hints(offered: Sequence[Remedy]) -> Iterator[str]:
    """What to do, a line for each step."""
    if not offered:
        yield "あふれた分が多いので、記事を減らすか、「ページ数」を増やしてください。"
        return
    one = "次のようにすると収まります" if len(offered) == 1 else "次のどれか一つをすると収まります"
    yield f"{one}（組み直して確かめました）。"
    for sign, remedy in zip("①②③", offered, strict=False):
        first, *more = remedy.steps
        yield f"{sign} {first.sentence}"
        yield from (f"　 さらに、{step.sentence}" for step in more)


def _chosen(found: Sequence[Remedy]) -> list[Remedy]:
    """The smallest, of different sorts as far as there are any."""
    order = sorted(found, key=lambda remedy: remedy.effort)
    cuts = [remedy for remedy in order if all(step.sort == Sort.CUT.value for step in remedy.steps)]
    late = cuts[_CUTS:]
    first = [remedy for remedy in order if remedy not in late]
    return sorted([*first, *late][:MOST], key=lambda remedy: remedy.effort)


class _Search:
    """Looks for changes to one issue; what has been solved is known the next time."""

    def __init__(self, blocks: Sequence[Block], look: Look, fits: Fits, drawn: Composition, count: int) -> None:
        self._blocks = blocks
        self._look = look
        self._fits = fits
        self._count = count
        self._pieces = bind(blocks, look).pieces
        self._known: dict[tuple[tuple[Edit, ...], int], bool] = {}
        spots = spots_in(blocks)
        self._where = _Where(drawn.edition, count)
        self._pins = [spot for spot in spots if spot.sort is Sort.PIN]
        self._stretches: list[list[Spot]] = []
        for stretch in drawn.overfull:
            spans = {piece.span for piece in stretch.pieces}
            own = [index for index, block in enumerate(blocks) if block.span in spans]
            behind = [*own, *(index + 1 for index in own[-1:])]
            inner = [spot for spot in spots if spot.block in (behind if spot.sort is Sort.PIN else own)]
            late = stretch.last
            self._stretches.append(sorted(inner, key=lambda spot: (self._where.page(spot) < late, -spot.most)))

    def found(self) -> list[Remedy]:
        """Remedies of many sorts; several things at a time where one is not enough."""
        made = list(self._alone()) if len(self._stretches) == 1 else []
        if not made:
            made += self._together()
        for more in (self._without_a_block, self._more_pages):
            if len(made) < MOST:
                made += more()
        return made

    # One thing ----------------------------------------------------------------------------------------

    def _alone(self) -> Iterator[Remedy]:
        spots = self._stretches[0]
        guess = _FIRST
        late = _of(spots, Sort.CUT)
        largest = sorted(late[_LATE_TEXTS:], key=lambda spot: -spot.size)[:1]
        for spot in [*late[:_LATE_TEXTS], *largest]:
            steps = self._least_cut(spot, guess)
            if steps:
                guess = steps
                yield self._remedy([Edit(spot, steps * _STEP)])
        left_out = [
            *_of(spots, Sort.PIN),
            *_of(spots, Sort.NEW_PAGE),
            *_of(spots, Sort.DRAWING)[:_DRAWINGS],
            *_of(spots, Sort.PHOTO)[:_PHOTOS],
        ]
        yield from (self._remedy([Edit(spot)]) for spot in left_out if self._holds([Edit(spot)]))

    def _least_cut(self, spot: Spot, guess: int, others: Sequence[Edit] = ()) -> int:
        """How many steps of characters must go of a text, the ``others`` done as well; 0 if it is not enough."""
        return _least(lambda steps: self._holds([*others, Edit(spot, steps * _STEP)]), spot.most // _STEP, guess)

    # Several things -----------------------------------------------------------------------------------

    def _together(self) -> Iterator[Remedy]:
        """A cut shared over more and more texts of each stretch; photographs; a photograph and a text."""
        texts = [sorted(_of(spots, Sort.CUT), key=lambda spot: -spot.size) for spots in self._stretches]
        photos = [_of(spots, Sort.PHOTO) for spots in self._stretches]
        for many in range(2 if len(texts) == 1 else 1, _SHARED + 1):
            cuts = self._shared([some[:many] for some in texts])
            if cuts:
                yield self._remedy(cuts)
                break
        if len(texts) == 1 and texts[0] and photos[0]:
            out = Edit(photos[0][0])
            steps = self._least_cut(texts[0][0], _FIRST, [out])
            if steps:
                yield self._remedy([out, Edit(texts[0][0], steps * _STEP)])
        less = [Edit(spot) for some in photos for spot in some[: 2 if len(texts) == 1 else 1]]
        if len(less) > 1 and self._holds(less):
            yield self._remedy(less)

    def _without_a_block(self) -> Iterator[Remedy]:
        """The smallest block that lets everything fit when it waits for the next issue.

        Never most of what there is, and never dates without text, which belong to what stands before them.
        """
        if len(self._stretches) == 1:
            blocks = sorted(_of(self._stretches[0], Sort.BLOCK), key=lambda spot: spot.size)
            half = sum(spot.size for spot in blocks) / 2
            blocks = [spot for spot in blocks if 0 < spot.size <= half]
            at = _least(lambda number: self._holds([Edit(blocks[number - 1])]), len(blocks), len(blocks) // 2 + 1)
            if at:
                yield self._remedy([Edit(blocks[at - 1])])

    def _shared(self, groups: Sequence[Sequence[Spot]]) -> list[Edit]:
        """Cuts of all texts, an equal share in each group, as small as can be; none if they are not enough."""
        shares = [0] * len(groups)

        def cuts(of: Sequence[int]) -> list[Edit]:
            pairs = ((spot, share) for group, share in zip(groups, of, strict=True) for spot in group)
            return [Edit(spot, _STEP * ceil(spot.most // _STEP * share / _SHARES)) for spot, share in pairs]

        def hold(at: Sequence[int]) -> Callable[[int], bool]:
            """Whether the cuts are enough with a share for the groups ``at``, the others as they are."""
            return lambda share: self._holds(cuts([share if group in at else own for group, own in enumerate(shares)]))

        together = range(len(groups))
        shares = [_least(hold(together), _SHARES, _SHARES // 2)] * len(groups)
        if not shares[0]:
            return []
        for at in together if len(groups) > 1 else ():
            shares[at] = _least(hold([at]), shares[at], shares[at])
        return cuts(shares)

    # More pages ---------------------------------------------------------------------------------------

    def _more_pages(self) -> Iterator[Remedy]:
        """More pages, or none but the first kept for a block, or both."""
        free = [Edit(spot) for spot in self._pins]
        if len(free) > 1 and self._holds(free):
            yield self._remedy(free)
        counts = [2, 4] if self._count == 1 else [self._count + 2, self._count + 4]
        for edits in ([], free):
            for count in counts:
                if self._holds(edits, count):
                    yield self._remedy(edits, count)
                    return

    # Solving ------------------------------------------------------------------------------------------

    def _holds(self, edits: Sequence[Edit], count: int = 0) -> bool:
        """Whether the issue fits (``count`` pages) with the edits done."""
        key = (tuple(edits), count)
        if key not in self._known:
            touched = {edit.spot.block for edit in edits}
            pieces = bind(edited(self._blocks, edits), self._look).pieces
            if len(pieces) == len(self._pieces):  # what has been measured is known again
                pieces = tuple(new if at in touched else self._pieces[at] for at, new in enumerate(pieces))
            self._known[key] = self._fits(pieces, count or self._count)
        return self._known[key]

    # Saying -------------------------------------------------------------------------------------------

    def _remedy(self, edits: Sequence[Edit], count: int = 0) -> Remedy:
        effort = sum(_effort(edit) for edit in edits)
        steps: list[Step] = []
        pins = [edit for edit in edits if edit.spot.sort is Sort.PIN]
        if len(pins) > 1:
            lines = "・".join(str(edit.spot.place.line) for edit in pins)
            said = diagnose("remedies.no-pins", pins[0].spot.place, lines=lines)
            steps.append(Step("no-pins", 0, said.span, "ページ", 0, 0, said.message))
            edits = [edit for edit in edits if edit not in pins]
        steps += [self._step(edit) for edit in edits]
        if count:
            said = diagnose("remedies.pages", self._blocks[0].span, pages=count)
            steps.append(Step("pages", 0, said.span, "ページ数", 0, count, said.message))
            effort += _MORE_PAGES + count
        return Remedy(tuple(steps), effort + _ONE_MORE * (len(steps) - 1))

    def _step(self, edit: Edit) -> Step:
        spot = edit.spot
        page = self._where.page(spot)
        said = diagnose(
            f"remedies.{spot.sort.value}",
            spot.place,
            where=f"{page}ページ" if page <= self._count else "あふれた",
            head=spot.head,
            name=spot.name,
            kind="" if spot.name == spot.head else f"（{spot.name}）",
            characters=edit.characters,
            line=spot.place.line,
        )
        return Step(spot.sort.value, page, spot.place, spot.name, edit.characters, 0, said.message)


class _Where:
    """On which page of a draft stands what was typed at a place, or else what was typed next behind it."""

    def __init__(self, edition: Edition, count: int) -> None:
        found: dict[tuple[int, int], int] = {}
        for page in edition.pages:
            for item in page.flat():
                if isinstance(item, Glyphs) and item.origin:
                    found.setdefault((item.origin.line, item.origin.column), page.number)
        self._places = sorted(found)
        self._pages = [found[place] for place in self._places]
        self._last = count

    def page(self, spot: Spot) -> int:
        at = bisect_left(self._places, (spot.place.line, spot.place.column))
        return self._pages[at] if at < len(self._pages) else self._last


def _effort(edit: Edit) -> int:
    return _EFFORT[edit.spot.sort] + (edit.characters or edit.spot.size)


def _of(spots: Sequence[Spot], sort: Sort) -> list[Spot]:
    """Those of a sort; of texts only those of which a step may go."""
    return [spot for spot in spots if spot.sort is sort and (sort is not Sort.CUT or spot.most >= _STEP * _LINE)]


def _least(holds: Callable[[int], bool], most: int, guess: int) -> int:
    """The least number from 1 to ``most`` for which ``holds``, 0 if there is none; found soon near ``guess``."""
    low, high = 0, most + 1
    at, step = min(guess, most), _LINE
    while high - low > 1:
        if holds(at):
            high = at
        else:
            low = at
        if low and high <= most:
            at = (low + high) // 2
        else:
            at = min(most, low + step) if low else max(1, high - step)
            step *= 2
    return high if high <= most else 0
