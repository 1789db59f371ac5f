from dataclasses import replace

import pytest

from rolescope.model.title import Code, Linked, LinkedOccupation
from rolescope.present.terminal import title as drawn
from rolescope.present.terminal.ink import plain
from rolescope.present.title.words import headline
from rolescope.questions.title import answer, title, view
from tests.architecture.tree import ROOT

WARDS = ((1, "ward"), (2, "night"))
ONE = """\
Data scientist, senior (grade II): Growth
“DS” beside a level or grade is read as data scientist; alone, it can mean data
steward too.

Sr.    DS    II     (m/f/d)      Growth
level  role  grade  gender mark  specialisation

O*NET-SOC  15-2051.00  Data Scientists
ESCO       2511.4      Data scientist
ISCO-08    2511        Systems analysts

rolescope role "data scientist"
"""
TWO = """\
Ambiguous: data engineer or data scientist
It names several roles; which one is meant, it does not say.

Data Engineer  Data Scientist  Berlin
role           role            place

rolescope compare "data engineer" "data scientist"
"""
NONE = """\
No role of ours, mid level (grade II)
It names no role of ours. The occupations are a match of names; nobody looked at
the work.

Registered Nurse  II     #12345
name              grade  requisition

O*NET-SOC  29-1141.00  Registered Nurses  “Registered Nurse”

rolescope role "Registered Nurses"
"""


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Sr. DS II (m/f/d), Growth", ONE),
        ("Data Engineer / Data Scientist - Berlin", TWO),
        ("Registered Nurse II #12345", NONE),
    ],
)
def test_a_title(asked: str, shown: str) -> None:
    assert drawn.table(answer(view(asked))) == shown


def test_what_a_title_comes_near_is_clear_ambiguous_or_nothing() -> None:
    near = [LinkedOccupation(Code("esco", f"2221.{n}", f"{kind} nurse"), 0.8 - n / 4) for n, kind in WARDS]
    linked = (
        Linked("esco", True, tuple(near)),
        Linked("onet", False, tuple(near)),
        Linked("isco", False, ()),
    )
    assert "\n".join(drawn.table(answer(replace(view("Ward Hero"), linked=linked))).splitlines()[-5:]) == (
        "Nearest by its words\n"
        "ESCO       clear     2221.1     Ward nurse 0.55\n"
        "O*NET-SOC  ambiguous 2221.1     Ward nurse 0.55\n"
        "                     2221.2     Night nurse 0.30\n"
        "ISCO-08    ambiguous nothing comes near"
    )


def test_the_guide_shows_what_is_shown_and_explains_what_is_held() -> None:
    guide = (ROOT / "docs/titles.md").read_text("utf-8")
    assert f"```text\n{ONE}```\n" in guide
    assert [key for key in view("DS II").to_plain() if f"`{key}`" not in guide] == []


def test_pieces_take_as_many_rows_as_they_need() -> None:
    long = "Senior Data Scientist - " + ", ".join(f"Quite a long team name {n}" for n in range(9))
    lines = drawn.table(title(long)).splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert sum(line.startswith("specialisation") for line in lines) == 3


def test_an_empty_title_says_so() -> None:
    assert drawn.table(title("")) == ("No role of ours\nThere are no words in it that could name a job.\n")


def test_a_candidate_alone_is_perhaps_meant() -> None:
    assert headline(view("Senior Research Scientist")) == "Perhaps research scientist, senior"


def test_nothing_of_a_title_steers_the_terminal() -> None:
    odd = view("Data\x1b[31m Scientist\u202e, Gro\x07wth\n- Team")
    for text in (plain([drawn.row(odd)]), drawn.table(title(odd.title))):
        assert all(letter.isprintable() or letter == "\n" for letter in text)


def test_many_titles_are_a_line_each() -> None:
    rows = [
        drawn.heading(),
        *(
            drawn.row(view(text))
            for text in (
                "Sr. DS II (m/f/d), Growth",
                "Data Engineer / Data Scientist",
                "Registered Nurse",
                "Wizard of Joy",
                "Lead Machine Learning Engineer, Recommendation Systems",
            )
        ),
    ]
    assert plain(rows) == (
        "Title                          Role                     Level      Specialisation\n"
        "Sr. DS II (m/f/d), Growth      Data scientist           senior     Growth\n"
        "Data Engineer / Data Scientist ? Data engineer / Data…\n"
        "Registered Nurse               (Registered Nurses)\n"
        "Wizard of Joy                  –\n"
        "Lead Machine Learning Enginee… Machine learning engine… lead       Recommendati…\n"
    )


def test_ascii_stands_in_where_nothing_else_can_be_written() -> None:
    assert plain(drawn.lines(title("Registered Nurse – Zürich"), ascii_only=True)).isascii()
