"""Which countries, cities, levels, industries, years and populations there is pay of, for some roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rolescope.model.posting import Level
from rolescope.questions.choices import Choice
from rolescope.questions.evidence import EMBEDDED, chosen
from rolescope.questions.figures.pay_populations import short
from rolescope.questions.figures.pay_records import pay_rows
from rolescope.questions.figures.pay_rows import Rows
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, EVERYWHERE, MIN_POSTINGS
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.taxonomy.names import find

REMEMBERED = 256
MOST_CITIES = 40


@dataclass(frozen=True, slots=True)
class PayChoices:
    """Values with at least `MIN_POSTINGS` records of every role; `Choice.postings` counts pay records.

    Attributes:
        countries: ISO codes, most records first.
        cities: cities or metropolitan areas of the country asked about, most records first.
        levels: seniorities, from the lowest.
        industries: of employers whose texts tell them.
        years: first calendar years, the latest first.
        populations: short names, most records first.
    """

    countries: tuple[Choice, ...] = ()
    cities: tuple[Choice, ...] = ()
    levels: tuple[Choice, ...] = ()
    industries: tuple[Choice, ...] = ()
    years: tuple[Choice, ...] = ()
    populations: tuple[Choice, ...] = ()


def pay_choices(
    roles: Sequence[str],
    country: str | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> PayChoices:
    """What can be asked of the pay of these roles together.

    Args:
        roles: names of roles or occupations; those without any record are left out.
        country: ISO code, "all", or None for the default, within which all but countries are counted.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
    """
    home = (country or DEFAULT_COUNTRY).upper()
    here = None if home == EVERYWHERE.upper() else home
    return _choices(chosen(evidence, store), tuple(find(name).id for name in roles), here)


@remembered(REMEMBERED)
def _choices(store: FactStore, roles: tuple[str, ...], country: str | None) -> PayChoices:
    tables = [found for role in roles if (found := pay_rows(store, role)).height]
    if not tables:
        return PayChoices()

    def counted(column: str, *, inside: bool = True) -> tuple[Choice, ...]:
        own = country if inside else None
        return _enough([_counts(one, column, own) for one in tables])

    levels = {one.value: one for one in counted("level")}
    years = [_since(_counts(one, "year", country)) for one in tables]
    sources = [_named(_counts(one, "source", country), short) for one in tables]
    return PayChoices(
        countries=counted("country", inside=False),
        cities=counted("place")[:MOST_CITIES],
        levels=tuple(levels[one.value] for one in Level if one.value in levels and one is not Level.UNSTATED),
        industries=tuple(sorted(counted("industry"), key=lambda one: one.value)),
        years=tuple(sorted(_enough(years), key=lambda one: one.value, reverse=True)),
        populations=_enough(sources),
    )


def _counts(found: Rows, column: str, country: str | None) -> Counter[str]:
    """Records by a column's values, within a country; those without a value are left out."""
    inside = found if country is None else found.where(found.among("country", (country,)))
    if column != "year":
        return Counter({value: n for value, n in inside.counted(column).items() if value is not None})
    years = inside["year"]
    known, n = np.unique(years[~np.isnan(years)].astype(int), return_counts=True)
    return Counter(dict(zip(map(str, known.tolist()), n.tolist(), strict=True)))


def _since(by_year: Mapping[str, int]) -> Counter[str]:
    """Records since each year."""
    return Counter({year: sum(n for one, n in by_year.items() if one >= year) for year in by_year})


def _named(counts: Mapping[str, int], name: Callable[[str], str]) -> Counter[str]:
    return Counter({name(value): n for value, n in counts.items()})


def _enough(counts: Sequence[Mapping[str, int]]) -> tuple[Choice, ...]:
    """Values of which the role with fewest has enough, most first."""
    fewest = {value: min(one.get(value, 0) for one in counts) for value in counts[0]}
    kept = [Choice(value, n) for value, n in fewest.items() if n >= MIN_POSTINGS]
    return tuple(sorted(kept, key=lambda one: (-one.postings, one.value)))
