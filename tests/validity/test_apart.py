"""Two titles apart in a skill and in years asked, alone: many more samples than stores can be asked for."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.contrast import contrasts
from rolescope.analyse.methods.misclassification import pooled_sensitivity
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.quantile_difference import quantile_difference
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Floats, Incidence, Ints, ReaderErrors, Sample
from rolescope.analyse.years import QUARTILES, YearsAsked, years_asked
from rolescope.questions.claims.measures import MEASURES
from tests.validity.claim_postings import (
    SKILLS,
    STATE_YEARS,
    YEARS,
    YEARS_SHARES,
    PostingWorld,
    _skills,
    composed,
    grouped,
)
from tests.validity.size import noise, samples

WORLD = PostingWorld()
TIMES = 2000
AT_A_CORNER = np.array([[0.1, 0.2, 0.2, 0.3, 0.2], [0.2, 0.3, 0.2, 0.2, 0.1]])
"""Half of the first title ask for 3 years at most, of the other for 2: medians that are about to jump, away
from each other, and may both be 3."""
UPPER_CORNER = np.array([[0.08, 0.12, 0.2, 0.35, 0.25], [0.3, 0.25, 0.2, 0.15, 0.1]])


def skills(rng: np.random.Generator) -> tuple[bool, bool]:
    """Whether "more" is supported of SQL, of which both titles ask alike, and of Python, at 15 points."""
    groups = grouped(WORLD, rng)
    found, reader = _skills(WORLD, groups, rng.uniform(0, WORLD.habit, len(SKILLS)), rng)
    row, item = np.nonzero(found)
    employer = numbered(groups.employer)[1]
    sample = Sample(groups.role, groups.collection, employer, groups.size.astype(float), 2)
    seen = Incidence(row, item, found[row, item].astype(float), len(SKILLS))
    apart = contrasts(prevalence(sample, seen, _errors(reader)), 0, 1)
    told = (apart.low > 0) & (apart.value >= MEASURES["share"].margin)
    names = list(SKILLS)
    return bool(told[names.index("sql")]), bool(told[names.index("python")])


def _errors(reader: dict[str, dict[str, dict[str, int]]]) -> ReaderErrors:
    hits, missed = (
        np.array([reader["by_skill"][one][n] for one in SKILLS], dtype=float) for n in ("tp", "fn")
    )
    kind = np.array([0, 0, 0, 1])  # languages, and a platform
    pooled = reader["by_type"]["language"]
    a, b = pooled["fp"] + 0.5, pooled["true_negative_pairs"] + 0.5
    rate = np.full(len(SKILLS), a / (a + b))
    return ReaderErrors(*pooled_sensitivity(hits, missed, kind), rate, rate * (1 - rate) / (a + b + 1))


def years(shares: Floats, quartiles: tuple[int, ...], rng: np.random.Generator) -> list[bool]:
    """Whether "more" is supported of each of some quartiles."""
    groups = grouped(WORLD, rng)
    asked = composed(shares, groups, WORLD.likeness, rng.binomial(groups.size, STATE_YEARS), rng)
    one, two = (_of(asked[own], groups.collection[own], groups.employer[own]) for own in _roles(groups.role))
    first, second = one.steps[0], two.steps[0]
    assert first is not None
    assert second is not None
    told = []
    for q in quartiles:
        low, _ = quantile_difference(first, second, QUARTILES[q], QUARTILES[q])
        told.append(low > 0 and one.value[0, q] - two.value[0, q] >= MEASURES["years"].margin)
    return told


def _roles(role: Ints) -> tuple[Ints, Ints]:
    return np.flatnonzero(role == 0), np.flatnonzero(role == 1)


def _of(asked: Ints, collection: Ints, employer: Ints) -> YearsAsked:
    row, item = np.nonzero(asked)
    size = np.maximum(asked.sum(axis=1), 1).astype(float)
    sample = Sample(np.zeros(len(size), int), collection, numbered(employer)[1], size, 1)
    found = Incidence(row, item, asked[row, item].astype(float), len(YEARS))
    return years_asked(sample, found, np.array(YEARS, dtype=float))


@pytest.mark.slow
def test_a_skill_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    rng, times = np.random.default_rng(1), samples(TIMES)
    wrong, right = np.mean([skills(rng) for _ in range(times)], axis=0)
    with capsys.disabled():
        print(f"\na skill, more: wrong {wrong:.3f}, right at 15 points {right:.3f}")  # noqa: T201
    assert wrong <= 0.05 + noise(TIMES)
    assert right >= 0.8 - 2 * np.sqrt(0.16 / times)  # two standard errors: it lies at the bar


@pytest.mark.slow
def test_years_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    rng, times = np.random.default_rng(1), samples(TIMES)
    right, hair = np.mean([years(YEARS_SHARES, (1, 2), rng) for _ in range(times)], axis=0)
    (corner,) = np.mean([years(AT_A_CORNER, (1,), rng) for _ in range(times)], axis=0)
    (upper,) = np.mean([years(UPPER_CORNER, (2,), rng) for _ in range(times)], axis=0)
    with capsys.disabled():
        told = ", ".join(f"{rate:.3f}" for rate in (right, hair, corner, upper))
        print(f"\nyears, more: right by 3 years, wrong by a hair, at two corners {told}")  # noqa: T201
    chance = 2 * np.sqrt(0.05 * 0.95 / times)  # at a corner one of twenty is what is promised
    assert max(hair, corner, upper) <= 0.05 + chance
    assert right >= 0.8 - 2 * np.sqrt(0.16 / times)
