"""Claims about how many titles name a role: in a source's newest year, growing, or overtaking another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from rolescope.model.claim import Comparison, Relation, Term
from rolescope.model.comparison import TitleShare
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.trend import Growth
from rolescope.questions.claims.finding import Finding, against_number, apart, label, missing, number_of
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.figures.scope import settle
from rolescope.questions.figures.subjects import name_all
from rolescope.questions.figures.titles import titles as title_shares
from rolescope.questions.trend import trend
from rolescope.store.facts import FactStore

PLACES = 8
"""Places that are named where the one asked about is not known."""
NO_SOURCE = NotEstimable("no dated source names these titles")


def titles(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """The share of a source's titles in its newest year, against a number or another title's."""
    if "place" in part.left.arguments:
        yield from _in_place(part, store)
        return
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    found = False
    for source, by_role in _by_source(terms, store):
        common = set.intersection(*(set(years) for years in by_role.values()))
        if not common:
            continue
        found, year = True, max(common)
        figures = [by_role[term.roles[0]][year] for term in terms]
        says = f"{year}: {', '.join(_said(t.roles[0], f) for t, f in zip(terms, figures, strict=True))}."
        if isinstance(part.right, float):
            effect, right = against_number(figures[0], part.right), None
        else:
            effect, right = apart(*figures), figures[1]
        yield Finding(_source(store, source), figures[0], right, effect, 0.0, says)
    if not found:
        yield Finding("titles by year", NO_SOURCE, None, NO_SOURCE, 0.0, f"{NO_SOURCE.reason}.")


def _in_place(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A title's share of the titles of one place, against its share in the source's newest year."""
    role, place = part.left.roles[0], part.left.arguments["place"]
    view = trend([role], source=part.left.arguments.get("source"), store=store).view
    whole = {one.source: one.points[-1].share for one in view.series if one.points}
    known = [one for one in view.places if one.place.lower() == place.lower()]
    for one in known:
        right = whole[one.source]
        effect = (
            against_number(one.share, part.right)
            if isinstance(part.right, float)
            else apart(one.share, right)
        )
        says = f"{one.place}: {_said(role, one.share)}; the whole source: {_said(role, right)}."
        yield Finding(_source(store, one.source), one.share, right, effect, 0.0, says)
    if not known:
        named = ", ".join(sorted({one.place for one in view.places})[:PLACES]) or "none"
        none = NotEstimable(f"no source counts 20 of these titles there; places with enough: {named}")
        yield Finding("titles by place", none, None, none, 0.0, f"{none.reason}.")


def growth(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Yearly growth of a share of titles over a source's newest stretch of years, or of two such."""
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    moved = trend(
        [term.roles[0] for term in terms], source=terms[0].arguments.get("source"), store=store
    ).view
    by_source = {name: list(own) for name, own in groupby(moved.series, key=lambda one: one.source)}
    seen = False
    for source, series in by_source.items():
        stretches = {one.role: one.growth[-1] for one in series if one.growth}
        if not set(stretches) >= {term.roles[0] for term in terms}:
            continue
        seen, own = True, [stretches[term.roles[0]] for term in terms]
        rates = [one.rate for one in own]
        said = (_growth(term.roles[0], one) for term, one in zip(terms, own, strict=True))
        if isinstance(part.right, float):
            effect, right = against_number(rates[0], part.right), None
        elif own[0].start != own[1].start or own[0].end != own[1].end:
            effect, right = NotEstimable("the two titles are counted over other years"), rates[1]
        else:
            effect, right = apart(*rates), rates[1]
        margin = MEASURES["growth"].margin if part.relation in {Relation.ABOUT, Relation.OTHER} else 0.0
        yield Finding(_source(store, source), rates[0], right, effect, margin, f"{'; '.join(said)}.")
    if not seen:
        yield Finding("titles by year", NO_SOURCE, None, NO_SOURCE, 0.0, f"{NO_SOURCE.reason}.")


def overtaken(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Once the rarer, now the more frequent: both have to be sure (an intersection-union test).

    A title that is ahead already when a source begins may have overtaken before: the source cannot tell.
    """
    a, b = part.left.roles
    for source, by_role in _by_source([part.left], store):
        years = sorted(
            year
            for year in set(by_role[a]) & set(by_role[b])
            if isinstance(by_role[a][year], Estimate) and isinstance(by_role[b][year], Estimate)
        )
        if len(years) < 2:  # noqa: PLR2004 - two ends
            continue
        first, last = (apart(by_role[a][year], by_role[b][year]) for year in (years[0], years[-1]))
        said = (
            f"{year}: {_said(a, by_role[a][year])}, {_said(b, by_role[b][year])}"
            for year in (years[0], years[-1])
        )
        effect = _both(first, last, years[0], part)
        yield Finding(_source(store, source), by_role[a][years[-1]], None, effect, 0.0, f"{'; '.join(said)}.")


def _both(
    first: Estimate | NotEstimable, last: Estimate | NotEstimable, year: int, part: Comparison
) -> Estimate | NotEstimable:
    if not isinstance(first, Estimate) or not isinstance(last, Estimate):
        return missing(first if not isinstance(first, Estimate) else last)
    if first.low > 0 and last.low > 0:
        return NotEstimable(
            f"{label(part.left.roles[0])} is ahead already in {year}, when the source begins: that it "
            "overtook before cannot be seen",
            last.n,
        )
    ends = [(last.value, last.low, last.high), (-first.value, -first.high, -first.low)]
    value, low, high = (min(one) for one in zip(*ends, strict=True))
    return Estimate(value, low, high, n=min(first.n, last.n))


def _by_source(
    terms: list[Term], store: FactStore
) -> Iterator[tuple[str, Mapping[str, Mapping[int, Figure]]]]:
    """Shares by role and year, source by source; sources are never pooled: their mixes differ."""
    roles = tuple(dict.fromkeys(role for term in terms for role in term.roles))
    named = name_all(store, roles)
    since = next((year for term in terms if (year := number_of(term, "since"))), None)
    asked = settle([one.cells for one in named], country=None, level=None, since=since)
    wanted = {source for term in terms if (source := term.arguments.get("source"))}
    shares = sorted(title_shares(store, named, asked), key=lambda one: (one.source, one.role, one.year))
    for source, own in groupby(shares, key=lambda one: one.source):
        if not wanted or source in wanted:
            found = list(own)
            yield source, {role: _years(found, role) for role in roles}


def _years(shares: list[TitleShare], role: str) -> dict[int, Figure]:
    return {one.year: one.share for one in shares if one.role == role}


def _source(store: FactStore, source: str) -> str:
    return f"titles, {store.manifest.source(source, 'titles').name}"


def _growth(role: str, one: Growth) -> str:
    if not isinstance(one.rate, Estimate):
        return f"{label(role)}, {one.start} to {one.end}: {missing(one.rate).reason}"
    value, low, high = (f"{100 * x:+.0f}" for x in (one.rate.value, one.rate.low, one.rate.high))
    return f"{label(role)}, {one.start} to {one.end}: {value} % a year ({low} to {high})"


def _said(role: str, figure: Figure) -> str:
    if not isinstance(figure, Estimate):
        return f"{label(role)} {missing(figure).reason}"
    value, low, high = (100 * x for x in (figure.value, figure.low, figure.high))
    return f"{label(role)} {value:.2g} of 100 titles ({low:.2g} to {high:.2g}; {figure.n:,} titles)"
