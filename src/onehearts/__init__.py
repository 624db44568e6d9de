"""onehearts: an Issue is poured into a Layout and comes out as an Edition."""

__version__ = "0.1.0"
