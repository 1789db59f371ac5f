"""Why a title's share moved, on postings small enough to work by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.shift import COMPOSITION, LABEL, WORK, Dated, Shift, shift

SURE = np.eye(2) * 1e6
"""A reader that does not err: so many labelled cases on the diagonal."""


def dated(*rows: tuple[int, int, bool, int, int], spread: int = 20) -> Dated:
    """Rows of period, stratum, title, work, postings, each over many employers, so that none is capped."""
    made = [
        (period, stratum, titled, work, 100 * place + employer, postings / spread)
        for place, (period, stratum, titled, work, postings) in enumerate(rows)
        for employer in range(spread)
    ]
    period, stratum, titled, work, employer, size = (np.array(column) for column in zip(*made, strict=True))
    return Dated(period, stratum, titled.astype(bool), work, employer, size.astype(float))


def split(*rows: tuple[int, int, bool, int, int]) -> Shift:
    return shift(dated(*rows), SURE, SURE, seed=1)


def test_only_the_label_moves() -> None:
    """Of 100 postings 50 are work 0. Before 20 of those bear the title, after 40: 20 points, all label."""
    found = split(
        *((0, 0, True, 0, 20), (0, 0, False, 0, 30), (0, 0, False, 1, 50)),
        *((1, 0, True, 0, 40), (1, 0, False, 0, 10), (1, 0, False, 1, 50)),
    )
    np.testing.assert_allclose(found.share.value, (0.2, 0.4), atol=1e-4)
    np.testing.assert_allclose(found.parts.value, (0, 0, 0.2), atol=1e-4)
    np.testing.assert_allclose(found.called.value[:, 0], (0.4, 0.8), atol=1e-4)


def test_only_the_work_moves() -> None:
    """Half of work 0 bears the title at both times; of 100 postings 20 are that work, then 60: 20 points."""
    found = split(
        *((0, 0, True, 0, 10), (0, 0, False, 0, 10), (0, 0, False, 1, 80)),
        *((1, 0, True, 0, 30), (1, 0, False, 0, 30), (1, 0, False, 1, 40)),
    )
    np.testing.assert_allclose(found.parts.value, (0, 0.2, 0), atol=1e-4)


def test_only_the_composition_moves() -> None:
    """Stratum 0 has no title, stratum 1 has it always. Half and half before, a fifth to four fifths after."""
    found = split(
        *((0, 0, False, 1, 50), (0, 1, True, 0, 50)),
        *((1, 0, False, 1, 20), (1, 1, True, 0, 80)),
    )
    np.testing.assert_allclose(found.parts.value, (0.3, 0, 0), atol=1e-4)


def test_work_and_label_move_together() -> None:
    """Work 0 goes from 20 to 60 of 100, the title from a half to all of it: from 10 to 60 points.

    Work first: 30 − 10 = 20, then label 30. Label first: 20 − 10 = 10, then work 40. Work (20 + 40) / 2 = 30,
    label (30 + 10) / 2 = 20.
    """
    found = split(
        *((0, 0, True, 0, 10), (0, 0, False, 0, 10), (0, 0, False, 1, 80)),
        *((1, 0, True, 0, 60), (1, 0, False, 1, 40)),
    )
    np.testing.assert_allclose(found.parts.value[[COMPOSITION, WORK, LABEL]], (0, 0.3, 0.2), atol=1e-4)


def test_parts_add_up_and_strata_of_one_time_are_no_fault() -> None:
    """Stratum 1 exists before only, stratum 2 after only."""
    found = split(
        *((0, 0, True, 0, 10), (0, 0, False, 1, 40), (0, 1, False, 0, 50)),
        *((1, 0, True, 0, 30), (1, 2, True, 1, 20), (1, 2, False, 0, 50)),
    )
    assert float(found.parts.value.sum()) == pytest.approx(float(found.change.value), abs=1e-12)
    assert np.isfinite(found.parts.value).all()
    assert float(found.change.value) == pytest.approx(0.4, abs=1e-4)


def test_confusions_are_seen_through() -> None:
    """Half of work 1 is read as work 0. Of 100 read so before, 50 are; the title is on true work 0 alone.

    Before: 50 of work 0 (25 titled), 50 of work 1, of which 25 read as 0. After, the same with the works 80
    and 20. As read, work 0 goes from 75 to 90 of 100; in truth from 50 to 80.
    """
    reads = np.array([[1e6, 0.0], [5e5, 5e5]])
    found = shift(
        dated(
            *((0, 0, True, 0, 250), (0, 0, False, 0, 250 + 250), (0, 0, False, 1, 250)),
            *((1, 0, True, 0, 400), (1, 0, False, 0, 400 + 100), (1, 0, False, 1, 100)),
        ),
        reads,
        reads,
        seed=1,
    )
    assert found.share.value == pytest.approx([0.25, 0.4])
    np.testing.assert_allclose(found.parts.value, (0, 0.15, 0), atol=0.01)


def test_one_employer_cannot_carry_a_period() -> None:
    rows = dated((0, 0, True, 0, 20), (0, 0, False, 1, 180), (1, 0, True, 0, 20), (1, 0, False, 1, 180))
    big = Dated(
        np.append(rows.period, 1),
        np.append(rows.stratum, 0),
        np.append(rows.titled, True),
        np.append(rows.read, 0),
        np.append(rows.employer, 9000),
        np.append(rows.size, 5000.0),
    )
    found = shift(big, SURE, SURE, seed=1)
    assert found.share.value[0] == pytest.approx(0.1, abs=1e-3)
    assert found.share.value[1] == pytest.approx(0.1 * 0.9 + 0.1, abs=0.01)  # a tenth of the weight, no more


def test_the_same_seed_gives_the_same_figures() -> None:
    rows = ((0, 0, True, 0, 20), (0, 0, False, 1, 80), (1, 0, True, 0, 40), (1, 0, False, 1, 60))
    one, two = (split(*rows) for _ in range(2))
    assert one.parts.low.tolist() == two.parts.low.tolist()
