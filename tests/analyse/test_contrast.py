import numpy as np
import pytest

from rolescope.analyse.contrast import contrasts
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence, ReaderErrors, Sample
from rolescope.analyse.verdicts import verdicts
from rolescope.model.shares import Verdict


def _pair(first: int, second: int) -> tuple[Sample, Incidence]:
    """70 and 80 postings of as many employers, `first` and `second` of them with the skill."""
    role = np.repeat([0, 1], [70, 80])
    sample = Sample(role, np.zeros_like(role), np.arange(150), np.ones(150), 2)
    row = np.concatenate((np.arange(first), 70 + np.arange(second)))
    return sample, Incidence(row, np.zeros_like(row), np.ones(len(row)), 1)


def test_hand_worked() -> None:
    """56/70 − 48/80 = .2; Newcombe's interval is .0524 to .3339, here a little wider for Student's t."""
    found = contrasts(prevalence(*_pair(56, 48)), 0, 1)
    assert found.value[0] == pytest.approx(0.2)
    assert found.low[0] == pytest.approx(0.0524, abs=0.003)
    assert found.high[0] == pytest.approx(0.3339, abs=0.003)
    assert found.verdict == (Verdict.HIGHER,)


def test_shared_false_positives_cancel() -> None:
    one = np.ones(1)
    known = ReaderErrors(one, 0 * one, 0.1 * one, 0 * one)
    doubted = ReaderErrors(one, 0 * one, 0.1 * one, 0.04**2 * one)
    table = _pair(35, 40)
    a, b = (contrasts(prevalence(*table, e), 0, 1) for e in (known, doubted))
    assert a.value[0] == b.value[0] == pytest.approx(0)
    assert (a.low[0], a.high[0]) == pytest.approx((b.low[0], b.high[0]))


def test_every_verdict() -> None:
    value = np.array([0.2, -0.2, 0.02, 0.2, np.nan, 0.06])
    low = np.array([0.1, -0.3, -0.05, -0.1, np.nan, 0.03])
    high = np.array([0.3, -0.1, 0.09, 0.5, np.nan, 0.09])
    q_value = np.array([0.01, 0.01, 0.6, 0.2, np.nan, 0.01])
    assert verdicts(value, low, high, q_value) == (
        Verdict.HIGHER,
        Verdict.LOWER,
        Verdict.EQUIVALENT,
        Verdict.NO_RELIABLE_DIFFERENCE,
        Verdict.SUPPRESSED,
        Verdict.HIGHER,  # sure and within ±10 points: the difference is said first
    )


def test_sure_but_too_small_to_say() -> None:
    one = np.ones(1)
    assert verdicts(0.03 * one, 0.01 * one, 0.05 * one, 0.001 * one) == (Verdict.EQUIVALENT,)
