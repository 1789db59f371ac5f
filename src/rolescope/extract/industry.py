"""The employer's industry, by a vote of the phrases that speak for one."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise
from math import log2

from rolescope.extract.cues import Hit, hits
from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.model.reading import SectionKind
from rolescope.model.span import Marked, Origin, Span

_NAMING = 3
"""Weight of phrases that name a kind of employer; without one, no industry is told."""
_NAMES = 2
"""Weight of phrases that do so only in an employer's own name; elsewhere they count as one."""
_COMPANY = 2.0
"""A phrase where the company speaks of itself counts so many times."""
_EMPLOYER = 12.0
"""Votes of a phrase in the employer's name ("First Bank")."""
_ENOUGH = 9.0
_MARGIN = 1.5
"""What the best industry needs: so many votes, and so many times those of the next."""
_OPENING = 700
"""Characters at the beginning in which companies introduce themselves, with or without a heading."""


def find_industry(doc: Document) -> Marked | None:
    """The industry the employer is in, if the evidence is clear.

    A scored vote: each phrase of `patterns/industries.tsv` votes with its weight, more where the company
    speaks of itself, and less with each repetition (the logarithm of its count).

    Args:
        doc: the posting; its employer's name votes too.

    Returns:
        An industry of the table, marked at its first naming phrase; None where votes are few or divided.
    """
    votes: dict[str, float] = defaultdict(float)
    named: dict[str, Span | None] = {}
    for phrase, places in _by_phrase(doc).items():
        at = places[0]
        introduced = at.start < _OPENING or doc.section_at(at.start).kind == SectionKind.COMPANY
        for industry, weight in _weights()[phrase]:
            counted = weight if weight >= _NAMING else 1
            votes[industry] += counted * (_COMPANY if introduced else 1.0) * log2(1 + len(places))
            if weight >= _NAMING and introduced:
                named.setdefault(industry, Span(at.start, at.end))
    for industry in _of_name(doc.employer or ""):
        votes[industry] += _EMPLOYER
        named[industry] = None
    return _elected(doc, votes, named)


def _elected(doc: Document, votes: dict[str, float], named: dict[str, Span | None]) -> Marked | None:
    """The winner of a clear vote, if a phrase names it."""
    ranked = sorted(votes, key=votes.__getitem__, reverse=True)
    if not ranked or ranked[0] not in named:
        return None
    second = votes[ranked[1]] if ranked[1:] else 0.0
    if votes[ranked[0]] < max(_ENOUGH, _MARGIN * second):
        return None
    span = named[ranked[0]]
    if span is None:
        return Marked(ranked[0], None, Origin.EMPLOYER)
    return Marked(ranked[0], doc.span(*span))


def _by_phrase(doc: Document) -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in hits(doc, "industry"):
        found.setdefault(doc.folded[hit.start : hit.end], []).append(hit)
    return found


def _of_name(employer: str) -> list[str]:
    """The industries that an employer's name itself tells, if one word of it does."""
    words = employer.lower().replace(",", " ").split()
    pairs = [*words, *(f"{a} {b}" for a, b in pairwise(words))]
    return [industry for word in pairs for industry, weight in _weights().get(word, ()) if weight >= _NAMES]


@cache
def _weights() -> dict[str, list[tuple[str, int]]]:
    """The industries that each phrase speaks for, and how much."""
    found: dict[str, list[tuple[str, int]]] = {}
    for industry, phrase, weight in rows("industries.tsv"):
        found.setdefault(phrase, []).append((industry, int(weight)))
    return found
