"""Claims about what postings say: shares of skills, duties, terms and work modes."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.claim import Comparison, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.dated import share_of_year
from rolescope.questions.claims.finding import (
    Finding,
    about_margin,
    against_number,
    apart,
    of_one_whole,
    same_scope,
    scope_of,
)
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.claims.said import among_said, share_said
from rolescope.questions.claims.silent import bounded, of_one, of_two, one_of_either, silent_on
from rolescope.questions.claims.things import MODES, Rare, rare, row_of, uncorrected
from rolescope.questions.claims.uncommon import counted_alone
from rolescope.questions.figures.tables import table
from rolescope.questions.titles import titles
from rolescope.questions.words.phrases import listed
from rolescope.store.facts import FactStore

POSTINGS = "postings read, by title"


def share(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A share against a number or another share: within one comparison where it can be."""
    left, right = part.left, part.right
    if any("year" in term.arguments for term in (left, right) if isinstance(term, Term)):
        yield from share_of_year(part, store)
        return
    if isinstance(right, float):
        stated = _share(left, store)
        told = of_one(left, store) if silent_on(left) else None
        figure = bounded(stated, told) if told else stated
        effect = uncorrected(left, figure) or against_number(figure, right)
        says = share_said(left, stated, told)
        yield Finding(POSTINGS, figure, None, effect, about_margin(part), f"{says}.")
        return
    same_scope(left, right)
    yield _silent(left, right, store) if silent_on(left) and silent_on(right) else _plain(left, right, store)


def _plain(left: Term, right: Term, store: FactStore) -> Finding:
    found = _together(left, right, store)
    if found is None:
        one, other = _share(left, store), _share(right, store)
        against = of_one_whole(one, other) if one_of_either(left, right) else 0.0
        found = one, other, apart(one, other, correlation=against)
    says = listed([share_said(term, figure) for term, figure in zip((left, right), found, strict=False)])
    return Finding(POSTINGS, *found, MEASURES["share"].margin, f"{says}.")


def _silent(left: Term, right: Term, store: FactStore) -> Finding:
    """Of what postings may be silent on: among those that say which, or else between bounds."""
    told, among = of_two(left, right, store)
    margin = MEASURES["share"].margin
    if among is not None and told[0].among and told[1].among:
        says = listed([among_said(term, one) for term, one in zip((left, right), told, strict=True)])
        return Finding(POSTINGS, told[0].among, told[1].among, among, margin, f"{says}.")
    found = _together(left, right, store)
    stated = (
        found[:2] if found and isinstance(found[2], Estimate) else (_share(left, store), _share(right, store))
    )
    one, other = (bounded(*each) for each in zip(stated, told, strict=True))
    says = "; ".join(map(share_said, (left, right), stated, told))
    return Finding(POSTINGS, one, other, apart(one, other), margin, f"{says}.")


def _share(term: Term, store: FactStore) -> Figure:
    kind, _, value = (term.item or "").partition(":")
    if kind in MODES:
        return _mode(term, kind, value, store)
    found = table(kind, term.roles[:1], store, **scope_of(term))
    row = row_of(found, kind, value)
    if row:
        return row.roles[term.roles[0]]
    none = rare(kind, value, found, store)
    return counted_alone(term, store) if isinstance(none, Rare) else none


def _together(
    left: Term, right: Term, store: FactStore
) -> tuple[Figure, Figure, Estimate | NotEstimable] | None:
    """Two roles in one thing, and their difference, from their comparison; None where they are not such."""
    kind, _, value = (left.item or "").partition(":")
    if left.item != right.item or left.roles == right.roles or kind in MODES:
        return None
    counted = table(kind, (left.roles[0], right.roles[0]), store, **scope_of(left))
    row = row_of(counted, kind, value)
    if row is None:
        none = rare(kind, value, counted, store)
        unknown = none.figure if isinstance(none, Rare) else none
        return unknown, unknown, unknown
    one, other = row.roles[left.roles[0]], row.roles[right.roles[0]]
    found = row.differences[0]
    if found.value is None or found.low is None or found.high is None:
        return one, other, NotEstimable(found.reason or "suppressed", min(one.n or 0, other.n or 0))
    return one, other, Estimate(found.value, found.low, found.high, n=min(one.n or 0, other.n or 0))


def _mode(term: Term, kind: str, value: str, store: FactStore) -> Figure:
    kinds = titles(term.roles[0], store=store, **scope_of(term)).view.kinds
    table = (kinds.modes if kind == "mode" else kinds.hybrids) if kinds else {}
    if value not in table:
        raise BadQuestion(f"{kind} is one of {', '.join(table)}; {value!r} is none.")
    return table[value]
