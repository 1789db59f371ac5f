"""Phrases to look at twice: found where they say something of the job, and nowhere else."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.wording.phrases import find_phrases
from rolescope.model.wording import TITLE


def names(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """What is found: kind, and the words as they stand."""
    doc = Document(text, title)
    found = find_phrases(doc)
    wholes = {"text": text, TITLE: title or ""}
    return [(one.kind, wholes[one.part][slice(*one.span)].strip()) for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Male candidates only.", "sex", "Male candidates only"),
        ("We are looking for a young lady for our front desk.", "sex", "looking for a young lady"),
        ("Must be female.", "sex", "Must be female"),
        ("Applicants should be a man.", "sex", "should be a man"),
        ("Females only.", "sex", "Females only"),
        ("He will report to the head of sales.", "gender", "He"),
        ("You act as chairman of the working group.", "gender", "chairman"),
        ("We plan the manpower of ten sites.", "gender", "manpower"),
        ("Estimate man-hours of a project.", "gender", "man-hours"),
        ("Applicants must be under 35 years old.", "age_limit", "under 35 years old"),
        ("Maximum age: 40 years", "age_limit", "Maximum age: 40 years"),
        ("Recent graduates only, under 30.", "age_limit", "Recent graduates only, under 30"),
        ("Under 30 only.", "age_limit", "Under 30 only"),
        ("Not older than 35.", "age_limit", "Not older than 35"),
        ("Age under 35.", "age_limit", "Age under 35"),
        ("Aged 25 to 35.", "age_limit", "Aged 25 to 35"),
        ("Candidates must be between 25 and 35.", "age_limit", "Candidates must be between 25 and 35"),
        ("Join our young and dynamic team.", "age", "young and dynamic team"),
        ("You are a young and dynamic team member.", "age", "young and dynamic team"),
        ("You are young and motivated.", "age", "You are young"),
        ("We need a young, energetic colleague.", "age", "need a young,"),
        ("You are a digital native.", "age", "a digital native"),
        ("Recent college graduates preferred.", "age", "Recent college graduates"),
        ("You are a mature person.", "age", "mature person"),
        ("You are a native English speaker.", "origin", "native English speaker"),
        ("German as a mother tongue", "origin", "German as a mother tongue"),
        ("Send your CV with a recent photo.", "personal", "CV with a recent photo"),
        ("Please state your date of birth.", "personal", "state your date of birth"),
        ("Include your current salary in the letter.", "pay_history", "Include your current salary"),
        ("Salary history required.", "pay_history", "Salary history"),
        ("We pay a competitive salary.", "pay_vague", "competitive salary"),
        ("Are you a Python ninja?", "buzzword", "ninja"),
        ("You work in a fast-paced environment.", "buzzword", "fast-paced"),
        ("Here we are a family.", "buzzword", "we are a family"),
    ],
)
def test_a_phrase_is_found(text: str, kind: str, words: str) -> None:
    assert (kind, words) in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "He or she will report to the head of sales.",
        "He / she will report to the head of sales.",
        "We welcome male, female and other candidates regardless of age.",
        "All genders are welcome, also recent graduates.",
        "You report to the Chairman of the Board.",
        "Manpower Group is our partner.",
        "We are a young company with a mature product.",
        "You are with a young, growing start-up.",
        "Work with young people in schools.",
        "The plug must be female, the socket must be male or female.",
        "We support female founders.",
        "Files must be no older than 30 days.",
        "Answer candidates under 30 minutes after they write.",
        "Patients aged 25 to 35 are asked.",
        "Response times under 30 ms only.",
        "Children between 10 and 14 come to our courses.",
        "Applicants must be 18 years or older.",
        "Build cloud native applications for native platforms.",
        "We hire at all levels, from recent graduates through seasoned experts.",
        "Our customers are brands like SharkNinja and Guru, Justworks and others.",
        "We are a family-owned business.",
        "You are valued as a family member.",
        "Edit photos and write captions.",
        "We will not ask for your salary history.",
        "Manage salary bands and our current pay structure.",
        "Set up the installation wizard of the product.",
        "You lift up to 50 pounds and work up to 40 hours.",
    ],
)
def test_what_only_looks_like_one_is_let_pass(text: str) -> None:
    assert [one for one in names(text) if one[0] != "pay_vague"] == []


def test_promises_of_equal_treatment_name_what_they_forbid() -> None:
    text = (
        "Equal opportunity\nWe do not discriminate by age: young team or old, male candidates only or not.\n"
    )
    assert names(text) == []


DUTIES = "What you will do\n- Build reports in SQL for the sales team\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Play a key role in our growth", True),
        ("Play a key role in our growth by building the models that price every one of our loans", False),
        ("Support the team as needed", True),
        ("Support the team with queries over our sales data", False),
        ("Other duties as assigned", True),
        ("Manage day-to-day operations", True),
        ("Manage day-to-day operations of the data warehouse: loads, alerts, access", False),
        ("Work on exciting projects", True),
    ],
)
def test_a_duty_is_vague_where_it_says_little_else(line: str, found: bool) -> None:
    assert bool(names(f"{DUTIES}- {line}\n")) is found


def test_vague_words_outside_duties_describe_the_company() -> None:
    assert names("About us\nWe play a key role in our field.\n") == []


def test_a_title_has_phrases_too() -> None:
    assert names("Build reports.", "Data Ninja") == [("buzzword", "Ninja")]
    assert names("Build reports.", "Salesman (m/f/d)") == [("gender", "Salesman")]


def test_the_language_of_a_native_speaker_is_kept() -> None:
    phrase = find_phrases(Document("You are a native German speaker."))[0]
    assert phrase.instead == ("fluent German speaker",)


def test_phrases_do_not_overlap_and_stand_in_order() -> None:
    text = (
        "Rockstar wanted: young, dynamic team. He will wear many hats in a fast-paced place. Guru or ninja?"
    )
    spans = [one.span for one in find_phrases(Document(text))]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_the_list_is_well_formed() -> None:
    listed = rows("phrases.tsv")
    assert all(len(row) in {4, 5} for row in listed)
    assert {row[2] for row in listed} == {"", "work", "little", "whole"}
    assert all(row[3] == row[3].lower() or "\\" in row[3] for row in listed)
    assert not [row for row in listed if re.compile(row[3]).match("")]
