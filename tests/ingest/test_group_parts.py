"""Components with contradictions, and that the order of their openings does not matter."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rolescope.ingest.group_parts import parts
from rolescope.model.traits import StatedPay, Traits
from tests.extract.test_same_vacancy import ONE


def opening(n: int, **stated: Any) -> Traits:
    return ONE._replace(n=n, id=f"board:{n}", pages=(), digest=7, **stated)


def divided(*component: Traits, agree: bool = True) -> list[list[int]]:
    found = parts(component, lambda _, __: agree)
    return sorted([one.n for one in group] for group in found)


def test_without_a_contradiction_all_are_one() -> None:
    assert divided(opening(1), opening(2, requisition="r 1"), opening(3)) == [[1, 2, 3]]


def test_who_stands_for_a_group() -> None:
    board = opening(1, first_party=False, first_seen="2025-01-01")
    late, early = opening(2, first_seen="2026-03-01"), opening(3, first_seen="2026-02-01")
    assert divided(board, late, early) == [[3, 2, 1]]


def test_two_numbers_part_what_another_opening_joins() -> None:
    first, second = opening(1, requisition="r 1"), opening(2, requisition="r 2")
    assert divided(first, second, opening(3, requisition="r 1")) == [[1, 3], [2]]


def test_one_that_fits_two_groups_alike_stays_out_of_both() -> None:
    first, second = opening(1, requisition="r 1"), opening(2, requisition="r 2")
    assert divided(first, second, opening(3)) == [[1], [2], [3]]
    assert divided(first, second, opening(3), opening(4)) == [[1], [2], [3, 4]]


def test_one_that_fits_one_group_better_goes_there() -> None:
    first, second = opening(1, requisition="r 1"), opening(2, requisition="r 2", place="oslo")
    assert divided(first, second, opening(3, place="oslo")) == [[1], [2, 3]]


def test_texts_contradict_each_other_too() -> None:
    first, second = opening(1), opening(2)._replace(digest=8)
    assert divided(first, second, agree=False) == [[1], [2]]
    assert divided(first, second) == [[1, 2]]


STATED = st.fixed_dictionaries(
    {
        "requisition": st.sampled_from([None, "r 1", "r 2"]),
        "place": st.sampled_from(["berlin", "oslo"]),
        "pay": st.sampled_from(
            [None, StatedPay("EUR", "year", 1.0, 2.0), StatedPay("EUR", "year", 5.0, 6.0)]
        ),
        "first_seen": st.sampled_from(["2026-01-01", "2026-01-02"]),
        "level": st.sampled_from(["senior", "staff"]),
    }
)


@given(component=st.lists(STATED, min_size=1, max_size=7), seed=st.integers())
def test_the_order_of_openings_does_not_matter(component: Sequence[dict[str, Any]], seed: int) -> None:
    openings = [opening(n, **stated)._replace(digest=n % 3) for n, stated in enumerate(component, 1)]
    shuffled = random.Random(seed).sample(openings, len(openings))  # noqa: S311

    def agree(a: Traits, b: Traits) -> bool:
        return (a.digest + b.digest) % 3 != 1

    groups = [[one.n for one in group] for group in parts(openings, agree)]
    assert groups == [[one.n for one in group] for group in parts(shuffled, agree)]
    assert sorted(n for group in groups for n in group) == [one.n for one in openings]
