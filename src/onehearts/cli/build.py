"""onehearts build: an issue → files in the build folder."""

from __future__ import annotations

import sys
from pathlib import Path

from onehearts import resources
from onehearts.cli.arguments import Arguments
from onehearts.cli.say import cannot_write
from onehearts.diagnostics import render
from onehearts.files import write
from onehearts.pipeline import Outcome, Pipeline

CACHE = ".cache"


def run(arguments: Arguments) -> int:
    """Build, say what is wrong, write what came of it. 0: finished; 1: the issue has errors; 2: cannot write."""
    out = Path(arguments.values["-o"])
    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), out / CACHE)
    try:
        outcome = pipeline.build(Path(arguments.values["号"]))
        files = _files(outcome, pipeline, arguments)
        _say(outcome)
        for name, data in files.items():
            path = out / outcome.id / name
            write(path, data)
            print(path)
    except OSError as error:
        cannot_write(error, out)
        return 2
    return 0 if outcome.finished else 1


def _files(outcome: Outcome, pipeline: Pipeline, arguments: Arguments) -> dict[str, bytes]:
    """File names and what goes into them. Pages with errors are a draft and say so in their name."""
    if outcome.edition is None:
        return {}
    stem = f"{outcome.id}-screen" if outcome.finished else f"{outcome.id}-draft"
    pdf = pipeline.screen_pdf(outcome.edition)
    files = {f"{stem}.pdf": pdf}
    if arguments.values["--format"] == "png":
        from onehearts.paint import png

        files.update({f"{stem}-{number}.png": data for number, data in png(pdf, int(arguments.values["--dpi"]))})
    if "--dump" in arguments.switches:
        from onehearts.dump import dump

        files[f"{stem}.dump.txt"] = dump(outcome.edition).encode()
    return files


def _say(outcome: Outcome) -> None:
    for diagnostic in outcome.diagnostics:
        print(render(diagnostic, outcome.sources), file=sys.stderr)
    errors = sum(d.is_error for d in outcome.diagnostics)
    if errors:
        draft = "下書きを作りました。" if outcome.edition else "紙面は作っていません。"
        print(f"\n直すところが{errors}件あります。{draft}", file=sys.stderr)
