"""The total experience a posting requires, in years.

Every number of years that asks for experience is a candidate. Years bound to degrees ("Bachelor's and 4, or
Master's and 2") are alternatives: the lowest degree's counts. What is asked for side by side must all be met:
the largest counts. Months of experience count in whole years: "18 months" ask for one, "6 months" for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import SectionKind, Years

LONGEST_CAREER = 30
"""More years than this is a company's age, not a requirement."""
SLACK = 4
"""Candidates that score this much less than the best still count: what decides is the number."""
MONTHS = 12
"""Months of a year."""
NEARBY = 400
"""Characters between years that belong to one list of degrees."""

_NUMBERS = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_NUMBERS |= {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20}
_HINT = re.compile("year|yr|month")
_BEFORE, _AFTER = 28, 48
_REACH, _NEAR = 200, 80
_MOST_SENTENCES, _MOST_A_SENTENCE = 500, 50
"""Sentences with years, and years in one, that are looked at: more than any posting has."""


class _Wording(NamedTuple):
    """The expressions of `patterns/years.tsv`."""

    years: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    elsewhere: re.Pattern[str]  # the employer's own years, or those of a contract
    biography: re.Pattern[str]  # a person's name and post, right before the sentence
    experience: re.Pattern[str]
    wished_before: re.Pattern[str]
    wished_after: re.Pattern[str]
    required: re.Pattern[str]
    firm: re.Pattern[str]
    narrow: re.Pattern[str]
    leading: re.Pattern[str]
    up_to: re.Pattern[str]
    bullet: re.Pattern[str]
    spent: re.Pattern[str]
    clause_end: re.Pattern[str]
    either: re.Pattern[str]
    instead: re.Pattern[str]
    total: re.Pattern[str]
    high_school: re.Pattern[str]
    associate: re.Pattern[str]
    bachelor: re.Pattern[str]
    master: re.Pattern[str]
    phd: re.Pattern[str]


class _Asked(NamedTuple):
    """Years of experience asked for: how many, where, how much like a total, bound to which degree."""

    minimum: int
    maximum: int | None
    start: int
    end: int
    score: int
    degree: int


def years(doc: Document) -> Years | None:
    """The smallest total experience asked for.

    Args:
        doc: the posting.

    Returns:
        Whole years with their place, and the upper end of a range; None where none is required.
    """
    sentences = islice(_sentences(doc), _MOST_SENTENCES)
    found = [asked for start, end, kind in sentences for asked in _in_sentence(doc, start, end, kind)]
    if not found:
        return None
    chosen = _chosen(found)
    return Years(chosen.minimum, chosen.maximum, doc.span(chosen.start, chosen.end))


def _chosen(found: list[_Asked]) -> _Asked:
    """The candidate that says how long the whole experience must be."""
    least = max(c.score for c in found) - SLACK
    longest = max((c for c in found if c.score >= least), key=lambda c: (c.minimum, -c.start))
    if longest.degree < 0:
        return longest
    rivals = [c for c in found if c.degree >= 0 and abs(c.start - longest.start) < NEARBY]
    return min(rivals, key=lambda c: c.degree)


def _sentences(doc: Document) -> Iterator[tuple[int, int, SectionKind]]:
    """Sentences that name years, outside wishes, with the kind of their section."""
    last = -1
    for hint in _HINT.finditer(doc.folded):
        start, end = doc.sentence_at(hint.start())
        if start == last:
            continue
        last = start
        kind = doc.section_at(hint.start()).kind
        if kind is not SectionKind.PREFERRED or _wording().firm.search(doc.folded, start, end):
            yield start, end, kind


def _in_sentence(doc: Document, start: int, end: int, kind: SectionKind) -> Iterator[_Asked]:
    """The years of one sentence that ask for experience; of "2 or 3 years" and the like the smaller."""
    wording, folded = _wording(), doc.folded
    previous: _Asked | None = None
    for match in islice(wording.years.finditer(folded, start, end), _MOST_A_SENTENCE):
        asked = _asked(folded, match, (start, end), kind)
        if asked is None:
            continue
        if previous and wording.either.search(folded, max(previous.end, asked.start - _BEFORE), asked.start):
            asked = min(previous, asked, key=lambda one: one.minimum)
        elif previous:
            yield previous
        previous = asked
    if previous:
        yield previous


def _asked(folded: str, match: re.Match[str], sentence: tuple[int, int], kind: SectionKind) -> _Asked | None:
    """One number of years as a requirement; None where it is something else."""
    wording = _wording()
    start, end = match.span()
    before = folded[max(sentence[0], start - _REACH) : start]
    after = folded[end : min(sentence[1], end + _REACH)]
    unit = MONTHS if match["months"] else 1
    low = _number(match["low"]) // unit
    if low > LONGEST_CAREER or wording.not_before.search(before[-_BEFORE:]):
        return None
    if wording.not_after.match(after[:_AFTER]) or wording.instead.search(before):
        return None
    score = _score(before, after, kind)
    if score < 1 or wording.elsewhere.search(f"{before[-_NEAR:]}¦{match[0]}¦{after[:_NEAR]}"):
        return None
    if wording.biography.search(folded, max(0, sentence[0] - _NEAR), sentence[0]):
        return None
    high = -(-_number(match["high"]) // unit) if match["high"] and not match["more"] else None
    if wording.up_to.search(before):
        low, high = 0, low
    return _Asked(low, high if high and high > low else None, start, end, score, _degree(before, after))


def _score(before: str, after: str, kind: SectionKind) -> int:
    """How much the years look like the required total; below 1 they are not asked for."""
    wording, words = _wording(), f"{before}|{after}"
    required = bool(wording.required.search(words))
    item = kind is SectionKind.REQUIREMENTS
    score = 2 * item - 4 * (kind in BOILERPLATE) + required
    bare = bool(wording.bullet.match(before))
    if wording.experience.search(words) or (item and bare):
        score += 4
    elif bare and wording.spent.match(after):  # "7 years as an analyst" outside a list of requirements
        score += 3
    score += 2 * bool(wording.total.match(after))
    score -= 2 * bool(wording.narrow.search(after))
    score -= bool(wording.leading.search(after))
    wished = wording.wished_before.search(before) or wording.wished_after.match(after)
    return score - 6 * bool(wished and not required)


def _degree(before: str, after: str) -> int:
    """Rank of the degree that shares the clause with the years; -1 for none."""
    clause_end, ranks = _wording().clause_end, _wording()[-5:]
    for clause, nearest in ((clause_end.split(before)[-1], max), (clause_end.split(after)[0], min)):
        named = [(m.start(), rank) for rank, degree in enumerate(ranks) for m in degree.finditer(clause)]
        if named:
            return nearest(named)[1]
    return -1


def _number(words: str) -> int:
    """The whole years of "five", "5" or "1.5"."""
    return _NUMBERS[words] if words in _NUMBERS else int(float(words))


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("years.tsv"))
