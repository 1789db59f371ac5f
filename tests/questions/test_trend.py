"""How titles moved: first sight, growth, crossings, flags, places; what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.figures.trend import series
from rolescope.questions.figures.trend_counts import stretches
from rolescope.questions.trend import trend
from rolescope.store.facts import FactStore
from tests.questions.trend_world import Counts, titled, titles

DS, MLE = "data_scientist", "machine_learning_engineer"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Scientists fall while engineers double each year, from the third of ten years on."""
    counts = {
        (2010 + i, None): ({DS: 300 - 25 * i} | ({MLE: 2 ** (i - 1)} if i > 1 else {}), 4000)
        for i in range(10)
    }
    places = [
        ("paid", year, "US", place, role, k, 1000)
        for year in (2018, 2019)
        for place, role, k in (("Springfield", MLE, 80), ("Shelbyville", MLE, 10), ("Shelbyville", DS, 30))
    ]
    return titled(tmp_path_factory.mktemp("store"), titles("paid", counts, named=True), places=places)


def test_first_sight_has_a_detection_limit(world: FactStore) -> None:
    answer = trend(["machine learning engineer"], store=world)
    (one,) = answer.view.series
    assert one.first is not None
    assert (one.first.period, one.first.titles, one.first.before) == ("2012", 2, 8000)
    assert one.first.limit == pytest.approx(3 / 8000, rel=0.01)
    assert answer.answer_id.startswith("trend:machine_learning_engineer:by=year#")
    assert [ref.id for ref in answer.evidence] == ["paid:titles"]


def test_growth(world: FactStore) -> None:
    (one,) = trend(["machine learning engineer"], store=world).view.series
    assert one.titles == sum(2 ** (i - 1) for i in range(2, 10))
    (grown,) = one.growth
    assert isinstance(grown.rate, Estimate)
    assert (grown.start, grown.end) == ("2010", "2019")
    assert grown.rate.low <= 1.0 <= grown.rate.high
    assert "up " in trend(["machine learning engineer"], store=world).view.headline


def test_who_overtook_whom_and_when(world: FactStore) -> None:
    view = trend(["data scientist", "machine learning engineer"], store=world).view
    (met,) = view.crossings
    assert (met.a, met.b) == (MLE, DS)
    assert met.low is not None
    assert met.high is not None
    assert met.low <= "2018" <= met.high
    assert view.headline.startswith("Machine learning engineer overtook data scientist in 201")
    swapped = trend(["machine learning engineer", "data scientist"], store=world).view.crossings
    assert [(one.a, one.period, one.low, one.high) for one in swapped] == [
        (MLE, met.period, met.low, met.high)
    ]


def test_places(world: FactStore) -> None:
    found = trend(["machine learning engineer"], store=world).view.places
    assert [(one.place, one.stands_out) for one in found] == [("Springfield", True), ("Shelbyville", False)]
    assert found[0].first is not None
    assert found[0].first.period == "2018"


def test_a_title_never_seen_has_the_share_that_would_have_been(world: FactStore) -> None:
    view = trend(["statistician"], store=world).view
    (one,) = view.series
    assert one.first is None
    assert one.unseen == pytest.approx(4 * 3 / 40_000, rel=0.01)  # four: the borrowed design effect
    assert view.headline == "Statistician: never seen in the sources that count titles."
    assert all(isinstance(grown.rate, NotEstimable) for grown in one.growth)


