"""Titles through time, drawn: every number of the answer, in the terminal and on the page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.trend import (
    ChangePoint,
    Crossing,
    FirstSeen,
    Growth,
    PlaceShare,
    Point,
    Series,
    TrendAnswer,
)
from rolescope.present import forms
from rolescope.present.terminal import trend as drawn
from rolescope.present.terminal.ink import plain
from rolescope.present.trend import page, words
from rolescope.present.trend.chart import chart_of, when

DS, MLE = "data_scientist", "machine_learning_engineer"
FEW = NotEstimable("suppressed (n = 90, needs 200)", 90)


def share(value: float) -> Estimate:
    return Estimate(value, value / 2, 2 * value, 1000, 80, 500.0)


def series(role: str = DS, *, years: int = 8, flags: tuple[str, ...] = ()) -> Series:
    shares: list[Figure] = [share(0.01 * (i + 1)) for i in range(years)]
    points = tuple(Point(str(2010 + i), 10 * (i + 1), 1000, one) for i, one in enumerate(shares))
    return Series(
        source="paid" if years > 1 else "short",
        source_name="Source <paid>" if years > 1 else "Source short",
        role=role,
        label="Data scientist" if role == DS else "Machine learning engineer",
        by="year",
        points=(Point("2009", 0, 90, FEW), *points),
        titles=360,
        total=8090,
        employers_named=role == DS,
        first=FirstSeen("2010", 10, 90, 0.033) if role == DS else None,
        unseen=None if role == DS else 0.0004,
        growth=(
            Growth("2010", "2013", Estimate(0.8, 0.14, 1.84, 4000, unit="per year")),
            Growth("2014", "2017", NotEstimable("suppressed (3 titles name it, needs 20)")),
        ),
        changes=(ChangePoint("2014", "2013", "2015", 0.01, 0.041, 0.052),) if role == DS else (),
        untested=None if role == DS else "a change needs 10 years without a gap; there are 8",
        flags=flags,
    )


def answer(*many: Series) -> Answer[TrendAnswer]:
    view = TrendAnswer(
        headline="Data scientist: up 80% a year.",
        by="year",
        series=many,
        crossings=(
            Crossing("paid", "Source <paid>", MLE, DS, "2010", "2017", "2015", "2014", "2016"),
            Crossing(
                "other",
                "Source other",
                DS,
                MLE,
                "2019",
                "2024",
                None,
                None,
                None,
                "no crossing is established",
            ),
        ),
        places=tuple(
            PlaceShare("paid", "Source <paid>", DS, "US", f"Place {i}", 40, share(0.05), None, i == 0)
            for i in range(5)
        ),
        limits=("A limit.",),
        notice="A notice.",
    )
    return Answer("0", {"name": "trend", "roles": [DS, MLE], "by": "year"}, "2026-01-01", (), "s", view)


BOTH = answer(series(flags=("What it collected changed.",)), series(MLE), series(years=1))
SAID = (
    "How have the titles “data scientist” and “machine learning engineer” moved?",
    "Data scientist: up 80% a year.",
    "What it collected changed.",
    "First seen in this source in 2010 (10 of its titles). Among 90 titles before, a share of 3.3 of 100",
    "Not seen among 8,090 titles: a share of 0.04 of 100 or more would have been seen.",
    "2010 to 2013: +80% a year, likely +14% to +184%",
    "2014 to 2017: suppressed (3 titles name it, needs 20)",
    (
        "A change about 2014, likely 2013 to 2015: 4.1 of 100 right before, 5.2 right after; growth +80% a "
        "year (likely +14% to +184%) before, not known after."
    ),
    "Changes: a change needs 10 years without a gap; there are 8.",
    "machine learning engineer overtook data scientist in 2015, likely 2014 to 2016.",
    "no crossing is established",
    "no employers named",
    "Place 0 (US)",
    "above the rest",
    "A limit.",
)


@pytest.mark.parametrize("said", SAID)
def test_the_terminal_says_it(said: str) -> None:
    text = " ".join(drawn.table(BOTH).split())
    assert said in text


@pytest.mark.parametrize("said", SAID)
def test_the_page_says_it(said: str) -> None:
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page(BOTH)))
    assert said in text


def test_the_terminal_fits_its_width_and_ascii() -> None:
    for ascii_only in (False, True):
        for width in (60, 80):
            lines = drawn.lines(BOTH, width=width, ascii_only=ascii_only)
            assert max(len("".join(run.text for run in line)) for line in lines) <= width
    assert plain(drawn.lines(BOTH, ascii_only=True)).isascii()


def test_the_plot_rises_with_the_share() -> None:
    lines = plain(drawn.lines(answer(series()))).splitlines()
    plot = [line for line in lines if not line.strip().startswith("●  Data")]
    marks = {x: y for y, line in enumerate(plot) for x, sign in enumerate(line) if sign == "●" and x > 5}
    ordered = [marks[x] for x in sorted(marks)]
    assert len(ordered) == 8
    assert ordered == sorted(ordered, reverse=True)


def test_the_page_is_sealed_escaped_and_has_its_tables() -> None:
    text = page(BOTH)
    assert text.startswith("<!doctype html>")
    assert "Source &lt;paid&gt;" in text
    assert "Source <paid>" not in text
    assert "<script" not in text
    assert text.count('role="img"') == 1, "a source of one period has no chart"
    assert "suppressed (n = 90, needs 200)" in text
    assert text.count("<h1") == 1
    assert not re.search(r"https?://(?!www\.w3\.org)", text)


def test_the_chart_breaks_at_gaps_and_speaks() -> None:
    one = series()
    gap = Series(
        **{name: getattr(one, name) for name in Series.__slots__}
        | {"points": (*one.points[1:4], *one.points[6:])}
    )
    svg = str(chart_of([gap], [], {DS: 0}))
    assert svg.count('class="outline r0"') == 2
    assert "Data scientist: 1.0 of 100 in 2010, 8.0 in 2017" in svg
    assert 'class="when r0"' in svg
    assert when("2016-07") == 2016.5


def test_shares_in_words() -> None:
    assert [words.share(share(value)) for value in (0.0004, 0.026, 0.31)] == ["0.04", "2.6", "31"]
    assert words.share(FEW) == "–"
    assert words.likely(FEW) == FEW.reason
    month = words.change(ChangePoint("2016-04", "2016-04", "2016-04", 0.01, 0.04, 0.02))
    assert month.startswith("A change in 2016-04:")


def test_a_change_of_growth_says_the_growth_on_either_side() -> None:
    grown = (
        Growth("2011", "2017", Estimate(0.24, 0.08, 0.51, 9, unit="per year")),
        Growth("2018", "2021", Estimate(-0.13, -0.2, -0.08, 9, unit="per year")),
        Growth("2022", "2026", FEW),
    )
    bend = ChangePoint("2018", "2017", "2019", 0.01, 0.0721, 0.0719)
    assert words.change(bend, grown) == (
        "A change about 2018, likely 2017 to 2019: growth +24% a year (likely +8% to +51%) before, −13% a "
        "year (likely −20% to −8%) after."
    )
    jump = ChangePoint("2022", "2022", "2022", 0.01, 0.04, 0.02)
    assert words.change(jump, grown) == (
        "A change in 2022: 4.0 of 100 right before, 2.0 right after; growth −13% a year (likely −20% to −8%) "
        "before, not known after."
    )
    assert words.change(bend).endswith(": growth; 7.2 of 100 right before and right after.")


def test_posts_are_called_posts() -> None:
    posts = replace(series(), counts="posts", first=FirstSeen("2010", 10, 90, 0.033))
    short = replace(series(years=1), counts="posts")
    text = drawn.table(answer(posts, short))
    html = page(answer(posts, short))
    for said in (text, html):
        assert "360 of 8,090 posts" in said
        assert "(10 of its posts). Among 90" in said
        assert "360 of 8,090 titles" not in said
    assert "Source <paid>, posts of 100 by year" in text
    assert "posts of 100, likely" in text
    assert "Posts of 100 by year" in html
    assert "Of 100 posts" in html
    assert "of 100 posts, likely" in html
    assert "8.0 of 100 titles" not in html
    assert words.kinds([series(), posts]) == "titles or posts"
    unseen = replace(posts, first=None, unseen=0.0004)
    assert words.first(None, unseen).startswith("Not seen among 8,090 posts:")


def test_an_interval_that_says_nothing_is_told_in_words() -> None:
    wide = Growth("2021", "2025", Estimate(0.85, -0.88, 26.62, 900, unit="per year"))
    said = "2021 to 2025: cannot tell: its share may have halved each year, or doubled"
    assert words.growth(wide) == said
    bend = ChangePoint("2021", "2021", "2021", 0.01, 0.04, 0.02)
    assert words.change(bend, (Growth("2018", "2021", FEW), wide)).endswith("before, not known after.")


def test_a_source_that_never_saw_the_title_has_no_empty_chart() -> None:
    none = tuple(replace(point, titles=0, share=Estimate(0.0, 0.0, 0.004, 900)) for point in series().points)
    blind = replace(series(MLE), source="blind", source_name="Blind", points=none, titles=0)
    asked = answer(series(), blind)
    said = "Machine learning engineer, Blind, 2009 to 2017: not seen among 8,090 titles: a share of 0.04"
    text, html = drawn.table(asked), page(asked)
    assert said in " ".join(text.split())
    assert said in html
    assert html.count('role="img"') == 1
    assert "Blind, titles of 100 by year" not in text


def test_forms_know_it() -> None:
    assert forms.table(BOTH) == drawn.table(BOTH)
    assert forms.html(BOTH) == page(BOTH)
    assert "Data scientist: up 80% a year." in forms.md(BOTH)
    assert BOTH.view.headline in forms.notebook(BOTH)


def test_every_column_has_a_name_and_every_region_another() -> None:
    text = page(BOTH)
    regions = re.findall(r'role="region" aria-label="([^"]*)"', text)
    assert len(regions) > 1
    assert len(set(regions)) == len(regions)
    assert not re.search(r"<th[^>]*></th>", text)
