import pytest

from rolescope.model.concept import Occupation, Role
from rolescope.model.errors import AmbiguousRole, UnknownRole
from rolescope.taxonomy.names import MOST_FOUND, find, search
from rolescope.taxonomy.roles import roles


@pytest.mark.parametrize(
    ("name", "role_id"),
    [
        ("data scientist", "data_scientist"),
        ("Data Scientists", "data_scientist"),
        ("data_scientist", "data_scientist"),
        ("data-scientist", "data_scientist"),
        ("ML engineer", "machine_learning_engineer"),
        ("MLE", "machine_learning_engineer"),
        ("back-end developer", "backend_developer"),
        ("backend engineer", "backend_developer"),
        ("Back End Developers", "backend_developer"),
        ("dba", "database_administrator"),
        ("actuaries", "actuary"),
        ("research scientist", "research_scientist"),
        ("other", "other"),
    ],
)
def test_our_roles_come_first(name: str, role_id: str) -> None:
    found = find(name)
    assert isinstance(found, Role)
    assert found.id == role_id


def test_every_id_and_preferred_label_finds_its_role() -> None:
    for role in roles().values():
        assert find(role.id) is role
        assert find(role.pref_label) is role


def test_an_occupation_outside_our_vocabulary_is_found() -> None:
    found = find("registered nurse")
    assert isinstance(found, Occupation)
    assert (found.code, found.pref_label) == ("29-1141.00", "Registered Nurses")


@pytest.mark.parametrize(
    "name", ["analyst", "scientist", "engineer", "ML", "PM", "DS", "machine learning", "nurse"]
)
def test_several_answers_are_candidates_each_of_which_is_one_answer(name: str) -> None:
    with pytest.raises(AmbiguousRole) as error:
        find(name)
    assert len(error.value.candidates) > 1
    assert len({find(candidate).id for candidate in error.value.candidates}) == len(error.value.candidates)


def test_two_roles_in_one_name_are_candidates() -> None:
    with pytest.raises(AmbiguousRole) as error:
        find("data scientist / ML engineer")
    assert error.value.candidates == ("Data scientist", "Machine learning engineer")


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("date scientist", "Data scientist"),
        ("machine learnin engineer", "Machine learning engineer"),
        ("registred nurse", "Registered Nurses"),
        ("software engineer, machine learning", "Machine learning engineer"),
        ("quant", "Quantitative analyst"),
    ],
)
def test_an_unknown_name_is_met_with_the_nearest(name: str, nearest: str) -> None:
    with pytest.raises(UnknownRole) as error:
        find(name)
    assert error.value.nearest[0] == nearest
    assert len(error.value.nearest) <= 5


@pytest.mark.parametrize("name", ["senior data scientist", "data scientist ii", "data science intern"])
def test_a_level_is_asked_for_apart(name: str) -> None:
    with pytest.raises(UnknownRole, match="give the level apart") as error:
        find(name)
    assert error.value.nearest == ("Data scientist",)


@pytest.mark.parametrize("name", ["", "  ", "|", "zzzqq", "\t\n"])
def test_nonsense_is_unknown(name: str) -> None:
    with pytest.raises(UnknownRole):
        find(name)


def test_search_without_a_query_lists_our_roles() -> None:
    assert search() == search(" ") == tuple(roles().values())


def test_search_gives_our_roles_first_and_no_more_than_fits() -> None:
    found = search("scientist")
    assert len(found) == MOST_FOUND
    assert found[0].id == "data_scientist"
    kinds = [isinstance(one, Role) for one in found]
    assert kinds == sorted(kinds, reverse=True)


def test_search_prefers_own_titles_of_occupations() -> None:
    assert search("registered nurse")[0].pref_label == "Registered Nurses"
    assert search("zzzqq") == ()
