"""Postings into counts: one vacancy, one vote; nothing dropped without a reason."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

import pytest

from rolescope.ingest.employers import employer_number
from rolescope.ingest.facts import facts_of
from rolescope.ingest.postings import (
    POSTED_FROM,
    CellCounts,
    CellKey,
    Counted,
    PostedPay,
    SkillCounts,
    count_postings,
    paid_row,
)
from rolescope.model.facts import MainPay
from rolescope.model.posting import Posting
from rolescope.model.reading import (
    Depth,
    Education,
    Reading,
    Requirement,
    SkillMention,
    Travel,
)
from rolescope.model.role_reading import CANNOT_TELL
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


VAGUE = (
    "We want to do more with AI and be ahead of the others. Somebody should take care of it. You are a "
    "person who likes people, and we are a team that likes to win together every day."
)


@pytest.mark.parametrize(
    ("text", "work"),
    [(VAGUE, "data_engineer"), ("We are a team that does more with data.", CANNOT_TELL)],
    ids=["a model found no work", "too thin for any model"],
)
def test_where_a_model_was_asked_the_one_that_was_not_taught_answers(text: str, work: str) -> None:
    """Also where the shipped one cannot tell: its errors are counted with the other's answer."""
    one = replace(posting("Data Scientist"), description=text)
    taught = {crc32(text.encode()): "data_engineer"}
    ((untaught, _),) = count_postings([one], processes=1).cells.items()
    ((key, _),) = count_postings([one], processes=1, works=taught).cells.items()
    assert (untaught.work, key.work) == (CANNOT_TELL, work)


def test_the_pay_of_a_posting_keeps_what_tells_jobs_apart() -> None:
    """The place is a metro of ours; a place that anybody may have written is none."""
    stated = "\nThe base salary range for this position is $120,000 - $150,000 per year.\n"
    one = posting("Data Scientist, Marketing")
    here = replace(one, description=one.description + stated)
    there = replace(posting("Data Scientist", "fraud"), job_location="Acme Campus, TX")
    found = count_postings([here, replace(there, description=there.description + stated)], processes=1).pay
    assert [(pay.specialisation, pay.place) for pay in found] == [("marketing", "Austin"), (None, None)]
    assert {"python", "sql"} <= set(found[0].skills)
    assert found[0].paid[-2:] == (120_000, 150_000)


def test_rows_follow_the_schema() -> None:
    rows = count_postings([posting("Data Scientist"), posting("Data Engineer", "fraud")], processes=1).rows()
    assert [row[2] for row in rows["cells"]] == ["data_engineer", "data_scientist"], (
        "rows of a role lie together"
    )
    assert ("python", "Python", "language") in rows["skills"]


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
    counts.add(facts_of(Reading(skills=tuple(mentions))))
    assert counts.skills["sql"] == expected


def test_a_skill_that_is_denied_is_not_asked_for() -> None:
    counts = CellCounts()
    counts.add(facts_of(Reading(skills=(mention(Requirement.NEGATED),))))
    assert not counts.skills


def test_closed_lists_have_one_value_a_posting_and_silence_is_one() -> None:
    counts = CellCounts()
    counts.add(facts_of(Reading(on_call=Marked("required", HERE), travel=Travel(None, HERE))))
    counts.add(facts_of(Reading()))
    for category in ("degree", "workplace", "industry", "on_call", "visa", "clearance", "travel"):
        assert sum(n for (name, _), n in counts.categories.items() if name == category) == 2
    assert counts.categories["on_call", "required"] == counts.categories["on_call", "unstated"] == 1
    assert counts.categories["travel", "asked"] == 1


def test_what_may_be_named_several_times_counts_once_a_posting() -> None:
    counts = CellCounts()
    twice = (Marked("designers", HERE), Marked("designers", HERE), Marked("sales", HERE))
    fields = Education("bachelor", False, ("statistics",), HERE)
    full_time = (Marked("full_time", HERE),)
    counts.add(facts_of(Reading(collaborators=twice, education=fields, employment_type=full_time)))
    assert counts.namings == {
        ("collaborator", "designers"): 1,
        ("collaborator", "sales"): 1,
        ("field_of_study", "statistics"): 1,
        ("employment_type", "full_time"): 1,
    }


WHOLE = MainPay("USD", "year", 100.0, 120.0)


def test_the_row_of_a_postings_pay() -> None:
    posted = PostedPay(paid_row(KEY, WHOLE), "marketing", "Boston", "retail", "data_analyst", ("sql",)).row(
        POSTED_FROM
    )
    named = dict(zip(schema.POSTED_PAY.columns, posted, strict=True))
    assert (named["specialisation"], named["place"]) == ("marketing", "Boston")
    assert (named["industry"], named["work"], named["record"]) == ("retail", "data_analyst", POSTED_FROM)
    assert (named["source"], named["population"], named["year"]) == ("one", schema.POSTED, None)
    assert (named["low"], named["high"], named["period"], named["employer"]) == (100.0, 120.0, "year", 7)


def test_every_count_reaches_its_table() -> None:
    counts = CellCounts()
    advanced = (mention(Requirement.REQUIRED, Depth.ADVANCED),)
    counts.add(facts_of(Reading(skills=advanced, collaborators=(Marked("sales", HERE),))))
    posted = PostedPay(paid_row(KEY, WHOLE), None, None, None, "data_analyst", ("python", "sql"))
    rows = Counted({KEY: counts}, [posted, posted], {}).rows()
    assert rows["skill_counts"] == [(0, "sql", 1, 1, 0, 1, 0)]
    assert rows["naming_counts"] == [(0, "collaborator", "sales", 1)]
    (first, second), at = rows["posted_pay"], list(schema.POSTED_PAY.columns).index("record")
    assert (first[at], second[at]) == (POSTED_FROM, POSTED_FROM + 1), "each posting is a record of its own"
    assert rows["posted_pay_skills"][:2] == [(POSTED_FROM, "python"), (POSTED_FROM, "sql")]
    for table in schema.COUNT_TABLES:
        assert all(len(row) == len(table.columns) for row in rows[table.name]), table.name
