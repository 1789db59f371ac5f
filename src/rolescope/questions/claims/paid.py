"""Claims about pay: each population speaks for itself, and none is pooled with another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from rolescope.model.claim import Comparison, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.pay import PayGap, Population, Premium
from rolescope.questions.claims.finding import (
    Finding,
    about_margin,
    against_number,
    label,
    missing,
    number_of,
    same_scope,
)
from rolescope.questions.claims.pay_apart import apart
from rolescope.questions.claims.pay_samples import YEARLY
from rolescope.questions.pay import paid
from rolescope.questions.words.pay import amount
from rolescope.questions.words.phrases import lowered, several, supported
from rolescope.store.facts import FactStore
from rolescope.taxonomy.skills import key, skills, surfaces

MEDIAN = 50
QUANTILES = {10: "p10", 25: "p25", 50: "p50", 75: "p75", 90: "p90"}
WIDER = 1.5
EVERY = "any"
"""Item that asks for every specialisation."""
NOBODY = NotEstimable("no population of yearly pay has records of it here")


def pay(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A quantile of pay against an amount, or two medians at equal level and year."""
    left, right = part.left, part.right
    if isinstance(right, Term):
        if {_part_below(term) for term in (left, right)} != {MEDIAN}:
            raise BadQuestion("Two sides are held against each other at the median: leave p out.")
        if left.roles == right.roles:
            yield from apart(part, store)
            return
        _same_city(left, right)
        same_scope(left, right)
        yield from _gaps(_paid((*left.roles, *right.roles), left, store), lambda gap, _: gap.standardised)
        return
    p = _part_below(left)
    if p not in QUANTILES:
        raise BadQuestion(f"p is one of {', '.join(map(str, QUANTILES))}, not {p}.")
    for population in _yearly(_paid(left.roles, left, store)):
        spread = population.overall(left.roles[0])
        figure = getattr(spread, QUANTILES[p]) if spread else _nobody(population)
        says = f"{label(left.roles[0])}, {_quantile(p)}: {_amount(figure, population)}."
        effect, years = against_number(figure, right), _years(population, left.roles)
        yield Finding(population.name, figure, None, effect, 0.0, says, years)


def _same_city(left: Term, right: Term) -> None:
    """Refuse to hold two cities against each other, and say what shows both.

    Raises:
        BadQuestion: if the cities differ.
    """
    cities = [term.arguments.get("city") for term in (left, right)]
    if len({city.lower() if city else None for city in cities}) == 1:
        return
    asked = " and ".join(
        f"of {lowered(label(term.roles[0]))}{f' with `--city {city}`' if city else ''}"
        for term, city in zip((left, right), cities, strict=True)
    )
    raise BadQuestion(
        "Two roles are held against each other in one place, so that only the role differs. Ask `pay` "
        f"{asked}: each has its median with an interval."
    )


