"""Jobs as writers put them: dates on any side of their heads, names in any order."""

from __future__ import annotations

import time

import pytest

from rolescope.extract.profile.build import build
from rolescope.model.profile import Month

AS_OF = Month(2026, 11)
TWO = [("Data Analyst", "Acme Corp", "2019", "2021"), ("Cook", "Bistro Nord", "2017", "2018")]


def _jobs(text: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [
        (
            one.title and one.title.text,
            one.employer and one.employer.text,
            str(one.dates.start)[:4] if one.dates and one.dates.start else None,
            str(one.dates.end)[:4] if one.dates and one.dates.end else None,
        )
        for one in build(text, AS_OF).work
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Data Analyst, Acme Corp (2019 - 2021)\n  SQL.\n2. Cook, Bistro Nord (2017 - 2018)\n  Soups.\n",
        (
            "Acme Corp\t\tBerlin, Germany\nData Analyst\t\tMar 2019 – May 2021\n- Python\n\n"
            "Bistro Nord\t\tHamburg\nCook\t\tMar 2017 – Feb 2018\n- Soups\n"
        ),
        (
            "Acme Corp (Berlin) – Data Analyst – 3/2019 to 5/2021\nPython for all.\n\n"
            "Bistro Nord (Hamburg) – Cook – 3/2017 to 2/2018\nSoups.\n"
        ),
        (
            "Data Analyst\nAcme Corp\nMar 2019\nMay 2021\nBuilt Python things\n"
            "Cook\nBistro Nord\nJan 2017\nFeb 2018\nMade soups\n"
        ),
        "3/2019\n–\n5/2021\nData Analyst at Acme Corp\n1/2017\n–\n2/2018\nCook at Bistro Nord\n• Soups\n",
        (
            "From: 2019\nTo: 2021\nCompany: Acme Corp\nPosition: Data Analyst\nTasks:\n- Python\n\n"
            "From: 2017\nTo: 2018\nCompany: Bistro Nord\nPosition: Cook\nTasks:\n- Soups\n"
        ),
        "Data Analyst, Acme Corp\n• Python\n2019 - 2021\nCook, Bistro Nord\n• Soups\n2017 - 2018\n",
        "### Data Analyst — Acme Corp\n*2019 – 2021*\n### Cook — Bistro Nord\n*2017 – 2018*\n- Soups\n",
        (
            "From March 2019 to May 2021: Data Analyst at Acme Corp, Berlin.\nPython. SQL.\n\n"
            "From March 2017 to May 2018: Cook at Bistro Nord, Hamburg.\nSoups.\n"
        ),
    ],
)
def test_two_jobs_are_read_however_they_are_put(text: str) -> None:
    assert _jobs(f"Experience\n{text}") == TWO


def test_without_headings_blocks_tell_what_they_are() -> None:
    text = (
        "Ann Tesk\nann@example.org\n\nData Analyst\nAcme Corp, Berlin\n2019 - 2021\n- Python\n\n"
        "Cook, Bistro Nord\n2017 - 2018\n- Soups\n\n"
        "BSc Statistics, University of Norrby, 2013 - 2016\n\nPython, SQL, Docker, Git, Looker\n"
    )
    assert _jobs(text) == TWO
    profile = build(text, AS_OF)
    assert [one.degree for one in profile.education] == ["bachelor"]
    assert {"docker", "git"} <= {one.skill for one in profile.skills}
    assert "no_work" not in {one.kind for one in profile.warnings}


