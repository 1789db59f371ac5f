"""Headings behind other words of their line."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from rolescope.extract.document import Document
from rolescope.extract.reader import read
from rolescope.extract.run_in import run_in_headings

LINE = "You have built and run data pipelines in Python"


def cut(text: str) -> str:
    """The text with a bar where a heading opens within a line."""
    places = [0, *run_in_headings(text), len(text)]
    return "|".join(text[start:end] for start, end in pairwise(places))


@pytest.mark.parametrize(
    "text",
    [
        f"{LINE} |Preferred qualifications: Kafka",
        f"{LINE}. |preferred qualifications: Kafka",
        f"{LINE} (batch)  |Basic Qualifications: a degree |Preferred Qualifications: Kafka",
        f"{LINE} **|Preferred skills:** Kafka".replace("**|", "|**"),
        f"{LINE} daily |Requirements: SQL",
        f"{LINE} |NICE TO HAVE: Kafka",
        f"{LINE} |What we offer: meals",
        "Must know SQL; |preferred qualifications: Kafka",
        "Strong SQL, |nice to have: Kafka",
        "Strong SQL |Nice to have: Kafka",
    ],
)
def test_a_known_phrase_with_a_colon_opens_a_section(text: str) -> None:
    assert cut(text.replace("|", "")) == text


@pytest.mark.parametrize(
    "text",
    [
        "We preferred: Kafka over Spark.",
        f"{LINE} with required skills: Python and SQL",
        f"{LINE} and meet our Preferred Qualifications: Kafka",
        f"{LINE} of these Responsibilities: planning",
        f"{LINE} and more: nice",
        f"{LINE}. Preferred qualifications: Kafka",
        f"{LINE}\n- Preferred qualifications: Kafka",
        "Additional Preferred Qualifications: Kafka",
        f"{LINE}. Additional Job Requirements: none",
        f"{LINE} testing.What We Offer: meals",
        f"{LINE}; preferred: a PhD",
        f"{LINE} PREFERRED KNOWLEDGE, SKILLS, AND ABILITIES: Kafka",
        "Preferred qualifications: Kafka",
        "https://example.org/requirements: a",
        ":",
        "",
    ],
)
def test_prose_and_lines_of_their_own_are_left_as_they_are(text: str) -> None:
    assert cut(text) == text


def test_what_is_preferred_in_running_text_is_read_as_preferred() -> None:
    text = f"{LINE} and have 3 years with SQL Preferred qualifications: Kafka, Terraform"
    asked = {skill.label: str(skill.requirement) for skill in read(text).skills}
    assert asked == {
        "Data pipelines": "mentioned",
        "Python": "required",
        "SQL": "required",
        "Apache Kafka": "preferred",
        "Terraform": "preferred",
    }
    assert [section.kind for section in Document(text).sections] == ["other", "preferred"]


@pytest.mark.parametrize(
    "piece", [":", "a:", "Preferred qualifications:", " Nice to have:", "requirements :"]
)
def test_many_colons_take_linear_time(piece: str) -> None:
    started = time.perf_counter()
    list(run_in_headings(piece * (100_000 // len(piece))))
    assert time.perf_counter() - started < 2
