"""Postings into counts: one vacancy, one vote; nothing dropped without a reason."""

from __future__ import annotations

from rolescope.ingest import TitleTally, count_postings, employer_number, pay_rows, title_rows
from rolescope.model.posting import EmployerKind, Level, PayPeriod, PayRecord, Posting

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
    assert cell.skills["python"] == 1
    assert cell.years == {3: 1}
    assert cell.categories["degree", "bachelor"] == 1


def test_the_cell_says_where_when_and_who_without_a_name() -> None:
    ((key, _),) = count_postings([posting("Senior Data Scientist")], processes=1).cells.items()
    assert (key.role, key.country, key.year, key.level) == ("data_scientist", "US", 2024, "senior")
    assert key.employer == employer_number("ACME, Inc")


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
