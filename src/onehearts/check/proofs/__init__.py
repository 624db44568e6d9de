"""The proofs of an issue, round by round, and what changed from one to the next."""

from onehearts.check.proofs.listing import Listed, as_text, listed
from onehearts.check.proofs.rounds import Proof, Round, following, read_rounds, written
from onehearts.check.proofs.shown import record
from onehearts.check.proofs.spots import Spot, spots

__all__ = [
    "Listed",
    "Proof",
    "Round",
    "Spot",
    "as_text",
    "following",
    "listed",
    "read_rounds",
    "record",
    "spots",
    "written",
]
