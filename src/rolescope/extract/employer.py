"""Who posted: the employer itself, or a staffing or recruiting firm for a client.

Agencies betray themselves by what they write: clients that are not the reader's, contract terms ("W2 only",
"duration: 6 months"), their trade ("talent solutions"), their name. Each cue of `patterns/employer_cues.tsv`
has a weight; cues that weigh enough together make an agency. A short text in which no employer speaks of
itself could be either: it is left unclear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions, rows
from rolescope.model.reading import SectionKind
from rolescope.model.span import Marked, Origin, Span

ENOUGH = 2
"""Weight of the cues that together make an agency."""
IN_TITLE = 2
"""Times that a cue in the title counts: no employer puts contract terms there."""
THIN = 2000
"""A text of fewer characters in which nobody speaks of "we" leaves it open who posted."""
FEW_VOICES = 2

_VOICES = (" we ", " our ", " us ", "we're ", "\nwe ", "\nour ")
_CONTEXT = ("our client", "client in ", "client is ", "client has ", "duration")
"""Cues that count only in the right words around them."""
_CLIENT_REACH = 30
_DENIED_REACH = 40
_UNWANTED_REACH = 120
_TRAINING_REACH = 300


class _Wording(NamedTuple):
    """The expressions of `patterns/employer.tsv`.

    `client`: a client that the job is for; `served`: words that make the client the employer's own customer;
    `duration`: how long a contract lasts; `unwanted`: words to agencies, not by them; `denied` and `refused`:
    words right before and right after a cue that say it is not so ("no C2C"); `named`: a sentence in which an
    employer says what it is.
    """

    client: re.Pattern[str]
    served: re.Pattern[str]
    duration: re.Pattern[str]
    unwanted: re.Pattern[str]
    denied: re.Pattern[str]
    refused: re.Pattern[str]
    named: re.Pattern[str]


class _Cues(NamedTuple):
    """Every phrase that may be evidence, in one automaton; weight 0 marks those of `_CONTEXT`."""

    automaton: AhoCorasick
    phrases: tuple[str, ...]
    weights: tuple[int, ...]


def find_employer_kind(doc: Document) -> Marked | None:
    """Whether the employer itself or an agency posted.

    Args:
        doc: the posting; the employer's name counts where it is given.

    Returns:
        "agency" with its clearest words, or "direct" without a place (nothing says so but the lack of an
        agency's words); None where a thin text leaves it open.
    """
    if doc.employer and _names_agency(doc.employer.lower()):
        return Marked("agency", None, Origin.EMPLOYER)
    weight, place = 0, None
    seen: set[str] = set()
    for phrase, worth, span in _evidence(doc):
        if phrase not in seen:
            seen.add(phrase)
            weight += worth
            place = place if place and worth < ENOUGH else span
    if weight + _in_title(doc.title) >= ENOUGH:
        return Marked("agency", doc.span(*place)) if place else Marked("agency", None, Origin.TITLE)
    return None if _is_faceless(doc) else Marked("direct", None)


def _evidence(doc: Document) -> Iterator[tuple[str, int, Span]]:
    """Cue, weight and place of everything that an agency would write."""
    cues, folded = _cues(), doc.folded
    for at, start, end in cues.automaton.find_matches_as_indexes(folded, overlapping=True):
        if not _is_whole(doc.text, start, end):
            continue
        phrase, worth = cues.phrases[at], cues.weights[at]
        if not worth:
            span = _duration(folded, start) if phrase == "duration" else _client(folded, start, end)
            if span:
                yield phrase[-len("client is ") :], ENOUGH, span
        elif not _disclaimed(folded, start, end):
            yield phrase, worth, Span(start, end)


def _disclaimed(folded: str, start: int, end: int) -> bool:
    """Whether the words around a cue say that it is not so, or speak to agencies."""
    wording = _wording()
    return bool(
        wording.denied.search(folded, max(0, start - _DENIED_REACH), start)
        or wording.refused.match(folded, end)
        or wording.unwanted.search(folded, max(0, start - _UNWANTED_REACH), end + _UNWANTED_REACH)
    )


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a cue stands alone, not within a longer word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    joined_left = before.isalnum() and not text[start].isupper()
    return not joined_left and not (after.islower() and text[end - 1].isalnum())


def _client(folded: str, start: int, end: int) -> Span | None:
    """The client for whom the job is; None for a customer of the employer."""
    begin = start if folded.startswith("our", start) else max(0, start - _CLIENT_REACH)
    match = _wording().client.search(folded[begin : end + 10])
    if not match:
        return None
    first, last = begin + match.start(), begin + match.end()
    served = _wording().served.search(folded, max(0, first - _CLIENT_REACH), last)
    return None if served else Span(first, last)


def _duration(folded: str, start: int) -> Span | None:
    """How long the contract lasts; internships last as long as they do with any employer."""
    match = _wording().duration.match(folded, start)
    if not match or "intern" in folded[max(0, start - _TRAINING_REACH) : start + _TRAINING_REACH]:
        return None
    return Span(*match.span())


def _in_title(title: str | None) -> int:
    """Weight of the cues in the title."""
    if not title:
        return 0
    cues, folded = _cues(), title.lower()
    found = {
        at
        for at, start, end in cues.automaton.find_matches_as_indexes(folded, overlapping=True)
        if _is_whole(title, start, end) and not _disclaimed(folded, start, end)
    }
    return IN_TITLE * sum(cues.weights[at] for at in found)


def _is_faceless(doc: Document) -> bool:
    """Whether the text is short and nobody in it speaks of themselves."""
    if len(doc.text) >= THIN or any(section.kind is SectionKind.COMPANY for section in doc.sections):
        return False
    voices = sum(doc.folded.count(word) for word in _VOICES)
    return voices <= FEW_VOICES and not _wording().named.search(doc.text)


def _names_agency(name: str) -> bool:
    return any(agency in name for agency in _agencies())


@cache
def _agencies() -> tuple[str, ...]:
    return tuple(name for (name,) in rows("agencies.tsv"))


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("employer.tsv"))


@cache
def _cues() -> _Cues:
    listed = [(phrase, int(weight)) for phrase, weight in rows("employer_cues.tsv")]
    listed += [(name, ENOUGH) for name in _agencies()]
    listed += [(phrase, 0) for phrase in _CONTEXT]
    phrases, weights = zip(*listed, strict=True)
    return _Cues(AhoCorasick(phrases, implementation=Implementation.DFA), phrases, weights)
