"""Work on many photographs → its results, two photographs at a time."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Not one for each core: a photograph of a hundred million pixels may take some hundred megabytes.
_WORKERS = 2


def each(work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """What ``work`` makes of each item, in the order of the items.

    Pillow works outside of Python's lock, so two threads need little more than half the time. What it remarks on
    unusual metadata is not shown: metadata is dropped anyway. If some items raise an exception, the first of them does.
    (Filters of warnings are global, so they are changed here and not by each worker; an executor of
    ``concurrent.futures`` would do the same as these lines but costs 5 ms of a start.)
    """
    done: dict[int, R] = {}
    failed: dict[int, BaseException] = {}
    todo = iter(enumerate(items))

    def labour() -> None:
        for index, item in todo:
            try:
                done[index] = work(item)
            except BaseException as error:
                failed[index] = error

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        helpers = [threading.Thread(target=labour) for _ in range(min(_WORKERS, len(items)) - 1)]
        for helper in helpers:
            helper.start()
        labour()
        for helper in helpers:
            helper.join()
    if failed:
        raise failed[min(failed)]
    return [done[index] for index in range(len(items))]
