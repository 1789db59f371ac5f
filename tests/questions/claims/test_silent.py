"""Shares between two bounds, and who is silent on what."""

from __future__ import annotations

from rolescope.model.claim import Term
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.silent import bounded, of_two, one_of_either, said_or_not, silent_on
from rolescope.questions.figures.silence import Told
from rolescope.store.facts import embedded


def share(item: str, role: str = "data_scientist") -> Term:
    return Term("share", (role,), item)


def test_an_interval_reaches_over_both_bounds() -> None:
    stated, most = Estimate(0.09, 0.07, 0.12, n=100), Estimate(0.89, 0.87, 0.91, n=100)
    found = bounded(stated, Told(most))
    assert isinstance(found, Estimate)
    assert (found.low, found.value, found.upto, found.high) == (0.07, 0.09, 0.89, 0.91)
    none = NotEstimable("suppressed (n = 3, needs 20)", 3)
    assert bounded(none, Told(most)) == none == bounded(stated, Told(none))


def test_texts_are_silent_on_terms_and_not_on_what_they_ask_for() -> None:
    assert all(map(silent_on, map(share, ("workplace:remote", "collaborator:clients", "travel:asked"))))
    assert not any(map(silent_on, map(share, ("skill:sql", "degree:phd", "field_of_study:statistics"))))
    assert said_or_not(share("workplace:remote"))
    assert not said_or_not(share("travel:asked"))


def test_two_values_of_one_role_are_compared_too() -> None:
    """Remote and on site exclude each other, so that their errors go against each other."""
    remote, onsite = share("workplace:remote"), share("workplace:onsite")
    assert one_of_either(remote, onsite)
    assert not one_of_either(remote, share("workplace:onsite", "data_engineer"))
    (one, other), apart = of_two(remote, onsite, embedded())
    assert isinstance(one.among, Estimate)
    assert isinstance(other.among, Estimate)
    assert isinstance(apart, Estimate)
    assert apart.value == one.among.value - other.among.value
