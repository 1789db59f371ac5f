"""The same story as the page, in 80 columns and under 60 lines."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present.palette import LOOKS
from rolescope.present.terminal import butterfly, notes, pay, skyline, week
from rolescope.present.terminal.ink import Line, Run, line, plain, to_ascii, wrapped
from rolescope.present.words import question

WIDTH = 80
SCREEN = 60
"""Lines that an answer stays under unless all is asked for."""


class Size(NamedTuple):
    """How much is drawn: rows per wing, shared rows, facts, and whether there is room for more."""

    wing: int
    body: int
    facts: int = 3
    skyline: bool = True
    week: bool = True
    rest: bool = False


EVERY = Size(40, 40, facts=99, rest=True)
SIZES = (
    Size(5, 4),
    Size(4, 3),
    Size(3, 3),
    Size(3, 2),
    Size(2, 2),
    Size(3, 3, week=False),
    Size(3, 2, facts=2, skyline=False, week=False),
)
"""Tried in turn until the answer fits the screen."""


def table(answer: Answer[Comparison]) -> str:
    """The answer as plain text: stable, without escapes."""
    return plain(lines(answer))


def lines(
    answer: Answer[Comparison], *, width: int = WIDTH, everything: bool = False, ascii_only: bool = False
) -> list[Line]:
    """The answer as styled lines.

    Args:
        answer: figures of one role or several.
        width: columns.
        everything: all rows, levels and notes instead of what fits a screen.
        ascii_only: whether the output can carry nothing but ASCII.
    """
    if everything:
        out = _story(answer, width, EVERY, [*_terms(answer.view, width), *_after(answer.view, width)])
        return to_ascii(out) if ascii_only else out
    for size in SIZES:
        out = _story(answer, width, size, None)
        if len(out) < SCREEN:
            break
    return to_ascii(out) if ascii_only else out


def _story(answer: Answer[Comparison], width: int, size: Size, more: list[list[Line]] | None) -> list[Line]:
    """All parts, a blank line between; `more` is what only the whole story tells."""
    view = answer.view
    parts = [
        _head(view, width),
        _facts(view, width, size.facts),
        skyline.skyline(view, width) if size.skyline else [],
        butterfly.rows(view, view.skills, width, "Skills", wing=size.wing, body=size.body, rest=size.rest),
        week.week(view, width) if size.week else [],
        pay.pay(view, width, everything=more is not None),
        *(more or []),
        _titled("What surveys say", notes.profiles(view, width)),
        notes.notes(answer, width, everything=more is not None),
        notes.deeper(view),
    ]
    out: list[Line] = []
    for part in parts:
        if part:
            out += [*([line()] if out else []), *part]
    return out


def _head(view: Comparison, width: int) -> list[Line]:
    out = wrapped(question(view), width, "dim")
    out += wrapped(view.headline, width, "bold")
    runs: list[Run] = []
    for slot, subject in enumerate(view.subjects):
        counted = f"{subject.postings:,} postings" if subject.postings else "no postings read"
        runs += [Run(f"{LOOKS[slot].sign} {subject.label} ", f"r{slot}"), Run(f"{counted}   ", "dim")]
    if sum(len(run.text) for run in runs) <= width:
        return [*out, tuple(runs)]
    return [*out, *((runs[i], runs[i + 1]) for i in range(0, len(runs), 2))]


def _facts(view: Comparison, width: int, most: int) -> list[Line]:
    return [
        part
        for number, fact in enumerate(view.takeaways[:most], 1)
        for part in wrapped(fact.text, width, indent=f"{number}. ", hang="   ")
    ]


def _titled(title: str, body: list[Line]) -> list[Line]:
    return [line(Run(title, "bold")), *body] if body else []


def _terms(view: Comparison, width: int) -> list[list[Line]]:
    every = EVERY.wing
    return [
        butterfly.rows(view, view.activities, width, "Duties", wing=every, body=every, rest=True),
        _titled("Years of experience", notes.terms(view, width)),
        _titled("Degree, workplace, seniority", notes.categories(view, width)),
    ]


def _after(view: Comparison, width: int) -> list[list[Line]]:
    return [
        _titled("Titles through time", notes.titles(view, width)),
        _titled("Guides say, evidence says", notes.guides(view, width)),
    ]
