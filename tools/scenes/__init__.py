"""Draw the illustrated scenes that stand as photographs in the sample issues."""

from .album import ALBUMS, SCENES, Album, Scene, write

__all__ = ["ALBUMS", "SCENES", "Album", "Scene", "write"]
