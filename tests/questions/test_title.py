"""What titles come to, on examples worked by hand, and what holds for any text at all."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rolescope
from rolescope.model.posting import Level
from rolescope.model.title import TitleVerdict
from rolescope.questions.title import LONGEST, answer, each_with_links, view, with_links
from rolescope.taxonomy.occupations import occupations
from rolescope.taxonomy.roles import roles

NAMED = {
    "Sr. DS II (m/f/d), Growth": ("data_scientist", Level.SENIOR, "II", ("Growth",)),
    "DS II": ("data_scientist", Level.MID, "II", ()),
    "Data Scientist II": ("data_scientist", Level.MID, "II", ()),
    "Senior/Lead Data Engineer (Remote)": ("data_engineer", Level.SENIOR, None, ()),
    "Data Analyst:in (w/m/d) - Marketing, Köln": ("data_analyst", Level.UNSTATED, None, ("Marketing",)),
    "Machine Learning Engineer #12345": ("machine_learning_engineer", Level.UNSTATED, None, ()),
    "Director of Data Science, Pricing": (
        "data_science_manager",
        Level.DIRECTOR_UP,
        None,
        ("Pricing",),
    ),
    "🚀 MLOps Engineer 🚀 Payments": ("mlops_engineer", Level.UNSTATED, None, ("Payments",)),
}
AMBIGUOUS = {
    "Data Engineer / Data Scientist": ("data_engineer", "data_scientist"),
    "Senior Data Engineer/Analyst": ("data_engineer", "data_analyst"),
    "DS": ("data_scientist", "data_steward"),
    "QA (Remote)": ("qa_engineer",),
    "Research Scientist": ("research_scientist",),
}
TEXTS = st.one_of(
    st.text(max_size=120),
    st.text(st.characters(), max_size=40),  # half characters as well
    st.lists(
        st.sampled_from(
            [
                *(
                    "Senior",
                    "Lead",
                    "DS",
                    "II",
                    "Data",
                    "Scientist",
                    "ML",
                    "Engineer",
                    "/",
                    ",",
                    "-",
                    "(",
                    ")",
                ),
                *("(m/f/d)", "#12", "Growth", "Berlin", "QA", "Nurse", "2026", "$5", "de", "日本", "🚀"),
            ]
        ),
        max_size=12,
    ).map(" ".join),
)


@pytest.mark.parametrize("title", NAMED)
def test_a_title_that_names_one_role(title: str) -> None:
    found = view(title)
    assert found.verdict is TitleVerdict.ROLE
    assert found.role is not None
    assert (found.role.id, found.level, found.grade, found.specialisation) == NAMED[title]
    assert found.candidates == ()
    assert found.occupations == ()
    assert {code.scheme for code in found.role.codes} == {"onet", "esco", "isco"}


@pytest.mark.parametrize("title", AMBIGUOUS)
def test_a_title_that_can_mean_several_is_not_decided(title: str) -> None:
    found = view(title)
    assert found.verdict is TitleVerdict.AMBIGUOUS
    assert found.role is None
    assert tuple(role.id for role in found.candidates) == AMBIGUOUS[title]
    assert found.note


def test_a_title_outside_our_roles_has_occupations_by_name_and_says_that_they_are() -> None:
    found = view("Registered Nurse II (Nights)")
    assert (found.verdict, found.role, found.grade) == (TitleVerdict.NONE, None, "II")
    assert found.occupations[0].occupation.code == "29-1141.00"
    assert "match of names" in (found.note or "")


@pytest.mark.parametrize("title", ["", " \t", "---", "🚀", "#12345", "(m/f/d)"])
def test_without_words_there_is_nothing_to_name(title: str) -> None:
    found = view(title)
    assert found.verdict is TitleVerdict.NONE
    assert found.note == "There are no words in it that could name a job."


def test_what_no_vocabulary_knows_is_not_guessed() -> None:
    found = view("数据科学家")
    assert (found.verdict, found.occupations) == (TitleVerdict.NONE, ())
    assert [piece.kind.value for piece in found.pieces] == ["name"]


def test_how_an_abbreviation_was_read_is_said() -> None:
    assert view("DS II").note == (
        "“DS” beside a level or grade is read as data scientist; alone, it can mean data steward too."
    )
    assert view("QA").note == "It says only “QA”, which can mean QA engineer."


@given(TEXTS)
def test_no_text_is_too_odd(title: str) -> None:
    found = view(title)
    answered = answer(found)
    assert json.loads(answered.to_json())["answer"]["verdict"] == found.verdict.value
    assert all(found.title[one.start : one.end] == one.text for one in found.pieces)
    assert (found.role is not None) == (found.verdict is TitleVerdict.ROLE)
    assert (found.candidates != ()) == (found.verdict is TitleVerdict.AMBIGUOUS)
    assert {role.id for role in found.candidates} <= set(roles())


@given(st.sampled_from([*NAMED, *AMBIGUOUS, "Registered Nurse"]), st.sampled_from(["", " ", "\n\t "]))
def test_case_and_surrounding_blanks_do_not_matter(title: str, blank: str) -> None:
    plain = view(title)
    for other in (view(f"{blank}{title.upper()}{blank}"), view(f"{blank}{title.lower()}{blank}")):
        assert (other.verdict, other.role, other.candidates) == (plain.verdict, plain.role, plain.candidates)
        assert (other.level, other.normalised) == (plain.level, plain.normalised)
        assert [one.occupation for one in other.occupations] == [one.occupation for one in plain.occupations]


@pytest.mark.parametrize(
    "piece", ["Data Scientist ", "(ai)", "(m/f/d) ", "$5 ", "/ ", "Senior ", "#1 ", "x "]
)
def test_a_very_long_title_is_read_to_a_point_and_quickly(piece: str) -> None:
    started = time.process_time()
    found = view(piece * 100_000)
    assert time.process_time() - started < 1
    assert all(one.end <= LONGEST for one in found.pieces)


def test_the_same_title_gives_the_same_bytes() -> None:
    one, two = rolescope.title("Data Scientist, Growth"), rolescope.title("Data Scientist, Growth")
    assert one.to_json() == two.to_json()
    assert one.answer_id.startswith("title::title=Data Scientist, Growth#")
    assert one.answer_id != rolescope.title("Data Scientist, growth").answer_id


@pytest.mark.parametrize("role_id", sorted(roles()))
def test_a_role_is_clear_only_where_the_nearest_is_one_of_its_own_codes(role_id: str) -> None:
    found = with_links(view(roles()[role_id].pref_label))
    for one in found.linked:
        own = [code.code for code in found.role.codes if code.scheme == one.scheme] if found.role else []
        assert not one.sure or not own or one.candidates[0].code.code in own


def test_a_role_that_words_lead_astray_is_ambiguous_and_one_that_they_do_not_is_clear() -> None:
    def clear(title: str) -> list[str]:
        return [one.scheme for one in with_links(view(title)).linked if one.sure]

    assert clear("Site Reliability Engineer") == []
    assert "esco" in clear("Data Scientist")


def test_a_title_whose_words_and_names_disagree_is_ambiguous() -> None:
    found = with_links(view("Registered Nurse / Phlebotomist"))
    assert [one.occupation.label for one in found.occupations] == ["Registered Nurses"]
    (onet,) = [one for one in found.linked if one.scheme == "onet"]
    assert onet.candidates[0].code.label == "Phlebotomists"
    assert not onet.sure


def test_an_occupations_own_title_is_clear_in_its_scheme_whatever_else_its_words_name() -> None:
    """ "Venue programmer" names a role of ours, "carpenter supervisor" ends in a level: neither undoes it."""
    every = occupations()
    unclear = [
        one.pref_label
        for one, answered in zip(every, each_with_links(view(one.pref_label) for one in every), strict=True)
        for found in answered.linked
        if found.scheme == one.scheme and not (found.sure and found.candidates[0].code.code == one.code)
    ]
    assert unclear == []


def test_an_own_title_of_one_scheme_says_nothing_of_the_other() -> None:
    found = {one.scheme: one for one in with_links(view("Venue Programmer")).linked}
    assert [scheme for scheme, one in found.items() if one.sure] == ["esco", "isco"]
    assert found["esco"].candidates[0].code.label == "venue programmer"


def test_of_a_role_the_candidates_that_are_its_own_codes_stand_first() -> None:
    """ "AI" is more than one thing."""
    found = with_links(view("AI Engineer"))
    esco = found.linked[0]
    assert found.role
    assert esco.candidates[0].code.code in {code.code for code in found.role.codes}
    assert not esco.sure
    assert [one.score for one in esco.candidates[1:]] == sorted(
        (one.score for one in esco.candidates[1:]), reverse=True
    )


@pytest.mark.parametrize("beside", ["(m/f/d)", "(Remote)", ", Berlin", "#12345"])
def test_what_is_stripped_beside_an_own_title_changes_nothing(beside: str) -> None:
    esco = with_links(view(f"Paperhanger supervisor {beside}")).linked[0]
    assert (esco.sure, esco.candidates[0].code.label) == (True, "paperhanger supervisor")
