"""What unlocks most in words, alike in a terminal, on a page and for a tool."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.gap import Dated, Effort, GapAnswer, Pair, PayChange, Step, Unlock
from rolescope.present.words import country, money, pay, upper_first
from rolescope.questions.words.phrases import amount_step

QUESTION = "What would unlock most?"
HEADS = ("jobs", "by name", "employers", "with years", "to learn")
UNLOCKS = "With one thing more shown, so many more jobs pass"
PAY = "Median stated pay of the jobs that pass after it, against those that pass now"
DATED = "Shown it unlocks nothing, with years of dated work it would"
PAIRS = "Together more than the sum of each alone"
PLAN = "One after the other: the best next step each time"
EFFORT = "To learn: a judgement by hand, beside a job"


def standing(view: GapAnswer) -> str:
    """How many pass now, also at other thresholds."""
    return "Now: " + "; ".join(
        f"{n:,} pass at {at}" for at, n in sorted([*view.passing_at, (view.threshold, view.passing)])
    )


def with_years(one: Unlock) -> str:
    """What it would unlock with the years that jobs ask for with it: "16 (3 y)"."""
    return f"{one.with_years.unlocks:,} ({one.with_years.years} y)" if one.with_years else "–"


def reasons(view: GapAnswer) -> list[str]:
    """What lowered a band of effort, thing by thing."""
    lowered = [one for one in view.unlocks if "one band less" in one.effort.reason]
    return [f"{one.change.label}: {one.effort.reason.split('; ')[-1]}" for one in lowered]


def band(one: Effort) -> str:
    """The band alone."""
    return one.band


def pays(view: GapAnswer, most: int = 99) -> Iterator[str]:
    """How the median of stated pay moves: first what is alike for all, then thing by thing.

    Args:
        view: the answer.
        most: things that are told of.
    """
    if not view.unlocks:
        return
    first = view.unlocks[0].pay
    if isinstance(first.now, NotEstimable):
        reason = first.now.reason
        yield upper_first(reason) if first.country is None else f"{_where(first)}: {reason}"
        return
    yield f"{_where(first)}: the median now is {pay(first.now, first.currency or '')}{_counted(first)}"
    told = [one for one in view.unlocks if isinstance(one.pay.change, Estimate)]
    for one in told[:most]:
        yield f"{one.change.label}: {changed(one.pay)}"
    if not told:
        yield "None of these unlocks a job that states such pay"


def changed(found: PayChange) -> str:
    """How the median moves: "+$2,000, likely −1,000 to +5,000 (12 of those unlocked state it)"."""
    change, currency = found.change, found.currency or ""
    if not isinstance(change, Estimate):
        return change.reason if isinstance(change, NotEstimable) else ""
    step = amount_step(change)
    value, low, high = (_signed(one, currency, step) for one in (change.value, change.low, change.high))
    sure = "" if change.low > 0 or change.high < 0 else "; no reliable difference"
    return f"{value}, likely {low} to {high}{sure} ({found.unlocked} of those unlocked state it)"


def _signed(amount: float, currency: str, step: float) -> str:
    said = money(amount, currency, step)
    return f"+{said}" if round(amount / step) > 0 else said


def _where(found: PayChange) -> str:
    return f"{upper_first(country(found.country))}, {found.currency} a year"


def _counted(found: PayChange) -> str:
    n = found.now.n if isinstance(found.now, Estimate) else 0
    return f" ({n:,} jobs state it)"


def dated(one: Dated) -> str:
    """A skill that unlocks with years alone."""
    years = one.change.years or 0
    held = ", shown with fewer now" if one.held else ""
    return f"{one.change.label}, {years} year{_s(years)}{held}: {more(one.unlocks, one.employers)}"


def more(jobs: int, employers: int) -> str:
    """So many more jobs, and of whom."""
    return f"{jobs:,} more job{_s(jobs)} of {employers:,} employer{_s(employers)}"


def _s(n: int) -> str:
    return "" if n == 1 else "s"


def pair(one: Pair) -> str:
    """Two things that unlock more together."""
    a, b = one.alone
    both = f"{one.first.label} and {one.second.label}"
    return f"{both}: {one.together:,} more jobs together; alone {a:,} and {b:,}"


def step(one: Step) -> str:
    """What a step comes to: "+14, 14 in all, 23 pass"."""
    return f"+{one.adds:,}, {one.unlocked:,} in all, {one.passing:,} pass"
