"""What unlocks most in a terminal: things by jobs, pay, pairs, and a plan with where to stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rolescope.model.answer import Answer
from rolescope.model.gap import GapAnswer, Step, Unlock
from rolescope.present.gap import words
from rolescope.present.jobs import words as job_words
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped

WIDTH = 80
NUMBER, NAME, JOBS, BAR, NAMED, EMPLOYERS, YEARS = 3, 20, 6, 6, 8, 10, 11
SCREEN = 60


class Size(NamedTuple):
    """How much is drawn of what an answer holds: lines on pay, skills that need years, pairs."""

    pay: int
    dated: int
    pairs: int


SIZES = (Size(99, 99, 99), Size(5, 3, 3), Size(3, 2, 3), Size(2, 2, 2), Size(2, 1, 1), Size(1, 1, 1))
"""Tried in turn until the answer fits the screen."""


def table(answer: Answer[GapAnswer]) -> str:
    """The answer as plain text."""
    return plain(lines(answer))


def lines(answer: Answer[GapAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The answer as styled lines."""
    drawn: list[Line] = []
    for size in SIZES:
        drawn = [*_lines(answer.view, size, width), *wrapped(f"Answer {answer.answer_id}", width, "dim")]
        if len(drawn) <= SCREEN:
            break
    return to_ascii(drawn) if ascii_only else drawn


def _lines(view: GapAnswer, size: Size, width: int) -> Iterator[Line]:
    yield from wrapped(view.headline, width, "bold")
    asked = [job_words.understood(one) for one in view.understood]
    yield from wrapped(" · ".join([*asked, f"Résumé: {view.key}"]), width, "dim")
    if view.eligible:
        yield from wrapped(words.standing(view), width, "dim")
    if view.unlocks:
        yield from _unlocks(view, width)
        yield from _section(words.PAY, words.pays(view, size.pay), width)
    yield from _section(words.DATED, map(words.dated, view.only_with_years[: size.dated]), width)
    yield from _section(words.PAIRS, map(words.pair, view.pairs[: size.pairs]), width)
    if view.unlocks:
        yield from _plan(view, width)
    yield line()
    for said in (*view.notes, *view.limits):
        yield from wrapped(said, width, "dim")
    for one in view.tries:
        yield from wrapped(one, width, indent="> ", hang="  ")
    for said in job_words.credit(view.attribution):
        yield from wrapped(said, width, "dim")


def _unlocks(view: GapAnswer, width: int) -> Iterator[Line]:
    yield from _head(words.UNLOCKS)
    jobs, named, employers, years, effort = words.HEADS
    yield line(
        Run(
            f"{'':<{NUMBER + 1 + NAME}}{jobs:>{JOBS}}{'':<{BAR}}{named:>{NAMED}}"
            f"{employers:>{EMPLOYERS}}{years:>{YEARS}} {effort}",
            "dim",
        )
    )
    most = max(one.unlocks for one in view.unlocks)
    for number, one in enumerate(view.unlocks, 1):
        yield _unlock(one, number, most)
    for said in words.reasons(view):
        yield from wrapped(said, width, "dim", indent=" " * (NUMBER + 1), hang=" " * (NUMBER + 3))


def _unlock(one: Unlock, number: int, most: int) -> Line:
    bar = "█" * max(1, round(one.unlocks * (BAR - 2) / most))
    return line(
        Run(f"{number:>{NUMBER}} ", "dim"),
        Run(clipped(one.change.label, NAME - 1).ljust(NAME), "bold"),
        f"{one.unlocks:>{JOBS},}",
        f" {bar:<{BAR - 1}}",
        f"{one.by_name:>{NAMED},}{one.employers:>{EMPLOYERS},}{words.with_years(one):>{YEARS}} ",
        words.band(one.effort),
    )


def _plan(view: GapAnswer, width: int) -> Iterator[Line]:
    yield from _head(words.PLAN)
    for number, one in enumerate(view.plan.steps, 1):
        yield _step(one, number)
    yield from wrapped(view.plan.stop, width, indent="    ")


def _step(one: Step, number: int) -> Line:
    name = clipped(one.change.label, NAME + JOBS - 1).ljust(NAME + JOBS)
    return line(
        Run(f"{number:>{NUMBER}} ", "dim"), name, f"{words.step(one):<36}", Run(words.band(one.effort), "dim")
    )


def _section(name: str, said: Iterable[str], width: int) -> Iterator[Line]:
    body = [part for one in said for part in wrapped(one, width, indent="    ", hang="      ")]
    if body:
        yield from _head(name)
        yield from body


def _head(text: str) -> Iterator[Line]:
    yield line()
    yield line(Run(text, "bold"))
