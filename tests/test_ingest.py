"""Postings into counts: one vacancy, one vote; nothing dropped without a reason."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

import pytest

from rolescope.ingest import (
    CellCounts,
    CellKey,
    Counted,
    SkillCounts,
    TitleTally,
    count_postings,
    employer_number,
    main_pay,
    pay_rows,
    title_rows,
)
from rolescope.model.posting import EmployerKind, Level, PayPeriod, PayRecord, Posting
from rolescope.model.reading import (
    Depth,
    Education,
    Pay,
    Reading,
    Requirement,
    SkillMention,
    Travel,
)
from rolescope.model.span import Marked, Span
from rolescope.store import schema

TEXT = (
    "About the role. You will work with our team in the data group and report to the head of analytics.\n"
    "Responsibilities:\n- Build pipelines in Python and SQL that feed the warehouse for all of our teams.\n"
    "- Train and evaluate models for {what} and present what you have found to the people who asked for it.\n"
    "Requirements:\n- 3+ years of experience with Python.\n- Bachelor's degree in a field like statistics.\n"
)


OTHER = {
    "pricing": "",
    "fraud": "You will also look into how payments go wrong, follow money through accounts that were opened "
    "in a hurry, talk to the people who answer the phone, and keep the rules that stop such payments short, "
    "few, and easy to explain to an auditor who has never seen a decision tree and does not want to.\n",
}
"""What tells two texts apart enough not to be one vacancy."""


WORK = """Responsibilities
- Develop statistical models and design experiments that answer questions of the business
- Analyse large data sets with Python and SQL and explain what they mean to leadership
- Predict churn and demand and test hypotheses with A/B tests
"""


def posting(title: str, what: str = "pricing", employer: str = "Acme Inc.") -> Posting:
    return Posting(
        "one", title + what, title, TEXT.format(what=what) + OTHER[what], employer, "Austin, TX", "2024-05-01"
    )


def test_a_copy_is_counted_once_and_named_as_one() -> None:
    first, copy = posting("Data Scientist"), posting("Data Scientist")
    counted = count_postings([first, copy], processes=1)
    assert sum(cell.postings for cell in counted.cells.values()) == 1
    assert counted.set_aside["one"] == {"near-duplicate of a posting already counted": 1}


def test_titles_of_no_role_or_of_two_are_set_aside_with_the_reason() -> None:
    found = count_postings(
        [posting("Forklift Driver"), posting("Data Scientist / Data Engineer", "fraud")], processes=1
    )
    assert found.set_aside["one"] == {"title names no role of ours": 1, "title names several roles": 1}


def test_other_languages_are_set_aside() -> None:
    german = Posting(
        "one", "k", "Data Scientist", "Wir suchen dich für unser Team in Berlin. " * 20, "Acme", "Berlin"
    )
    assert count_postings([german], processes=1).set_aside["one"] == {"text is not English": 1}


def test_a_skill_counts_once_a_posting_however_often_it_is_named() -> None:
    (cell,) = count_postings([posting("Data Scientist")], processes=1).cells.values()
    assert cell.skills["python"].postings == 1
    assert cell.years == {3: 1}
    assert cell.categories["degree", "bachelor"] == 1


def test_the_cell_says_where_when_and_who_without_a_name() -> None:
    ((key, _),) = count_postings([posting("Senior Data Scientist")], processes=1).cells.items()
    assert (key.role, key.country, key.year, key.level) == ("data_scientist", "US", 2024, "senior")
    assert key.employer == employer_number("ACME, Inc")


def test_postings_that_taught_the_model_count_as_others_read_them() -> None:
    one = replace(posting("Data Scientist"), description=WORK)
    check = crc32(one.description.encode())
    ((key, counts),) = count_postings([one], processes=1, works={check: "data_engineer"}).cells.items()
    assert key.work == "data_engineer"
    assert counts.categories["work", "data_engineer"] == 1
    ((key, _),) = count_postings([one], processes=1, works={check + 1: "data_engineer"}).cells.items()
    assert key.work != "data_engineer"


def test_rows_follow_the_schema() -> None:
    rows = count_postings([posting("Data Scientist"), posting("Data Engineer", "fraud")], processes=1).rows()
    assert [row[2] for row in rows["cells"]] == ["data_engineer", "data_scientist"], (
        "rows of a role lie together"
    )
    assert ("python", "Python", "language") in rows["skills"]


def pay(title: str, employer: str | None, low: float) -> PayRecord:
    return PayRecord(
        "one",
        "posted",
        title,
        low,
        low,
        "USD",
        PayPeriod.YEAR,
        2023,
        "US",
        Level.MID,
        employer,
        EmployerKind.DIRECT,
        "m",
    )


def test_reposts_of_a_named_employer_are_one_record() -> None:
    rows, set_aside = pay_rows(
        [pay("Data Scientist", "Acme", 100.0)] * 3 + [pay("Data Scientist", "Beta", 100.0)]
    )
    assert [row[-1] for row in rows] == [1, 1]
    assert set_aside.total() == 2


def test_equal_records_of_unnamed_employers_all_count() -> None:
    rows, set_aside = pay_rows([pay("Data Scientist", None, 100.0)] * 3)
    assert [row[-1] for row in rows] == [3]
    assert not set_aside


def test_title_sums_by_employer_worked_by_hand() -> None:
    """Acme names the role in 2 of 3 titles, Beta in 0 of 1: kk = 4, kn = 6, nn = 10."""
    tally = TitleTally()
    for title, employer in [("Data Scientist", "Acme")] * 2 + [("Driver", "Acme"), ("Driver", "Beta")]:
        tally.add(title, employer)
    assert title_rows("one", 2024, tally) == [("one", 2024, "data_scientist", 2, 4, 2, 4.0, 6.0, 10.0)]


HERE = Span(0, 1)
KEY = CellKey("one", "data_scientist", "data_analyst", "US", "senior", None, 7, "direct")


def mention(requirement: Requirement, depth: Depth | None = None, skill: str = "sql") -> SkillMention:
    return SkillMention(skill, skill, HERE, skill, requirement, depth)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([mention(Requirement.MENTIONED)], SkillCounts(1)),
        ([mention(Requirement.PREFERRED), mention(Requirement.REQUIRED)], SkillCounts(1, required=1)),
        ([mention(Requirement.ALTERNATIVE)], SkillCounts(1, required=1)),
        ([mention(Requirement.MENTIONED), mention(Requirement.PREFERRED)], SkillCounts(1, preferred=1)),
        (
            [mention(Requirement.REQUIRED, Depth.BASIC), mention(Requirement.REQUIRED, Depth.EXPERT)],
            SkillCounts(1, required=1, advanced=1),
        ),
        ([mention(Requirement.PREFERRED, Depth.WORKING)], SkillCounts(1, preferred=1, basic=1)),
    ],
)
def test_a_posting_asks_for_a_skill_by_its_strongest_words(
    mentions: list[SkillMention], expected: SkillCounts
) -> None:
    counts = CellCounts()
    counts.add(Reading(skills=tuple(mentions)))
    assert counts.skills["sql"] == expected


def test_a_skill_that_is_denied_is_not_asked_for() -> None:
    counts = CellCounts()
    counts.add(Reading(skills=(mention(Requirement.NEGATED),)))
    assert not counts.skills


def test_closed_lists_have_one_value_a_posting_and_silence_is_one() -> None:
    counts = CellCounts()
    counts.add(Reading(on_call=Marked("required", HERE), travel=Travel(None, HERE)))
    counts.add(Reading())
    for category in ("degree", "workplace", "industry", "on_call", "visa", "clearance", "travel"):
        assert sum(n for (name, _), n in counts.categories.items() if name == category) == 2
    assert counts.categories["on_call", "required"] == counts.categories["on_call", "unstated"] == 1
    assert counts.categories["travel", "asked"] == 1


def test_what_may_be_named_several_times_counts_once_a_posting() -> None:
    counts = CellCounts()
    twice = (Marked("designers", HERE), Marked("designers", HERE), Marked("sales", HERE))
    fields = Education("bachelor", False, ("statistics",), HERE)
    counts.add(Reading(collaborators=twice, education=fields, employment_type=(Marked("full_time", HERE),)))
    assert counts.namings == {
        ("collaborator", "designers"): 1,
        ("collaborator", "sales"): 1,
        ("field_of_study", "statistics"): 1,
        ("employment_type", "full_time"): 1,
    }


WHOLE = Pay(100.0, 120.0, "USD", "year", None, None, None, HERE, "100 to 120")


@pytest.mark.parametrize(
    "stated",
    [
        (),
        (WHOLE._replace(currency=None),),
        (WHOLE._replace(period=None),),
        (WHOLE._replace(minimum=None),),
        (WHOLE._replace(maximum=None), WHOLE),
        (WHOLE._replace(kind="ote"),),
        (WHOLE._replace(tax="net"),),
    ],
)
def test_only_whole_main_pay_before_tax_counts(stated: tuple[Pay, ...]) -> None:
    assert list(main_pay(KEY, stated)) == []


def test_the_row_of_a_postings_pay() -> None:
    second = WHOLE._replace(minimum=1.0, maximum=2.0)
    (row,) = main_pay(KEY, (WHOLE, second))
    named = dict(zip(schema.POSTED_PAY.columns, (*row, 1), strict=True))
    assert (named["source"], named["population"], named["year"]) == ("one", schema.POSTED, None)
    assert (named["low"], named["high"], named["period"], named["employer"]) == (100.0, 120.0, "year", 7)


def test_every_count_reaches_its_table() -> None:
    counts = CellCounts()
    counts.add(
        Reading(
            skills=(mention(Requirement.REQUIRED, Depth.ADVANCED),), collaborators=(Marked("sales", HERE),)
        )
    )
    rows = Counted({KEY: counts}, {next(iter(main_pay(KEY, (WHOLE,)))): 3}, {}).rows()
    assert rows["skill_counts"] == [(0, "sql", 1, 1, 0, 1, 0)]
    assert rows["naming_counts"] == [(0, "collaborator", "sales", 1)]
    assert rows["posted_pay"][0][-1] == 3
    for table in schema.COUNT_TABLES:
        assert all(len(row) == len(table.columns) for row in rows[table.name]), table.name
