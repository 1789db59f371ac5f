"""What does somebody want who typed this into the one box? Decided by a few rules that can be read.

A posting is long or has several lines; two roles stand with "or" or "vs" between them; what somebody earns or
does is asked with a question word; a claim is a sentence that the claim grammar understands; all else is a
title. The other readings stay a click away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rolescope.model.concept import Role
from rolescope.model.errors import AmbiguousRole, BadQuestion, UnknownRole
from rolescope.model.posting import Level
from rolescope.model.title import TitleVerdict
from rolescope.questions.claims.english import understand
from rolescope.questions.compare import FEWEST, MOST
from rolescope.questions.title import view as read_title
from rolescope.taxonomy.names import find

LONG = 200
"""Characters from which a text is a posting: no title, pair or claim is so long."""
WORDS = 7
"""Words from which a line that is no title of ours is read as a sentence."""


class Kind(StrEnum):
    """What a text can be read as."""

    NOTHING = "nothing"
    POSTING = "posting"
    COMPARISON = "comparison"
    PAY = "pay"
    CLAIM = "claim"
    ROLE = "role"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Way:
    """One reading of a text.

    Attributes:
        kind: what it is read as.
        roles: names of the roles in it, as a comparison, pay or a role is asked for.
        level: seniority that a title states beside its role; None for none.
    """

    kind: Kind
    roles: tuple[str, ...] = ()
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A text with what it was read as.

    Attributes:
        text: as typed, without blanks around it.
        way: the reading that is answered.
        others: readings that it was not given, the likelier first.
    """

    text: str
    way: Way
    others: tuple[Way, ...]


def ask(text: str) -> Asked:
    """Read a text as a posting, a comparison, a claim, a role or a title, the first that fits."""
    text = text.strip()
    if not text:
        return Asked("", Way(Kind.NOTHING), ())
    ways = list(_ways(text))
    fallback = [Way(Kind.TITLE), Way(Kind.CLAIM), Way(Kind.POSTING)]
    if len(text.split()) >= WORDS or text.endswith((".", "?", "!")):
        fallback[:2] = [Way(Kind.CLAIM), Way(Kind.TITLE)]
    kinds = {one.kind for one in ways}
    every = [*ways, *(one for one in fallback if one.kind not in kinds)]
    return Asked(text, every[0], tuple(every[1:]))


def _ways(text: str) -> Iterator[Way]:
    """Readings that fit, the surest first."""
    if len(text) > LONG or len([line for line in text.splitlines() if line.strip()]) > 1:
        yield Way(Kind.POSTING)
        return
    pair = _comparison(text)
    if pair:
        yield pair
    wondered = _question(text)
    if wondered:
        yield wondered
    if _is_claim(text):
        yield Way(Kind.CLAIM)
    role = _role(text)
    if role and not (wondered and wondered.kind is Kind.ROLE):
        yield role


_OPENING = re.compile(r"^(?:compare|comparing|(?:what is |what's )?the difference between)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+(?:or|vs\.?|versus|against|compared (?:to|with))\s+", re.IGNORECASE)
_LISTED = re.compile(r"\s*,\s*(?:(?:and|or)\s+)?|\s+and\s+|\s+with\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_ENDING = re.compile(r"[\s?!.]+$")


def _comparison(text: str) -> Way | None:
    """Names with a word of choice between them; or, after "compare", with "and" or commas."""
    bare = _ENDING.sub("", text)
    opened = _OPENING.sub("", bare)
    parts = [part for one in _BETWEEN.split(opened) for part in one.split(",") if part.strip()]
    names = tuple(_ARTICLE.sub("", one.strip()) for one in parts)
    if FEWEST <= len(names) <= MOST and _BETWEEN.search(opened) and any(map(_is_named, names)):
        return Way(Kind.COMPARISON, names)
    listed = tuple(_ARTICLE.sub("", one) for one in _LISTED.split(opened) if one.strip())
    told = opened != bare or "," in opened
    if told and FEWEST <= len(listed) <= MOST and all(map(_is_named, listed)):
        return Way(Kind.COMPARISON, listed)
    return None


_A = r"(?:an? |the )?(?P<role>.+?)"
_WHOSE = _A.replace("role", "whose")
_EARNS = re.compile(
    rf"(?:what|how much|how well) (?:do|does|is|are|can|will) {_A} (?:earn|make|get|paid|get paid|be paid)"
    rf"|(?:what is |what's )?(?:the )?(?:pay|salary|salaries|wages?) (?:of|for) {_WHOSE}",
    re.IGNORECASE,
)
_DOES = re.compile(
    rf"what (?:do|does) {_A} (?:actually |really )?do(?: all day)?"
    rf"|(?:what is|what's|what are) {_WHOSE}",
    re.IGNORECASE,
)


def _question(text: str) -> Way | None:
    """What somebody in a role earns, or does."""
    bare = _ENDING.sub("", text.replace("’", "'"))
    for kind, form in ((Kind.PAY, _EARNS), (Kind.ROLE, _DOES)):
        match = form.fullmatch(bare)
        name = (match["role"] or match["whose"]) if match else ""
        if name and _is_named(name):
            found = _role(name) or Way(Kind.ROLE, (name,))
            return Way(kind, found.roles, found.level)
    return None


def _is_named(name: str) -> bool:
    """Whether something answers to a name, be it one of several."""
    try:
        find(name)
    except AmbiguousRole:
        return True
    except UnknownRole as error:
        return error.level is not None
    return True


def _is_claim(text: str) -> bool:
    """Whether the claim grammar understands it; also where it names a role that there is not."""
    try:
        understand(text)
    except (UnknownRole, AmbiguousRole):
        return True
    except BadQuestion:
        return False
    return True


def _role(text: str) -> Way | None:
    """A role by its name; or by a title that says nothing more than a role and a level."""
    title = read_title(text)
    told = title.role if title.verdict is TitleVerdict.ROLE else None
    try:
        found = find(text)
    except AmbiguousRole:
        return None
    except UnknownRole:
        if told is None or title.specialisation:
            return None
        return Way(Kind.ROLE, (told.label,), None if title.level is Level.UNSTATED else title.level.value)
    narrower = not isinstance(found, Role) and told is not None and title.specialisation
    return None if narrower else Way(Kind.ROLE, (found.pref_label,))
