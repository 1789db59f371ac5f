"""Arrays into rows: their order, what is core, what is withheld and why."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.composition import Composition
from rolescope.analyse.contrast import Contrasts
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.questions.figures.rows import Item, figure, rows

A, B = "a", "b"
SUPPRESSED = "suppressed (n = 3, needs 20)"


def shares(values: list[list[float]], reason: tuple[str | None, ...] = (None, None)) -> Composition:
    """Shares of these values, each known to 10 points."""
    value = np.array(values)
    n = len(value)
    return Composition(
        value=value,
        low=np.maximum(value - 0.1, 0),
        high=np.minimum(value + 0.1, 1),
        observed=value / 2,
        covariance=np.zeros((n, n, value.shape[1])),
        n=np.full(n, 50),
        employers=np.full(n, 9),
        effective_n=np.full(n, 31.5),
        support=np.ones(n),
        reason=reason[:n],
        draws=value[None],
    )


def said(*verdicts: Verdict, values: list[float] | None = None, reason: str | None = None) -> Contrasts:
    value = np.array(values if values is not None else [0.3] * len(verdicts))
    return Contrasts(value, value - 0.1, value + 0.1, value * 0, value * 0 + 0.01, verdicts, reason)


def items(*ids: str) -> list[Item]:
    return [Item(id_, id_.upper(), "language") for id_ in ids]


def ids(made: tuple[PrevalenceRow, ...]) -> list[str]:
    return [row.id for row in made]


def test_sure_differences_come_first_the_largest_before_the_others() -> None:
    found = shares([[0.5] * 5, [0.5] * 5])
    contrast = said(
        Verdict.NO_RELIABLE_DIFFERENCE,
        Verdict.HIGHER,
        Verdict.LOWER,
        Verdict.EQUIVALENT,
        Verdict.SUPPRESSED,
        values=[0.5, 0.1, -0.3, 0.0, 0.0],
    )
    made = rows([A, B], items("unsure", "small", "large", "equal", "none"), found, lambda _a, _b: contrast)
    assert ids(made) == ["large", "small", "equal", "unsure", "none"]


def test_rows_without_a_sure_difference_come_by_their_share_and_then_their_id() -> None:
    verdicts = [Verdict.NO_RELIABLE_DIFFERENCE] * 3
    found = shares([[0.1, 0.7, 0.1], [0.2, 0.3, 0.2]])
    assert ids(rows([A, B], items("y", "z", "x"), found, lambda _a, _b: said(*verdicts))) == ["z", "x", "y"]


def test_one_role_alone_is_ordered_by_its_share() -> None:
    made = rows([A], items("x", "y", "z"), shares([[0.1, 0.7, 0.4]]), lambda _a, _b: said())
    assert ids(made) == ["y", "z", "x"]
    assert all(row.differences == () for row in made)


@pytest.mark.parametrize(("value", "core"), [(0.2999, False), (0.3001, True), (0.9, True)])
def test_core_where_the_whole_interval_lies_at_or_above_a_fifth(value: float, core: bool) -> None:
    (made,) = rows([A], items("x"), shares([[value]]), lambda _a, _b: said())
    assert made.core_in == ((A,) if core else ())


def test_every_pair_is_held_in_the_order_of_the_question() -> None:
    (made,) = rows(
        ["z", "a", "m"],
        items("x"),
        shares([[0.5], [0.4], [0.3]], (None,) * 3),
        lambda _a, _b: said(Verdict.HIGHER),
    )
    assert [(d.a, d.b) for d in made.differences] == [("z", "a"), ("z", "m"), ("a", "m")]
    assert list(made.roles) == ["z", "a", "m"]


def test_a_withheld_row_says_why_in_every_cell_whatever_the_evidence() -> None:
    withheld = Item("x", "X", "activity", withheld="not measured")
    (made,) = rows([A, B], [withheld], shares([[0.9], [0.1]]), lambda _a, _b: said(Verdict.HIGHER))
    assert made.roles == {A: NotEstimable("not measured", 50), B: NotEstimable("not measured", 50)}
    assert made.core_in == ()
    (difference,) = made.differences
    assert (difference.verdict, difference.value, difference.reason) == (
        Verdict.SUPPRESSED,
        None,
        "not measured",
    )


def test_a_figure_carries_what_it_rests_on() -> None:
    found = figure(shares([[0.5], [0.45]]), 1, 0)
    assert isinstance(found, Estimate)
    assert (found.value, found.observed, found.unit) == (0.45, 0.225, "proportion")
    assert (found.low, found.high) == pytest.approx((0.35, 0.55))
    assert (found.n, found.employers, found.effective_n) == (50, 9, 31.5)


def test_a_suppressed_role_gives_its_reason_and_takes_the_pair_with_it() -> None:
    nothing = float("nan")
    found = shares([[0.5], [nothing]], (None, SUPPRESSED))
    contrast = said(Verdict.SUPPRESSED, values=[nothing], reason=SUPPRESSED)
    (made,) = rows([A, B], items("x"), found, lambda _a, _b: contrast)
    assert isinstance(made.roles[A], Estimate)
    assert made.roles[B] == NotEstimable(SUPPRESSED, 50)
    (difference,) = made.differences
    assert (difference.value, difference.verdict, difference.reason) == (None, Verdict.SUPPRESSED, SUPPRESSED)


def test_a_share_that_cannot_be_known_is_never_nan() -> None:
    found = figure(shares([[float("nan")]]), 0, 0)
    assert isinstance(found, NotEstimable)
    assert found.reason
