"""Claims that one role is paid more at one level than at another, or in one place than in another."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.claim import Comparison, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.finding import Finding, against_number, label, missing
from rolescope.questions.claims.pay_samples import samples
from rolescope.questions.figures.pay import LIKE
from rolescope.questions.figures.pay_gaps import HELD, contrast
from rolescope.questions.figures.pay_records import READ, Records
from rolescope.questions.words.pay import amount
from rolescope.questions.words.phrases import COUNTRIES, listed, several
from rolescope.store.facts import FactStore

LEVEL, PLACE = frozenset({"level"}), frozenset({"country", "city"})
NOBODY = NotEstimable("no population of yearly pay has records of both here")


def apart(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Medians of one role's records at two levels, or in two places, at one mix of all else.

    Each population speaks for itself. Levels are compared at equal year, places at equal level and year.

    Raises:
        BadQuestion: if the sides differ in role, in more than one thing, or in years.
    """
    assert isinstance(part.right, Term), "two sides are held against each other"
    like = _like(part.left, part.right)
    one, other = samples(part.left, store), samples(part.right, store)
    shared = [name for name in one if name in other]
    for name in shared:
        yield _finding(part, one[name], other[name], store.manifest.pay_design_effect, like)
    if not shared:
        yield Finding("pay records", NOBODY, None, NOBODY, 0.0, f"{NOBODY.reason}.")


def _like(left: Term, right: Term) -> tuple[str, ...]:
    names = left.arguments.keys() | right.arguments.keys()
    other = {name for name in names if left.arguments.get(name) != right.arguments.get(name)}
    if left.roles != right.roles or not (other <= LEVEL or other <= PLACE):
        raise BadQuestion(
            f"{left} and {right} differ in more than one thing: of one role two levels or two places are "
            "compared, of two roles neither."
        )
    return tuple(name for name in LIKE if name not in other)


def _finding(
    part: Comparison, one: Records, other: Records, borrowed: float, like: tuple[str, ...]
) -> Finding:
    counts = f"{several(len(one), 'record')} and {len(other):,}"
    if one.currency != other.currency:
        none = NotEstimable(
            f"pay is stated in {one.currency} here and in {other.currency} there, and nothing is converted",
            len(one) + len(other),
        )
        return Finding(one.population, none, None, none, 0.0, f"{none.reason} ({counts}).")
    raw, equal = contrast(one, other, borrowed, like)
    held = listed([HELD[name] for name in like if name != "origin" or one.source in READ])
    says = f"{_sides(part)}: {missing(equal).reason} ({counts})."
    if isinstance(equal, Estimate):
        plain = f"; as they are {_amount(raw, one)}" if isinstance(raw, Estimate) else ""
        says = f"{_sides(part)}, medians: {_amount(equal, one)} at equal {held}{plain} ({counts})."
    return Finding(one.population, equal, None, against_number(equal, 0.0), 0.0, says)


def _sides(part: Comparison) -> str:
    assert isinstance(part.right, Term), "two sides are held against each other"
    left, right = part.left.arguments, part.right.arguments
    differing = next(name for name in ("level", "city", "country") if left.get(name) != right.get(name))
    sides = (side.get(differing, "all").replace("_", " ") for side in (left, right))
    return f"{label(part.left.roles[0])}, {' less '.join(COUNTRIES.get(one, one) for one in sides)}"


def _amount(figure: Figure, records: Records) -> str:
    if not isinstance(figure, Estimate):
        return missing(figure).reason
    value, low, high = (amount(x, records.currency, figure) for x in (figure.value, figure.low, figure.high))
    return f"{value} ({low} to {high})"