def pay_gap(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """The difference of two medians as a share of the second, which is taken as known."""
    every = _paid(part.left.roles, part.left, store)
    assert isinstance(part.right, float), "the grammar holds a gap against a number only"

    def relative(gap: PayGap, population: Population) -> Figure:
        spread = population.overall(gap.b)
        base = spread.p50 if spread else NOBODY
        if not isinstance(gap.standardised, Estimate) or not isinstance(base, Estimate):
            return gap.standardised if isinstance(gap.standardised, NotEstimable) else missing(base)
        found, scale = gap.standardised, base.value
        return replace(
            found,
            value=found.value / scale,
            low=found.low / scale,
            high=found.high / scale,
            unit="proportion",
        )

    yield from _gaps(every, relative, part.right, about_margin(part))


def pay_overlap(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """The area that two distributions share."""
    assert isinstance(part.right, float), "the grammar holds an overlap against a number only"
    every = _paid(part.left.roles, part.left, store)
    yield from _gaps(every, lambda gap, _: _half_wider(gap.overlap), part.right)


def _half_wider(shared: Figure) -> Figure:
    """An overlap with its interval half as wide again: as it is, it misses on either side 1 in 10 times.

    Estimates of it are drawn upward where distributions differ, and can only err downward near 1 (see
    docs/statistics/claim.md).
    """
    if not isinstance(shared, Estimate):
        return shared
    low, high = (shared.value + WIDER * (end - shared.value) for end in (shared.low, shared.high))
    return replace(shared, low=max(low, 0.0), high=min(high, 1.0))


def premium(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """What goes with a skill or a specialisation; of "any", the mean of all that there are."""
    assert isinstance(part.right, float), "the grammar holds a premium against a number only"
    kind, _, value = (part.left.item or "").partition(":")
    wanted = surfaces().get(key(value), value) if kind == "skill" and value not in skills() else value
    seen = False
    for population in _yearly(_paid(part.left.roles, part.left, store, premiums=True)):
        own = [one for one in population.premiums if one.kind == kind and wanted in {EVERY, one.id}]
        known = [one for one in own if isinstance(one.premium, Estimate)]
        if own:
            seen = True
            figure = _mean(known) if wanted == EVERY and known else own[0].premium
            says = "; ".join(f"{label(one.role)} with {one.label}: {_premium(one)}" for one in own)
            effect, years = against_number(figure, part.right), _years(population, part.left.roles)
            yield Finding(population.name, figure, None, effect, 0.0, f"{says}.", years)
    if not seen:
        none = NotEstimable(f"no population has 20 records of {value.replace('_', ' ')} within the role")
        yield Finding("pay records", none, None, none, 0.0, f"{none.reason}.")


def _years(population: Population, wanted: Sequence[str]) -> str:
    """From the first to the last calendar year of the records of some roles, in words."""
    spreads = [population.overall(role) for role in wanted]
    said = [year for one in spreads if one for year in re.findall(r"\d{4}", one.years)]
    if not said:
        return ""
    return min(said) if min(said) == max(said) else f"{min(said)} to {max(said)}"


def _nobody(population: Population) -> NotEstimable:
    if population.unknown:
        return NotEstimable(f"this population does not name {' and '.join(population.unknown)}")
    return NOBODY


def _mean(premiums: Sequence[Premium]) -> Estimate:
    """The mean premium, each weighed by its records; its interval as if all erred together.

    They lean on the same records without any, so that their errors go along with each other: the mean of
    the half widths is the widest that the mean's can be.
    """
    weights = np.array([one.n for one in premiums], dtype=float)
    ends = np.array([(f.value, f.low, f.high) for one in premiums if isinstance(f := one.premium, Estimate)])
    value, low, high = (weights @ ends / weights.sum()).tolist()
    return Estimate(value, low, high, n=int(weights.sum()), unit="ratio")


def _paid(
    roles: tuple[str, ...], term: Term, store: FactStore, *, premiums: bool = False
) -> tuple[Population, ...]:
    return paid(
        roles,
        country=term.arguments.get("country"),
        city=term.arguments.get("city"),
        level=term.arguments.get("level"),
        since=number_of(term, "since"),
        premiums=premiums,
        store=store,
    )


def _yearly(every: Sequence[Population]) -> Iterator[Population]:
    """Populations whose records are of yearly pay, as most are; a survey publishes no intervals."""
    yield from (one for one in every if one.period == YEARLY)


def _gaps(
    every: Sequence[Population],
    pick: Callable[[PayGap, Population], Figure],
    number: float = 0.0,
    margin: float = 0.0,
) -> Iterator[Finding]:
    seen = False
    for population in _yearly(every):
        for gap in population.gaps:
            seen = True
            figure = pick(gap, population)
            effect, years = against_number(figure, number), _years(population, (gap.a, gap.b))
            yield Finding(population.name, figure, None, effect, margin, _gap(gap, population), years)
    if not seen:
        yield Finding("pay records", NOBODY, None, NOBODY, 0.0, f"{NOBODY.reason}.")


def _gap(gap: PayGap, population: Population) -> str:
    counts = f"{label(gap.a)} {several(gap.n[gap.a], 'record')}, {label(gap.b)} {gap.n[gap.b]:,}"
    if not isinstance(gap.standardised, Estimate):
        return f"{counts}: {missing(gap.standardised).reason}."
    medians = f"{label(gap.a)} less {label(gap.b)}, medians: {_range(gap.standardised, population)}"
    adjusted = f" at equal {' and '.join(gap.adjusted_for)}" if gap.adjusted_for else ""
    raw = f"; as they are {_range(gap.raw, population)}" if isinstance(gap.raw, Estimate) else ""
    shared = (
        f"; the two distributions share {_of_hundred(gap.overlap)}"
        if isinstance(gap.overlap, Estimate)
        else ""
    )
    return f"{medians}{adjusted}{raw}{shared} ({counts})."


def _part_below(term: Term) -> int:
    """Which quantile a term is of, in hundredths; nought is one that is asked for, not the median."""
    p = number_of(term, "p")
    return MEDIAN if p is None else p


def _of_hundred(shared: Estimate) -> str:
    value, low, high = (f"{100 * one:.0f}" for one in (shared.value, shared.low, shared.high))
    return f"{value} of 100 ({low} to {high})"


def _range(figure: Estimate, population: Population) -> str:
    told = (figure.value, figure.low, figure.high)
    value, low, high = (amount(x, population.currency, figure) for x in told)
    return f"{value} ({low} to {high})"


def _amount(figure: Figure, population: Population) -> str:
    if not isinstance(figure, Estimate):
        value = getattr(figure, "value", None)
        return supported(value, population.currency) if value is not None else missing(figure).reason
    return f"{_range(figure, population)}, {several(figure.n, 'record')}"


def _quantile(p: int) -> str:
    return "median" if p == MEDIAN else f"{p}th percentile"


def _premium(one: Premium) -> str:
    if not isinstance(one.premium, Estimate):
        return missing(one.premium).reason
    found = one.premium
    return (
        f"{_percent(found.value)} % ({_percent(found.low)} to {_percent(found.high)}), other things held "
        f"equal ({one.n:,} of {several(one.of, 'record')})"
    )


def _percent(ratio: float) -> str:
    return f"{100 * ratio:+.0f}".replace("-", "−")
