"""Links of sentences that name no skill of the dictionary."""

from __future__ import annotations

import pytest

from rolescope.extract.linking.rank import WINDOW
from rolescope.extract.linking.reader import read, read_many
from rolescope.extract.linking.skills import LEAST, windows_of
from rolescope.extract.linking.tokens import tokens
from rolescope.extract.patterns import rows
from rolescope.extract.reader import read as plain
from rolescope.model.linked import LinkedReading
from rolescope.taxonomy.skills import skills

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


@pytest.mark.parametrize("text", ["one two three", "éine (zwei) drei " * 9, "a", "İstanbul’s x/y ﬁve"])
def test_windows_stand_where_their_words_do(text: str) -> None:
    for window in windows_of(text, 0, len(text)):
        assert 2 <= len(window.words) <= WINDOW
        for word, start, end in window.placed:
            assert tokens(text[start:end]) == [word]


@pytest.mark.parametrize(
    "said",
    [
        "You will not manage budgets",
        "You do not have to manage budgets",
        "No experience in managing budgets is needed",
        "Experience in managing budgets is not required",
        "Reports to the one who manages budgets",
        "This role reports directly to the manager of budgets, who manages budgets",
        "Job Segment: manage budgets",
        "B.S. in managing budgets",
        "BSc or MS: manage budgets",
        "BS/MS, manage budgets",
        "M.S. or B.Eng in managing budgets",
        "You help the managers of budgets",
    ],
)
def test_what_is_denied_or_said_of_degrees_or_others_is_no_link(said: str) -> None:
    assert [link.label for link in read(f"Requirements\n- {said}\n").links] == []


@pytest.mark.parametrize(
    "said",
    [
        "You manage budgets",
        "You not only manage budgets",
        "Managing budgets",
        "Duties are not limited to managing budgets of teams",
        "Manage budgets, classifieds",
        "Manage budgets and the gedanken",
    ],
)
def test_what_is_said_of_the_work_is(said: str) -> None:
    (link,) = read(f"Requirements\n- {said}\n").links
    assert link.label == "manage budgets"
    assert link.surface.lower() in {"manage budgets", "managing budgets", "managed budgets"}


def test_labels_that_mean_another_thing_are_never_linked() -> None:
    never = [label for label, _ in rows("never_linked.tsv")]
    assert never == sorted(set(never))
    assert set(never) <= {skill.pref_label for skill in skills().values() if skill.esco}
    text = "".join(f"- You {label} every day\n" for label in never)
    assert {link.label for link in read(f"Responsibilities\n{text}").links}.isdisjoint(never)
