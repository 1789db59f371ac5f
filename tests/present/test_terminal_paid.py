"""Pay in a terminal: within its width, plain where it must be, n and employers in every row."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rolescope.model.pay import PayScope
from rolescope.present.pay.charts import axis_of
from rolescope.present.terminal import paid
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.paid_plot import lanes, year_lanes
from tests.present.paid import A, answer, money, population, spread, year

TEXT = paid.table(answer())
FLAT = " ".join(TEXT.split())


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("everything", [False, True])
def test_it_keeps_the_width_and_can_be_ascii(width: int, everything: bool) -> None:
    lines = paid.lines(answer(), width=width, ascii_only=True, everything=everything)
    widest = max(("".join(run.text for run in line).rstrip() for line in lines), key=len)
    assert len(widest) <= width, widest
    assert plain(lines).isascii()


def test_headline_thinness_and_populations() -> None:
    assert "What is paid for data scientists and data engineers? The United States." in FLAT
    assert "Thin: few records." in TEXT
    assert "Posted range, collected (ai-jobs.net), the United States, USD per year" in FLAT
    assert "Posted pay, disclosed, the United States, USD per hour" in FLAT
    assert "Data scientists and data engineers are one occupation here." in FLAT


def test_a_row() -> None:
    assert re.search(r"Data scientist +5,328 unnamed +2020–25 +70 +85 +100 \(98–102\) +120 +140\n", TEXT)
    assert re.search(r"  Entry level +12 +9 +2024  suppressed \(n = 12, ", TEXT)


def test_the_difference_and_its_parts() -> None:
    assert "Data scientist less data engineer: data engineer above" in TEXT
    assert "as they are              −$25,000 (likely −$27,000 to −$23,000)" in TEXT
    assert "the mix accounts for     −$5,000" in TEXT


def test_years_with_their_reason_where_there_is_none() -> None:
    assert re.search(r"2021 +300  suppressed \(n = 12", TEXT)
    assert re.search(r"2022 +300 .*●.* 95 \(93–97\) +96\n", TEXT)


def test_the_rest() -> None:
    assert "posted pay read from texts" in TEXT.casefold()
    assert "does not name cities" in FLAT
    assert re.search(r"SAS & <R> +40 +20  −8 %", TEXT)
    assert "India" not in TEXT, "its median is suppressed, and it was not asked for"
    asked = paid.table(answer(scope=PayScope("IN", "asked")))
    assert re.search(r"India +19 +7  suppressed", asked)
    assert "Int$90,000" in TEXT
    assert "$12,000 (likely $10,000 to $14,000); 40 records of 30 employers against 90 of 80." in FLAT
    assert "90,000 to 110,000 USD; undated, senior, Boston" in FLAT
    assert "--all" in TEXT
    assert "--all" not in plain(paid.lines(answer(), everything=True))
    assert "Answer pay:data_scientist+data_engineer#" in TEXT


def test_an_axis_of_one_amount_has_room() -> None:
    axis = axis_of([money(100, 0)], "USD")
    assert axis.low < 100 < axis.high


def test_millions_of_records_keep_their_distance_from_the_year() -> None:
    many = tuple(replace(year(A, when, 100_000), n=n) for when, n in ((2020, 2_986_500), (2021, 900)))
    one = population(years=many, spreads=(spread(),))
    drawn = plain(year_lanes(many, one, 0, 80)).splitlines()
    assert [line.split()[:2] for line in drawn] == [["2020", "2,986,500"], ["2021", "900"]]
    assert all(len(line) <= 80 for line in drawn)


def test_an_outer_quantile_that_may_lie_anywhere_does_not_stretch_the_axis() -> None:
    wild = replace(money(140_000), high=20_000_000)
    one = population(spreads=(spread(p90=wild),))
    lane = plain(lanes(one, {A: "Data scientist"}, 80)).splitlines()[0]
    assert len(lane.rstrip()) > 60
