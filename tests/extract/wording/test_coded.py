"""Words that readers associate with men or women."""

from __future__ import annotations

import pytest

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.wording.coded import find_coded


def words(text: str) -> list[tuple[str, str]]:
    """Side and word."""
    return [(one.side, text[slice(*one.span)]) for one in find_coded(Document(text))]


def test_whole_words_and_stems() -> None:
    assert words("An ambitious leader who collaborates and is self-reliant.") == [
        ("masculine", "ambitious"),
        ("masculine", "leader"),
        ("feminine", "collaborates"),
        ("masculine", "self-reliant"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Event-driven and data-driven systems.",
        "Active Directory, analysis, individual contributors.",
        "Confidential data under an agreement.",
        "Autonomous vehicles lead the way; decisions and logic.",
        "Responsible for childcare and connected devices.",
    ],
)
def test_words_that_name_the_work_are_not_coded(text: str) -> None:
    assert words(text) == []


def test_boilerplate_is_not_counted() -> None:
    assert words("Benefits\nCompetitive salary and a competitive plan.\n") == []


def test_forms_are_distinct_and_of_two_sides() -> None:
    listed = rows("coded_words.tsv")
    assert len({row[1] for row in listed}) == len(listed)
    assert {row[0] for row in listed} == {"masculine", "feminine"}


def test_what_stands_instead_is_not_coded_itself() -> None:
    for row in rows("coded_words.tsv"):
        assert [side for side, _ in words(" ".join(row[2:])) if side == "masculine"] == []
