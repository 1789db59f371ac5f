"""Closed lists name every value that there is, each with words."""

from __future__ import annotations

from rolescope.model.concept import SkillType
from rolescope.model.posting import EmployerKind, Level, PayPeriod
from rolescope.questions.export.lists import about_list, closed_lists, label
from rolescope.store.facts import FactStore
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import roles


def test_lists_are_those_of_the_vocabularies() -> None:
    lists = closed_lists()
    assert set(lists["role"]) == set(roles())
    assert set(lists["activity"]) == set(activities())
    for name, values in (("level", Level), ("employer_kind", EmployerKind), ("type", SkillType)):
        assert set(lists[name]) == {value.value for value in values}
    assert set(lists["period"]) == {value.value for value in PayPeriod}
    assert all(words for values in lists.values() for words in values.values())


def test_every_list_of_the_evidence_is_explained(store: FactStore) -> None:
    for of, column in (("category_counts", "category"), ("naming_counts", "kind")):
        for name, values in store.values(of).items():
            assert about_list(column, name), name
            assert all(label(name, value) for value in values)


def test_labels_are_those_of_answers_where_these_have_some() -> None:
    assert label("degree", "phd") == "Doctorate"
    assert label("industry", "it_services") == "IT services"
    assert label("work", "cannot_tell") == "The text does not tell"
    assert label("clearance", "obtainable") == "Clearance to be obtained"
    assert label("settled", "0") == "None of the three"
    assert label("hybrid", "build_analysis") == "Build and analysis"
    assert label("visa", "unstated") == "Not stated"
    assert label("collaborator", "data_engineers") == "Data engineers"
