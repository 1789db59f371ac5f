"""Links of sentences that name no skill of the dictionary."""

from __future__ import annotations

import pytest

from rolescope.extract.linking.rank import WINDOW
from rolescope.extract.linking.reader import read, read_many
from rolescope.extract.linking.skills import LEAST, windows_of
from rolescope.extract.reader import read as plain
from rolescope.model.linked import LinkedReading

POSTING = """\
About us
We provide user documentation to everybody.

Responsibilities
- You provide user and technical documentation.
- You build trust with the people on site.
- You write SQL.

Benefits
- We build trust.
"""


def test_a_duty_is_linked_to_the_skill_that_it_speaks_of() -> None:
    links = {link.label: link for link in read(POSTING).links}
    found = links["provide user documentation"]
    assert found.esco.startswith("http://data.europa.eu/esco/skill/")
    assert LEAST <= found.score <= 1
    assert POSTING[found.span.start : found.span.end] == found.surface
    assert "documentation" in found.surface


def test_only_duties_and_requirements_without_a_named_skill_are_looked_at() -> None:
    start, end = POSTING.index("Responsibilities"), POSTING.index("- You write SQL")
    assert all(start <= link.span.start < link.span.end <= end for link in read(POSTING).links)


@pytest.mark.parametrize(
    "said",
    [
        "Interested in hearing more? We want to hear from you.",
        "Refugee or granted asylum status is accepted.",
        "Technical skills and a high school diploma.",
        "Access to classified information is needed.",
        "Ihr Profil",
        "We look for somebody nice who is there on Mondays.",
        "Open-minded and reliable, with a sense of humour.",
    ],
)
def test_what_only_sounds_like_a_skill_is_linked_to_none(said: str) -> None:
    assert read(f"Requirements\n- {said}").links == ()


def test_a_skill_that_is_named_elsewhere_needs_no_link_and_a_label_is_given_once() -> None:
    twice = "Responsibilities\n- You build trust with clients.\n- You build trust in the team."
    assert [link.label for link in read(twice).links] == ["build trust"]


def test_all_else_is_as_without_links() -> None:
    linked, without = read(POSTING, "Writer").to_dict(), plain(POSTING, "Writer").to_dict()
    assert {name: value for name, value in linked.items() if name != "links"} == without


def test_links_come_in_order_and_do_not_overlap() -> None:
    links = read(POSTING).links
    ends = [0, *(link.span.end for link in links)]
    assert all(link.span.start >= end for link, end in zip(links, ends, strict=False))


def test_many_are_linked_as_each_alone() -> None:
    many = list(read_many([POSTING, "", "Requirements\n- Provide user documentation"], processes=1))
    assert many[0] == read(POSTING)
    assert many[1].links == ()
    assert isinstance(many[2], LinkedReading)


@pytest.mark.parametrize("text", ["one two three", "éine (zwei) drei " * 9, "a"])
def test_windows_stand_where_their_words_do(text: str) -> None:
    for window in windows_of(text, 0, len(text)):
        assert 2 <= len(window.words) <= WINDOW
        assert 0 <= window.start < window.end <= len(text)
        assert window.words[-1][-1] in text[window.start : window.end + 20].lower()


def test_a_span_begins_and_ends_with_words_that_say_something() -> None:
    text = "and the design of plans for"
    (window,) = windows_of(text, 0, len(text))
    assert text[window.start : window.end] == "design of plans"
