"""The same story as the page, in 80 columns and under 60 lines."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present.palette import LOOKS
from rolescope.present.terminal import butterfly, notes, pay, skyline, week
from rolescope.present.terminal.ink import Line, Run, line, plain, to_ascii, wrapped
from rolescope.present.words import question

WIDTH = 80
FACTS = 3


def table(answer: Answer[Comparison]) -> str:
    """The answer as plain text: stable, without escapes."""
    return plain(lines(answer))


def lines(
    answer: Answer[Comparison], *, width: int = WIDTH, everything: bool = False, ascii_only: bool = False
) -> list[Line]:
    """The answer as styled lines."""
    view = answer.view
    wing, body = (40, 40) if everything else (4, 3)
    parts = [
        _head(view, width),
        _facts(view, width, everything=everything),
        skyline.skyline(view, width),
        _titled("Skills", butterfly.rows(view, view.skills, width, wing=wing, body=body)),
        _titled("A week of each" if len(view.subjects) > 1 else "A week", week.week(view, width)),
        *(_rest(view, width) if everything else []),
        _titled("Pay", pay.pay(view, width, everything=everything)),
        *(_after(view, width) if everything else []),
        _titled("What surveys say", notes.profiles(view, width)),
        notes.notes(answer, width, everything=everything),
        notes.deeper(view),
    ]
    out: list[Line] = []
    for part in parts:
        if part:
            out += [*([line()] if out else []), *part]
    return to_ascii(out) if ascii_only else out


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


def _facts(view: Comparison, width: int, *, everything: bool) -> list[Line]:
    chosen = view.takeaways if everything else view.takeaways[:FACTS]
    return [
        part
        for number, fact in enumerate(chosen, 1)
        for part in wrapped(fact.text, width, indent=f"{number}. ", hang="   ")
    ]


def _titled(title: str, body: list[Line]) -> list[Line]:
    return [line(Run(title, "bold")), *body] if body else []


def _rest(view: Comparison, width: int) -> list[list[Line]]:
    return [
        _titled("Activities", butterfly.rows(view, view.activities, width, wing=40, body=40)),
        _titled("Years of experience", notes.terms(view, width)),
        _titled("Degree, workplace, seniority", notes.categories(view, width)),
    ]


def _after(view: Comparison, width: int) -> list[list[Line]]:
    return [
        _titled("Titles through time", notes.titles(view, width)),
        _titled("Guides say, evidence says", notes.guides(view, width)),
    ]
