"""What `title` answers with: the role that a title names, and every piece of it as it stood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from rolescope.model.posting import Level


class PieceKind(StrEnum):
    """What a piece of a title speaks of."""

    ROLE = "role"
    """Words that name a role of ours."""
    SPECIALISATION = "specialisation"
    """What the role is about here: a team, a field, a product."""
    NAME = "name"
    """Words of a title that names no role of ours."""
    LEVEL = "level"
    """Seniority in words."""
    GRADE = "grade"
    """A step of a ladder: "II"."""
    WORKPLACE = "workplace"
    """Remote, hybrid, on site."""
    CONTRACT = "contract"
    """Employment type, term, hours."""
    PLACE = "place"
    """Towns, states, countries."""
    SEASON = "season"
    """When it starts: "Summer 2026"."""
    CLEARANCE = "clearance"
    """A security clearance."""
    PAY = "pay"
    """What is paid."""
    GENDER_MARK = "gender_mark"
    """That all genders are meant: "(m/f/d)"."""
    REQUISITION = "requisition"
    """The employer's number of the opening."""
    ACRONYM = "acronym"
    """An abbreviation of the words before it."""
    CALL = "call"
    """What calls for attention: "Urgent", "Now hiring"."""
    FILLER = "filler"
    """Words that say nothing."""


TOLD = (PieceKind.ROLE, PieceKind.SPECIALISATION, PieceKind.NAME)
"""Pieces that say what the job is; the others are stripped."""


class Piece(NamedTuple):
    """Words of a title, as given, at their place: `title[start:end] == text`."""

    kind: PieceKind
    text: str
    start: int
    end: int


class TitleVerdict(StrEnum):
    """What a title comes to."""

    ROLE = "role"
    """It names one role of ours."""
    AMBIGUOUS = "ambiguous"
    """It can mean several roles, or one that it does not name for certain."""
    NONE = "none"
    """It names no role of ours."""


class Code(NamedTuple):
    """A role's place in a public classification.

    Attributes:
        scheme: "onet" (O*NET-SOC 2019), "esco" (ESCO 1.1.1) or "isco" (ISCO-08).
        code: in the scheme's own writing.
        label: the scheme's title; None where we do not have it.
        uri: address of the concept, where the scheme gives one.
    """

    scheme: str
    code: str
    label: str | None
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class NamedRole:
    """A role that a title names or can mean.

    Attributes:
        id: role id.
        label: its name.
        codes: closest occupations of other schemes, closest first; loose where a scheme has none of its own.
    """

    id: str
    label: str
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class NamedOccupation:
    """An occupation that lists words of a title among its names. Names match: the work was not looked at.

    Attributes:
        occupation: where it stands in its scheme, and its title there.
        isco: its ISCO-08 unit group, where known.
        words: the words of the title, as they stand.
        own: whether they are the occupation's own title, not an alternate one.
    """

    occupation: Code
    isco: str | None
    words: str
    own: bool


class LinkedOccupation(NamedTuple):
    """An occupation, or a group of them, that a title comes near.

    Attributes:
        code: where it stands in its scheme, and its title there.
        score: how near, at most 1; no probability.
    """

    code: Code
    score: float


@dataclass(frozen=True, slots=True)
class Linked:
    """What a title comes nearest to in one scheme. A model's judgement of words: the work was not looked at.

    Attributes:
        scheme: "esco", "onet" or "isco".
        sure: whether the first is near enough and far enough ahead; otherwise the title is ambiguous there.
        candidates: nearest first; of a title that names a role of ours, the role's own codes before others.
    """

    scheme: str
    sure: bool
    candidates: tuple[LinkedOccupation, ...]


@dataclass(frozen=True, slots=True)
class TitleAnswer:
    """A title taken apart.

    Attributes:
        title: as given.
        verdict: what it comes to.
        role: the one role that it names.
        candidates: the roles that it can mean, as they stand in it, where it names none for certain.
        level: seniority that it states; where words and a grade both do, the words'.
        level_words: the words that state it, as they stand; "Manager" may be part of the role's name too.
        grade: step of a ladder, as it stands ("II", "I-IV").
        pieces: its words by what they speak of, in their order; marks between them belong to none.
        normalised: its words in one spelling, without level, marks, numbers and noise.
        occupations: for a title that names no role of ours, occupations by name; best first.
        note: why there is no role, or how one was read; one sentence.
        linked: what it comes nearest to in ESCO, O*NET and ISCO-08; empty where that was not asked.
    """

    title: str
    verdict: TitleVerdict
    role: NamedRole | None
    candidates: tuple[NamedRole, ...]
    level: Level
    level_words: tuple[str, ...]
    grade: str | None
    pieces: tuple[Piece, ...]
    normalised: str
    occupations: tuple[NamedOccupation, ...] = ()
    note: str | None = None
    linked: tuple[Linked, ...] = ()

    @property
    def specialisation(self) -> tuple[str, ...]:
        """What the role is about here, piece by piece."""
        return tuple(piece.text for piece in self.pieces if piece.kind is PieceKind.SPECIALISATION)

    @property
    def stripped(self) -> tuple[Piece, ...]:
        """Pieces that do not say what the job is: level, grade, marks, numbers, place, terms."""
        return tuple(piece for piece in self.pieces if piece.kind not in TOLD)

    def to_plain(self) -> dict[str, Any]:
        """The contract: ids and labels at the top, spans count characters of `title`."""
        return {
            "title": self.title,
            "verdict": self.verdict.value,
            "role": self.role.id if self.role else None,
            "label": self.role.label if self.role else None,
            "seniority": self.level.value,
            "seniority_words": list(self.level_words),
            "grade": self.grade,
            "specialisation": list(self.specialisation),
            "stripped": [_piece(piece) for piece in self.stripped],
            "codes": _codes(self.role.codes) if self.role else [],
            "candidates": [_role(role) for role in self.candidates],
            "occupations": [_occupation(one) for one in self.occupations],
            "linked": [_linked(one) for one in self.linked],
            "normalised": self.normalised,
            "pieces": [_piece(piece) for piece in self.pieces],
            "note": self.note,
        }


def _piece(piece: Piece) -> dict[str, Any]:
    return {"kind": piece.kind.value, "text": piece.text, "span": [piece.start, piece.end]}


def _codes(codes: tuple[Code, ...]) -> list[dict[str, Any]]:
    return [code._asdict() for code in codes]


def _role(role: NamedRole) -> dict[str, Any]:
    return {"role": role.id, "label": role.label, "codes": _codes(role.codes)}


def _linked(one: Linked) -> dict[str, Any]:
    candidates = [{**found.code._asdict(), "score": found.score} for found in one.candidates]
    return {
        "scheme": one.scheme,
        "verdict": "linked" if one.sure else "ambiguous",
        "candidates": candidates,
    }


def _occupation(one: NamedOccupation) -> dict[str, Any]:
    return {
        **one.occupation._asdict(),
        "isco": one.isco,
        "words": one.words,
        "match": "title" if one.own else "alternate title",
    }
