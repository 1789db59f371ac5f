"""Records that may be looked at together, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.questions.figures.pay_records import UNDATED, Within, in_usual_currency, records, strata
from tests.questions.figures.paid import DE, DS, of, several, texts, world
from tests.questions.world import Pay


def test_what_is_never_mixed_is_apart(tmp_path: Path) -> None:
    rows = [
        *several(DS, 2),
        *several(DS, 3, period="hour", first=40),
        *several(DS, 4, currency="EUR"),
        *several(DS, 5, source="named"),
    ]
    made = world(tmp_path, rows, texts(DS, 6))
    found = {(one.source, one.period, one.currency): len(one) for one in of(made)}
    assert found == {
        ("paid", "year", "USD"): 2,
        ("paid", "hour", "USD"): 3,
        ("paid", "year", "EUR"): 4,
        ("named", "year", "USD"): 5,
        ("texts", "year", "USD"): 6,
    }


def test_texts_are_one_population_over_all_collections(tmp_path: Path) -> None:
    made = world(tmp_path, (), [*texts(DS, 3), *texts(DS, 2, source="two")])
    (only,) = of(made)
    assert sorted(only.columns["origin"].tolist()) == ["one", "one", "one", "two", "two"]


def test_equal_records_count_as_often_as_they_occur(tmp_path: Path) -> None:
    (only,) = of(
        world(tmp_path, [Pay(DS, 80_000, 120_000, employer=1, records=3), Pay(DS, 50_000, employer=2)])
    )
    assert sorted(only.amount.tolist()) == [50_000, 100_000, 100_000, 100_000]
    assert only.employers == 2


@pytest.mark.parametrize(
    ("within", "left"),
    [
        (Within("US"), 4),
        (Within(None), 5),
        (Within("US", level="senior"), 1),
        (Within("US", since=2024), 2),
        (Within("US", place=("Boston",)), 1),
        (Within("DE"), 1),
    ],
)
def test_filters(tmp_path: Path, within: Within, left: int) -> None:
    rows = [
        Pay(DS, 1e5, level="senior", year=2022),
        Pay(DS, 2e5, place="Boston"),
        Pay(DS, 3e5, year=2020),
        Pay(DS, 5e5),
        Pay(DS, 4e5, country="DE"),
        Pay(DS, 9e5, kind="agency"),
    ]
    assert sum(map(len, records(world(tmp_path, rows), DS, within))) == left


def test_industry_is_known_of_texts_alone(tmp_path: Path) -> None:
    made = world(tmp_path, several(DS, 5), [*texts(DS, 3, industry="finance"), *texts(DS, 4, first=5e5)])
    (only,) = records(made, DS, Within("US", industry="finance"))
    assert (only.source, len(only)) == ("texts", 3)


def test_years_in_words(tmp_path: Path) -> None:
    rows = texts(DS, 2, year=2022) + texts(DS, 1, year=2024) + texts(DS, 1, year=None, first=9e4)
    (only,) = of(world(tmp_path, (), rows))
    assert only.years == "3 dated 2022 to 2024, 1 undated"
    assert only.undated == 1
    assert only.where(only.year != UNDATED).years == "2022 to 2024"
    assert UNDATED in only.year
    assert only.where(only.year == UNDATED).years == ""
    assert only.where(only.year == 2024).years == "2024"


def test_one_record_without_employer_and_none_are_named(tmp_path: Path) -> None:
    (only,) = of(world(tmp_path, [*several(DS, 3), Pay(DS, 5e4)]))
    assert only.employer is None
    assert only.employers is None


def test_the_usual_currency_over_all_roles(tmp_path: Path) -> None:
    made = world(
        tmp_path, [*several(DS, 3), *several(DS, 2, currency="EUR"), *several(DE, 2, currency="EUR")]
    )
    kept = in_usual_currency({role: of(made, role) for role in (DS, DE)})
    assert [one.currency for own in kept.values() for one in own] == ["EUR", "EUR"]


def test_strata_are_numbered_alike(tmp_path: Path) -> None:
    made = world(
        tmp_path, [Pay(DS, 1e5, level="mid"), Pay(DS, 2e5, level="senior"), Pay(DE, 1e5, level="senior")]
    )
    (one,), (two,) = of(made, DS), of(made, DE)
    a, b = strata([one, two], ("level", "year"))
    assert a.tolist() == [0, 1]
    assert b.tolist() == [1]
