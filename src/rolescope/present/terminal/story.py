"""The same story as the page, in 80 columns and under 60 lines."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present import asked, by_work
from rolescope.present.palette import LOOKS, slots
from rolescope.present.reader import note, rows_note, short
from rolescope.present.rows import picked, tables
from rolescope.present.support import FACTS, lead, ordered, small, support
from rolescope.present.terminal import butterfly, notes, pay, week
from rolescope.present.terminal.forest import forest
from rolescope.present.terminal.ink import Line, Run, line, plain, to_ascii, wrapped
from rolescope.present.words import question
from rolescope.questions.words.phrases import several

WIDTH = 80
SCREEN = 60
"""Lines that an answer stays under unless all is asked for."""


class Size(NamedTuple):
    """How much is drawn by default: rows that differ, are shared, of duties; facts; what else is drawn."""

    differing: int
    alike: int
    duties: int
    facts: int = FACTS
    likely: bool = True
    week: bool = True
    must: bool = True


SIZES = (
    Size(8, 4, 5),
    Size(8, 3, 4),
    Size(7, 3, 4),
    Size(6, 3, 4),
    Size(6, 2, 4),
    Size(6, 2, 3),
    Size(5, 2, 3),
    Size(4, 2, 3),
    Size(7, 3, 0),
    Size(6, 2, 0),
    Size(5, 2, 0),
    Size(4, 2, 0),
    Size(8, 2, 0, facts=2, likely=False),
    Size(6, 2, 0, facts=2, likely=False),
    Size(4, 1, 0, facts=2, likely=False),
    Size(4, 1, 0, facts=2, likely=False, must=False),
    Size(4, 1, 0, facts=2, likely=False, week=False, must=False),
)
"""Tried in turn until the answer fits the screen."""
EVERY = Size(12, 6, 10, facts=99)
ROWS = 999
"""More rows than any table has."""


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
        out = _joined(_whole(answer, width))
        return to_ascii(out) if ascii_only else out
    for size in SIZES:
        out = _joined(_short(answer, width, size))
        if len(out) < SCREEN:
            break
    return to_ascii(out) if ascii_only else out


def _joined(parts: list[list[Line]]) -> list[Line]:
    """All parts that have anything to say, a blank line between."""
    out: list[Line] = []
    for part in parts:
        if part:
            out += [*([line()] if out else []), *part]
    return out


def _short(answer: Answer[Comparison], width: int, size: Size) -> list[list[Line]]:
    """What fits a screen."""
    view = answer.view
    return [
        _head(view, width),
        _facts(view, width, size),
        _picture(view, width, size),
        week.week(view, width) if size.week else [],
        pay.pay(view, width, everything=False),
        _titled("What surveys say", notes.profiles(answer, width, everything=False)),
        notes.notes(answer, width, everything=False),
        notes.deeper(answer),
    ]


def _whole(answer: Answer[Comparison], width: int) -> list[list[Line]]:
    """The same story with every row, level and note."""
    view = answer.view
    years = note([("years", row.reader) for row in view.years])
    return [
        _head(view, width),
        _facts(view, width, EVERY),
        _picture(view, width, EVERY),
        _read(
            butterfly.rows(view, view.skills, width, "Skills", wing=ROWS, body=ROWS, rest=True),
            rows_note(view.skills),
            width,
        ),
        _titled("How skills are asked for, of 100", notes.asked_for(view, width)),
        _titled(f"{by_work.NAME}, of 100", notes.both_ways(view, width)),
        week.week(view, width),
        _read(
            butterfly.rows(view, view.activities, width, "Duties", wing=ROWS, body=ROWS, rest=True),
            rows_note(view.activities),
            width,
        ),
        _titled("Duties by level, of 100", notes.duties_by_level(view, width)),
        _titled("Years of experience", _read(notes.terms(view, width), years, width)),
        *(
            _titled(title, _read(notes.categories(view, rows, width), rows_note(rows), width))
            for title, rows in tables(view)
        ),
        pay.pay(view, width, everything=True),
        _titled("Titles through time", notes.titles(answer, width)),
        _titled("Guides say, evidence says", notes.guides(view, width)),
        _titled("What surveys say", notes.profiles(answer, width, everything=True)),
        notes.notes(answer, width, everything=True),
        notes.deeper(answer, asked=False),
    ]


def _picture(view: Comparison, width: int, size: Size) -> list[Line]:
    """Skills and duties, the ones that differ most, on scales that stand under each other."""
    skills = forest(
        view, view.skills, width, "Skills, of 100 postings", differing=size.differing, alike=size.alike
    )
    duties = (
        forest(view, view.activities, width, "Duties, of 100", differing=size.duties, alike=0)
        if size.duties
        else []
    )
    shown = [row for group in picked(view.skills, size.differing, size.alike) for row in group.rows]
    must = wrapped(asked.must(view, shown), width) if size.must else []
    must += wrapped(by_work.short(view, shown), width) if size.must else []
    return _read([*skills, *must, *duties], short(view), width)


def _read(body: list[Line], said: str, width: int) -> list[Line]:
    """A table, and under it how well the reader finds what stands in it."""
    return [*body, *wrapped(said, width, "dim")] if body else []


def _head(view: Comparison, width: int) -> list[Line]:
    out = wrapped(question(view), width, "dim")
    out += wrapped(small(view) or "", width)
    out += wrapped(view.headline, width, "bold")
    row: list[Run] = []
    place = slots(view.subjects)
    for subject in view.subjects:
        slot = place[subject.id]
        counted = several(subject.postings, "posting") if subject.postings else "no postings read"
        entry = [Run(f"{LOOKS[slot].sign} {subject.label} ", f"r{slot}"), Run(f"{counted}   ", "dim")]
        if row and sum(len(run.text) for run in (*row, *entry)) > width:
            out.append(tuple(row))
            row = []
        row += entry
    return [*out, tuple(row)]


def _facts(view: Comparison, width: int, size: Size) -> list[Line]:
    """Sentences, each with its intervals below it."""
    out: list[Line] = []
    for number, fact in enumerate(ordered(view)[: size.facts], 1):
        out += wrapped(fact.text, width, indent=f"{number}. ", hang="   ")
        said = "; ".join(f"{one.name} {one.short}" for one in support(view, fact))
        if said and size.likely and "likely" not in fact.text:
            out += wrapped(f"{lead(view, fact)}: {said}.", width, "dim", indent="   ", hang="   ")
    return out


def _titled(title: str, body: list[Line]) -> list[Line]:
    return [line(Run(title, "bold")), *body] if body else []
