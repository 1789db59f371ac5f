"""Claims about how many titles name a role in a source's newest year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from rolescope.model.claim import Comparison, Term
from rolescope.model.comparison import TitleShare
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Figure
from rolescope.questions.claims.finding import Finding, against_number, apart
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
