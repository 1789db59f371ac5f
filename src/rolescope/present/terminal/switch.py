"""A switch of roles in a terminal: what carries over, what is missing, what lies between, the levels, pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.switch import Ask, Ladder, Rung, SwitchAnswer
from rolescope.present.switch import words
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.words import likely, scope, value
from rolescope.questions.words.phrases import several

WIDTH, SCREEN = 80, 60
NAME, SHARE, BAR = 25, 4, 20
LEVEL, COUNT, YEARS = 16, 6, 9
BY_LEVEL = " by level"
DEPTH = (
    "req and pref: required and preferred, of 100 postings; adv and basic: depth asked for, of 100 mentions."
)
CHANGES = {"More": "more", "Less": "less"}


class Size(NamedTuple):
    """How much is drawn: shared skills, missing ones, roles between, names in a list, ladders, limits."""

    shared: int
    missing: int
    stones: int
    names: int
    ladders: int
    limits: int


SIZES = (
    Size(6, 10, 3, 4, 1, 2),
    Size(5, 10, 2, 3, 1, 2),
    Size(4, 9, 2, 3, 1, 2),
    Size(4, 8, 1, 3, 1, 2),
    Size(3, 8, 1, 2, 1, 2),
    Size(3, 7, 1, 2, 1, 2),
    Size(3, 7, 1, 1, 1, 2),
    Size(3, 6, 1, 1, 1, 2),
    Size(3, 5, 1, 1, 1, 2),
    Size(3, 4, 1, 1, 1, 2),
    Size(3, 5, 1, 1, 0, 2),
)
"""Tried in turn until the answer fits the screen."""
EVERY = Size(999, 999, 99, 99, 2, 99)


def table(answer: Answer[SwitchAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(
    answer: Answer[SwitchAnswer], *, width: int = WIDTH, ascii_only: bool = False, everything: bool = False
) -> list[Line]:
    """The answer as styled lines: one screen, or all of it if `everything`."""
    drawn: list[Line] = []
    for size in (EVERY,) if everything else SIZES:
        drawn = list(_lines(answer, size, width))
        if len(drawn) <= SCREEN:
            break
    return to_ascii(drawn) if ascii_only else drawn


def _lines(answer: Answer[SwitchAnswer], size: Size, width: int) -> Iterator[Line]:
    view = answer.view
    yield from wrapped(words.question(view), width, "dim")
    yield from wrapped(view.headline, width, "bold")
    yield from _covered(view, width)
    yield from _facts(view, size, width)
    yield from _asks(view, size, width)
    yield from _duties(view, size, width)
    yield from _stones(view, size, width)
    for ladder in view.ladders[: size.ladders]:
        yield from _ladder(ladder, view, size, width)
    yield from _pay(view, size, width)
    yield line()
    said = [*view.limits, scope(view.scope)]
    for one in said[: size.limits] if size.limits < len(said) else said:
        yield from wrapped(one, width, "dim")
    yield from wrapped(f"Answer {answer.answer_id}", width, "dim")
    if size is not EVERY:
        more = "Every skill, both ladders, all duties and limits with --all."
        yield from wrapped(more, width, "dim")


def _head(name: str, note: str = "") -> Line:
    return line(Run(name, "bold"), Run(f"  {note}" if note else "", "dim"))


def _covered(view: SwitchAnswer, width: int) -> Iterator[Line]:
    yield from wrapped(words.sides(view), width, "dim")
    if not isinstance(view.coverage.share, Estimate):
        return
    yield line()
    yield _head("How much is covered", "of 100")
    for name, figure in words.measures(view):
        if isinstance(figure, Estimate):
            bar = "█" * round((width - NAME - 20) * figure.value)
            yield line(
                Run(f"  {name:<{NAME}}"),
                Run(f"{value(figure):>{SHARE}} "),
                Run(f"{likely(figure):<10}", "dim"),
                Run(bar, "r0"),
            )
    told = f"{words.meaning(view)} {words.by_cut(view.coverage)}"
    yield from wrapped(told, width, "dim", indent="  ", hang="  ")


def _facts(view: SwitchAnswer, size: Size, width: int) -> Iterator[Line]:
    """What schemes name, where no texts reach."""
    for heading, shared, missing in words.facts(view):
        yield line()
        yield _head(f"{heading}, as public schemes name it")
        for name, found in (("Both", shared), (f"{words.target(view)} alone", missing)):
            told = words.listed(found, 2 * size.names) or "none"
            yield from wrapped(f"{name}: {told}", width, indent="  ", hang="    ")


def _asks(view: SwitchAnswer, size: Size, width: int) -> Iterator[Line]:
    for name, asks, most, verb in (
        ("Both ask for", view.shared, size.shared, ""),
        ("Missing", view.missing, size.missing, "must"),
        ("Asked there", view.unsure if words.unread(view) else (), size.missing, "must"),
    ):
        if not asks:
            continue
        yield line()
        yield _columns(f"{name} ({len(asks)})")
        for ask in asks[:most]:
            yield _ask(ask, width, must=bool(verb), depth=size is EVERY)
        if size is EVERY and any(ask.advanced for ask in asks):
            yield from wrapped(DEPTH, width, "dim", indent="  ", hang="  ")
        if len(asks) > most:
            rest = words.listed([words.label(ask) for ask in asks[most:]], size.names)
            yield from wrapped(f"Then {rest}.", width, "dim", indent="  ", hang="  ")
    unsure = () if words.unread(view) else view.unsure
    for name, asks in (("Cannot tell", unsure), ("Asked for less there", view.unused)):
        if asks:
            told = words.unsure(asks, size.names)
            yield from wrapped(f"{name} ({len(asks)}): {told}.", width, hang="  ")


def _columns(name: str) -> Line:
    room = NAME + 2
    if len(name) >= room:
        return line(Run(name, "bold"), Run("  of 100 postings: there, likely, here", "dim"))
    return line(
        Run(f"{name:<{room}}", "bold"),
        Run(f"{'there':>{SHARE}} {'likely':<9}{'here':>{SHARE}}  of 100 postings", "dim"),
    )


def _ask(ask: Ask, width: int, *, must: bool, depth: bool) -> Line:
    row = [
        Run(f"  {clipped(ask.label, NAME - 1):<{NAME}}"),
        Run(f"{value(ask.wanted):>{SHARE}} "),
        Run(f"{_likely(ask.wanted):<9}", "dim"),
        Run(f"{value(ask.shown):>{SHARE}}  "),
    ]
    told = words.brief(ask) if depth else words.must(ask) if must else ""
    return line(*row, Run(clipped(told, width - NAME - 2 * SHARE - 15), "dim"))


def _likely(figure: Figure) -> str:
    return likely(figure) if isinstance(figure, Estimate) else ""


def _duties(view: SwitchAnswer, size: Size, width: int) -> Iterator[Line]:
    if not isinstance(view.coverage.duties, Estimate):
        return
    yield line()
    yield _head("Work", "there against here, of 100 duties")
    told = {name: words.duties(view, change, size.names) for name, change in CHANGES.items()}
    for name, found in told.items():
        if found:
            yield from wrapped(f"{name}: {found}.", width, indent="  ", hang="    ")
    if not any(told.values()):
        yield line("  No kind of work has reliably another share.")
    if size is EVERY:
        for duty in view.duties:
            yield line(
                Run(f"  {clipped(duty.label, NAME + 2):<{NAME + 3}}"),
                Run(f"{words.against(duty):<15}"),
                Run(clipped(words.gained(duty.difference), width - NAME - 27), "dim"),
            )


def _stones(view: SwitchAnswer, size: Size, width: int) -> Iterator[Line]:
    if not view.tried:
        return
    yield line()
    direct = value(view.coverage.share)
    yield _head("Stepping stones", f"each of two steps covers more than the direct {direct} of 100")
    sure = [one for one in view.stones if one.reliable]
    for one in view.stones if size is EVERY else sure[: size.stones]:
        told = f"{one.label}: {words.steps(one)}. {words.brings(one, max(3, size.names))}"
        yield from wrapped(told, width, indent="  ", hang="    ")
    none = words.no_stone(view)
    if none:
        yield from wrapped(none, width, indent="  ", hang="  ")
    elif size is EVERY:
        yield from wrapped(words.tried(view), width, "dim", indent="  ", hang="  ")


def _ladder(ladder: Ladder, view: SwitchAnswer, size: Size, width: int) -> Iterator[Line]:
    label = next(one.label for one in view.subjects if one.id == ladder.role)
    population = words.one_population(ladder)
    yield line()
    note = f"median pay: {population}" if population else ""
    if len(label) + len(note) + len(BY_LEVEL) + 2 <= width:
        yield _head(f"{label}{BY_LEVEL}", note)
    else:
        yield _head(f"{label}{BY_LEVEL}")
        yield from wrapped(f"M{note[1:]}.", width, "dim", indent="  ", hang="  ")
    for rung in ladder.rungs:
        pay = words.level_pay(rung, population)
        if rung.reason is None or (pay and size is EVERY):
            yield from _rung(rung, pay, size, width)
    every = (words.still(ladder), words.thin(ladder), words.tracks(ladder))
    said = " ".join(filter(None, every if size is EVERY else every[:1])) or words.thin(ladder)
    yield from wrapped(said, width, "dim", indent="  ", hang="  ")


def _rung(rung: Rung, pay: str, size: Size, width: int) -> Iterator[Line]:
    yield line(
        Run(f"  {words.level(rung):<{LEVEL}}"),
        Run(f"{rung.postings:>{COUNT},} read  ", "dim"),
        Run(f"{words.asked_years(rung).split(',')[0]:<{YEARS}}  "),
        Run(pay),
    )
    if rung.more or rung.less:
        yield from wrapped(words.comes_in(rung, size.names), width, indent="      ", hang="      ")
    if size is EVERY and words.scope_of(rung):
        told = f"most of the work: {words.scope_of(rung)}"
        yield from wrapped(told, width, "dim", indent="      ", hang="      ")


def _pay(view: SwitchAnswer, size: Size, width: int) -> Iterator[Line]:
    told = [words.paid(one, view) for one in words.telling(view)]
    if not view.pay:
        return
    yield line()
    yield _head("Pay", "each population for itself")
    shown: Sequence[str] = told if size is EVERY else told[:1]
    for said in shown or ["Cannot tell: too few records of one of the two."]:
        yield from wrapped(said, width, indent="  ", hang="    ")
    left = len(told) - len(shown)
    rest = f"{several(left, 'more population')} with --all." if left else words.silent(view)
    if rest and shown:
        yield from wrapped(rest, width, "dim", indent="  ", hang="  ")
