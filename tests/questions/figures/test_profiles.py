"""What public schemes say of an occupation: with their own intervals, or the reason why there is none."""

from __future__ import annotations

import pytest

from rolescope.model.comparison import Profile
from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.questions.figures.profiles import profiles
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import FactStore
from rolescope.taxonomy.roles import roles
from tests.questions.world import store

NURSE, SCIENTIST = "onet:29-1141.00", "onet:15-2051.00"
ESCO = f"esco:{roles()['data_scientist'].esco[0].rsplit('/', 1)[-1]}"
FACTS = [
    (NURSE, "Required education", "bachelor's degree", 0.44, 0.36, 0.52, 60),
    (NURSE, "Required education", "associate's degree", 0.51, 0.43, 0.59, 60),
    (NURSE, "Skills", "Listening", 0.78, 0.7, 0.86, 8),
    (NURSE, "Skills", "Speaking", 0.75, None, None, None),
    (NURSE, "Technology", "Chart software", None, None, None, None),
    (SCIENTIST, "Technology", "R", None, None, None, None),
    (ESCO, "Essential skills", "collect data", None, None, None, None),
]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    return store(tmp_path_factory.mktemp("profiles"), [], occupation_facts=FACTS)


def by_heading(world: FactStore, *names: str) -> dict[tuple[str, str], Profile]:
    return {(p.role, p.heading): p for p in profiles(world, name_all(world, names))}


def test_the_strongest_fact_comes_first_with_the_schemes_interval(world: FactStore) -> None:
    found = by_heading(world, "registered nurse")[NURSE, "Required education"]
    assert list(found.facts) == ["associate's degree", "bachelor's degree"]
    assert found.facts["associate's degree"] == Estimate(0.51, 0.43, 0.59, 60)
    assert (found.scheme, found.source) == ("onet", "onet_29_3")


def test_ratings_are_importance_and_not_shares(world: FactStore) -> None:
    found = by_heading(world, "registered nurse")[NURSE, "Skills"].facts
    assert found["Listening"] == Estimate(0.78, 0.7, 0.86, 8, unit="importance")
    assert found["Speaking"] == Published(0.75, "the scheme gives no interval", 0, "importance")


def test_what_is_only_named_has_no_figure_but_a_reason(world: FactStore) -> None:
    found = by_heading(world, "registered nurse")[NURSE, "Technology"].facts
    assert found == {"Chart software": NotEstimable("the scheme names it and gives no share")}


def test_our_roles_are_described_by_their_closest_occupation_of_each_scheme(world: FactStore) -> None:
    found = by_heading(world, "data scientist")
    assert {(p.scheme, p.source) for p in found.values()} == {("onet", "onet_29_3"), ("esco", "esco_1_1_1")}
    assert list(found["data_scientist", "Essential skills"].facts) == ["collect data"]


def test_subjects_keep_their_order_and_the_unknown_have_none(world: FactStore) -> None:
    found = profiles(world, name_all(world, ["data scientist", "other", "registered nurse"]))
    assert [p.role for p in found] == ["data_scientist"] * 2 + [NURSE] * 3
