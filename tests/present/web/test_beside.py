"""What stands beside an answer: filters that keep what was asked, and questions that may follow."""

from __future__ import annotations

from starlette.datastructures import QueryParams

from rolescope.present.web.beside import filled, label_of, options, summed_up
from rolescope.present.web.rolenames import POPULAR, asked_roles, role_names
from rolescope.questions.choices import Choice, Choices
from rolescope.taxonomy.names import find
from tests.present.example import DE, DS, ML, answer


def test_lists_offer_what_there_is_with_its_number() -> None:
    found = Choices((Choice("US", 1200),), (Choice("senior", 40),), (Choice("2024", 30),))
    lists = options(found, QueryParams(""))["options"]
    assert lists["country"] == [("all", "All countries, held equal"), ("US", "The United States (1,200)")]
    assert lists["level"] == [("senior", "Senior (40)")]
    assert lists["since"] == [("2024", "2024 (30)")]


def test_what_was_asked_stays_though_it_is_thin() -> None:
    drawn = options(Choices(), QueryParams("country=de&level=intern&since=1999"))
    assert drawn["kept"] == {"country": "de", "level": "intern", "since": "1999"}
    assert ("de", "Germany") in drawn["options"]["country"]
    assert ("intern", "Interns") in drawn["options"]["level"]
    assert ("1999", "1999") in drawn["options"]["since"]
    assert len(filled(QueryParams(f"x={'y' * 900}"), {"x": []})["kept"]["x"]) < 100


def test_a_line_says_what_was_asked() -> None:
    assert summed_up(answer((DS, ML)).view).startswith("Data scientist · Machine learning engineer, ")
    assert summed_up(answer((DS, ML, DE)).view).count("·") == 2


def test_roles_that_are_asked_stand_by_their_labels_as_many_as_fit() -> None:
    asked = QueryParams([("role", one) for one in ("data_scientist", " ", " clerk ", "third")])
    assert asked_roles(asked, 2) == ["Data scientist", "clerk"]
    assert asked_roles(QueryParams(""), 6) == []


def test_names_that_are_suggested_are_names() -> None:
    assert all(find(name).pref_label == name for name in role_names())
    assert all(find(name) for pair in POPULAR for name in pair)
    assert label_of("data_scientist") == "Data scientist"
    assert label_of("onet:x") == "onet:x"
