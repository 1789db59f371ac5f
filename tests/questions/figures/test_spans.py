"""Two times, and what each source has at both."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.spans import (
    Period,
    Sized,
    dated_postings,
    dated_titles,
    none_spans,
    period,
)
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, store

EVERYWHERE = Filter(None, "asked", None, None)
ENDS = (Period(2013, 2014), Period(2018, 2018))
DS = "data_scientist"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    history = [Cell(DS, n, 30, year=year) for n in range(5) for year in (2013, 2014, 2018)]
    history += [Cell("data_analyst", 9, 60, year=year) for year in (2013, 2018, 2019)]
    history.append(Cell(DS, 20, 1000, year=2018, kind="agency"))
    titles = [
        ("paid", year, None, DS, n, 1000, 10, n * n / 10, n * 100.0, 100_000.0)
        for year, n in ((2013, 10), (2014, 30), (2018, 80))
    ]
    cells = [Cell(DS, 1, 40, year=2024, collection="two"), Cell(DS, 2, 5, year=None, collection="two")]
    return store(tmp_path_factory.mktemp("store"), cells, history=history, title_counts=titles)


@pytest.mark.parametrize(
    ("asked", "found"),
    [(2013, Period(2013, 2013)), ("2013", Period(2013, 2013)), (" 2013 – 2015 ", Period(2013, 2015))],
)
def test_years_as_they_are_asked_for(asked: str | int, found: Period) -> None:
    assert period(asked) == found
    assert period(str(found)) == found


@pytest.mark.parametrize("asked", ["soon", "2015-2013", "13", "2013-2014-2015", ""])
def test_what_are_no_years(asked: str) -> None:
    with pytest.raises(BadQuestion):
        period(asked)


def test_an_unknown_year_lies_in_no_period() -> None:
    assert Period(2013, 2014).holds(np.array([2012.0, 2013.0, 2014.0, 2015.0, np.nan])).tolist() == [
        *(False, True, True, False, False)
    ]


def test_postings_at_both_ends(world: FactStore) -> None:
    one, two = dated_postings(world, EVERYWHERE, ENDS)
    assert (one.source, one.use, one.years) == ("one", "history", (2013, 2019))
    assert [one.size(end) for end in ENDS] == [360, 210]
    assert [one.size(end, DS) for end in ENDS] == [300, 150]  # the agency is set apart
    assert one.employers(DS, *ENDS) == 5
    assert one.read_as(ENDS[1]) == {DS: Sized(150, 5), "data_analyst": Sized(60, 1)}
    assert one.titled(ENDS[0], DS) == Sized(300, 5)
    assert one.too_few(DS) is None
    assert two.years == (2024, 2024)


def test_why_a_source_cannot_tell(world: FactStore) -> None:
    one, two = dated_postings(world, EVERYWHERE, ENDS)
    assert two.too_few(DS) == "0 postings in 2013-2014, needs 200"
    assert one.too_few("statistician") == "0 postings under the title at the fuller end, needs 20"
    assert one.too_few("data_analyst") == "1 employer uses the title, needs 5"
    said = none_spans("Statistician", [one, two], "statistician", "the {}".format).reason
    assert "one (2013 to 2019) has 0 postings under the title" in said
    assert "two (2024) has 0 postings in 2013-2014" in said


def test_both_ends_need_enough_to_part_a_change(world: FactStore) -> None:
    one, _ = dated_postings(world, EVERYWHERE, ENDS)
    assert one.unsplit(DS) is None
    few = one.unsplit("statistician")
    assert few is not None
    assert few.reason == "0 postings under the title in 2013-2014, needs 20"
    alone = one.unsplit("data_analyst")
    assert alone is not None
    assert alone.reason == "1 employer uses the title in 2013-2014, needs 5"


def test_nothing_is_said_of_few_postings_or_employers() -> None:
    assert Sized(20, 5).few is None
    fewer, alone = Sized(19, 9).few, Sized(20, 4).few
    assert fewer is not None
    assert alone is not None
    assert (fewer.reason, fewer.n) == ("suppressed (n = 19, needs 20)", 19)
    assert alone.reason == "suppressed (4 employers, needs 5)"


def test_titles_of_several_years_are_taken_together(world: FactStore) -> None:
    (found,) = dated_titles(world, DS, ENDS)
    assert (found.source, found.first, found.last, found.named) == ("paid", 2013, 2018, 120)
    assert (found.before, found.after) == (2000, 1000)
    assert found.share is not None
    before, change = found.share.before, found.share.change
    assert isinstance(before, Estimate)
    assert isinstance(change, Estimate)
    assert before.value == pytest.approx(0.02)
    assert change.value == pytest.approx(0.06)
    assert change.low < 0.06 < change.high


def test_titles_of_one_end_have_no_change(world: FactStore) -> None:
    (found,) = dated_titles(world, DS, (Period(2013, 2013), Period(2016, 2016)))
    assert found.share is None
