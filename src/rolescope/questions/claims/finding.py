"""What one body of evidence has on one part of a claim, before it is judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypedDict

import numpy as np

from rolescope.analyse.methods.intervals import mover_difference
from rolescope.model.claim import Comparison, Relation, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.figures.scope import DEFAULT_COUNTRY
from rolescope.taxonomy.currencies import local_currencies
from rolescope.taxonomy.roles import roles


class Narrowed(TypedDict):
    """What a term narrows the postings to, as questions take it."""

    country: str | None
    level: str | None
    since: int | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One body of evidence.

    Attributes:
        population: whose figures these are.
        left: the figure claimed about.
        right: what it is held against; None for a number.
        effect: left less right, or the number, with its interval; or why there is none.
        margin: the smallest difference worth saying, in the effect's unit.
        says: the figures, in a sentence.
    """

    population: str
    left: Figure
    right: Figure | None
    effect: Estimate | NotEstimable
    margin: float
    says: str


def about_margin(part: Comparison) -> float:
    """What still is about a number; of "at least" and "more" than one nothing is taken off."""
    about = part.relation in {Relation.ABOUT, Relation.OTHER}
    return MEASURES[part.left.measure].margin if about else 0.0


def against_number(figure: Figure, number: float) -> Estimate | NotEstimable:
    """A figure less a number: the interval moves along."""
    if not isinstance(figure, Estimate):
        return missing(figure)
    return Estimate(
        value=figure.value - number,
        low=figure.low - number,
        high=figure.high - number,
        n=figure.n,
        employers=figure.employers,
        unit=figure.unit,
    )


def money_of(term: Term) -> str | None:
    """The currency of an amount that a term is held against: its country's; None if unknown."""
    return local_currencies().get(term.arguments.get("country", DEFAULT_COUNTRY).upper())


def in_that_money(part: Comparison, found: Iterable[Finding]) -> Iterator[Finding]:
    """Leave open what is stated in another currency than the claim's amount: nothing is converted."""
    meant = money_of(part.left)
    for one in found:
        amount = part.left.measure == "pay" and isinstance(part.right, float) and meant is not None
        if amount and isinstance(one.left, Estimate) and one.left.unit != meant:
            yield replace(
                one,
                effect=NotEstimable(
                    f"pay is stated in {one.left.unit} here, the claim's amount is taken for {meant}, and "
                    "nothing is converted",
                    one.left.n,
                ),
            )
        else:
            yield one


def apart(left: Figure, right: Figure) -> Estimate | NotEstimable:
    """The difference of two figures that were not estimated together, as if independent (MOVER)."""
    for figure in (left, right):
        if not isinstance(figure, Estimate):
            return missing(figure)
    assert isinstance(left, Estimate) and isinstance(right, Estimate)  # noqa: PT018 - for the type checker
    a, b = (tuple(np.array([x]) for x in (one.value, one.low, one.high)) for one in (left, right))
    low, high = mover_difference((a[0], a[1], a[2]), (b[0], b[1], b[2]), 0.0)
    return Estimate(
        left.value - right.value, float(low[0]), float(high[0]), n=min(left.n, right.n), unit=left.unit
    )


def missing(figure: Figure) -> NotEstimable:
    """Why a figure without an interval cannot carry a verdict."""
    if isinstance(figure, NotEstimable):
        return figure
    return NotEstimable(getattr(figure, "reason", "no interval is published"), figure.n or 0)


def label(role: str) -> str:
    """A role's name inside a sentence."""
    return roles()[role].pref_label


def number_of(term: Term, name: str) -> int | None:
    """A whole number among a term's arguments.

    Raises:
        BadQuestion: if it is none.
    """
    value = term.arguments.get(name)
    if value is None:
        return None
    if not value.isdecimal():
        raise BadQuestion(f"{name} takes a whole number; {value!r} in {term} is none.")
    return int(value)


def scope_of(term: Term) -> Narrowed:
    """Country, level and first year of a term, as questions take them."""
    return {
        "country": term.arguments.get("country"),
        "level": term.arguments.get("level"),
        "since": number_of(term, "since"),
    }


def same_scope(left: Term, right: Term) -> None:
    """Refuse to hold figures of different scopes against each other: that would compare the mixes.

    Raises:
        BadQuestion: if country, city, level, or first year differ.
    """
    if scope_of(left) != scope_of(right) or left.arguments.get("city") != right.arguments.get("city"):
        raise BadQuestion(
            f"{left} and {right} speak of different countries, cities, levels or years; give both the same."
        )
