"""Two parts of an answer side by side: the same as in turn, whichever ends first, and errors come through."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, get_ident

import numpy as np
import pytest

from rolescope.questions.figures.lanes import ENOUGH, side_by_side

FEW, MANY = ENOUGH - 1, ENOUGH


@pytest.mark.parametrize("rows", [FEW, MANY])
def test_each_result_is_in_its_place(rows: int) -> None:
    assert side_by_side(lambda: "one", lambda: 2, rows=rows) == ("one", 2)


def test_few_rows_take_one_thread_and_go_in_turn() -> None:
    seen: list[tuple[str, int]] = []
    side_by_side(
        lambda: seen.append(("one", get_ident())), lambda: seen.append(("two", get_ident())), rows=FEW
    )
    assert seen == [("one", get_ident()), ("two", get_ident())]


def test_many_rows_go_side_by_side() -> None:
    """Each waits for the other, which in turn would never end."""
    here, there = Event(), Event()

    def meet(mine: Event, other: Event) -> bool:
        mine.set()
        return other.wait(timeout=10)

    assert side_by_side(lambda: meet(here, there), lambda: meet(there, here), rows=MANY) == (True, True)


def _fail(why: str) -> Callable[[], None]:
    def failing() -> None:
        raise ValueError(why)

    return failing


@pytest.mark.parametrize("rows", [FEW, MANY])
def test_an_error_of_either_is_raised_and_the_firsts_if_both_fail(rows: int) -> None:
    with pytest.raises(ValueError, match="one"):
        side_by_side(_fail("one"), lambda: 2, rows=rows)
    with pytest.raises(ValueError, match="two"):
        side_by_side(lambda: 1, _fail("two"), rows=rows)
    with pytest.raises(ValueError, match="one"):
        side_by_side(_fail("one"), _fail("two"), rows=rows)


def test_numpy_treats_errors_alike_in_both() -> None:
    with np.errstate(divide="raise"):
        assert side_by_side(np.geterr, np.geterr, rows=MANY) == (np.geterr(), np.geterr())
