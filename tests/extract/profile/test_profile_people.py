"""Fields found in résumés whose truth is known: people of our own making, in many layouts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from rolescope.extract.profile.build import build
from rolescope.model.profile import Month
from tests.validity.people import AS_OF, Person, person
from tests.validity.people_layouts import SEEN, UNSEEN
from tests.validity.size import samples

LEAST = 0.95
"""The least F1 of each field, in every layout by itself."""
FEW = 6


def _truth(who: Person) -> dict[str, Counter[object]]:
    return {
        "dates": Counter((one.start, one.end) for one in who.jobs),
        "titles": Counter(one.title for one in who.jobs),
        "employers": Counter(one.employer for one in who.jobs),
        "skills": Counter(who.skills),
        "degrees": Counter(one.level for one in who.schools),
    }


def _found(text: str) -> dict[str, Counter[object]]:
    profile = build(text, Month(*AS_OF))
    dated = [one.dates for one in profile.work if one.dates]
    return {
        "dates": Counter((one.start and tuple(one.start), one.end and tuple(one.end)) for one in dated),
        "titles": Counter(one.title.text for one in profile.work if one.title),
        "employers": Counter(one.employer.text for one in profile.work if one.employer),
        "skills": Counter(one.skill for one in profile.skills),
        "degrees": Counter(one.degree for one in profile.education),
    }


def _f1(layout: Callable[[Person], str], people: int) -> dict[str, float]:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for number in range(people):
        who = person(number)
        truth, found = _truth(who), _found(layout(who))
        for field, true in truth.items():
            right[field] += 2 * (true & found[field]).total()
            total[field] += true.total() + found[field].total()
    return {field: right[field] / total[field] for field in total}


@pytest.mark.parametrize("layout", [*SEEN, *UNSEEN])
def test_fields_are_found_in_every_layout(layout: Callable[[Person], str]) -> None:
    found = _f1(layout, FEW)
    assert min(found.values()) >= LEAST, found


@pytest.mark.slow
@pytest.mark.parametrize("layout", [*SEEN, *UNSEEN])
def test_fields_are_found_for_a_hundred_people(layout: Callable[[Person], str]) -> None:
    found = _f1(layout, samples(100))
    assert min(found.values()) >= LEAST, found