def test_promotions_have_the_employer_that_is_named_once() -> None:
    above = "ACME CORP, Berlin\nLead Analyst, 2020 – 2022\n• Python\nData Analyst, 2018 – 2019\n• SQL\n"
    assert [one[:2] for one in _jobs(f"Experience\n{above}")] == [
        ("Lead Analyst", "ACME CORP"),
        ("Data Analyst", "ACME CORP"),
    ]
    below = "Lead Analyst (2020 - 2022)\nData Analyst (2018 - 2019)\nAcme Corp, Berlin\n- SQL\n"
    assert [one[:2] for one in _jobs(f"Experience\n{below}")] == [
        ("Lead Analyst", "Acme Corp"),
        ("Data Analyst", "Acme Corp"),
    ]


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        ("Director, Data Platforms, Orrin, Vale & Partners, Berlin, Germany", "Director, Data Platforms",
         "Orrin, Vale & Partners"),
        ("Juniper Foods, Inc., Data Analyst", "Data Analyst", "Juniper Foods, Inc."),
        ("Data Analyst Acme GmbH", "Data Analyst", "Acme GmbH"),
        ("Barista, Red Cross, Berlin, Germany", "Barista", "Red Cross"),
        ("Working Student Data Science at Veldt and Sons", "Working Student Data Science", "Veldt and Sons"),
        ("**Acme Corp**, Austin, TX | *Cook*", "Cook", "Acme Corp"),
        ("Data Analyst, Acme Corp, Smalltown, KS", "Data Analyst", "Acme Corp"),
        ("Clerk (Acme GmbH)", "Clerk", "Acme GmbH"),
        ("Clerk | with Acme GmbH in Berlin", "Clerk", "Acme GmbH"),
    ],
)  # fmt: skip
def test_a_head_is_cut_into_title_and_employer(head: str, title: str, employer: str) -> None:
    assert _jobs(f"Experience\n{head}, 2019 - 2021\n• Did it\n") == [(title, employer, "2019", "2021")]


def test_what_was_done_is_no_head() -> None:
    text = "Experience\nCook\nBistro Nord\n2017 - 2018\nLed a team of five cooks\nCut waste by half\n"
    (job,) = build(text, AS_OF).work
    assert [one.text for one in job.highlights] == ["Led a team of five cooks", "Cut waste by half"]


def test_a_heading_within_each_job_is_none() -> None:
    text = (
        "Experience\nCook, Bistro Nord, 2017 - 2018\nAchievements\n• Soups\n"
        "Clerk, Acme Corp, 2015 - 2016\nAchievements\n• Letters\nEducation\nBSc, Calder College, 2014\n"
    )
    assert [one[0] for one in _jobs(text)] == ["Cook", "Clerk"]


@pytest.mark.parametrize(
    "heading", ["WHERE I HAVE WORKED", "## My jobs so far", "Work", "PREVIOUS EXPERIENCE"]
)
def test_a_heading_in_other_words_is_known_by_its_looks(heading: str) -> None:
    assert _jobs(f"Ann Tesk\n\n{heading}\nCook, Bistro Nord, 2017 - 2018\n• Soups\n") == [TWO[1]]


def test_a_date_is_no_page_number() -> None:
    text = "Experience\nCook\nBistro Nord | 03/17–12/18\n• Soups\nAnn Tesk – 1/2\n• Bread\n"
    assert _jobs(text) == [TWO[1]]
    assert [one.text for one in build(text, AS_OF).work[0].highlights] == ["Soups", "Bread"]


@pytest.mark.parametrize("dates", ["Summer 2017", "03/04/2017"])
def test_a_job_whose_time_is_unclear_is_no_part_of_the_one_above(dates: str) -> None:
    text = (
        "Experience\nData Analyst, Acme Corp\n2019 - 2021\n- Wrote SQL\n"
        f"Cook, Bistro Nord\n{dates}\n- Soups in Python\n"
    )
    assert _jobs(text) == [TWO[0], ("Cook", "Bistro Nord", None, None)]
    profile = build(text, AS_OF)
    assert {one.skill: one.where for one in profile.skills} == {"python": (1,), "sql": (0,)}
    assert {one.kind for one in profile.warnings} == {"date", "undated"}


def test_a_season_within_what_was_done_begins_no_job() -> None:
    text = "Experience\nCook, Bistro Nord\n2017 - 2018\n- Soups\n- Ran the menu of Summer 2017\n"
    assert _jobs(text) == [TWO[1]]


def test_a_long_list_behind_commas_is_no_head_and_takes_no_time() -> None:
    listed = "".join(f"Zyx{i} Qwe{i}, " for i in range(800))
    text = f"Experience\nCook, Bistro Nord\n2017 - 2018\n\nSkills\n{listed}"
    started = time.process_time()
    assert _jobs(text) == [TWO[1]]
    assert _jobs(listed) == []
    assert time.process_time() - started < 3
