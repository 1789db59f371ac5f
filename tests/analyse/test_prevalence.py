import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.analyse.contrast import contrasts
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence, ReaderErrors, Sample
from rolescope.model.shares import Verdict


def _table(share: list[float], n: int = 100) -> tuple[Sample, Incidence]:
    """One stratum, every posting its own employer; role r has the only skill in share[r] of n postings."""
    role = np.repeat(np.arange(len(share)), n)
    sample = Sample(role, np.zeros_like(role), np.arange(len(role)), np.ones(len(role)), len(share))
    row = np.concatenate([r * n + np.arange(round(p * n)) for r, p in enumerate(share)]).astype(int)
    return sample, Incidence(row, np.zeros_like(row), np.ones(len(row)), 1)


def test_standardised_by_hand() -> None:
    """Role 0: 30 postings in stratum 0 (15 with it), 10 in stratum 1 (all with it); role 1 the reverse.

    Pooled, role 0 has 25/40. The harmonic means are 7.5 and 7.5: the strata weigh ½ each, (.5 + 1)/2 = .75.
    """
    size = np.array([[30, 10], [10, 30]])
    cells = [(r, s, size[r, s]) for r in (0, 1) for s in (0, 1)]
    role = np.concatenate([np.full(n, r) for r, _, n in cells])
    stratum = np.concatenate([np.full(n, s) for _, s, n in cells])
    sample = Sample(role, stratum, np.arange(80), np.ones(80), 2)
    row = np.concatenate((np.arange(15), np.arange(30, 40)))
    found = prevalence(sample, Incidence(row, np.zeros_like(row), np.ones(len(row)), 1))
    assert found.value[:, 0] == pytest.approx([0.75, 0])
    assert found.n.tolist() == [40, 40]
    assert found.support.tolist() == [1, 1]


def test_corrected_for_the_reader() -> None:
    """Seen in 42 %, s = .8, f = .02: (.42 − .02)/.78."""
    sample, incidence = _table([0.42])
    one = np.ones(1)
    sure = prevalence(sample, incidence, ReaderErrors(0.8 * one, 0 * one, 0.02 * one, 0 * one))
    unsure = prevalence(sample, incidence, ReaderErrors(0.8 * one, 0.05**2 * one, 0.02 * one, 0.01**2 * one))
    assert sure.value[0, 0] == unsure.value[0, 0] == pytest.approx(0.4 / 0.78)
    assert sure.observed[0, 0] == pytest.approx(0.42)
    assert unsure.low[0, 0] < sure.low[0, 0]
    assert unsure.high[0, 0] > sure.high[0, 0]


def test_suppressed_role_is_blank_and_says_why() -> None:
    sample, incidence = _table([0.5, 0.5], n=30)
    few = Sample(sample.role[:33], sample.stratum[:33], sample.employer[:33], sample.size[:33], 2)
    found = prevalence(few, Incidence(incidence.row[:15], incidence.item[:15], incidence.count[:15], 1))
    assert found.reason == (None, "suppressed (n = 3, needs 20)")
    assert np.isnan(found.value[1]).all()
    assert np.isnan(found.effective_n[1])
    pair = contrasts(found, 0, 1)
    assert pair.verdict == (Verdict.SUPPRESSED,)
    assert pair.reason == "suppressed (n = 3, needs 20)"
    assert np.isnan(pair.q_value).all()


def test_never_seen_has_width() -> None:
    sample, incidence = _table([0.0])
    found = prevalence(sample, incidence)
    assert found.low[0, 0] == found.value[0, 0] == 0
    assert 0.01 < found.high[0, 0] < 0.1


def test_alike_postings_of_few_employers_widen() -> None:
    sample, incidence = _table([0.5])
    grouped = Sample(sample.role, sample.stratum, np.arange(100) // 10, sample.size, 1)
    alone, together = prevalence(sample, incidence), prevalence(grouped, incidence)
    assert (together.high - together.low)[0, 0] > 2 * (alone.high - alone.low)[0, 0]
    assert together.effective_n[0] < 0.2 * alone.effective_n[0]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=4), st.integers(20, 80))
def test_intervals_contain_values(share: list[float], n: int) -> None:
    found = prevalence(*_table(share, n))
    assert ((found.low <= found.value) & (found.value <= found.high)).all()
    pair = contrasts(found, 0, 1)
    back = contrasts(found, 1, 0)
    assert pair.value == pytest.approx(-back.value)
    assert pair.low == pytest.approx(-back.high)
    assert pair.p_value == pytest.approx(back.p_value)
    assert (pair.low <= pair.value <= pair.high).all()
    # The test and the interval say the same.
    assert (pair.p_value[0] < 0.05) == (pair.low[0] > 0 or pair.high[0] < 0) or abs(
        pair.p_value[0] - 0.05
    ) < 1e-6
