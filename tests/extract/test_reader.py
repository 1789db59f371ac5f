import time
from typing import Any

import pytest

from rolescope.extract.reader import read, read_many, read_postings, read_together
from rolescope.model.errors import BadQuestion

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


def test_one_long_word_of_capitals_takes_linear_time() -> None:
    started = time.process_time()
    read("Aa" * 100_000)
    assert time.process_time() - started < 10


def test_many_are_read_in_order_and_alike() -> None:
    postings = [(TEXT, "Senior Map Analyst", "Graz, Austria"), ("You draw maps.", None, None)]
    expected = [read(*posting) for posting in postings]
    assert list(read_postings(postings, processes=1)) == expected
    assert list(read_postings(iter(postings), processes=2)) == expected


SILENT_OF_PLACE = TEXT.replace("This is a hybrid role.", "")


@pytest.mark.parametrize("text", [TEXT, SILENT_OF_PLACE, "", "Work in Graz or Vienna."])
def test_copies_for_other_places_say_what_each_says_alone(text: str) -> None:
    places = ("Graz, Austria", None, "Remote - US", "Hybrid, Leeds", "Berlin; Paris", "Graz, Austria")
    given: list[Any] = [(text, "Senior Map Analyst", place, "Acme") for place in places]
    given += [(text,), (text, "Map Analyst"), (text, "Map Analyst", "Boise, ID")]
    given += [(text, "Senior Map Analyst", "\ud800", "Acme"), (TEXT, None, None, "Talent Staffing")]
    assert read_together(given) == [read(*one) for one in given]


def test_read_many_takes_texts_and_titles() -> None:
    texts, titles = [TEXT, "You draw maps."], ["Senior Map Analyst", None]
    assert list(read_many(texts, titles)) == [read(TEXT, "Senior Map Analyst"), read("You draw maps.")]
    assert list(read_many(texts)) == [read(TEXT), read("You draw maps.")]
    with pytest.raises(BadQuestion, match="titles is shorter than texts: it ends after 1"):
        list(read_many(texts, ["Analyst"]))
    with pytest.raises(BadQuestion, match="titles is longer than texts, which are 2"):
        list(read_many(texts, [None, None, "Analyst"]))


@pytest.mark.parametrize("given", [None, b"You draw maps.", 7])
def test_what_is_no_text_is_refused_by_name(given: Any) -> None:
    for call in (lambda: read(given), lambda: list(read_many(["You draw maps.", given]))):
        with pytest.raises(BadQuestion, match=r"^texts?(\[1\])? must be a text \(str\), and is "):
            call()
    if given is not None:
        with pytest.raises(BadQuestion, match=r"^title must be a text"):
            read("You draw maps.", title=given)
        with pytest.raises(BadQuestion, match=r"^titles\[0\] must be a text"):
            list(read_many(["You draw maps."], [given]))


@pytest.mark.parametrize("given", ["You draw maps.", b"maps", None])
def test_one_text_is_not_many_and_that_is_said_at_once(given: Any) -> None:
    with pytest.raises(BadQuestion, match=r"^texts must be several texts"):
        read_many(given)
    if given is not None:
        with pytest.raises(BadQuestion, match=r"^titles must be several texts"):
            read_many(["You draw maps."], given)
