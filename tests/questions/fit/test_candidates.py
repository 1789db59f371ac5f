"""The jobs that are judged are those that a search finds, each with what it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolescope.questions.evidence import Home
from rolescope.questions.fit.candidates import candidates
from rolescope.questions.jobs import jobs
from rolescope.questions.jobs.arguments import NO_FILTERS, Filters
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store, read_store
from tests.questions.jobs.made import AT, store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return store(tmp_path)


@pytest.fixture
def file(folder: Path) -> Iterator[OwnFile]:
    with read_store(folder) as opened:
        yield opened


def test_they_are_those_of_jobs_in_the_same_order(folder: Path, file: OwnFile) -> None:
    for query, filters in (("machine learning engineer", NO_FILTERS), (None, Filters(country="DE"))):
        view = jobs(query, filters, home=Home(folder)).view
        found = candidates(file, query, filters)
        assert [one.id for one in found.found] == [one.id for one in view.jobs]
        assert sum(found.counted(one) for one in found.found) == view.total


def test_each_has_what_it_asks_for(file: OwnFile) -> None:
    found = {one.id: one for one in candidates(file, None, NO_FILTERS).found}
    dashboards = found["ashby:example:5"]
    assert {name for one in dashboards.requirements or () for name in one.any_of} >= {"sql", "tableau"}
    paid = found["greenhouse:example:1"]
    assert (paid.pay_low, paid.pay_high, paid.pay_currency, paid.pay_period) == (
        80_000,
        100_000,
        "EUR",
        "year",
    )


def test_more_than_can_be_judged_are_left_and_told(file: OwnFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rolescope.questions.fit.candidates.MOST_JUDGED", 3)
    found = candidates(file, None, NO_FILTERS)
    assert (len(found.found), found.left) == (3, 4)


def test_what_is_not_read_yet_is_told(folder: Path) -> None:
    with own_store(AT, folder) as writing:
        writing.run("UPDATE readings SET asks = NULL WHERE id = 'ashby:example:5'")
    with read_store(folder) as file:
        found = candidates(file, None, NO_FILTERS)
    assert found.unread == 1
    assert "ashby:example:5" not in {one.id for one in found.found}
