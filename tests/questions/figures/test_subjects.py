"""Names into subjects: what each is, and under which codes its evidence lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.concept import Occupation, Role
from rolescope.model.errors import AmbiguousRole, BadQuestion, UnknownRole
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.subjects import TITLES_SHOWN, name_all, subject
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, store

EVERYWHERE = Filter(None, "asked", None, None)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    cells = [
        Cell("data_scientist", 1, 7),
        Cell("data_scientist", 1, 5, level="senior"),
        Cell("data_scientist", 2, 3),
        Cell("data_scientist", 3, 100, kind="agency"),
    ]
    return store(tmp_path_factory.mktemp("subjects"), cells)


@pytest.mark.parametrize(
    "names", [("data scientist", "Data Scientists"), ("data_scientist", "data-scientist")]
)
def test_the_same_role_twice_is_refused_by_both_its_names(world: FactStore, names: tuple[str, str]) -> None:
    with pytest.raises(BadQuestion, match="are the same role: Data scientist") as caught:
        name_all(world, names)
    assert all(repr(name) in str(caught.value) for name in names)


def test_an_occupation_twice_is_refused_too(world: FactStore) -> None:
    with pytest.raises(BadQuestion, match="the same role"):
        name_all(world, ["registered nurse", "29-1141.00"])


def test_unknown_and_ambiguous_names_are_never_guessed(world: FactStore) -> None:
    with pytest.raises(UnknownRole):
        name_all(world, ["data scientist", "zzzz qqqq"])
    with pytest.raises(AmbiguousRole):
        name_all(world, ["analyst"])


def test_names_keep_the_order_of_the_question(world: FactStore) -> None:
    found = name_all(world, ["statistician", "data scientist", "registered nurse"])
    assert [named.id for named in found] == ["statistician", "data_scientist", "onet:29-1141.00"]


def test_postings_and_employers_are_counted_within_the_filter(world: FactStore) -> None:
    (named,) = name_all(world, ["data scientist"])
    found = subject(named, EVERYWHERE)
    assert (found.postings, found.employers) == (15, 2)
    senior = subject(named, Filter("US", "asked", "senior", None))
    assert (senior.postings, senior.employers) == (5, 1)


def test_one_of_our_roles(world: FactStore) -> None:
    (named,) = name_all(world, ["data scientist"])
    found = subject(named, EVERYWHERE)
    assert isinstance(named.concept, Role)
    assert (found.kind, found.label, found.definition) == (
        "role",
        "Data scientist",
        named.concept.definition,
    )
    assert set(found.codes) <= {"esco", "isco", "onet_soc"}
    assert found.codes["onet_soc"][0] == "15-2051.00"
    assert found.other_titles == named.concept.alt_labels[:TITLES_SHOWN]
    assert named.soc == "15-2051", "surveys count by SOC, without O*NET's detail"
    assert named.occupations[0] == "onet:15-2051.00"


def test_an_occupation_outside_our_vocabulary(world: FactStore) -> None:
    (named,) = name_all(world, ["registered nurse"])
    found = subject(named, EVERYWHERE)
    assert isinstance(named.concept, Occupation)
    assert (found.kind, found.definition, found.other_titles) == ("onet", None, ())
    assert found.codes["onet"] == ("29-1141.00",)
    assert (found.postings, found.employers) == (0, 0)
    assert (named.soc, named.occupations) == ("29-1141", ("onet:29-1141.00",))


def test_a_scheme_without_a_code_is_left_out(tmp_path: Path) -> None:
    for named in name_all(store(tmp_path, []), ["statistician", "prompt engineer", "other"]):
        assert all(subject(named, EVERYWHERE).codes.values())
