"""On real résumés and real postings every count of what is unlocked is that of running all of them again.

Nothing is left out here: each set of changes is held against the fit of every posting, whole ledgers and all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import numpy as np
import pytest

from rolescope.analyse.complements import complements
from rolescope.analyse.counterfactuals import changed
from rolescope.analyse.fit import fit_shown
from rolescope.analyse.judging import shown
from rolescope.analyse.learning_plan import learning_plan
from rolescope.analyse.unlocking import Asking, Unlocking
from rolescope.model.fit import Change, State
from rolescope.model.profile import Qualifications
from rolescope.taxonomy.relatedness import related
from tests.validity.fit_texts import POSTINGS, RESUMES, ads, people
from tests.validity.size import samples

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (RESUMES.is_dir() and POSTINGS.is_file()),
        reason="needs résumés and postings beside the repository",
    ),
]
COUNT = 200
BEST, OTHERS = 5, 10
"""Changes of each résumé: those that unlock most, and others at random, most of which unlock nothing."""
THRESHOLDS = (60, 40)


@pytest.fixture(scope="module")
def resumes() -> list[Qualifications]:
    return [one.profile.qualifications() for one in people(samples(COUNT))]


@pytest.fixture(scope="module")
def jobs() -> list[Asking]:
    return [Asking(str(number), one.asked) for number, one in enumerate(ads(samples(COUNT)))]


def passing(person: Qualifications, jobs: Sequence[Asking], threshold: int) -> set[int]:
    """Numbers of the postings that pass: each run as it is for one posting alone."""
    known = shown(person, related())
    found = set()
    for number, job in enumerate(jobs):
        one = fit_shown(known, job.requirements)
        barred = any(row.judged.state is State.CONTRADICTED for row in one.blockers)
        if one.score is not None and one.score >= threshold and not barred:
            found.add(number)
    return found


def tried(now: Unlocking, number: int) -> list[list[Change]]:
    """Single changes, with years too, and pairs."""
    learnable = sorted(now.learnable, key=lambda one: (-len(now.unlocked(one)), one))
    rng = np.random.default_rng(number)
    others = [learnable[i] for i in rng.choice(len(learnable), OTHERS, replace=False).tolist()]
    dated = [now.dated[i] for i in rng.choice(len(now.dated), BEST, replace=False).tolist()]
    ones = [*learnable[:BEST], *others, *dated]
    pairs = [[ones[i], ones[j]] for i, j in ((0, 1), (0, 2), (1, 6), (3, 16))]
    return [*([one] for one in ones), *pairs]


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_what_is_unlocked_is_what_running_everything_gives(
    resumes: list[Qualifications], jobs: list[Asking], threshold: int
) -> None:
    held = unlocking = 0
    for number, person in enumerate(resumes):
        now = Unlocking(person, jobs, related=related(), threshold=threshold)
        before = passing(person, jobs, threshold)
        assert set(now.passing) == before
        for made in tried(now, number):
            then = passing(reduce(changed, made, person), jobs, threshold)
            assert before <= then
            assert set(now.unlocked(*made)) == then - before, (number, made)
            held, unlocking = held + 1, unlocking + bool(then - before)
    assert unlocking > held / 20  # else nothing was tested


def test_plans_and_pairs_are_what_running_everything_gives(
    resumes: list[Qualifications], jobs: list[Asking]
) -> None:
    steps = pairs = 0
    for person in resumes:
        now = Unlocking(person, jobs, related=related(), threshold=THRESHOLDS[0])
        alone = {one: now.unlocked(one) for one in now.learnable}
        before = passing(person, jobs, THRESHOLDS[0])
        taken: list[Change] = []
        reached = before
        for step in learning_plan(now, alone, least=1, most=4, effort=lambda _, __: 0).steps:
            taken.append(step.change)
            then = passing(reduce(changed, taken, person), jobs, THRESHOLDS[0])
            assert set(step.added) == then - reached
            reached, steps = then, steps + 1
        for pair in complements(now, alone, most=2):
            then = passing(reduce(changed, (pair.first, pair.second), person), jobs, THRESHOLDS[0])
            assert pair.together == len(then - before)
            pairs += 1
    assert min(steps, pairs) >= len(resumes)
