"""What the figures speak of: which country, level and years; whose postings; what is held equal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.compare import compare
from rolescope.questions.figures.scope import (
    Filter,
    counts,
    refuse_elsewhere,
    refuse_later,
    settle,
    strata_of,
)
from rolescope.questions.role import role
from rolescope.store.facts import FactStore, RoleCells
from rolescope.store.manifest import Manifest, SourceEntry
from tests.questions.world import Cell, alike, store

PAIR = ("data scientist", "data engineer")
IDS = ("data_scientist", "data_engineer")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Data scientists are most in Germany, data engineers in the United States."""
    cells = [
        *alike("data_scientist", range(10), country="US"),
        *alike("data_scientist", range(10, 40), country="DE", postings=100),
        *alike("data_engineer", range(8), country="US"),
        *alike("data_engineer", range(3), country="DE"),
        *alike("data_scientist", range(6), level="senior", year=2021),
        *alike("data_scientist", range(5), year=None, level="senior"),
        *alike("data_scientist", range(7), country=None),
        Cell("data_scientist", 90, 500, kind="agency"),
        Cell("data_scientist", 91, 30, kind="marketplace"),
        *alike("data_engineer", range(8), collection="two"),
        Cell("statistician", 95, country="FR"),
    ]
    return store(tmp_path_factory.mktemp("scope"), cells)


def cells(world: FactStore, *roles: str) -> list[RoleCells]:
    return [world.cells(role) for role in roles]


def settled(world: FactStore, *roles: str, **asked: object) -> Filter:
    arguments = {"country": None, "level": None, "since": None, **asked}
    return settle(cells(world, *roles), **arguments)  # type: ignore[arg-type]


def test_the_country_is_where_the_role_with_fewer_postings_has_most(world: FactStore) -> None:
    assert settled(world, *IDS).country == "US"
    assert settled(world, *IDS).chosen == "most evidence"
    assert settled(world, IDS[0]).country == "DE", "alone, data scientists are answered for where they are"


def test_agencies_do_not_choose_the_country(tmp_path: Path) -> None:
    cells = [
        *alike("data_scientist", range(10)),
        *alike("data_scientist", range(30), country="DE", kind="agency"),
    ]
    assert settled(store(tmp_path, cells), "data_scientist").country == "US"


def test_a_role_without_postings_has_no_say(world: FactStore) -> None:
    assert settled(world, *IDS, "bi_developer").country == "US"
    assert settled(world, "bi_developer").country == "US", "and alone it is answered for the United States"


@pytest.mark.parametrize("asked", ["all", "ALL"])
def test_everywhere_means_no_country_and_holds_countries_equal(world: FactStore, asked: str) -> None:
    found = settled(world, *IDS, country=asked)
    assert (found.country, found.chosen) == (None, "asked")
    assert strata_of(found) == ("collection", "country", "level")


def test_what_is_asked_for_is_not_held_equal(world: FactStore) -> None:
    assert strata_of(settled(world, *IDS)) == ("collection", "level")
    assert strata_of(settled(world, *IDS, level="mid")) == ("collection",)
    assert strata_of(settled(world, *IDS), by_level=False) == ("collection",)


def test_a_country_in_small_letters_is_the_same_country(world: FactStore) -> None:
    assert settled(world, *IDS, country="de") == settled(world, *IDS, country="DE")


@pytest.mark.parametrize("country", ["USA", "U1", "", "Germany"])
def test_what_is_no_country_is_refused_with_those_that_have_postings(world: FactStore, country: str) -> None:
    with pytest.raises(BadQuestion, match=r"not an ISO 3166-1.*DE, US"):
        settled(world, *IDS, country=country)


def test_what_is_no_level_is_refused_with_the_levels(world: FactStore) -> None:
    with pytest.raises(BadQuestion, match=r"no level 'junior'.*intern, entry, mid"):
        settled(world, *IDS, level="junior")