def test_months(tmp_path: Path) -> None:
    counts: Counts = {(2010 + m // 12, m % 12 + 1): ({DS: 20 if m < 20 else 60}, 400) for m in range(40)}
    years: Counts = {
        (2010 + y, None): ({DS: sum(20 if m < 20 else 60 for m in range(12 * y, min(12 * y + 12, 40)))}, 4800)
        for y in range(4)
    }
    world = titled(tmp_path, titles("paid", {**counts, **years}, named=True))
    (one,) = trend(["data scientist"], by="month", store=world).view.series
    assert one.points[0].period == "2010-01"
    (found,) = one.changes
    assert found.low <= "2011-09" <= found.high
    assert [(grown.start, grown.end) for grown in one.growth] == [
        ("2010-01", "2011-08"),
        ("2011-09", "2013-04"),
    ]
    assert trend(["data scientist"], store=world).view.series[0].untested is not None


def test_a_source_without_months_is_not_one_that_never_saw_the_title(tmp_path: Path) -> None:
    years: Counts = {(2010 + i, None): ({DS: 40}, 1000) for i in range(5)}
    store = titled(tmp_path, titles("paid", years, named=False))
    said = trend(["data scientist"], by="month", store=store).view.headline
    assert said.startswith("Data scientist: 200 titles in Source paid, which has no months; how it moved")
    never = trend(["statistician"], by="month", store=store).view.headline
    assert never == "Statistician: never seen in the sources that count titles."


def test_a_source_that_collected_otherwise_is_flagged_and_kept_out_of_the_headline(tmp_path: Path) -> None:
    grown = {(2015 + i, None): ({DS: 40}, 400 * (10 if i == 4 else 1)) for i in range(5)}
    view = trend(["data scientist"], store=titled(tmp_path, titles("paid", grown, named=False))).view
    (one,) = view.series
    assert one.flags == ("What it collected changed: 400 titles in 2018, 4,000 in 2019.",)
    assert not one.employers_named
    assert "up" not in view.headline
    assert "cannot be told from any" in view.headline
    assert any("design effect" in said for said in view.limits)


def test_a_gap_is_not_drawn_across(tmp_path: Path) -> None:
    years = (*range(2010, 2014), *range(2020, 2024))
    counts = {(year, None): ({DS: 40 if year < 2015 else 400}, 1000) for year in years}
    (one,) = trend(["data scientist"], store=titled(tmp_path, titles("paid", counts, named=True))).view.series
    assert [(grown.start, grown.end) for grown in one.growth] == [("2010", "2013"), ("2020", "2023")]
    assert all(
        isinstance(g.rate, Estimate) and g.rate.value == pytest.approx(0, abs=1e-6) for g in one.growth
    )


@pytest.mark.parametrize(
    ("names", "options", "said"),
    [
        ([], {}, "one to 6 titles"),
        (["data scientist", "data scientists"], {}, "twice"),
        (["data scientist"], {"by": "week"}, "neither"),
        (["data scientist"], {"source": "nowhere"}, "there are paid"),
        (["Registered Nurses"], {}, "only titles that name one of our 49 roles"),
        (["other"], {}, "no title"),
    ],
)
def test_what_is_refused(world: FactStore, names: list[str], options: dict[str, str], said: str) -> None:
    with pytest.raises(BadQuestion, match=said):
        trend(names, store=world, **options)


def test_an_unknown_title_names_what_exists(world: FactStore) -> None:
    with pytest.raises(UnknownRole, match="Data scientist"):
        trend(["data scientst"], store=world)


def test_another_mix_is_flagged(tmp_path: Path) -> None:
    counts = {(2015 + i, None): ({DS: 900 if i < 3 else 500}, 1000) for i in range(5)}
    (one,) = trend(["data scientist"], store=titled(tmp_path, titles("paid", counts, named=True))).view.series
    assert one.flags == (
        "What it collected changed: of 100 titles 90 named a role of ours in 2015, 50 in 2018.",
    )


def test_a_source_of_terms_counts_posts() -> None:
    found = {one.source: one.counts for one in trend([DS]).view.series}
    assert found["hn_trends"] == "posts"
    assert {unit for source, unit in found.items() if source != "hn_trends"} == {"titles"}


def test_reasons_of_a_source_of_terms_speak_of_posts(tmp_path: Path) -> None:
    few: Counts = {(year, 1): ({DS: 1}, 4000) for year in range(2010, 2021)}
    (stretch,) = stretches(titled(tmp_path, titles("hn_trends", few, named=False)), DS)
    one = series(stretch, "year", ("Terms", "Data scientist"), ())
    assert one is not None
    assert one.counts == "posts"
    assert one.untested == "suppressed (11 posts name it, needs 20)"
    assert one.growth[0].rate == NotEstimable("suppressed (11 posts name it, needs 20)", 44_000)
