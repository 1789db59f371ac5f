"""Courses of study by what repeats: a degree, a school, dates, in any order."""

from __future__ import annotations

import pytest

from rolescope.extract.profile.build import build
from rolescope.extract.profile.study_facts import degree_level
from rolescope.model.profile import Month

AS_OF = Month(2026, 11)


@pytest.mark.parametrize(
    "text",
    [
        "MSc in Physics, University of Norrby, 2014 - 2016\nBSc in Physics, Calder College, 2011 - 2014",
        "University of Norrby\nMSc, Physics\n2014 - 2016\nCalder College\nBSc, Physics\n2011 - 2014",
        "2014 - 2016\tMSc Physics\nUniversity of Norrby\n2011 - 2014\tBSc Physics\nCalder College",
        "MSc : Physics 2016 University of Norrby City , State BSc : Physics 2014 Calder College City , State",
        "University of Norrby | MSc | Physics | 2016\nCalder College | BSc | Physics | 2014",
        "2016 : MSc Physics, University of Norrby\n2014 : BSc Physics, Calder College",
        (
            "- **MSc in Physics**, Faculty of Science, University of Norrby, 2016\n"
            "- **BSc in Physics**, Calder College, 2014"
        ),
        "MSc in Physics from University of Norrby, 2016.\nBSc in Physics from Calder College, 2014.",
    ],
)
def test_two_courses_are_read_however_they_are_put(text: str) -> None:
    found = build(f"Education\n{text}\n", AS_OF).education
    assert [
        (one.degree, one.institution and one.institution.text, one.dates and one.dates.end, one.areas)
        for one in found
    ] == [
        ("master", "University of Norrby", Month(2016, None), ("physics",)),
        ("bachelor", "Calder College", Month(2014, None), ("physics",)),
    ]


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("BSN : Nursing", "bachelor"),
        ("MFA", "master"),
        ("to be a master of none", "master"),
        ("be quick", None),
        ("ma and pa", None),
        ("Communicated with parents", None),
    ],
)
def test_short_forms_of_degrees_have_capitals(words: str, level: str | None) -> None:
    assert degree_level(words) == level


def test_a_school_has_a_capital() -> None:
    text = "Education\nTaught all through the school year\nLed groups at school\n"
    assert build(text, AS_OF).education == ()


@pytest.mark.parametrize(
    "name", ["Norrby Business College", "Technical University", "Calder Nursing Institute"]
)
def test_what_a_school_is_called_is_no_field_of_study(name: str) -> None:
    (one,) = build(f"Education\nBSc in Physics, {name}, 2011 - 2014\n", AS_OF).education
    assert one.areas == ("physics",)
    (bare,) = build(f"Education\n{name}\nBachelor's degree, 2014\n", AS_OF).education
    assert not {"business", "nursing", "technical field"} & set(bare.areas)
