"""Pairs that unlock more together than apart: by hand, and the best of all pairs by running everything."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.analyse.complements import complements
from rolescope.analyse.unlocking import Asking, Unlocking
from rolescope.model.fit import Change
from rolescope.model.profile import Qualifications
from tests.analyse.unlocking_worlds import (
    RELATED,
    asks,
    changes,
    has,
    people,
    postings,
    thresholds,
    unlocked_by_running_all,
)


def job(name: str, *skills: str) -> Asking:
    return Asking(name, tuple(asks(one) for one in skills))


def test_a_pair_worked_by_hand() -> None:
    """A person who shows a; 60. Four ask for b, c and z: b and c together give 66, either alone 33.

    One asks for a, b and c: either is enough, so it counts against the pair: 5 together, 1 and 1 alone: 3
    more. b and z, and c and z, unlock the same four: 4 + 1 together, 1 and 0 alone: 4 more.
    """
    jobs = [job("one", "a", "b", "c"), *(job(str(n), "b", "c", "z") for n in range(4))]
    now = Unlocking(has("a"), jobs, threshold=60)
    found = complements(now, {one: now.unlocked(one) for one in now.learnable}, most=5)
    said = [(one.first.name, one.second.name, one.alone, one.together, one.more) for one in found]
    assert said == [("b", "z", (1, 0), 5, 4), ("c", "z", (1, 0), 5, 4), ("b", "c", (1, 1), 5, 3)]


def test_what_each_unlocks_alone_is_no_pair() -> None:
    jobs = [job("one", "a", "b", "x"), job("two", "a", "c", "y")]
    now = Unlocking(has("a"), jobs, threshold=60)
    assert complements(now, {one: now.unlocked(one) for one in now.learnable[1:3]}, most=5) == ()


@settings(max_examples=50, deadline=None)
@given(people(), postings, st.lists(changes, max_size=6, unique=True), thresholds, st.integers(1, 3))
def test_the_best_of_all_pairs_by_running_everything(
    person: Qualifications, jobs: list[Asking], made: list[Change], threshold: int, most: int
) -> None:
    now = Unlocking(person, jobs, related=RELATED, threshold=threshold)
    found = complements(now, {one: now.unlocked(one) for one in made}, most=most)
    alone = {one: len(unlocked_by_running_all(person, jobs, [one], threshold)) for one in made}
    every = []
    for a, b in combinations(made, 2):
        together = len(unlocked_by_running_all(person, jobs, [a, b], threshold))
        if together > alone[a] + alone[b]:
            every.append((together - alone[a] - alone[b], a, b, together))
    every.sort(key=lambda one: (-one[0], made.index(one[1]), made.index(one[2])))
    assert [(one.more, one.first, one.second, one.together) for one in found] == every[:most]
