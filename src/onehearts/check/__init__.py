"""Look for what is allowed but hardly meant: facts that disagree, photographs unfit for their place."""

from onehearts.check.facts import facts
from onehearts.check.photos import Placed, photographs, placed

__all__ = ["Placed", "facts", "photographs", "placed"]
