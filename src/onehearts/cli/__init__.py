"""argv → exit code: 0 done, 1 the issue has errors, 2 wrong usage or surroundings."""

from onehearts.cli.main import main

__all__ = ["main"]
