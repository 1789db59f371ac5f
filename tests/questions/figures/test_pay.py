"""What is paid: one cell per population, level and pay period, and never two of them mixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.comparison import PayCell, PayContrast
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.figures.pay import Pay as Paid
from rolescope.questions.figures.pay import pay
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import FactStore
from rolescope.store.schema import POSTED
from tests.questions.world import DESIGN_EFFECT, Pay, store

DS, DE = "data_scientist", "data_engineer"
HERE = Filter("US", "most evidence", None, None)


def records(role: str, n: int, first: float = 100_000, **what: object) -> list[Pay]:
    """Amounts a thousand apart, from the first."""
    return [Pay(role, first + 1000 * i, **what) for i in range(n)]  # type: ignore[arg-type]


def asked(folder: Path, rows: list[Pay], filter_: Filter = HERE, roles: tuple[str, ...] = (DS, DE)) -> Paid:
    world: FactStore = store(folder, [], pay=[row.row() for row in rows])
    return pay(world, name_all(world, roles), filter_)


def cell(found: Paid, role: str = DS, level: str = "all") -> PayCell:
    (only,) = [c for c in found.cells if (c.role, c.level) == (role, level)]
    return only


def only(found: Paid) -> PayContrast:
    (contrast,) = found.contrasts
    return contrast


def median(found: PayCell) -> Estimate:
    assert isinstance(found.p50, Estimate)
    return found.p50


def test_quartiles_of_midpoints_by_hand(tmp_path: Path) -> None:
    """101 ranges from 100 to 200 thousand, each ten thousand wide: midpoints 105 to 205."""
    ranges = [Pay(DS, 1000.0 * k, 1000.0 * (k + 10), employer=k) for k in range(100, 201)]
    found = cell(asked(tmp_path, ranges))
    quartiles = [found.p25, found.p50, found.p75]
    assert [q.value for q in quartiles if isinstance(q, Estimate)] == [130_000, 155_000, 180_000]
    assert (found.n, found.employers, found.currency, found.period) == (101, 101, "USD", "year")
    assert median(found).unit == "USD"
    assert found.method.startswith("midpoint of low and high")
    assert found.years == "2024"


def test_equal_records_count_as_often_as_they_occur(tmp_path: Path) -> None:
    rows = [*records(DS, 21), Pay(DS, 300_000, records=79)]
    found = cell(asked(tmp_path, rows))
    assert (found.n, median(found).value) == (100, 300_000)


def test_only_the_currency_of_most_records_is_kept(tmp_path: Path) -> None:
    rows = [*records(DS, 30), *records(DS, 25, currency="EUR"), *records(DE, 25, currency="EUR", first=5e4)]
    found = asked(tmp_path, rows)
    assert {c.currency for c in found.cells} == {"EUR"}, "fifty records against thirty, over both roles"
    assert cell(found).n == 25
    assert cell(found, DE).n == 25


def test_the_usual_currency_is_of_each_source_and_period(tmp_path: Path) -> None:
    rows = [
        *records(DS, 30),
        *records(DS, 25, currency="EUR", source="named"),
        *records(DS, 21, currency="GBP", period="hour", first=50),
    ]
    found = asked(tmp_path, rows)
    assert {(c.source, c.period, c.currency) for c in found.cells} == {
        ("paid", "year", "USD"),
        ("named", "year", "EUR"),
        ("paid", "hour", "GBP"),
    }


def test_a_level_is_listed_from_twenty_records_on_and_all_levels_always(tmp_path: Path) -> None:
    rows = [
        *records(DS, 19, level="entry"),
        *records(DS, 20, level="senior"),
        *records(DE, 3, level="senior"),
    ]
    found = asked(tmp_path, rows)
    assert [(c.role, c.level, c.n) for c in found.cells] == [
        (DS, "all", 39),
        (DS, "senior", 20),
        (DE, "all", 3),
    ]
    thin = cell(found, DE)
    assert thin.p25 == thin.p50 == thin.p75 == NotEstimable("suppressed (n = 3, needs 20)", 3)


def test_a_level_asked_for_is_listed_however_thin_and_alone(tmp_path: Path) -> None:
    rows = [*records(DS, 4, level="entry"), *records(DS, 40, level="senior")]
    found = asked(tmp_path, rows, Filter("US", "asked", "entry", None))
    assert [(c.level, c.n) for c in found.cells] == [("entry", 4)]


def test_named_employers_need_to_be_five(tmp_path: Path) -> None:
    rows = [Pay(DS, 1e5 + i, employer=i % 4) for i in range(40)]
    found = cell(asked(tmp_path, rows))
    assert found.p50 == NotEstimable("suppressed (4 employers, needs 5)", 40)
    assert found.employers == 4


def test_populations_are_never_mixed(tmp_path: Path) -> None:
    """The roles are seen in different populations of one source, by the hour, or in different sources."""
    rows = [
        *records(DS, 30, population="posted"),
        *records(DE, 30, population="offered"),
        *records(DS, 30, period="hour", first=40, population="posted"),
        *records(DE, 30, source="named", population="posted"),
    ]
    found = asked(tmp_path, rows)
    assert len(found.cells) == 4 * 2, "each with its one level"
    assert found.contrasts == ()


def test_a_contrast_is_made_within_each_population(tmp_path: Path) -> None:
    rows = [
        *(r for role in (DS, DE) for r in records(role, 30)),
        *(r for role in (DS, DE) for r in records(role, 30, source="named")),
        *(r for role in (DS, DE) for r in records(role, 30, period="hour", first=40)),
    ]
    found = asked(tmp_path, rows)
    assert [(c.source, c.period) for c in found.contrasts] == [
        ("named", "year"),
        ("paid", "hour"),
        ("paid", "year"),
    ]
    assert all((c.a, c.b) == (DS, DE) for c in found.contrasts)


def test_who_pays_more(tmp_path: Path) -> None:
    rows = [
        *(Pay(DS, 150_000 + 100 * i, employer=i) for i in range(100)),
        *(Pay(DE, 100_000 + 100 * i, employer=i) for i in range(100)),
    ]
    found = only(asked(tmp_path, rows))
    assert found.pays_more == DS
    assert isinstance(found.difference, Estimate)
    assert found.difference.value == pytest.approx(50_000)
    assert (found.difference.unit, found.difference.n) == ("USD", 200)
    assert isinstance(found.superiority, Estimate)
    assert found.superiority.value == pytest.approx(1)
    assert [sum(found.curves[role]) for role in (DS, DE)] == pytest.approx([1, 1])
    assert len(found.grid) == len(found.curves[DS])


def test_levels_and_years_are_held_equal(tmp_path: Path) -> None:
    """Equal pay within a level, other levels: no difference is left."""
    pays = {"senior": 200_000, "entry": 80_000}
    mixes = {DS: {"senior": 60, "entry": 20}, DE: {"senior": 20, "entry": 60}}
    rows = [
        Pay(role, pays[level] + 10 * i, level=level, employer=i)
        for role, mix in mixes.items()
        for level, n in mix.items()
        for i in range(n)
    ]
    found = asked(tmp_path, rows)
    assert median(cell(found)).value - median(cell(found, DE)).value > 100_000
    assert only(found).pays_more is None
    assert only(found).level == "all, standardised over level and year"


def test_a_thin_side_suppresses_the_contrast(tmp_path: Path) -> None:
    found = only(asked(tmp_path, [*records(DS, 40), *records(DE, 7)]))
    assert isinstance(found.difference, NotEstimable)
    assert found.difference.reason == "suppressed (n = 7, needs 20)"
    assert (found.pays_more, found.superiority, found.overlap) == (None, found.difference, found.difference)


def test_unnamed_employers_are_said_and_widen(tmp_path: Path) -> None:
    (tmp_path / "named").mkdir()
    (tmp_path / "unnamed").mkdir()
    named = cell(asked(tmp_path / "named", [Pay(DS, 1e5 + 1000 * i, employer=i) for i in range(200)]))
    unnamed = cell(asked(tmp_path / "unnamed", records(DS, 200)))
    assert (named.employers, named.caveat) == (200, "")
    assert unnamed.employers is None
    assert "names no employers" in unnamed.caveat
    assert f"{DESIGN_EFFECT:.1f}" in unnamed.caveat
    assert median(named).value == median(unnamed).value
    widths = [median(c).high - median(c).low for c in (named, unnamed)]
    assert widths[1] > 1.5 * widths[0]


def test_agencies_other_countries_and_earlier_years_are_left_out(tmp_path: Path) -> None:
    rows = [
        *records(DS, 25),
        *records(DS, 30, kind="agency", first=5e5),
        *records(DS, 30, country="DE", first=5e5),
        *records(DS, 30, year=2020, first=9e5),
    ]
    found = cell(asked(tmp_path, rows, Filter("US", "asked", None, 2024)))
    assert (found.n, found.years) == (25, "2024")


def test_pay_is_not_pooled_over_countries(tmp_path: Path) -> None:
    rows = [*records(DS, 25), *records(DS, 30, country="DE", first=5e5)]
    found = cell(asked(tmp_path, rows, Filter(None, "asked", None, None)))
    assert (found.country, found.n) == ("US", 25)


def test_a_role_without_records_has_no_cell(tmp_path: Path) -> None:
    found = asked(tmp_path, records(DS, 25))
    assert {c.role for c in found.cells} == {DS}
    assert found.contrasts == ()


def posted(role: str, n: int, first: float, source: str, **what: object) -> list[Pay]:
    """Pay read from texts of one collection, an employer each."""
    ranges = {"source": source, "population": POSTED, **what}
    return [Pay(role, first + 1000 * i, employer=i, **ranges) for i in range(n)]  # type: ignore[arg-type]


def from_texts(folder: Path, rows: list[Pay]) -> Paid:
    world = store(folder, [], posted_pay=[row.posted_row() for row in rows])
    return pay(world, name_all(world, (DS, DE)), HERE)


def test_pay_read_from_texts_is_one_population_over_its_collections(tmp_path: Path) -> None:
    rows = [*posted(DS, 15, 1e5, "one"), *posted(DS, 15, 1e5, "two", year=None)]
    found = cell(from_texts(tmp_path, rows))
    assert (found.source, found.population, found.n, found.employers) == ("texts", POSTED, 30, 15)
    assert found.years == "15 dated 2024, 15 undated"
    assert "not all do" in found.caveat


def test_pay_from_texts_is_compared_within_each_collection(tmp_path: Path) -> None:
    """One collection pays twice the other and the roles differ in their mix of the two only."""
    rows = [
        *posted(DS, 60, 1e5, "one"),
        *posted(DS, 30, 2e5, "two"),
        *posted(DE, 30, 1e5, "one"),
        *posted(DE, 60, 2e5, "two"),
    ]
    difference = only(from_texts(tmp_path, rows)).difference
    assert isinstance(difference, Estimate)
    assert difference.low <= 0 <= difference.high


def test_pay_from_texts_never_mixes_with_pay_collected(tmp_path: Path) -> None:
    world = store(
        tmp_path,
        [],
        pay=[row.row() for row in records(DS, 30)],
        posted_pay=[row.posted_row() for row in posted(DS, 30, 2e5, "one")],
    )
    found = pay(world, name_all(world, (DS, DE)), HERE)
    assert {(c.source, c.n) for c in found.cells if c.level == "all"} == {("paid", 30), ("texts", 30)}
