"""The verdict on the work in words: a chance is called one."""

from __future__ import annotations

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
LABELS = {"data_engineer": "Data engineer", "data_analyst": "Data analyst", "other": "Other"}


def view(verdict: RoleVerdict = VERDICT, title: str | None = "Data Engineer") -> ReadAnswer:
    """A posting with a verdict."""
    role = RoleReading(verdict, (), (), (), ())
    return ReadAnswer(PostingText("a", "", Beside(title=title)), Reading(role=role), {}, LABELS)


def told(one: ReadAnswer) -> RoleReading:
    """What is said of the work."""
    assert one.reading.role is not None
    return one.reading.role


def test_a_share_of_the_mixture_is_how_likely_the_role_is() -> None:
    one = view()
    assert headline(one, told(one)) == "The work: data engineer, 69% likely"
    assert LEGEND in plain(role_lines(one, 100))
    assert LEGEND in str(section(one))


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
