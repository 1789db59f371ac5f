"""Claims about how many titles name a role: in a source's newest year, or overtaking another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from rolescope.model.claim import Comparison, Term
from rolescope.model.comparison import TitleShare
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.finding import Finding, against_number, apart, label, missing
from rolescope.questions.claims.placed import in_place
from rolescope.questions.claims.title_sources import NO_SOURCE, one_source, share_said, source_name
from rolescope.questions.figures.scope import settle
from rolescope.questions.figures.subjects import name_all
from rolescope.questions.figures.titles import titles as title_shares
from rolescope.store.facts import FactStore


def titles(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """The share of a source's titles in its newest year, against a number or another title's."""
    right_alone = isinstance(part.right, Term) and "place" in part.right.arguments
    if right_alone and "place" not in part.left.arguments:
        raise BadQuestion("Put the place on the left side.")
    if "place" in part.left.arguments:
        yield from in_place(part, store)
        return
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    found = False
    for source, by_role in _by_source(terms, store):
        common = set.intersection(*(set(years) for years in by_role.values()))
        if not common:
            continue
        found, year = True, max(common)
        figures = [by_role[term.roles[0]][year] for term in terms]
        says = f"{year}: {', '.join(share_said(t.roles[0], f) for t, f in zip(terms, figures, strict=True))}."
        if isinstance(part.right, float):
            effect, right = against_number(figures[0], part.right), None
        else:
            effect, right = apart(*figures), figures[1]
        yield Finding(source_name(store, source), figures[0], right, effect, 0.0, says)
    if not found:
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
            f"{year}: {share_said(a, by_role[a][year])}, {share_said(b, by_role[b][year])}"
            for year in (years[0], years[-1])
        )
        effect = _both(first, last, years[0], part)
        says = f"{'; '.join(said)}."
        yield Finding(source_name(store, source), by_role[a][years[-1]], None, effect, 0.0, says)


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
    asked = settle([one.cells for one in named], country=None, level=None, since=None)
    wanted = one_source(terms)
    shares = sorted(title_shares(store, named, asked), key=lambda one: (one.source, one.role, one.year))
    known = sorted({one.source for one in shares})
    if wanted is not None and wanted not in known:
        raise BadQuestion(f"No source {wanted!r} counts these titles by year; there are {', '.join(known)}.")
    for source, own in groupby(shares, key=lambda one: one.source):
        if wanted in {None, source}:
            found = list(own)
            yield source, {role: _years(found, role) for role in roles}


def _years(shares: list[TitleShare], role: str) -> dict[int, Figure]:
    return {one.year: one.share for one in shares if one.role == role}
