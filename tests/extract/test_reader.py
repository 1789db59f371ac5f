import time

import pytest

from rolescope.extract.reader import read, read_many, read_postings

TEXT = (
    "About us\nWe know Oracle and have made maps for over 20 years.\n\nResponsibilities\n- Build "
    "reports and dashboards on map sales\n\n"
    "Requirements\n- Bachelor's degree in geography or equivalent experience\n- 3+ years of experience "
    "with Python\n\n"
    "Benefits\n- Learn Tableau at our cost\n\nThis is a hybrid role.\n"
)


def test_everything_a_text_says_is_read_with_its_place() -> None:
    reading = read(TEXT, "Senior Map Analyst", "Graz, Austria")
    assert reading.years is not None
    assert reading.years.minimum == 3
    assert reading.education is not None
    assert (reading.education.minimum, reading.education.or_equivalent) == ("bachelor", True)
    assert reading.workplace is not None
    assert reading.workplace.value == "hybrid"
    assert reading.seniority is not None
    assert reading.seniority.value == "senior"
    assert reading.country == "AT"
    assert [d.activity for d in reading.duties] == ["dashboards_reports"]
    assert all(TEXT[m.span.start : m.span.end] == m.surface for m in reading.skills)


def test_skills_of_company_and_benefits_are_not_read() -> None:
    surfaces = {m.surface for m in read(TEXT).skills}
    assert "Python" in surfaces
    assert not surfaces & {"Oracle", "Tableau"}


def test_an_empty_text_says_nothing() -> None:
    reading = read("")
    assert (reading.skills, reading.duties) == ((), ())
    stated = (reading.years, reading.education, reading.workplace, reading.seniority, reading.country)
    assert stated == (None, None, None, None, None)


@pytest.mark.parametrize(
    "piece", ["a", "Aa", "5 years ", "degree or ", "remote ", "Will the ", "on site days ", ". "]
)
def test_long_repetitive_texts_take_linear_time(piece: str) -> None:
    started = time.perf_counter()
    read(piece * (20_000 // len(piece)))
    assert time.perf_counter() - started < 2


def test_many_are_read_in_order_and_alike() -> None:
    postings = [(TEXT, "Senior Map Analyst", "Graz, Austria"), ("You draw maps.", None, None)]
    expected = [read(*posting) for posting in postings]
    assert list(read_postings(postings, processes=1)) == expected
    assert list(read_postings(iter(postings), processes=2)) == expected


def test_read_many_takes_texts_and_titles() -> None:
    texts, titles = [TEXT, "You draw maps."], ["Senior Map Analyst", None]
    assert list(read_many(texts, titles)) == [read(TEXT, "Senior Map Analyst"), read("You draw maps.")]
    assert list(read_many(texts)) == [read(TEXT), read("You draw maps.")]
    with pytest.raises(ValueError, match="shorter"):
        list(read_many(texts, ["Analyst"]))
