"""Look for what is allowed but hardly meant: facts that disagree, photographs too small for their place."""

from onehearts.check.facts import facts
from onehearts.check.photos import sharpness

__all__ = ["facts", "sharpness"]
