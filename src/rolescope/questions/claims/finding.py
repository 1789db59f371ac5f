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
        years: of which years its records are, in words; empty where that is not known.
        joint: whether the interval holds together with those of the other bodies of evidence as it is.
    """

    population: str
    left: Figure
    right: Figure | None
    effect: Estimate | NotEstimable
    margin: float
    says: str
    years: str = ""
    joint: bool = False


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
        upto=None if figure.upto is None else figure.upto - number,
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


def apart(left: Figure, right: Figure, *, correlation: float = 0.0) -> Estimate | NotEstimable:
    """The difference of two figures that were not estimated together (MOVER).

    Of figures that lie between two bounds it is the least less the most at least, and the reverse at most.

    Args:
        left: a figure.
        right: another.
        correlation: of their errors; 0: as if independent.
    """
    for figure in (left, right):
        if not isinstance(figure, Estimate):
            return missing(figure)
    assert isinstance(left, Estimate) and isinstance(right, Estimate)  # noqa: PT018 - for the type checker
    least, low, _ = _difference(left, right, (left.value, _most(right)), correlation)
    most, _, high = _difference(left, right, (_most(left), right.value), correlation)
    bounded = left.upto is not None or right.upto is not None
    n = min(left.n, right.n)
    return Estimate(least, low, high, n=n, unit=left.unit, upto=most if bounded else None)


def _most(figure: Estimate) -> float:
    return figure.value if figure.upto is None else figure.upto


def _difference(
    left: Estimate, right: Estimate, bounds: tuple[float, float], correlation: float
) -> tuple[float, float, float]:
    """The difference of a bound of either, with its interval."""
    one, other = (
        (np.array([bound]), np.array([figure.low]), np.array([figure.high]))
        for figure, bound in zip((left, right), bounds, strict=True)
    )
    low, high = mover_difference(one, other, correlation)
    return bounds[0] - bounds[1], float(low[0]), float(high[0])


def of_one_whole(left: Figure, right: Figure) -> float:
    """How the errors of two shares go against each other where what has the one has not the other.

    Of a multinomial: −√(p q / ((1 − p)(1 − q))).
    """
    if not isinstance(left, Estimate) or not isinstance(right, Estimate):
        return 0.0
    p, q = (min(one.value, 1 - 1e-9) for one in (left, right))
    return -float(np.sqrt(p * q / ((1 - p) * (1 - q))).clip(0, 1))


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
