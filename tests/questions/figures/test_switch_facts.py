"""What schemes name for both of two occupations, and for the second alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from rolescope.model.comparison import Profile
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.figures.subjects import Named
from rolescope.questions.figures.switch_facts import split

NAMED_ONLY, WITHHELD = NotEstimable("named"), NotEstimable("withheld", 30)


@dataclass(frozen=True)
class Bare:
    id: str


BOTH = cast(list[Named], [Bare("a"), Bare("b")])


def profile(role: str, heading: str, facts: dict[str, Figure], scheme: str = "onet") -> Profile:
    return Profile(role, scheme, heading, facts, "onet_29_3")


def test_what_both_name_and_what_the_second_alone_names() -> None:
    first = profile("a", "Technology", {"Excel": NAMED_ONLY})
    second = profile("b", "Technology", {"Excel": NAMED_ONLY, "Epic": NAMED_ONLY})
    assert split([first, second], BOTH) == ({"Technology": ("Excel",)}, {"Technology": ("Epic",)})


def test_what_is_rated_for_all_is_missing_where_it_is_reliably_more_important() -> None:
    first = profile(
        "a", "Skills", {"Speaking": Estimate(0.5, 0.4, 0.6, 30), "Writing": Estimate(0.5, 0.4, 0.6, 30)}
    )
    second = profile(
        "b", "Skills", {"Speaking": Estimate(0.8, 0.7, 0.9, 30), "Writing": Estimate(0.6, 0.5, 0.7, 30)}
    )
    assert split([first, second], BOTH) == ({"Skills": ("Writing",)}, {"Skills": ("Speaking",)})


def test_what_a_survey_withheld_is_not_told() -> None:
    first = profile("a", "Skills", {})
    assert split([first, profile("b", "Skills", {"Speaking": WITHHELD})], BOTH) == (
        {"Skills": ()},
        {"Skills": ()},
    )


def test_headings_of_one_alone_and_other_schemes_are_left_out() -> None:
    first = profile("a", "Technology", {"Excel": NAMED_ONLY}, scheme="esco")
    assert split([first, profile("b", "Technology", {"Excel": NAMED_ONLY})], BOTH) == ({}, {})
