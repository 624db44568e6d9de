"""Block kinds: what staff fill in, and how each is built from boxes."""

from onehearts.blocks.bind import Bound, bind, photos_of
from onehearts.blocks.fillers import fillers
from onehearts.blocks.furniture import furniture
from onehearts.blocks.kind import Kind
from onehearts.blocks.registry import KINDS, PARTS, looks_of

__all__ = ["KINDS", "PARTS", "Bound", "Kind", "bind", "fillers", "furniture", "looks_of", "photos_of"]
