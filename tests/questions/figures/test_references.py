"""Which sources an answer rests on, and with how many rows of each."""

from __future__ import annotations

import pytest

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.questions.compare import compare
from rolescope.questions.role import role
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, Pay, alike, store

PAIR = ("data scientist", "data engineer")
DS, DE = "data_scientist", "data_engineer"
TITLES = [
    ("paid", 2023, None, DS, 10, 100, 100, 10.0, 10.0, 100.0),
    ("paid", 2024, None, DS, 10, 150, 100, 10.0, 10.0, 150.0),
    ("paid", 2024, None, DE, 10, 150, 100, 10.0, 10.0, 150.0),
]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    cells = [
        *alike(DS, range(10)),
        *alike(DS, range(10), collection="two", year=2020),
        *alike(DE, range(10), level="senior"),
        Cell(DS, 77, 400, kind="agency"),
        Cell(DS, 78, 60, country="DE"),
        Cell("statistician", 79, country="FR"),
    ]
    pay = [
        Pay(r, 1e5 + i, level=level).row() for r in (DS, DE) for level in ("mid", "senior") for i in range(25)
    ]
    return store(
        tmp_path_factory.mktemp("references"),
        cells,
        pay=pay,
        title_counts=TITLES,
        occupation_wages=[("15-2051", 2024, 233_440, 1e5, 2e5, 3e5, None)],
        occupation_facts=[
            ("onet:15-2051.00", "Technology", f"T{i}", None, None, None, None) for i in range(3)
        ],
    )


def rows(answer: Answer[Comparison]) -> dict[str, int]:
    return {source.id: source.n for source in answer.evidence}


def texts(answer: Answer[Comparison]) -> int:
    return sum(n for id_, n in rows(answer).items() if id_.endswith(":texts"))


def test_every_use_of_a_source_is_an_entry_by_its_id(world: FactStore) -> None:
    found = compare(PAIR, store=world).evidence
    assert [source.id for source in found] == [
        "oews:occupations",
        "one:texts",
        "onet_29_3:occupations",
        "paid:pay",
        "paid:titles",
        "two:texts",
    ]
    assert all(source.id.rsplit(":", 1)[1] in {"texts", "pay", "titles", "occupations"} for source in found)


@pytest.mark.parametrize(
    "asked", [{}, {"level": "mid"}, {"since": 2024}, {"country": "all"}, {"country": "DE"}, {"country": "FR"}]
)
def test_texts_add_up_to_the_postings_of_the_subjects(world: FactStore, asked: dict[str, object]) -> None:
    answer = compare(PAIR, store=world, **asked)  # type: ignore[arg-type]
    assert texts(answer) == sum(subject.postings for subject in answer.view.subjects)


def test_rows_are_counted_once(world: FactStore) -> None:
    """A record stands in "all" and in its level; a title share's total is of all titles."""
    found = rows(compare(PAIR, store=world))
    assert found == {
        "oews:occupations": 233_440,
        "one:texts": 200,
        "onet_29_3:occupations": 3,
        "paid:pay": 100,
        "paid:titles": 250,
        "two:texts": 100,
    }


def test_a_level_asked_for_counts_its_records(world: FactStore) -> None:
    assert rows(compare(PAIR, level="senior", store=world))["paid:pay"] == 50


def test_what_gave_nothing_is_not_named(world: FactStore) -> None:
    found = rows(role("data engineer", country="FR", store=world))
    assert "one:texts" not in found
    assert "paid:pay" not in found


def test_an_entry_says_what_and_whose_it_is(world: FactStore) -> None:
    one = next(source for source in compare(PAIR, store=world).evidence if source.id == "one:texts")
    assert one.source == "Source one (https://example.org/one): texts"
    assert (one.licence, one.period) == ("CC0", "2024")


def test_sources_of_titles_are_named_though_the_first_subject_has_none(world: FactStore) -> None:
    answer = compare(("registered nurse", "data engineer"), store=world)
    assert answer.view.titles
    assert rows(answer)["paid:titles"] == 150
