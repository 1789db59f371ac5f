"""Pay on its page and in words: every number of the answer, its population named, nothing called earned."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.model.pay import INTERNATIONAL, Abroad, Largest, PayScope
from rolescope.present import forms
from rolescope.present.pay import charts, page, words
from rolescope.present.terminal import paid as drawn
from tests.present.paid import NONE, A, B, answer, first, gap, population, spread, suppressed

LABELS = {A: "Data scientist", B: "Data engineer"}
SLOTS = {A: 0, B: 1}


@pytest.fixture(scope="module")
def html() -> str:
    return page(answer())


def test_the_page_stands_alone_and_opens_with_the_answer(html: str) -> None:
    assert html.startswith("<!doctype html>")
    assert "<script" not in html
    assert "http" not in html.split("</style>")[1]
    assert html.count("<h1") == 1
    assert "Among posted ranges the median" in html
    assert "Thin: few records." in html
    assert "earn" not in html.casefold().replace("learn", "")


def test_every_heading_names_its_population(html: str) -> None:
    heads = re.findall(r"<h2>([^<]*)</h2>", html)
    assert heads[:3] == [
        "Posted range, collected (ai-jobs.net), the United States, USD per year",
        "Posted pay, disclosed, the United States, USD per hour",
        "Survey wage, the United States, USD per year",
    ]


def test_rows_have_n_employers_and_years(html: str) -> None:
    assert "<td>5,328</td><td>unnamed</td><td>2020–25</td>" in html
    assert "<td>982</td><td>714</td>" in html
    assert '<td><b>−\u2060$25,000</b></td><td class="quiet">−\u2060$27,000 to −\u2060$23,000</td>' in html


def test_what_is_suppressed_says_so(html: str) -> None:
    assert "suppressed (n = 12, needs 20)" in html
    assert "does not name cities, so it has no figure here." in html
    assert "too few records (data scientist 12, data engineer 12)." in html


def test_text_is_escaped(html: str) -> None:
    assert "SAS &amp; &lt;R&gt;" in html


def test_charts_say_what_they_show(html: str) -> None:
    assert html.count('role="img"') >= 4
    assert re.search(r'aria-label="Posted range[^"]*Data scientist: median \$100,000[^"]*n = 5,328', html)
    assert "Median by year. Posted range" in html


def test_ids_are_unique(html: str) -> None:
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_forms_draw_it() -> None:
    assert forms.html(answer()) == page(answer())
    assert forms.table(answer()) == drawn.table(answer())


def test_a_chart_rounds_as_its_table_does() -> None:
    """With an interval as wide as this one the label read $170,000, and the table 173."""
    wide = Estimate(173_190, 142_000, 200_400, 31, unit="USD")
    only = population(spreads=(spread(p50=wide),))
    svg = str(charts.spread_chart(only, SLOTS, LABELS))
    assert "$173,000" in svg
    assert "$170,000" not in svg
    assert "median $173,000, likely $142,000 to $200,000, n = 5,328" in svg
    assert words.scale(only).value(wide) == "173"


def test_of_all_countries_the_largest_is_named() -> None:
    world = population(
        country=None,
        spreads=(spread(),),
        largest=(Largest(A, "US", 5339, 5940, 24), Largest(B, "DE", 10, 10, 0)),
    )
    said = (
        "As posted, countries mixed: 5,339 of 5,940 records of data scientists are of the United States, "
        "and 24 could not be converted; 10 of 10 records of data engineers are of Germany."
    )
    assert words.mostly(world, LABELS) == said
    assert words.mostly(first(), LABELS) == ""
    whole = answer()
    asked = replace(whole, view=replace(whole.view, populations=(world,)))
    assert said in page(asked)
    assert said in " ".join(drawn.table(asked).split())


def test_a_figure_in_a_chart() -> None:
    assert words.alone(Estimate(47.4, 46, 49, 9), "USD") == "$47"
    assert words.alone(NONE, "USD") == "–"
    assert words.around(NONE, "USD") == NONE.reason
    assert words.around(Published(112_590, "no interval", 9), "USD") == "$113,000 (no interval)"
    assert words.around(Estimate(157_400, 1e5, 2e5, 9), INTERNATIONAL).startswith("Int$157,000, likely Int$1")


def test_years_apart_break_the_line() -> None:
    path = re.findall(r'd="(M[^"]*)"', str(charts.year_chart(first(), SLOTS, LABELS)))
    assert path[0].count("M") == 2, "2022 and 2024 have no year between"
    assert path[1].count("M") == 1, "2022 and 2023 are joined"


def test_a_suppressed_lane_is_hatched() -> None:
    only = population(spreads=(spread(), suppressed(B)))
    svg = str(charts.spread_chart(only, SLOTS, LABELS))
    assert "hatched" in svg
    assert "suppressed (n = 12, needs 20)" in svg


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (PayScope("US", "default"), "the United States"),
        (PayScope(None, "asked"), "all countries"),
        (
            PayScope("US", "asked", "Boston", "senior", "public_sector", 2023),
            "Boston, the United States, senior, industry public sector, since 2023",
        ),
    ],
)
def test_what_was_asked_about(scope: PayScope, said: str) -> None:
    assert words.where(scope) == said


def test_thousands_or_not() -> None:
    assert words.scale(first()).tell(158_800) == "159"
    hourly = words.scale(population(period="hour", spreads=(spread(at=47),)))
    assert (hourly.unit, hourly.tell(47.4)) == ("USD per hour", "47")


def test_years_in_few_characters() -> None:
    said = (
        "2020 to 2025",
        "2024",
        "",
        "52 dated 2024 to 2025, 349 undated",
        "1,999 dated 2024, 2,013 undated",
    )
    assert [words.span(y) for y in said] == ["2020–25", "2024", "undated", "2024–25*", "2024*"]


def test_years_of_some_records_are_said_to_be_of_those() -> None:
    dated = population(spreads=(spread(years="52 dated 2024 to 2025, 349 undated"), spread(B)))
    labels = {A: "Data scientist", B: "Data engineer"}
    assert words.undated(dated, labels) == (
        "* Years of the dated records alone: data scientists 52 dated 2024 to 2025, 349 undated."
    )
    assert words.undated(population(), labels) == ""


def test_a_pair_in_words() -> None:
    names = [name for name, _ in words.gap_rows(gap(), "USD")]
    assert names == ["as they are", "at equal level and year", "the mix accounts for"]
    assert words.verdict(gap(), LABELS) == "data engineer above"
    assert words.verdict(gap(NONE), LABELS) == NONE.reason
    assert "in 30, likely 25 to 35; the two distributions share 70 of 100" in words.alike(gap(), LABELS)


def test_the_whole_and_its_parts_add_up_as_they_are_printed() -> None:
    apart = replace(
        gap(),
        raw=Estimate(10_500, 7137, 12_485, n=900, unit="USD"),
        standardised=Estimate(10_100, 7257, 12_491, n=900, unit="USD"),
        mix=Estimate(400, -1323, 2123, n=900, unit="USD"),
    )
    said = [text.partition(" ")[0] for _, text in words.gap_rows(apart, "USD")]
    assert said == ["$10,500", "$10,000", "$500"]


def test_a_dollar_elsewhere_says_whose_it_is() -> None:
    one = replace(answer().view.abroad[0], currency="USD", local=Estimate(132_000, 125_000, 155_000, n=147))
    there, here = (replace(one, country=country) for country in ("CA", "US"))
    assert words.local(there).startswith("US$132,000 (")
    assert words.local(here).startswith("$132,000 (")
    assert words.foreign(there)[0].count("US$") == words.foreign(here)[0].count("$") > 1


def test_roles_that_a_survey_cannot_tell_apart() -> None:
    survey = answer().view.populations[2]
    assert words.twins(survey, LABELS) == "Data scientists and data engineers are one occupation here."
    assert words.twins(first(), LABELS) == ""


def test_premiums_with_their_doubt() -> None:
    sure, unsure, few = first().premiums
    assert words.percent(sure) == "−8 % (likely −10 to −5)"
    assert words.percent(unsure).endswith("; may be chance")
    assert words.percent(few) == "suppressed (3 employers)"


def test_amounts() -> None:
    assert (
        words.amount(Estimate(158_800, 157_600, 162_000, 9), "USD")
        == "$159,000 (likely $158,000 to $162,000)"
    )
    assert words.amount(NotEstimable("why"), "USD") == "why"
    wide = words.amount(Estimate(-18_000, -50_281, -459, 9), "USD")
    assert wide == "−$18,000 (likely −$50,300 to −$500)", "what excludes nought does not read as nought"


def test_every_column_has_a_name_and_every_region_another(html: str) -> None:
    """A screen reader lists regions by their names and reads a column's name before each cell."""
    regions = re.findall(r'role="region" aria-label="([^"]*)"', html)
    assert len(regions) > 3
    assert len(set(regions)) == len(regions)
    assert not re.search(r"<th[^>]*></th>", html)


def test_what_was_left_out_is_one_record_or_several() -> None:
    one = population(excluded={"records in other currencies": 1})
    assert words.method(one).endswith("Left out is 1 record in other currencies.")
    several = population(excluded={"records in other currencies": 1, "records of agencies": 2})
    assert "Left out are 1 record in other currencies and 2 records of agencies." in words.method(several)


def test_international_dollars_have_their_own_n_where_it_is_another() -> None:
    median = Estimate(158_800, 157_600, 161_500, 100)
    same = Abroad(A, "p", "p", "US", "USD", 5328, None, "2024", median, 5328, median)
    assert words.local(same) == "$159,000 (158,000–162,000)"
    assert words.worth(same) == "Int$159,000 (158,000–162,000)"
    assert words.worth(replace(same, converted=5339)) == "Int$159,000 (158,000–162,000), n = 5,339"
