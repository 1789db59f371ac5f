"""Every population by itself: what it knows, what it leaves out, what it is made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import INTERNATIONAL, Largest, PayScope, Population
from rolescope.questions.figures.pay_abroad import prices
from rolescope.questions.figures.pay_populations import answered, collect, populations, short, thin
from rolescope.store.facts import FactStore
from tests.questions.figures.paid import DE, DS, several, texts, world

HERE = PayScope("US", "default")


def every(
    made: FactStore, scope: PayScope = HERE, roles: tuple[str, ...] = (DS,), rows: int = 0, **kept: Any
) -> dict[str, Population]:
    found = collect(made, roles, scope, kept.get("places"), prices(made))
    return {f"{one.id} {one.period}": one for one in populations(found, rows)}


def test_hours_and_years_apart(tmp_path: Path) -> None:
    made = world(tmp_path, [*several(DS, 30), *several(DS, 25, 40, 1, period="hour")])
    found = every(made)
    assert {name: one.spreads[0].n for name, one in found.items()} == {"paid year": 30, "paid hour": 25}


def test_a_population_without_cities_says_so_and_gives_nothing(tmp_path: Path) -> None:
    made = world(tmp_path, several(DS, 40, place="Boston"), texts(DS, 40))
    found = every(made, PayScope("US", "asked", city="Boston"), places=("Boston",))
    assert found["paid year"].spreads[0].n == 40
    assert found["texts year"].unknown == ("cities",)
    (none,) = found["texts year"].spreads
    assert none.p50 == NotEstimable("no cities are named here, so nothing can be told of one")
    assert none.n == 0
    assert found["texts year"].gaps == ()


def test_a_population_that_knows_cities_and_has_none_of_it_counts_nought(tmp_path: Path) -> None:
    made = world(tmp_path, several(DS, 40, place="Boston"))
    found = every(made, PayScope("US", "asked", city="Austin"), places=("Austin",))
    assert found["paid year"].unknown == ()
    assert found["paid year"].spreads[0].n == 0


def test_industries_are_known_to_texts(tmp_path: Path) -> None:
    made = world(tmp_path, several(DS, 40), texts(DS, 30, industry="finance"))
    found = every(made, PayScope("US", "asked", industry="finance"))
    assert found["paid year"].unknown == ("industries",)
    assert found["texts year"].spreads[0].n == 30


def test_of_all_countries_the_largest_is_named(tmp_path: Path) -> None:
    rows = [
        *several(DS, 30),
        *several(DS, 10, country="DE", currency="EUR"),
        *several(DS, 5, country="FR", currency="EUR"),
    ]
    made = world(tmp_path, rows)
    found = every(made, PayScope(None, "asked"))["paid year"]
    assert found.largest == (Largest(DS, "US", 30, 40, 5),)
    assert found.largest[0].share == 30 / 40
    assert every(made)["paid year"].largest == ()


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    rows = [*several(DS, 30), *several(DS, 4, currency="EUR"), *several(DS, 5, kind="agency")]
    found = every(world(tmp_path, rows))["paid year"]
    assert dict(found.excluded) == {
        "records in other currencies": 4,
        "records of agencies and marketplaces": 5,
    }


def test_every_country_in_international_dollars_at_equal_country(tmp_path: Path) -> None:
    """a has more in the dear country; within each country both are paid alike."""
    rows = [
        row
        for role, here, there in ((DS, 80, 20), (DE, 20, 80))
        for row in (
            *several(role, here, step=1),
            *several(role, there, 35_000, step=1, country="DE", currency="EUR"),
        )
    ]
    found = every(world(tmp_path, rows), PayScope(None, "asked"), (DS, DE))["paid year"]
    assert (found.currency, found.country) == (INTERNATIONAL, None)
    (only,) = found.gaps
    assert only.adjusted_for == ("level", "year", "country")
    assert isinstance(only.raw, Estimate)
    assert isinstance(only.standardised, Estimate)
    assert only.raw.value > 40_000
    assert abs(only.standardised.value) < 1000


def test_one_population_asked_for(tmp_path: Path) -> None:
    made = world(tmp_path, [*several(DS, 30), *several(DS, 30, source="named")], texts(DS, 3))
    assert list(every(made, PayScope("US", "default", population="named"))) == ["named year"]
    assert list(every(made, PayScope("US", "default", population="texts"))) == ["texts year"]


def test_rows_open_every_quantile_without_naming_an_employer(tmp_path: Path) -> None:
    found = every(world(tmp_path, several(DS, 101, place="Boston")), rows=3)["paid year"]
    assert len(found.records) == 15
    median = [one for one in found.records if one.quantile == "p50"]
    assert [one.amount for one in median] == [149_000, 150_000, 151_000]
    assert (median[0].low, median[0].place, median[0].method) == (149_000, "Boston", "as stated")
    assert not any("employer" in name for name in median[0].__dataclass_fields__)
    assert every(world(tmp_path, several(DS, 101)))["paid year"].records == ()


def test_a_role_without_records_beside_one_with(tmp_path: Path) -> None:
    found = every(world(tmp_path, several(DS, 40)), roles=(DS, DE))["paid year"]
    assert [(one.role, one.n) for one in found.spreads if one.level == "all"] == [(DS, 40), (DE, 0)]
    assert answered(found, DS)
    assert not answered(found, DE)
    assert found.gaps == ()


def test_thin_counts_every_currency_and_period(tmp_path: Path) -> None:
    made = world(tmp_path, [*several(DS, 3), *several(DS, 2, currency="EUR")], texts(DS, 4, period="month"))
    counted = thin(collect(made, [DS], HERE, None, prices(made)), DS)
    assert sorted(counted.values()) == [2, 3, 4]


def test_short_names() -> None:
    assert (short("h1b_lca"), short("my own")) == ("offered", "my own")


def test_what_a_population_knows_it_knows_in_every_pay_period(tmp_path: Path) -> None:
    rows = [
        *texts(DS, 30, industry="finance"),
        *texts(DS, 5, 40, period="hour"),
        *texts(DS, 2, currency="CAD"),
    ]
    found = every(world(tmp_path, (), rows), PayScope("US", "asked", industry="retail"))
    assert {one.unknown for one in found.values()} == {()}
    assert found["texts year"].currency == "USD", "the currency of most, though none is of retail"
