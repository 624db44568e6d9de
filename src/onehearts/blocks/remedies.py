"""An issue that does not fit its pages → the smallest changes that make it fit, each solved before it is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from math import ceil, sqrt

from onehearts.blocks.advice import Advice, Remedy
from onehearts.blocks.bind import bind
from onehearts.blocks.edits import Edit, Sort, Spot, edited, spots_in
from onehearts.compose import Composer, Composition, Piece
from onehearts.design import Look
from onehearts.fields import Block

MOST = 3
"""How many are offered."""

_STEP = 5  # characters: amounts are told in such steps
_LINE = 4  # steps in about a line
_LIKELY = 0.5  # of what is left over is enough more often than not, for a draft does not fill its pages well
_NEAR = 10  # the least is found to a tenth of it
_MORE = (0, 1, 2, 4, 7)  # steps by which a cut at the end of a text is enlarged until it holds elsewhere, too
_SHARES = 48  # steps in which a cut is shared over several texts
_LATE_TEXTS, _PHOTOS, _DRAWINGS = 2, 2, 1  # tried alone: those on the last of the pages; and the largest text before
_WISHES = 3  # of a sort for a place on the pages, tried one by one
_MOST_PHOTOS = 4
_MOST_PAGES = 40  # or as many as the draft has, in which things are parted badly
_SHARED = 3  # texts of a stretch that share a cut
_SOLVED = 200  # pages at most, over and over; more only to try more pages
_PICTURED = 120  # characters that are as high as a photograph
_NEXT = 3  # blocks that are tried behind the smallest, where there is hardly a choice
_CUTS = 2  # among the remedies, where others are to be had


def remedies(
    blocks: Sequence[Block], pieces: Sequence[Piece], look: Look, composer: Composer, drawn: Composition, count: int
) -> tuple[Remedy, ...]:
    """At most ``MOST`` changes that let the ``blocks`` fit ``count`` pages, the smallest first; none if all fit.

    ``pieces`` are the blocks as they were bound, ``drawn`` is the draft that the ``composer`` made of them.
    """
    if not drawn.overfull:
        return ()
    search = _Search(blocks, pieces, look, composer, drawn, count)
    return tuple(_chosen(search.found()))


def _chosen(found: Sequence[Remedy]) -> list[Remedy]:
    """The smallest, of different sorts as far as there are any."""
    order = sorted(found, key=lambda remedy: remedy.effort)
    cuts = [remedy for remedy in order if all(step.sort == Sort.CUT.value for step in remedy.steps)]
    late = cuts[_CUTS:]
    first = [remedy for remedy in order if remedy not in late]
    return sorted([*first, *late][:MOST], key=lambda remedy: remedy.effort)


class _Search:
    """Looks for changes to one issue; what has been solved is known the next time."""

    def __init__(
        self,
        blocks: Sequence[Block],
        pieces: Sequence[Piece],
        look: Look,
        composer: Composer,
        drawn: Composition,
        count: int,
    ) -> None:
        self._blocks = blocks
        self._look = look
        self._composer = composer
        self._count = count
        self._pieces = pieces
        self._left = _SOLVED // count
        self._most_pages = min(len(drawn.edition.pages), _MOST_PAGES)
        self._known: dict[tuple[tuple[Edit, ...], int], bool] = {}
        self._others: Sequence[Sequence[Edit]] = ()
        spots = spots_in(blocks)
        self._advice = Advice(drawn.edition, count, blocks[0].span)
        self._pins = _of(spots, Sort.PIN)
        self._breaks = _of(spots, Sort.NEW_PAGE)
        self._guess = max(_LINE, int(self._advice.left_over() * _LIKELY) // _STEP)
        self._stretches: list[list[Spot]] = []
        for stretch in drawn.overfull:
            spans = {piece.span for piece in stretch.pieces}
            own = [index for index, block in enumerate(blocks) if block.span in spans]
            behind = [*own, *(index + 1 for index in own[-1:])]
            inner = [spot for spot in spots if spot.block in (behind if spot.sort is Sort.PIN else own)]
            late = stretch.last
            self._stretches.append(sorted(inner, key=lambda spot: (self._advice.page(spot) < late, -spot.most)))

    def found(self) -> list[Remedy]:
        """Remedies of many sorts; several things at a time where one is not enough."""
        made = list(self._alone()) if len(self._stretches) == 1 else []
        if not made:
            made += self._together()
        for more in (self._without_wishes, self._without_blocks, self._more_pages, self._without_others):
            if len(made) < MOST:
                made += more()
        return made

    # One thing ----------------------------------------------------------------------------------------

    def _alone(self) -> Iterator[Remedy]:
        spots = self._stretches[0]
        late = _of(spots, Sort.CUT)
        largest = sorted(late[_LATE_TEXTS:], key=lambda spot: -spot.size)[:1]
        for spot in [*late[:_LATE_TEXTS], *largest]:
            steps = self._least_cut(spot)
            if steps:
                self._guess = steps
                yield from self._firm([Edit(spot, steps * _STEP)])
        left_out = [
            *_of(spots, Sort.PIN)[:_WISHES],
            *_of(spots, Sort.NEW_PAGE)[:_WISHES],
            *_of(spots, Sort.DRAWING)[:_DRAWINGS],
            *_of(spots, Sort.PHOTO)[:_PHOTOS],
        ]
        yield from (self._advice.remedy([Edit(spot)]) for spot in left_out if self._holds([Edit(spot)]))

    def _least_cut(self, spot: Spot, others: Sequence[Edit] = ()) -> int:
        """How many steps of characters must go of a text, the ``others`` done as well; 0 if it is not enough."""
        return _least(lambda steps: self._holds([*others, Edit(spot, steps * _STEP)]), spot.most // _STEP, self._guess)

    # Several things -----------------------------------------------------------------------------------

    def _together(self) -> Iterator[Remedy]:
        """A cut shared over more and more texts of each stretch; photographs; a photograph and a text."""
        texts = [sorted(_of(spots, Sort.CUT), key=lambda spot: -spot.size) for spots in self._stretches]
        photos = [_of(spots, Sort.PHOTO) for spots in self._stretches]
        for many in range(2 if len(texts) == 1 else 1, _SHARED + 1):
            cuts = self._shared([some[:many] for some in texts])
            firm = list(self._firm(cuts))
            if firm:
                yield from firm
                break
        if len(texts) == 1 and photos[0]:
            yield from self._cut_besides(Edit(photos[0][0]))
        most = min(_MOST_PHOTOS, *map(len, photos))
        many = _least(lambda many: self._holds(_out(photos, many)), most, 2)
        if many > 1 or (many and len(photos) > 1):
            yield self._advice.remedy(_out(photos, many))

    def _without_blocks(self) -> Iterator[Remedy]:
        """The smallest block that lets everything fit without it; or two, or one and a cut.

        Never most of what there is, and never dates without text or what they belong to, which stands before them.
        """
        if len(self._stretches) > 1:
            return
        pictured = [spot.block for spot in _of(self._stretches[0], Sort.PHOTO)]
        blocks = sorted(
            _of(self._stretches[0], Sort.BLOCK), key=lambda spot: spot.size + _PICTURED * pictured.count(spot.block)
        )
        half = sum(spot.size for spot in blocks) / 2
        dates = {spot.block for spot in blocks if not spot.size}
        blocks = [spot for spot in blocks if 0 < spot.size <= half and spot.block + 1 not in dates]
        alone = list(self._first_that_holds([[Edit(spot)] for spot in blocks]))
        yield from alone
        if alone:
            return
        pairs = [[Edit(one), Edit(other)] for one, other in pairwise(blocks) if one.size + other.size <= half]
        yield from self._first_that_holds(pairs)
        if blocks:
            yield from self._cut_besides(Edit(blocks[-1]))

    def _first_that_holds(self, several: Sequence[Sequence[Edit]]) -> Iterator[Remedy]:
        """The first of edits that grow; sought by halving."""
        first = _least(lambda number: self._holds(several[number - 1]), len(several), len(several) // 2 + 1)
        if first and self._sure(several[first - 1]):
            self._others = several[first : first + _NEXT]
            yield self._advice.remedy(several[first - 1])

    def _without_others(self) -> Iterator[Remedy]:
        """Another block or two in the place of the smallest, where there is hardly a choice."""
        found = (edits for edits in self._others if self._holds(edits) and self._sure(edits))
        yield from map(self._advice.remedy, islice(found, 1))

    def _cut_besides(self, edit: Edit) -> Iterator[Remedy]:
        """The edit, and a cut of the largest text that is still there."""
        gone = edit.spot.block if edit.spot.sort is Sort.BLOCK else -1
        texts = [spot for spot in _of(self._stretches[0], Sort.CUT) if spot.block != gone]
        if texts:
            largest = max(texts, key=lambda spot: spot.size)
            steps = self._least_cut(largest, [edit])
            edits = [edit, Edit(largest, steps * _STEP)]
            if steps and (gone < 0 or self._sure(edits)):
                yield from self._firm(edits)

    def _firm(self, edits: Sequence[Edit]) -> Iterator[Remedy]:
        """The edits with cuts as much larger as it takes for them to hold wherever staff cut, with a step to spare."""
        for more in _MORE if edits else ():
            larger = [edit.larger(more * _STEP) for edit in edits]
            spared = [edit.larger(_STEP) for edit in larger]
            if self._holds(_cut_at(0.5, larger)) and self._holds(_cut_at(0.0, spared)):
                yield self._advice.remedy(spared)
                return

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

    # Pages ---------------------------------------------------------------------------------------------

    def _without_wishes(self) -> Iterator[Remedy]:
        """No wish of one sort for a place on the pages."""
        for wishes in (self._pins, self._breaks):
            edits = [Edit(spot) for spot in wishes]
            if len(edits) > 1 and self._holds(edits):
                yield self._advice.remedy(edits)

    def _more_pages(self) -> Iterator[Remedy]:
        """More pages, or more pages without the wishes of one sort for a place on them, if only these let them fill."""
        white: Remedy | None = None
        for given_up in ([], *filter(None, (self._pins, self._breaks))):
            edits = [Edit(spot) for spot in given_up]
            if edits and self._holds(edits):
                continue
            # Each new page that is asked for needs one, but at the start there is one.
            asked = 0 if given_up is self._breaks else sum(spot.block > 0 for spot in self._breaks)
            more = max(self._count, asked) + 1
            even = more + more % 2  # sheets have two sides
            tried = range(even, max(even, self._most_pages) + 3, 2)
            count = next((count for count in tried if self._holds(edits, count)), 0)
            if not count:
                continue
            doubtful = white if edits else self._pins or self._breaks
            if not doubtful or self._composer.fills(self._changed(edits), count):
                yield self._advice.remedy(edits, count)
                return
            white = white or self._advice.remedy(edits, count, white=True)
        if white:
            yield white

    # Solving ------------------------------------------------------------------------------------------

    def _holds(self, edits: Sequence[Edit], count: int = 0) -> bool:
        """Whether the issue fits (``count`` pages) with the edits done; not when enough has been tried.

        What has been measured is known again; but behind a block that is gone the accents change, which ``_sure`` asks.
        """
        key = (tuple(edits), count)
        if key not in self._known and not count:
            if not self._left:
                return False
            self._left -= 1
        if key not in self._known:
            self._known[key] = self._composer.fits(self._changed(edits), count or self._count)
        return self._known[key]

    def _changed(self, edits: Sequence[Edit]) -> list[Piece]:
        """The pieces with the edits done; those of other blocks are the same ones as before."""
        touched = {edit.spot.block for edit in edits}
        gone = {edit.spot.block for edit in edits if edit.spot.sort is Sort.BLOCK}
        left = (at for at in range(len(self._blocks)) if at not in gone)
        fresh = self._bound(edits)
        return [new if at in touched else self._pieces[at] for at, new in zip(left, fresh, strict=True)]

    def _sure(self, edits: Sequence[Edit]) -> bool:
        """Whether the issue fits with the edits, which leave out blocks, in the accents it has then."""
        return self._composer.fits(self._bound(edits), self._count)

    def _bound(self, edits: Sequence[Edit]) -> Sequence[Piece]:
        return bind(edited(self._blocks, edits), self._look).pieces


def _cut_at(where: float, edits: Sequence[Edit]) -> list[Edit]:
    """The edits with cuts there in each text."""
    return [edit._replace(where=where) for edit in edits]


def _out(photos: Sequence[Sequence[Spot]], many: int) -> list[Edit]:
    """So many photographs of each stretch left out."""
    return [Edit(spot) for some in photos for spot in some[:many]]


def _of(spots: Sequence[Spot], sort: Sort) -> list[Spot]:
    """Those of a sort; of texts only those of which a step may go."""
    return [spot for spot in spots if spot.sort is sort and (sort is not Sort.CUT or spot.most >= _STEP * _LINE)]


def _least(holds: Callable[[int], bool], most: int, guess: int) -> int:
    """About the least number from 1 to ``most`` for which ``holds``, 0 if there is none; found soon near ``guess``."""
    if not most:
        return 0
    low, high = 0, guess if 2 * guess < most else most
    if not holds(high):
        low, high = high, most
        if low == most or not holds(most):
            return 0
    while high - low > max(1, high // _NEAR):
        # What is enough is more often near the lower end.
        at = min(max(low + 1, round(sqrt(low * high) if low else high / 2)), high - 1)
        low, high = (low, at) if holds(at) else (at, high)
    return high
