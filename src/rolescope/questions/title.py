"""What does this title say? Answered from the vocabulary alone: the role it names, and every piece of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from itertools import islice

from rolescope._version import __version__
from rolescope.extract.linking.occupations import link_titles, schemes_owning
from rolescope.model.answer import Answer
from rolescope.model.given import text_given
from rolescope.model.title import (
    Linked,
    NamedOccupation,
    NamedRole,
    PieceKind,
    TitleAnswer,
    TitleVerdict,
)
from rolescope.questions.words.phrases import lowered
from rolescope.taxonomy.codes import codes_of
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.title_names import occupations_named
from rolescope.taxonomy.title_parts import TitleParts, take_apart
from rolescope.taxonomy.title_shorthand import Shorthand, shorthand
from rolescope.taxonomy.titles import TitleMatch, read_title

LONGEST = 1_000
"""Characters of a title that are read; the longest titles of job boards have 200."""
TOGETHER = 64
"""Titles linked at a time: one after another takes several times as long."""
_OF_LEVEL = (PieceKind.LEVEL, PieceKind.GRADE)
_HALF = re.compile("[\ud800-\udfff]")


def title(text: str) -> Answer[TitleAnswer]:
    """The role, seniority and specialisation that a title states, and all that was stripped from it."""
    return answer(with_links(view(text)))


def answer(view: TitleAnswer) -> Answer[TitleAnswer]:
    """A title taken apart, with what an answer carries. Its evidence is the vocabulary of this version."""
    return Answer(
        rolescope=__version__,
        question={"name": "title", "title": view.title},
        as_of="",
        evidence=(),
        snapshot=hashlib.sha256(view.title.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        view=view,
    )


def view(text: str) -> TitleAnswer:
    """The answer's view alone, for those who ask of many titles.

    Half characters, which no file can hold, are read as U+FFFD; what lies beyond `LONGEST` is not read.
    """
    text = _HALF.sub("\ufffd", text_given(text, "title"))
    read = read_title(text[:LONGEST])
    match = read.match()
    short = None if match.candidates else shorthand(read)
    verdict = _verdict(match, short)
    meant = tuple(map(_role, short.roles if short else match.candidates))
    parts = take_apart(text[:LONGEST], read, short.places if short else ())
    outside = occupations_named(text, parts.pieces) if verdict is TitleVerdict.NONE else ()
    return TitleAnswer(
        title=text,
        verdict=verdict,
        role=meant[0] if verdict is TitleVerdict.ROLE else None,
        candidates=meant if verdict is TitleVerdict.AMBIGUOUS else (),
        level=match.level,
        level_words=parts.level_words,
        grade=parts.grade,
        pieces=parts.pieces,
        normalised=match.normalised,
        occupations=outside,
        note=_short_note(parts, meant, settled=short.settled) if short else _note(match, outside),
    )


def with_links(view: TitleAnswer) -> TitleAnswer:
    """The view with what its title comes nearest to in ESCO, O*NET and ISCO-08.

    A whole title, but for place, terms and marks, that is an occupation's own means that occupation in its
    scheme, whatever else its words name. Of any other that names a role of ours, it is the role's name that
    is looked at; where the nearest is none of the role's own codes, its words mislead, and it is ambiguous
    there. So it is where another occupation of that scheme was found by name. One that can mean several roles
    is ambiguous in every scheme.
    """
    return _linked_together([view])[0]


def each_with_links(views: Iterable[TitleAnswer]) -> Iterator[TitleAnswer]:
    """`with_links` of many, in order, `TOGETHER` at a time."""
    remaining = iter(views)
    while some := list(islice(remaining, TOGETHER)):
        yield from _linked_together(some)


def _linked_together(views: Sequence[TitleAnswer]) -> list[TitleAnswer]:
    asked, own = zip(*map(_asked, views), strict=True)
    each = zip(views, link_titles(asked), own, strict=True)
    return [replace(view, linked=_settled(view, found, schemes)) for view, found, schemes in each]


def _asked(view: TitleAnswer) -> tuple[tuple[str, str], AbstractSet[str]]:
    """What is looked at: an own title, the role's name, or the title and its words without noise.

    Returns:
        Two texts, and the schemes in which they are an occupation's own title.
    """
    title = view.title[:LONGEST]
    for whole in (title, _unmarked(view)):
        if own := schemes_owning(whole):
            return (whole, whole), own
    return (view.role.label, view.role.label) if view.role else (title, view.normalised), frozenset()


def _unmarked(view: TitleAnswer) -> str:
    """The title without what is stripped; level and grade stay, for they may be part of an own title."""
    text = view.title[:LONGEST]
    for piece in view.stripped:
        if piece.kind not in _OF_LEVEL:
            text = text[: piece.start] + " " * len(piece.text) + text[piece.end :]
    return text


def _settled(view: TitleAnswer, found: tuple[Linked, ...], own: AbstractSet[str]) -> tuple[Linked, ...]:
    """Links no surer than the rest of the answer lets them be, but for the schemes whose own title it is."""
    return tuple(one if one.scheme in own else _beside(one, view) for one in found)


def _beside(linked: Linked, view: TitleAnswer) -> Linked:
    """A link beside what is known otherwise of its scheme: a role's own codes, or occupations by name.

    It is sure only where its nearest is one of these, if any; a role's own codes stand first.
    """
    codes = view.role.codes if view.role else [named.occupation for named in view.occupations]
    known = {code.code for code in codes if code.scheme == linked.scheme}
    agree = [one.code.code in known for one in linked.candidates]
    sure = linked.sure and not view.candidates and (not known or agree[:1] == [True])
    own_first = linked.candidates
    if view.role:
        own_first = tuple(sorted(own_first, key=lambda one: one.code.code not in known))
    return Linked(linked.scheme, sure, own_first)


def _verdict(match: TitleMatch, short: Shorthand | None) -> TitleVerdict:
    if match.role or (short and short.settled):
        return TitleVerdict.ROLE
    return TitleVerdict.AMBIGUOUS if match.candidates or short else TitleVerdict.NONE


@cache
def _role(role_id: str) -> NamedRole:
    return NamedRole(role_id, roles()[role_id].pref_label, codes_of(role_id))


def _note(match: TitleMatch, outside: Sequence[NamedOccupation]) -> str | None:
    """Why a title names no role for certain."""
    if match.role:
        return None
    if len(match.candidates) > 1:
        return "It names several roles; which one is meant, it does not say."
    if match.candidates:
        return "Other sciences use this title too, and nothing in it says which is meant."
    if not match.normalised:
        return "There are no words in it that could name a job."
    if outside:
        return "It names no role of ours. The occupations are a match of names; nobody looked at the work."
    return "It names no role of ours, and its words are no occupation's clear name in O*NET or ESCO."


def _short_note(parts: TitleParts, meant: Sequence[NamedRole], *, settled: bool) -> str:
    """How an abbreviation, or a field without its noun, was read."""
    written = next(piece.text for piece in parts.pieces if piece.kind is PieceKind.ROLE)
    labels = [lowered(role.label) for role in meant]
    if not settled:
        return f"It says only “{written}”, which can mean {' or '.join(labels)}."
    others = f"; alone, it can mean {' or '.join(labels[1:])} too" if labels[1:] else ""
    return f"“{written}” beside a level or grade is read as {labels[0]}{others}."
