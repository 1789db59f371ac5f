"""What is asked about pay, checked: country, city, level, industry, first year, population."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.pay import PayScope
from rolescope.model.posting import Level
from rolescope.questions.figures.pay_populations import short
from rolescope.questions.figures.pay_records import OWN, READ, TEXTS, pay_rows
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, EVERYWHERE, refuse_elsewhere, refuse_later
from rolescope.questions.figures.subjects import Named
from rolescope.questions.figures.survey import SOURCE as SURVEY
from rolescope.questions.words.pay_limits import elsewhere
from rolescope.questions.words.phrases import listed
from rolescope.store.facts import FactStore

RECORDS = ("Records of pay", frozenset({"pay", "texts"}))
"""What pay rests on, in words, and the uses of sources that it is; a survey has a year of its own."""
UNSTATED = "unstated"
WIDER = {
    "finance": ("banking", "investment", "insurance", "payments_fintech"),
    "financial services": ("banking", "investment", "insurance", "payments_fintech"),
    "fintech": ("payments_fintech", "banking"),
    "tech": ("software", "it_services"),
    "technology": ("software", "it_services"),
    "it": ("it_services", "software"),
    "pharma": ("pharma_biotech",),
    "media": ("media_entertainment",),
    "energy": ("energy_utilities", "oil_gas"),
    "defence": ("aerospace_defence",),
    "defense": ("aerospace_defence",),
}
"""Words that people use for industries that have narrower names here."""
PLACES_NAMED = 8
"""Places that an error names, those with most records."""


def settle_pay(
    store: FactStore,
    named: Sequence[Named],
    *,
    country: str | None,
    city: str | None,
    level: str | None,
    industry: str | None,
    since: int | None,
    population: str | None,
) -> tuple[PayScope, tuple[str, ...] | None]:
    """Check the arguments; and the places that the city means, None where none is asked for.

    Raises:
        BadQuestion: an unknown country, city, level, industry or population, or a year after the evidence.
    """
    refuse_elsewhere(country, store.countries())
    refuse_later(since, store.manifest, RECORDS)
    if level is not None and level not in {item.value for item in Level}:
        raise BadQuestion(f"There is no level {level!r}. Levels are: {', '.join(Level)}.")
    industries = sorted(set(store.values("category_counts").get("industry", {})) - {UNSTATED})
    if industry is not None and industry not in industries:
        raise BadQuestion(
            f"There is no industry {industry!r}.{_meant(industry)} Industries are: {', '.join(industries)}."
        )
    known = {TEXTS, SURVEY, *([OWN] if store.own else [])}
    sources = known | {name for one in named for name in _collected(store, one.id)}
    names = sorted(map(short, sources))
    if population is not None and population not in {*names, *sources}:
        raise BadQuestion(f"There is no population {population!r}. Populations are: {', '.join(names)}.")
    whole = country is not None and country.lower() == EVERYWHERE
    home = None if whole else (country or DEFAULT_COUNTRY).upper()
    chosen = "default" if country is None else "asked"
    scope = PayScope(home, chosen, city, level, industry, since, population)
    return scope, None if city is None else _places(store, named, scope)


def _collected(store: FactStore, role: str) -> set[str]:
    """Sources of pay that is not read from texts."""
    return set(pay_rows(store, role).counted("source")) - READ


def _meant(industry: str) -> str:
    """Which industries a wider word stands for; empty where it is none of them."""
    own = WIDER.get(industry.casefold().strip())
    return f" Ask for {listed(own, 'or')}." if own else ""


def _places(store: FactStore, named: Sequence[Named], scope: PayScope) -> tuple[str, ...]:
    """Places whose name is the city's, else those that hold it.

    Raises:
        BadQuestion: if there is none, with the places that have most records.
    """
    country, city = scope.country, scope.city or ""
    counted: Counter[str] = Counter()
    for one in named:
        found = store.pay(one.id)
        inside = found["place"] != None  # noqa: E711  (an array)
        if country is not None:
            inside &= found["country"] == country
        for place, n in zip(found["place"][inside].tolist(), found["records"][inside].tolist(), strict=True):
            counted[place] += int(n)
    asked = city.casefold().strip()
    exact = [place for place in counted if place.casefold() == asked]
    holding = [place for place in counted if asked in place.casefold()]
    if exact or holding:
        return tuple(sorted(exact or holding))
    most = [place for place, _ in counted.most_common(PLACES_NAMED)]
    told = f"Places with most records: {'; '.join(most)}." if most else "No record there names its place."
    said = (f"No pay record of these roles is of {city!r}.", elsewhere(scope), told)
    raise BadQuestion(" ".join(filter(None, said)))
