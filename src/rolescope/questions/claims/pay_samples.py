"""Records of one role's pay as a claim narrows them, by population: what two of them are held against."""

from __future__ import annotations

from collections.abc import Mapping

from rolescope.model.claim import Term
from rolescope.questions.claims.finding import number_of
from rolescope.questions.figures.pay_abroad import prices
from rolescope.questions.figures.pay_populations import collect
from rolescope.questions.figures.pay_records import Records, in_usual_currency
from rolescope.questions.figures.pay_scope import settle_pay
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import FactStore

YEARLY = "year"


def samples(term: Term, store: FactStore) -> Mapping[str, Records]:
    """Records of yearly pay by population, each in the currency of most of them.

    Raises:
        BadQuestion: if country, city or level is none that there is.
    """
    named = name_all(store, term.roles)
    scope, places = settle_pay(
        store,
        named,
        country=term.arguments.get("country"),
        city=term.arguments.get("city"),
        level=term.arguments.get("level"),
        industry=None,
        since=number_of(term, "since"),
        population=None,
    )
    found = collect(store, [one.id for one in named], scope, places, prices(store))
    (own,) = in_usual_currency(found.roles).values()
    return {one.population: one for one in own if one.period == YEARLY}
