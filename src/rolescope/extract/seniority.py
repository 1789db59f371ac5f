"""Seniority of a job, from title and text together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.posting import Level
from rolescope.model.reading import SectionKind, Years
from rolescope.model.span import Marked, Origin, Span
from rolescope.taxonomy.titles import resolve_title

ENTRY_YEARS = 1
"""No more than this asked for reads as entry level,"""
ENTRY_SPREAD = 3
"""unless the range reaches beyond this ("1-5 years")."""

_CUES = ("senior", "sr", "seasoned", "highly experienced", "principal", "staff ", "lead ", "lead\n")
_LOWER_CUES = (
    "junior",
    "jr",
    "entry",
    "intermediate",
    "mid-",
    "mid ",
    "graduate",
    "early career",
    "early-career",
)
_TRAINING_CUES = ("internship",)
_SKIPPED = BOILERPLATE | {SectionKind.PAY}
_LEVELS = {"lead": Level.LEAD_PRINCIPAL}
_BEFORE, _AFTER = 50, 60


class _Wording(NamedTuple):
    """The expressions of `patterns/seniority.tsv`.

    Their groups are levels. `named`: the level in the job's own name ("the Senior Data Analyst will");
    `labelled`: after a label ("Experience level: Mid"); `called`: the job called by it ("this is an
    entry-level job"); `others`: words before it that make it a colleague's ("reports to the Senior Analyst").
    """

    named: re.Pattern[str]
    labelled: re.Pattern[str]
    called: re.Pattern[str]
    others: re.Pattern[str]


def seniority(doc: Document, asked: Years | None = None) -> Marked | None:
    """The level of a job.

    The title decides where it names a level; else the text's own words for the job; else a requirement of at
    most one year reads as entry level. Longer experience alone does not name a level: readers disagree on it.

    Args:
        doc: the posting with its title.
        asked: the years required, as read from the same text.

    Returns:
        A `Level` value with its place (None where the title carries it); None if unstated.
    """
    level = resolve_title(doc.title).level if doc.title else Level.UNSTATED
    if level is not Level.UNSTATED:
        return Marked(level.value, None, Origin.TITLE)
    stated = next(_stated(doc), None)
    if stated:
        level, span = stated
        return Marked(level.value, doc.span(*span))
    if asked and asked.minimum <= ENTRY_YEARS and (asked.maximum or 0) <= ENTRY_SPREAD:
        return Marked(Level.ENTRY.value, asked.span)
    return None


def _stated(doc: Document) -> Iterator[tuple[Level, Span]]:
    """The levels that the text calls the job by, outside boilerplate, as they stand in it."""
    wording = _wording()
    for at in doc.find(*_CUES, *_LOWER_CUES, *_TRAINING_CUES):
        if doc.section_at(at).kind in _SKIPPED:
            continue
        for expression in (wording.named, wording.labelled, wording.called):
            match = expression.search(doc.folded, max(0, at - _BEFORE), at + _AFTER)
            if match and match.lastgroup and match.start(match.lastgroup) <= at + 1:
                if expression is not wording.labelled and _is_of_others(doc.folded, match.start()):
                    continue
                level = _LEVELS.get(match.lastgroup) or Level(match.lastgroup)
                yield level, Span(*match.span(match.lastgroup))


def _is_of_others(folded: str, start: int) -> bool:
    """Whether the words before a level make it a colleague's, or one of several."""
    return bool(_wording().others.search(folded, max(0, start - _BEFORE), start + 1))


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("seniority.tsv"))
