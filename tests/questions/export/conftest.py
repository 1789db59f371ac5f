"""Exports of the snapshot that ships, written once for all tests that look at them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from rolescope.questions.export import export
from rolescope.questions.export.question import FORMS
from rolescope.store.facts import FactStore, embedded
from tests.questions.export.written import Export

CASES = {
    "linkedin_us_2024": [
        ["data_scientist", "data_scientist", 60],
        ["data_scientist", "data_analyst", 5],
        ["data_analyst", "data_analyst", 12],
        ["machine_learning_engineer", "data_scientist", 9],
    ],
    "scraped_pool": [["data_scientist", "data_scientist", 40], ["other", "data_analyst", 3]],
    "elsewhere": [["data_analyst", "data_scientist", 7]],
}
"""Postings titled data scientist as if read one by one, for a snapshot that does not say."""


@pytest.fixture(scope="session")
def store() -> FactStore:
    """The snapshot; the confusions under one title are made up where it has none of any."""
    found = FactStore(embedded().folder)
    cases = {"by_title": {"data_scientist": CASES}}
    vars(found)["role_confusion"] = cases | embedded().role_confusion
    return found


@pytest.fixture(scope="session")
def exports(store: FactStore, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Export]:
    """An export in each form."""
    folder = tmp_path_factory.mktemp("exports")
    return {form: Export(export(folder / form, form=form, store=store), store) for form in FORMS}


@pytest.fixture(params=FORMS)
def exported(request: pytest.FixtureRequest, exports: Mapping[str, Export]) -> Export:
    """An export: what holds of it holds in each form."""
    return exports[request.param]
