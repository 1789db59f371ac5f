"""Claims that titles grow or decline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rolescope.model.claim import Comparison, Relation, Term
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.trend import Growth, Series
from rolescope.questions.claims.finding import Finding, against_number, apart, label, missing
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.claims.title_sources import NO_SOURCE, one_source, source_name
from rolescope.questions.trend import trend
from rolescope.store.facts import FactStore


def growth(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Yearly growth of a share of titles over a source's newest stretch of years, or of two such."""
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    view = trend([term.roles[0] for term in terms], source=one_source(terms), store=store).view
    by_source: dict[str, dict[str, Series]] = defaultdict(dict)
    for one in view.series:
        if one.growth:
            by_source[one.source][one.role] = one
    margin = MEASURES["growth"].margin if part.relation in {Relation.ABOUT, Relation.OTHER} else 0.0
    seen = False
    for source, series in by_source.items():
        if set(series) >= {term.roles[0] for term in terms}:
            seen = True
            own = [series[term.roles[0]] for term in terms]
            yield _grown(part, own, source_name(store, source), margin)
    if not seen:
        yield Finding("titles by year", NO_SOURCE, None, NO_SOURCE, 0.0, f"{NO_SOURCE.reason}.")


def _grown(part: Comparison, own: list[Series], population: str, margin: float) -> Finding:
    """What one source says; nothing where its way of collecting changed."""
    last = [one.growth[-1] for one in own]
    rates = [one.rate for one in last]
    says = "; ".join(_growth(one.role, grown) for one, grown in zip(own, last, strict=True))
    right = rates[1] if len(rates) > 1 else None
    flags = list(dict.fromkeys(flag for one in own for flag in one.flags))
    effect: Estimate | NotEstimable
    if flags:
        effect = NotEstimable(" ".join(flags).rstrip("."), min(one.total for one in own))
    elif isinstance(part.right, float):
        effect = against_number(rates[0], part.right)
    elif (last[0].start, last[0].end) != (last[1].start, last[1].end):
        effect = NotEstimable("the two titles are counted over other years", min(one.total for one in own))
    else:
        effect = apart(*rates)
    years = f"{last[0].start} to {last[0].end}"
    return Finding(population, rates[0], right, effect, margin, f"{says}.", years)


def _growth(role: str, one: Growth) -> str:
    if not isinstance(one.rate, Estimate):
        return f"{label(role)}, {one.start} to {one.end}: {missing(one.rate).reason}"
    value, low, high = (
        f"{100 * x:+.0f}".replace("-", "−") for x in (one.rate.value, one.rate.low, one.rate.high)
    )
    return f"{label(role)}, {one.start} to {one.end}: {value} % a year ({low} to {high})"