@pytest.mark.parametrize(
    ("asked", "postings"),
    [
        ({}, 100 + 60 + 50),
        ({"level": "senior"}, 60 + 50),
        ({"since": 2021}, 100 + 60),
        ({"since": 2022}, 100),
        ({"since": 2021, "level": "senior"}, 60),
        ({"country": "DE"}, 3000),
        ({"country": "all"}, 100 + 3000 + 60 + 50 + 70),
        ({"country": "FR"}, 0),
    ],
)
def test_filters_narrow_the_postings(world: FactStore, asked: dict[str, object], postings: int) -> None:
    """An unknown year is not since anything, and an unknown country lies in none."""
    found = role("data scientist", store=world, **({"country": "US"} | asked))  # type: ignore[arg-type]
    assert found.view.subjects[0].postings == postings


def test_agencies_and_marketplaces_are_set_apart_and_said(world: FactStore) -> None:
    view = compare(PAIR, store=world).view
    assert view.scope.excluded == {"agency or marketplace postings, data_scientist": 530}
    assert view.subjects[0].employers == 10
    assert compare(PAIR, country="DE", store=world).view.scope.excluded == {}


def test_common_support_is_what_lies_where_both_have_some(world: FactStore) -> None:
    """Only collection one has both, and there only at mid level: 100 of 210, and 80 of 160."""
    support = compare(PAIR, store=world).view.scope.common_support
    assert support["data_scientist"] == pytest.approx(100 / 210)
    assert support["data_engineer"] == pytest.approx(80 / 160)


def test_strata_and_employers_are_numbered_alike_in_all_roles(world: FactStore) -> None:
    asked = settled(world, *IDS)
    sample = counts(cells(world, *IDS), asked, size=lambda c: c.postings, strata=strata_of(asked)).sample
    strata = [set(sample.stratum[sample.role == r].tolist()) for r in range(2)]
    employers = [set(sample.employer[sample.role == r].tolist()) for r in range(2)]
    assert [len(s) for s in strata] == [2, 2]
    assert len(strata[0] & strata[1]) == 1, "collection one at mid level"
    assert [len(e) for e in employers] == [10, 8]
    assert employers[1] < employers[0], "employers 0 to 7 post for both"
    assert sample.size.sum() == 210 + 160


def test_cells_without_a_duty_are_no_cells_of_duties(tmp_path: Path) -> None:
    made = store(tmp_path, alike("data_scientist", range(6), activities={"train_models": 0}))
    asked = Filter("US", "asked", None, None)
    found = counts([made.cells("data_scientist")], asked, size=lambda c: c.duties, strata=("collection",))
    assert len(found.sample.size) == 0
    assert found.sample.n_roles == 1


@pytest.mark.parametrize(("said", "meant"), [("UK", "GB"), ("Germany", "DE"), ("united states", "US")])
def test_a_country_by_another_name_is_offered_by_its_code(said: str, meant: str) -> None:
    with pytest.raises(BadQuestion, match=f"Did you mean {meant}"):
        refuse_elsewhere(said, ["DE", "GB", "US"])


def test_a_country_without_evidence_is_not_offered() -> None:
    with pytest.raises(BadQuestion) as refused:
        refuse_elsewhere("Germany", ["US"])
    assert "Did you mean" not in str(refused.value)


def test_a_year_after_what_a_question_rests_on_is_refused_by_its_name() -> None:
    def entry(use: str, period: str) -> SourceEntry:
        return SourceEntry("one", use, "One", "https://example.org", "CC0", period, 9, 9, {}, 9, 9, {}, "0")

    texts, titles = entry("texts", "2025, some from 2019 to 2024"), entry("titles", "2013 to 2026")
    manifest = Manifest("2026-07-01", (texts, titles), (), 1.0)
    refuse_later(2025, manifest)
    with pytest.raises(BadQuestion, match="that were read end in 2025, so nothing is known since 2026"):
        refuse_later(2026, manifest)
    refuse_later(2026, replace(manifest, sources=(*manifest.sources, entry("texts", "undated"))))
