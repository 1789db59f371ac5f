"""Profiles of roles: the same shares as elsewhere, draws that belong together, others brought to the mix."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse import profiles as module
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.profiles import Counted, Profiles, profiles
from rolescope.analyse.sample import Incidence, ReaderErrors, Sample
from tests.validity.worlds import World, draw


def counted(rows: list[tuple[int, int, int, float, list[float]]], n_roles: int) -> Counted:
    """Rows of role, stratum, employer, units, and units with each item."""
    role, stratum, employer, size, have = zip(*rows, strict=True)
    found = np.array(have)
    row, item = np.nonzero(found)
    sample = Sample(np.array(role), np.array(stratum), np.array(employer), np.array(size, float), n_roles)
    return Counted(sample, Incidence(row, item, found[row, item], found.shape[1]))


def profile(skills: Counted, duties: Counted | None = None, asked: int = 2) -> Profiles:
    duties = duties or counted(
        [(r, 0, e, 10.0, [5.0, 5.0]) for r in range(skills.sample.n_roles) for e in range(40)],
        skills.sample.n_roles,
    )
    return profiles(
        skills,
        duties,
        asked=asked,
        errors=ReaderErrors.none(skills.found.n_items),
        confusion=np.eye(2) * 1e4,
        seed=1,
    )


def test_shares_are_those_of_prevalence() -> None:
    made = draw(World(sensitivity=1, false_positive=0), np.random.default_rng(1))
    found = profile(Counted(made.sample, made.incidence))
    expected = prevalence(made.sample, made.incidence)
    np.testing.assert_allclose(found.value[:, ~found.duty], expected.value)
    spread = (expected.high - expected.low)[:, :] / 2 / 1.96
    ours = found.draws[:, :, ~found.duty].std(axis=0)
    assert np.median(ours / spread) == pytest.approx(1.0, abs=0.15)
    np.testing.assert_allclose(found.value[:, found.duty], 0.5, atol=0.02)


def test_another_role_is_brought_to_the_mix_of_those_asked_about() -> None:
    """Two strata of equal weight for the roles asked about; the third role has nine tenths in the first.

    In the first none of its postings has the skill, in the second all: over the mix, one half.
    """
    rows = [(r, s, 10 * s + e, 5.0, [2.0]) for r in (0, 1) for s in (0, 1) for e in range(10)]
    rows += [(2, 0, e, 9.0, [0.0]) for e in range(10)] + [(2, 1, 10 + e, 1.0, [1.0]) for e in range(10)]
    found = profile(counted(rows, 3))
    np.testing.assert_allclose(found.value[:, 0], (0.4, 0.4, 0.5))


def test_employers_err_together() -> None:
    """Every employer hires for both roles and is alike in both, so both roles err alike."""
    rng = np.random.default_rng(2)
    have = rng.integers(0, 2, 60) * 5.0
    rows = [(r, 0, e, 5.0, [have[e]]) for r in (0, 1) for e in range(60)]
    draws = profile(counted(rows, 2)).draws[:, :, 0]
    assert np.asarray(np.corrcoef(draws.T))[0, 1] > 0.99


@pytest.mark.parametrize(("postings", "why"), [(1, "n = 10, needs 20"), (30, None)])
def test_thin_roles_are_suppressed(postings: int, why: str | None) -> None:
    rows = [(0, 0, e, 5.0, [2.0]) for e in range(10)] + [(1, 0, e, float(postings), [1.0]) for e in range(10)]
    found = profile(counted(rows, 2))
    if why is None:
        assert found.reason == (None, None)
    else:
        assert why in str(found.reason[1])
        assert np.isnan(found.value[1]).all()


def test_a_thin_other_role_leaves_those_asked_about_alone() -> None:
    rows = [(r, 0, e, 5.0, [2.0]) for r in (0, 1) for e in range(10)] + [(2, 0, 0, 5.0, [1.0])]
    found = profile(counted(rows, 3))
    assert found.reason[:2] == (None, None)
    assert "n = 5" in str(found.reason[2])
    assert np.isfinite(found.value[:2]).all()


def test_very_many_employers_are_drawn_in_groups_and_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shares are the same, the spread is, and how two shares go together within what draws leave open."""
    made = draw(World(sensitivity=1, false_positive=0), np.random.default_rng(8))
    each = profile(Counted(made.sample, made.incidence))
    monkeypatch.setattr(module, "GROUPED_FROM", 10)
    grouped = profile(Counted(made.sample, made.incidence))
    np.testing.assert_allclose(grouped.value[:, ~grouped.duty], each.value[:, ~each.duty])
    ours, theirs = (one.draws[:, :, ~one.duty] for one in (grouped, each))
    np.testing.assert_allclose(ours.std(axis=0), theirs.std(axis=0), rtol=0.05)  # cut at nought
    a, b = (np.asarray(np.corrcoef(one[:, 0].T)) for one in (ours, theirs))
    assert np.abs(a - b)[np.triu_indices(len(a), 1)].mean() < 2 / np.sqrt(100)
