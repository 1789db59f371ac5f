"""Titles of our own making, each piece worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.title import PieceKind
from rolescope.taxonomy.title_parts import TitleParts, take_apart
from rolescope.taxonomy.titles import read_title

PIECES = {
    "Sr. Data Scientist II (m/f/d), Growth": (
        "level Sr.|role Data Scientist|grade II|gender_mark (m/f/d)|specialisation Growth"
    ),
    "Senior / Lead Data Engineer - Austin, TX (Remote) #12345": (
        "level Senior / Lead|role Data Engineer|place Austin, TX|workplace Remote|requisition #12345"
    ),
    "Datenanalyst:in Vertrieb 80-100%": (
        "role Datenanalyst|gender_mark :in|specialisation Vertrieb|contract 80-100%"
    ),
    "Data Scientist*in (w/m/x) - Zürich": (
        "role Data Scientist|gender_mark *in|gender_mark (w/m/x)|place Zürich"
    ),
    "Data Engineer / Data Scientist": "role Data Engineer|role Data Scientist",
    "Data Engineer/Analyst": "role Data Engineer|role Analyst",
    "ML / Data Engineer": "role ML|role Data Engineer",
    "Manager, Data Science": "role Manager|role Data Science",
    "Lead, Data Science": "level Lead|role Data Science",
    "Scientist - Machine Learning, Ads": "role Scientist|role Machine Learning|specialisation Ads",
    "Software Engineer - ML Platform, Ads": "role Software Engineer|role ML Platform|specialisation Ads",
    "Research Scientist, LLM Alignment": "role Research Scientist|specialisation LLM Alignment",
    "Business Intelligence (BI) Developer": "role Business Intelligence (BI) Developer",
    "Growth Data Scientist": "specialisation Growth|role Data Scientist",
    "Data Scientist for the Growth Team": "role Data Scientist|specialisation Growth Team",
    "State of the Art Data Analyst": "specialisation State of the Art|role Data Analyst",
    "Financial Analyst, FP&A": "role Financial Analyst|specialisation FP&A",
    "Summer 2026 Data Science Intern - Marketing": (
        "season Summer 2026|role Data Science Intern|specialisation Marketing"
    ),
    "Data Analyst (12 month contract) up to £60k p.a.": (
        "role Data Analyst|contract 12 month contract|pay up to £60k p.a."
    ),
    "Urgent: Data Analyst, 40 hours/week, $35 - $40/hr": (
        "call Urgent|role Data Analyst|contract 40 hours/week|pay $35 - $40/hr"
    ),
    "DATA ANALYST - TS/SCI with Security Clearance": (
        "role DATA ANALYST|clearance TS/SCI|clearance with Security Clearance"
    ),
    "Data Analyst (London or Berlin, U.S.)": "role Data Analyst|place London or Berlin, U.S.",
    "Head of Data": "role Head of Data",
    "Director, Growth Data Scientist": "level Director|specialisation Growth|role Data Scientist",
    "Senior Site Foreman, Bridges": "level Senior|name Site Foreman|name Bridges",
    "General Manager - Boston": "name General Manager|place Boston",
    "🚀 Data Analyst ✨": "role Data Analyst",
    "データサイエンティスト": "name データサイエンティスト",
    "Data Engineer, Operations Team - 24-00126": (
        "role Data Engineer|specialisation Operations Team|requisition 24-00126"
    ),
    "": "",
    " - / (),": "",
}

SOME = st.sampled_from(
    [
        *("Senior", "Sr.", "Lead", "II", "I-IV", "Data Scientist", "ML", "Engineer", "Analyst", "of", "the"),
        *("(m/w/d)", ":in", "#4711", "R-104233", "2026", "Summer", "80-100%", "$35/hr", "Remote", "TX"),
        *("London", "Growth", "Ünïted", "ﬁnance", "İzmir", "日本", "🚀", ",", " - ", "/", "&", "(", ")", "|"),
    ]
)
TITLES = st.one_of(
    st.text(max_size=80), st.lists(SOME, max_size=10).map(" ".join), st.lists(SOME).map("".join)
)


def apart(title: str) -> TitleParts:
    return take_apart(title, read_title(title))


@pytest.mark.parametrize("title", PIECES)
def test_every_piece_as_it_stood(title: str) -> None:
    found = [f"{piece.kind.value} {piece.text}" for piece in apart(title).pieces]
    assert "|".join(found) == PIECES[title]


@given(TITLES)
def test_pieces_are_words_of_the_title_in_order(title: str) -> None:
    reached = 0
    for piece in apart(title).pieces:
        assert title[piece.start : piece.end] == piece.text != ""
        assert piece.start >= reached
        reached = piece.end


@given(TITLES)
def test_level_words_and_grade_stand_in_the_title(title: str) -> None:
    parts = apart(title)
    assert all(words in title for words in (*parts.level_words, parts.grade or ""))


@given(TITLES, st.sampled_from(["", " ", "\t \n", "\u00a0"]))
def test_blanks_around_change_nothing(title: str, blank: str) -> None:
    title = title.strip()
    plain, moved = apart(title), apart(f"{blank}{title}{blank}")
    assert [(one.kind, one.text) for one in moved.pieces] == [(one.kind, one.text) for one in plain.pieces]


@pytest.mark.parametrize("title", [title for title in PIECES if title.isascii()])
def test_case_changes_no_kind_but_of_places_that_are_words(title: str) -> None:
    assert [one.kind for one in apart(title.upper()).pieces] == [one.kind for one in apart(title).pieces]


def test_characters_that_become_several_keep_their_place() -> None:
    title = "ﬁnance Data Analyst, İzmir"  # a ligature of one character, a letter that lowers to two
    assert [one.text for one in apart(title).pieces] == ["ﬁnance", "Data Analyst", "İzmir"]


def test_a_level_that_is_the_job_is_both() -> None:
    parts = apart("Senior Manager, Data Science")
    assert parts.level_words == ("Senior", "Manager")
    assert [one.text for one in parts.pieces if one.kind is PieceKind.ROLE] == ["Manager", "Data Science"]


def test_words_that_name_a_role_may_be_given() -> None:
    title = "DS - Growth"
    parts = take_apart(title, read_title(title), naming=[0])
    assert [(one.kind, one.text) for one in parts.pieces] == [
        (PieceKind.ROLE, "DS"),
        (PieceKind.SPECIALISATION, "Growth"),
    ]
