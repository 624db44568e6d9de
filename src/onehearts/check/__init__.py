"""Look for what is allowed but hardly meant: facts that disagree, photographs unfit for their place; and for what
changed from one proof to the next."""

from onehearts.check.facts import facts
from onehearts.check.listing import Listed, as_text, listed
from onehearts.check.photos import Placed, photographs, placed
from onehearts.check.rounds import Proof, Round, following, read_rounds, written
from onehearts.check.shown import record

__all__ = [
    "Listed",
    "Placed",
    "Proof",
    "Round",
    "as_text",
    "facts",
    "following",
    "listed",
    "photographs",
    "placed",
    "read_rounds",
    "record",
    "written",
]
