"""The verdict on the work in words: a chance is called one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from rolescope.model.read import Beside, PostingText, ReadAnswer
from rolescope.model.reading import Reading
from rolescope.model.role_reading import CANNOT_TELL, RoleReading, RoleVerdict
from rolescope.present.reading.role import LEGEND, headline, section, title_notes
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.role import role_lines

VERDICT = RoleVerdict(
    "data_engineer", ("data_engineer", "data_analyst"), (0.69, 0.31), (0.2, 0.0), (1.0, 0.6),
    "yes", 0.9, ("Data engineer",), None, None, None,
)  # fmt: skip
LABELS = {
    "ai_engineer": "AI engineer",
    "data_engineer": "Data engineer",
    "data_analyst": "Data analyst",
    "other": "Other",
}


PROMISED = {"Data engineer": "data_engineer"}


def view(
    verdict: RoleVerdict = VERDICT,
    title: str | None = "Data Engineer",
    promised: Mapping[str, str] = PROMISED,
) -> ReadAnswer:
    """A posting with a verdict."""
    role = RoleReading(verdict, (), (), (), ())
    given = PostingText("a", "", Beside(title=title))
    return ReadAnswer(given, Reading(role=role), {}, LABELS, promised=promised)


def told(one: ReadAnswer) -> RoleReading:
    """What is said of the work."""
    assert one.reading.role is not None
    return one.reading.role


def test_a_share_of_the_mixture_is_how_likely_the_role_is() -> None:
    one = view()
    assert headline(one, told(one)) == "The work: data engineer, 69% likely"
    assert LEGEND in plain(role_lines(one, 100))
    assert LEGEND in str(section(one))


def test_a_role_that_may_have_no_part_is_at_most_likely() -> None:
    one = view(VERDICT._replace(lows=(0.0, 0.0)))
    assert headline(one, told(one)) == "The work: most likely data engineer (69%)"


@pytest.mark.parametrize(
    ("language", "why"),
    [
        (None, "the text says too little of it"),
        ("en", "the text says too little of it"),
        ("de", "too little of the text is English"),
    ],
)
def test_why_the_work_cannot_be_told(language: str | None, why: str) -> None:
    one = view(VERDICT._replace(verdict=CANNOT_TELL))
    foreign = replace(one, reading=replace(one.reading, language=language))
    assert headline(foreign, told(foreign)) == f"The work: cannot tell, {why}"


def test_names_keep_their_capitals() -> None:
    one = view(VERDICT._replace(verdict="ai_engineer"))
    assert headline(one, told(one)) == "The work: AI engineer, 69% likely"


def test_a_title_accepted_for_another_roles_work_is_not_said_to_name_it() -> None:
    one = view(VERDICT, "Junior Data Scientist", {"Data scientist": "data_scientist"})
    notes = dict(title_notes(one, told(one)))
    assert notes["Title"] == (
        "“Junior Data Scientist” is one that readers accept, though the work is most likely a data "
        "engineer's: 90% that a reader would expect it for this work."
    )
    assert notes["Would fit"] == "Data engineer, Data scientist."


def test_a_title_that_agrees_in_part_is_not_among_those_that_would_fit() -> None:
    partly = view(
        VERDICT._replace(title_agrees="partly"), "Data Scientist", {"Data scientist": "data_scientist"}
    )
    notes = dict(title_notes(partly, told(partly)))
    assert notes["Title"].startswith("“Data Scientist” fits in part:")
    assert notes["Would fit"] == "Data engineer."


@pytest.mark.parametrize(
    ("verdict", "title", "said"),
    [
        (VERDICT, "Data Engineer", "“Data Engineer” fits: 90%"),
        (VERDICT._replace(verdict="other", title_agrees=None), "Nurse", "“Nurse”: cannot tell"),
        (VERDICT._replace(verdict=CANNOT_TELL, title_agrees=None), "Nurse", None),
        (VERDICT._replace(title_agrees=None, title_agrees_p=None), None, None),
    ],
    ids=["fits", "outside", "untold", "untitled"],
)
def test_a_title_outside_our_roles_is_said_to_be_untold(
    verdict: RoleVerdict, title: str | None, said: str | None
) -> None:
    one = view(verdict, title)
    notes = dict(title_notes(one, told(one)))
    assert notes.get("Title", "").startswith(said) if said else "Title" not in notes
