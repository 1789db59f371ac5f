from dataclasses import replace

from rolescope.model.posting import Level
from rolescope.model.title import (
    Code,
    Linked,
    LinkedOccupation,
    NamedOccupation,
    NamedRole,
    Piece,
    PieceKind,
    TitleAnswer,
    TitleVerdict,
)

ROLE = NamedRole("statistician", "Statistician", (Code("isco", "2120", None),))
VIEW = TitleAnswer(
    title="Sr. Statistician, Trials",
    verdict=TitleVerdict.ROLE,
    role=ROLE,
    candidates=(),
    level=Level.SENIOR,
    level_words=("Sr.",),
    grade=None,
    pieces=(
        Piece(PieceKind.LEVEL, "Sr.", 0, 3),
        Piece(PieceKind.ROLE, "Statistician", 4, 16),
        Piece(PieceKind.SPECIALISATION, "Trials", 18, 24),
    ),
    normalised="statistician | trials",
)


def test_what_says_the_job_is_told_from_what_is_stripped() -> None:
    assert VIEW.specialisation == ("Trials",)
    assert [piece.text for piece in VIEW.stripped] == ["Sr."]


def test_the_contract() -> None:
    piece = {"kind": "level", "text": "Sr.", "span": [0, 3]}
    plain = VIEW.to_plain()
    assert plain["pieces"][0] == piece
    assert len(plain.pop("pieces")) == 3
    assert plain == {
        "title": "Sr. Statistician, Trials",
        "verdict": "role",
        "role": "statistician",
        "label": "Statistician",
        "seniority": "senior",
        "seniority_words": ["Sr."],
        "grade": None,
        "specialisation": ["Trials"],
        "stripped": [piece],
        "codes": [{"scheme": "isco", "code": "2120", "label": None, "uri": None}],
        "candidates": [],
        "occupations": [],
        "linked": [],
        "normalised": "statistician | trials",
        "note": None,
    }


def test_what_a_title_is_linked_to_carries_scores_and_a_verdict() -> None:
    near = (LinkedOccupation(Code("isco", "2221", "Nursing professionals"), 0.7),)
    plain = replace(VIEW, linked=(Linked("isco", True, near), Linked("esco", False, ()))).to_plain()
    first = {"scheme": "isco", "code": "2221", "label": "Nursing professionals", "uri": None, "score": 0.7}
    assert plain["linked"] == [
        {"scheme": "isco", "verdict": "linked", "candidates": [first]},
        {"scheme": "esco", "verdict": "ambiguous", "candidates": []},
    ]


def test_candidates_and_occupations_carry_their_codes() -> None:
    nurse = Code("onet", "29-1141.00", "Registered Nurses")
    view = TitleAnswer(
        title="Nurse",
        verdict=TitleVerdict.AMBIGUOUS,
        role=None,
        candidates=(ROLE,),
        level=Level.UNSTATED,
        level_words=(),
        grade=None,
        pieces=(),
        normalised="nurse",
        occupations=(NamedOccupation(nurse, "2221", "Nurse", own=False),),
        note="Why.",
    )
    plain = view.to_plain()
    assert (plain["role"], plain["label"], plain["codes"]) == (None, None, [])
    assert plain["candidates"][0]["role"] == "statistician"
    assert plain["occupations"] == [
        {
            "scheme": "onet",
            "code": "29-1141.00",
            "label": "Registered Nurses",
            "uri": None,
            "isco": "2221",
            "words": "Nurse",
            "match": "alternate title",
        }
    ]
