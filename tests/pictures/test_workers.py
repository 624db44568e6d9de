"""Work done two at a time comes back in its order, with its first failure."""

from __future__ import annotations

import threading
import warnings

import pytest

from onehearts.pictures.workers import each


def test_results_stand_in_the_order_of_the_items() -> None:
    first_waits = threading.Event()

    def work(item: int) -> int:
        if item == 0:
            assert first_waits.wait(10)
        elif item == 3:
            first_waits.set()
        return item * item

    assert each(work, range(6)) == [0, 1, 4, 9, 16, 25]
    assert each(work, []) == []


def test_two_are_worked_on_at_a_time() -> None:
    meeting = threading.Barrier(2)
    each(lambda _: meeting.wait(10), range(4))
    assert not meeting.broken


def test_the_first_failure_is_raised_when_all_is_done() -> None:
    done: list[int] = []

    def work(item: int) -> None:
        if item in (1, 3):
            raise ValueError(item)
        done.append(item)

    with pytest.raises(ValueError, match="1"):
        each(work, range(5))
    assert sorted(done) == [0, 2, 4]


def test_warnings_are_kept_quiet_and_only_there() -> None:
    assert each(lambda item: warnings.warn(f"odd metadata {item}", stacklevel=1), range(3)) == [None] * 3
    with pytest.warns(UserWarning, match="mine"):
        warnings.warn("mine", stacklevel=1)
