"""A file that people typed → the tree of what stands in it, every text with its place."""

from onehearts.reading.tree import Tree, read_tree

__all__ = ["Tree", "read_tree"]
