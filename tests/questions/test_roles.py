"""Which roles and occupations can be asked about."""

from __future__ import annotations

import pytest

from rolescope.model.errors import UnknownRole
from rolescope.questions.roles import roles
from rolescope.store.facts import FactStore
from rolescope.taxonomy.roles import roles as vocabulary
from tests.questions.world import Cell, store


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    cells = [
        Cell("data_scientist", 1, 7, country="DE"),
        Cell("data_scientist", 2, 5, kind="agency"),
        Cell("data_engineer", 2, 3),
    ]
    return store(tmp_path_factory.mktemp("roles"), cells)


def test_all_our_roles_in_their_own_order(world: FactStore) -> None:
    found = roles(store=world).view.roles
    assert [entry.id for entry in found] == list(vocabulary())
    assert all(entry.kind == "role" and entry.definition for entry in found)


def test_postings_are_those_of_all_countries(world: FactStore) -> None:
    sizes = {entry.id: entry.postings for entry in roles(store=world).view.roles}
    assert (sizes["data_scientist"], sizes["data_engineer"], sizes["statistician"]) == (12, 3, 0)


def test_a_query_finds_our_roles_before_occupations(world: FactStore) -> None:
    found = roles("data scientist", store=world).view.roles
    assert found[0].id == "data_scientist"
    assert found[0].aliases == vocabulary()["data_scientist"].alt_labels
    kinds = [entry.kind for entry in found]
    assert kinds == sorted(kinds, key=lambda kind: kind != "role")


def test_an_occupation_of_another_scheme_has_no_words_of_ours(world: FactStore) -> None:
    nurse = next(entry for entry in roles("nurse", store=world).view.roles if entry.id == "onet:29-1141.00")
    assert (nurse.kind, nurse.definition, nurse.postings, nurse.aliases) == ("onet", None, 0, ())


@pytest.mark.parametrize("query", ["zzzz qqqq", "senior data scientits"])
def test_a_query_that_nothing_answers_to(world: FactStore, query: str) -> None:
    with pytest.raises(UnknownRole):
        roles(query, store=world)


def test_the_envelope(world: FactStore) -> None:
    answer = roles("nurse", store=world)
    assert answer.answer_id.startswith("roles::query=nurse#")
    assert (answer.evidence, answer.as_of) == ((), world.manifest.as_of)
    assert answer.snapshot == world.manifest.snapshot
