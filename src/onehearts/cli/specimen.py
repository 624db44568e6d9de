"""onehearts specimen: the rules of the line → a PDF that shows each of them large."""

from __future__ import annotations

from pathlib import Path

from onehearts import resources
from onehearts.cli.arguments import Arguments
from onehearts.cli.build import CACHE
from onehearts.cli.exits import DONE, WRONG_USE
from onehearts.cli.say import cannot_write
from onehearts.files import WriteError, write
from onehearts.pipeline import Pipeline


def run(arguments: Arguments) -> int:
    """Write the specimen and print its path. Returns the exit code."""
    out = Path(arguments.values["-o"])
    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), out / CACHE)
    path = out / "specimen.pdf"
    try:
        write(path, pipeline.screen_pdf(pipeline.specimen()))
    except WriteError as error:
        cannot_write(error)
        return WRONG_USE
    print(path)
    return DONE
