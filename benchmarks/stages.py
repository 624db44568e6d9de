"""One build in a fresh process → the seconds of each of its stages, as JSON; then one more build, warm."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from time import perf_counter
from typing import ParamSpec, TypeVar

_START = perf_counter()

P = ParamSpec("P")
T = TypeVar("T")


class Stopwatch:
    """Seconds spent in functions, by the name of their stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def on(self, stage: str, function: Callable[P, T]) -> Callable[P, T]:
        """The same function, timed."""

        @wraps(function)
        def timed(*arguments: P.args, **named: P.kwargs) -> T:
            start = perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                self.seconds[stage] = self.seconds.get(stage, 0.0) + perf_counter() - start

        return timed


def main(issue: str, out: str) -> None:
    """Build ``issue`` twice with the cache in ``out`` and print what the first took by stages."""
    import onehearts.cli.build
    from onehearts import compose, content, design, pipeline, resources
    from onehearts.compose import pages

    watch = Stopwatch()
    watch.seconds["imports"] = perf_counter() - _START
    content.read = watch.on("reading", content.read)
    design.read = watch.on("layout", design.read)
    for module, name, stage in ((pipeline, "bind", "blocks"), (pages, "deal", "fitting")):
        setattr(module, name, watch.on(stage, getattr(module, name)))
    composing = watch.on("compose", compose.Composer.compose)
    setattr(compose.Composer, "compose", composing)  # noqa: B010 (mypy knows that methods stay)
    cache = Path(out) / onehearts.cli.build.CACHE
    line = pipeline.Pipeline(resources.folder("layouts"), resources.folder("fonts"), cache)

    def build() -> None:
        edition = line.build(Path(issue)).edition
        if edition is None:
            raise SystemExit("the issue has errors")
        watch.on("paint", line.screen_pdf)(edition)

    build()
    seconds = dict(watch.seconds)
    start = perf_counter()
    build()
    print(json.dumps({**seconds, "warm": perf_counter() - start}))


if __name__ == "__main__":
    main(*sys.argv[1:])
