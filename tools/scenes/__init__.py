"""Draw the illustrated scenes that stand as photographs in the sample issue."""

from .album import SCENES, Scene, write

__all__ = ["SCENES", "Scene", "write"]
