"""What openings ask for comes out of a store as it went in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rolescope.model.fit import Ask, Kind, Requirement
from rolescope.model.span import Span
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.requirements import (
    NOWHERE,
    of_text,
    placed,
    requirements_of,
    stored_asks,
    to_text,
)
from tests.questions.jobs.made import AT, fill

TEXT = "Python or Java, 3 years. A degree. Überlegt."
ASKED = (
    Requirement(
        Kind.SKILL, Ask.REQUIRED, ("python", "java"), ("Python", "Java"), Span(0, 14), "Python or Java", 3
    ),
    Requirement(Kind.YEARS, Ask.REQUIRED, (), (), Span(16, 23), "3 years", 3, ("python", "sql")),
    Requirement(
        Kind.DEGREE,
        Ask.PREFERRED,
        ("bachelor",),
        ("bachelor's degree",),
        Span(25, 33),
        "A degree",
        None,
        ("statistics",),
        or_equivalent=True,
    ),
    Requirement(Kind.LANGUAGE, Ask.REQUIRED, ("de",), ("de",), Span(35, 43), "Überlegt"),
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OwnFile]:
    with own_store(AT, tmp_path) as opened:
        fill(opened)
        yield opened


def test_with_the_text_all_comes_back() -> None:
    assert placed(to_text(ASKED), TEXT) == ASKED


def test_without_the_text_all_but_places_and_words_comes_back() -> None:
    assert of_text(to_text(ASKED)) == tuple(one._replace(span=NOWHERE, quote="") for one in ASKED)
    assert of_text(to_text(())) == ()


def test_what_is_stored_holds_no_words_of_the_posting() -> None:
    assert "Überlegt" not in to_text(ASKED)
    assert json.loads(to_text(ASKED))[1][:2] == [0, 14]


def test_what_parts_the_fields_may_stand_in_a_name() -> None:
    odd = ASKED[0]._replace(any_of=("a|b", "c\td"), labels=("A", "C"))
    assert of_text(to_text([odd]))[0].any_of == ("a/b", "c d")


def test_alike_in_two_openings_they_are_one_object() -> None:
    first, second = of_text(to_text(ASKED)), of_text(to_text(ASKED[::-1]))
    assert first[0] is second[-1]


def test_a_store_knows_what_each_vacancy_asks_for(file: OwnFile) -> None:
    numbers = [n for (n,) in file.run("SELECT n FROM vacancies ORDER BY n")]
    found = requirements_of(file, numbers)
    assert sorted(found) == numbers
    ((n, text),) = file.run(
        "SELECT v.n, o.text FROM vacancies AS v JOIN openings AS o USING (id) WHERE id = 'ashby:example:5'"
    )
    assert {name for one in found[n] for name in one.any_of} >= {"sql", "tableau"}
    for one in placed(stored_asks(file, [n])[n], text):
        assert one.quote == text[one.span.start : one.span.end] != ""


def test_what_no_reader_looked_at_is_left_out(file: OwnFile) -> None:
    file.run("UPDATE readings SET asks = NULL WHERE id = 'ashby:example:5'")
    numbers = [n for (n,) in file.run("SELECT n FROM vacancies ORDER BY n")]
    assert len(requirements_of(file, numbers)) == len(numbers) - 1
    assert requirements_of(file, []) == {}
