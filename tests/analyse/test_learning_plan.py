"""Steps of a plan: by hand, where to stop, and each count against running everything."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.analyse.learning_plan import Effort, Planned, learning_plan
from rolescope.analyse.unlocking import Asking, Unlocking
from rolescope.model.fit import Change
from rolescope.model.profile import Qualifications
from tests.analyse.unlocking_worlds import (
    RELATED,
    asks,
    changes,
    has,
    learn,
    people,
    postings,
    thresholds,
    unlocked_by_running_all,
)


def even(_: Unlocking, __: Change) -> int:
    """Everything is as hard."""
    return 0


def plan_of(
    now: Unlocking, changes: Sequence[Change], least: int = 1, most: int = 5, effort: Effort = even
) -> Planned:
    alone = {one: now.unlocked(one) for one in changes}
    return learning_plan(now, alone, least=least, most=most, effort=effort)


def job(name: str, *skills: str) -> Asking:
    return Asking(name, tuple(asks(one) for one in skills))


JOBS = (
    job("1", "a", "b", "c"),
    job("2", "a", "b", "d"),
    job("3", "a", "b", "e"),
    job("4", "a", "c", "e"),
    job("5", "g", "c", "b"),
    job("6", "f", "g", "h"),
)


def test_steps_worked_by_hand() -> None:
    """A person who shows a; two of three are 66. b unlocks 1, 2 and 3, c 1 and 4, d 2, e 3 and 4.

    After b: c adds 4 and 5 (b and c of three), d nothing, e adds 4, g adds 5 (g and b). So c. Then nothing
    unlocks 6 by itself (f, g and h: two of them would).
    """
    now = Unlocking(has("a"), JOBS, threshold=60)
    plan = plan_of(now, now.learnable, least=1, most=5)
    assert [(one.change.name, sorted(one.added)) for one in plan.steps] == [("b", [0, 1, 2]), ("c", [3, 4])]
    assert plan.next_adds == 0


def test_a_step_that_adds_too_little_is_not_taken_and_is_told() -> None:
    now = Unlocking(has("a"), JOBS, threshold=60)
    plan = plan_of(now, now.learnable, least=3, most=5)
    assert ([one.change.name for one in plan.steps], plan.next_adds) == (["b"], 2)
    cut = plan_of(now, now.learnable, least=1, most=1)
    assert ([one.change.name for one in cut.steps], cut.next_adds) == (["b"], 2)
    assert plan_of(now, now.learnable, least=4, most=5).steps == ()
    assert plan_of(now, (), least=1, most=5).next_adds == 0


def test_of_steps_that_add_as_many_the_easier_is_taken() -> None:
    now = Unlocking(has("a"), JOBS[3:4], threshold=60)
    steps = plan_of(now, now.learnable, least=1, most=1).steps
    assert steps[0].change.name == "c"
    easy = plan_of(now, now.learnable, most=1, effort=lambda _, one: -ord(one.name)).steps
    assert easy[0].change.name == "e"


def test_the_best_step_first_is_not_the_best_plan() -> None:
    """b unlocks two; b and c three. c and d unlock none alone, and all four together."""
    jobs = [
        job("1", "a", "b", "x"),
        job("2", "a", "b", "y"),
        *(job(str(n), "c", "d", "z") for n in (3, 4, 5, 6)),
    ]
    now = Unlocking(has("a"), jobs, threshold=60)
    plan = plan_of(now, [learn(one) for one in "bcd"], least=1, most=2)
    assert [one.change.name for one in plan.steps] == ["b"]
    assert len(now.unlocked(learn("c"), learn("d"))) == 4


@settings(max_examples=50, deadline=None)
@given(people(), postings, st.lists(changes, max_size=5, unique=True), thresholds)
def test_each_step_adds_what_running_everything_gives_and_none_adds_more(
    person: Qualifications, jobs: list[Asking], made: list[Change], threshold: int
) -> None:
    now = Unlocking(person, jobs, related=RELATED, threshold=threshold)
    plan = plan_of(now, made, least=1, most=4)
    taken: list[Change] = []
    reached: set[str] = set()
    for step in plan.steps:
        others = [one for one in made if one not in taken]
        most = max(len(unlocked_by_running_all(person, jobs, [*taken, one], threshold)) for one in others)
        taken.append(step.change)
        union = unlocked_by_running_all(person, jobs, taken, threshold)
        assert {now.jobs[i].id for i in step.added} == union - reached
        assert len(union) == most
        reached = union
    left = [
        unlocked_by_running_all(person, jobs, [*taken, one], threshold) for one in made if one not in taken
    ]
    assert plan.next_adds == max((len(one - reached) for one in left), default=0)
