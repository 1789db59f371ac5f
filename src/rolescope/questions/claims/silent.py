"""Shares of what postings may be silent on: between the share that says so and that with the silent ones.

What a silent posting would say is not known, and may depend on what is true. Against a number, a share is
held by its worst-case bounds (Manski 1989). Two roles are held against each other among the postings that
say, where those that say anything say this or another value, and else by the same bounds (decision 14).
"""

from __future__ import annotations

from dataclasses import replace

from rolescope.model.claim import Term
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.finding import apart, of_one_whole, scope_of
from rolescope.questions.figures.scope import settle
from rolescope.questions.figures.silence import TWO_SIDED, Told, may_be_silent, told
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import FactStore

EXCLUSIVE = TWO_SIDED | {"degree", "clearance"}
"""Kinds of which a posting has one value."""


def silent_on(term: Term) -> bool:
    """Whether a posting may have what a share is of without saying so."""
    kind, _, value = (term.item or "").partition(":")
    return may_be_silent(kind, value)


def said_or_not(term: Term) -> bool:
    """Whether those that say anything say this value or another."""
    return silent_on(term) and (term.item or "").partition(":")[0] in TWO_SIDED


def of_one(term: Term, store: FactStore) -> Told:
    """What postings of one role tell."""
    (one,), _ = _told((term,), store)
    return one


def of_two(
    left: Term, right: Term, store: FactStore
) -> tuple[tuple[Told, Told], Estimate | NotEstimable | None]:
    """What postings of two roles tell, and the difference among those that say; None where there is none."""
    if left.item == right.item and left.roles != right.roles:
        (one, other), difference = _told((left, right), store)
        return (one, other), difference
    one, other = of_one(left, store), of_one(right, store)
    if one.among is None or other.among is None:
        return (one, other), None
    against = of_one_whole(one.among, other.among) if one_of_either(left, right) else 0.0
    return (one, other), apart(one.among, other.among, correlation=against)


def one_of_either(left: Term, right: Term) -> bool:
    """Whether the two are values of one kind, of which a posting of the role has one."""
    kinds = {(term.item or "").partition(":")[0] for term in (left, right)}
    return left.roles == right.roles and len(kinds) == 1 and kinds <= EXCLUSIVE and left.item != right.item


def _told(terms: tuple[Term, ...], store: FactStore) -> tuple[list[Told], Estimate | NotEstimable | None]:
    named = name_all(store, [term.roles[0] for term in terms])
    kind, _, value = (terms[0].item or "").partition(":")
    return told(kind, value, named, store, settle([one.cells for one in named], **scope_of(terms[0])))


def bounded(stated: Figure, known: Told) -> Figure:
    """A share between two bounds: of the postings that say so, and of these and the silent ones.

    Its interval reaches from the lower end of the one to the upper end of the other, each of which misses
    with 2.5 %: it holds whatever share lies between with 95 % or more (Imbens and Manski 2004).
    """
    most = known.most
    if not isinstance(stated, Estimate):
        return stated
    if not isinstance(most, Estimate):
        return most
    return replace(stated, high=max(stated.high, most.high), upto=max(stated.value, most.value))
