"""A query in one's own words: the role, level, skills and other words in it.

Read like a title: its role, level, place and workplace are told apart there. What is left is a skill where it
is a name of one, the longest first, and else a word to be found in titles, employers and places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rolescope.model.concept import SkillType
from rolescope.model.errors import AmbiguousRole, UnknownRole
from rolescope.model.posting import Level
from rolescope.model.title import Piece, PieceKind
from rolescope.questions.title import view as take_apart
from rolescope.taxonomy.names import find
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.skills import TOKEN, key, skills, surfaces

LONGEST_SKILL = 5
"""Words of a skill's name that are looked for together."""
EMPTY = frozenset(
    {"a", "an", "and", "any", "as", "at", "by", "for", "from", "in", "job", "jobs", "me", "near", "of", "on"}
    | {"opening", "openings", "or", "position", "positions", "role", "roles", "the", "to", "vacancies"}
    | {"vacancy", "with", "work"}
)
"""Words of a query that ask for nothing."""
CONCRETE = frozenset({SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL})
"""Skills that a role's own name may hold beside the role: "Python developer"."""
_WORKPLACES = {"remote": "remote", "hybrid": "hybrid", "home": "remote", "wfh": "remote"}
_ALONE = {"remote": "remote", "hybrid": "hybrid", "wfh": "remote", "onsite": "onsite"}
"""Words that tell the workplace wherever they stand."""


@dataclass(slots=True)
class Query:
    """What a query asks for.

    Attributes:
        role: id of the one role that it names.
        role_text: the words that name it.
        level: a `Level` value.
        level_text: the words that state it.
        workplace: "remote", "hybrid" or "onsite".
        skills: each skill's id with the words that name it.
        words: other words.
    """

    role: str | None = None
    role_text: str = ""
    level: str | None = None
    level_text: str = ""
    workplace: str | None = None
    skills: list[tuple[str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def understand(query: str) -> Query:
    """Read a query.

    Raises:
        AmbiguousRole: if it names several roles, and no skill: which one is not guessed.
    """
    asked = Query()
    view = take_apart(query)
    named = [view.role] if view.role else list(view.candidates)
    if len(named) > 1:
        skill = surfaces().get(key(query))
        if skill:
            asked.skills.append((skill, query))
            return asked
        raise AmbiguousRole(query, tuple(one.label for one in named))
    if named:
        asked.role = named[0].id
    else:
        asked.role = _role_called(query)
    if asked.role and not named:
        asked.role_text = query
        return asked
    for piece in view.pieces:
        _take(asked, piece)
    if view.level is not Level.UNSTATED and view.level_words:
        asked.level, asked.level_text = view.level.value, " ".join(view.level_words)
    return asked


def _role_called(query: str) -> str | None:
    """A role of ours by a name that is no title ("DS")."""
    try:
        found = find(query)
    except (UnknownRole, AmbiguousRole):
        return None
    return found.id if found.id in roles() else None


def _take(asked: Query, piece: Piece) -> None:
    if piece.kind is PieceKind.ROLE:
        asked.role_text = f"{asked.role_text} {piece.text}".strip()
        asked.skills += [one for one in _named_skills(piece.text) if skills()[one[0]].type in CONCRETE]
    elif piece.kind is PieceKind.WORKPLACE:
        first = next((one for word, one in _WORKPLACES.items() if word in piece.text.lower()), "onsite")
        asked.workplace = first
    elif piece.kind is not PieceKind.LEVEL:
        for skill, text in _parts(piece.text):
            if skill:
                asked.skills.append((skill, text))
            elif text.casefold() in _ALONE:
                asked.workplace = _ALONE[text.casefold()]
            elif text.casefold() not in EMPTY:
                asked.words.append(text)


def _named_skills(text: str) -> Iterator[tuple[str, str]]:
    return ((skill, words) for skill, words in _parts(text) if skill)


def _parts(text: str) -> Iterator[tuple[str | None, str]]:
    """The words of a text, those of a skill together with its id."""
    tokens = TOKEN.findall(text)
    at = 0
    while at < len(tokens):
        for size in range(min(LONGEST_SKILL, len(tokens) - at), 0, -1):
            words = " ".join(tokens[at : at + size])
            skill = surfaces().get(key(words))
            if skill:
                yield skill, words
                at += size
                break
        else:
            if any(letter.isalnum() for letter in tokens[at]):
                yield None, tokens[at]
            at += 1
