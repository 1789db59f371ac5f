"""What pay buys: medians of other countries beside their worth in international dollars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from rolescope.analyse.methods.numbering import numbered
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.pay import INTERNATIONAL, Abroad
from rolescope.questions.figures.pay import quantile_figures
from rolescope.questions.figures.pay_records import UNDATED, Records
from rolescope.questions.figures.pay_rows import combined
from rolescope.questions.figures.scope import EVERYWHERE, MIN_POSTINGS
from rolescope.store.connect import Columns
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.taxonomy.currencies import local_currencies

YEARLY = "year"
SHOWN = 12
"""Countries of one population that are listed beside the one asked about, those with most records first."""
CONVERSION = (
    "International dollars are new amounts: an amount in another currency than the country's own is first "
    "put into that at the average rate of the record's year (European Central Bank), then divided by the "
    "country's conversion factor of that year (World Bank, GDP); where a year has none, the last before it "
    "stands. A record of unknown year is not converted. One buys what a US dollar buys in the United States."
)


@dataclass(frozen=True, slots=True, eq=False)
class Prices:
    """Rates and price levels by year.

    Attributes:
        per_euro: currency to its units for one euro, by year.
        factor: country to units of local currency for one international dollar, by year.
    """

    per_euro: Mapping[str, Mapping[int, float]]
    factor: Mapping[str, Mapping[int, float]]

    def worth(self, country: str, currency: str, year: int) -> float:
        """International dollars in one unit of the currency, there and then; NaN if it cannot be told."""
        local = local_currencies().get(country)
        factor = _last(self.factor.get(country, {}), year)
        if local is None or factor is None or year == UNDATED:
            return float("nan")
        if currency == local:
            return 1 / factor
        there, here = (_last(self.per_euro.get(code, {}), year) for code in (local, currency))
        return float("nan") if there is None or here is None else there / here / factor


def _last(table: Mapping[int, float], year: int) -> float | None:
    """The figure of the year, or of the last year before it that has one."""
    last = max((y for y in table if y <= year), default=None)
    return None if last is None else table[last]


@remembered(4)
def prices(store: FactStore) -> Prices:
    """The evidence's own rates and price levels."""
    rates, levels = store.exchange_rates(), store.price_levels()
    return Prices(_table(rates, "currency", "per_eur"), _table(levels, "country", "factor"))


def _table(found: Columns, key: str, value: str) -> dict[str, dict[int, float]]:
    table: dict[str, dict[int, float]] = {}
    columns = (found[column].tolist() for column in (key, "year", value))
    for name, year, figure in zip(*columns, strict=True):
        table.setdefault(str(name), {})[int(year)] = float(figure)
    return table


def international(group: Records, known: Prices) -> Records:
    """The same records in international dollars, without those that cannot be converted."""
    columns = group.columns
    years, year = numbered(group.year)
    codes = [columns.code("country"), columns.code("currency"), year]
    kinds, at = numbered(combined(codes))
    one = np.empty(len(kinds), dtype=np.int64)
    one[at] = np.arange(len(at))  # any record of the combination
    country, currency = (columns.names(name)[columns.code(name)[one]] for name in ("country", "currency"))
    keys = zip(country, currency, years[year[one]].tolist(), strict=True)
    worth = np.array([np.nan if key[0] is None else known.worth(*key) for key in keys], dtype=np.float64)
    amount = group.amount * worth[at]
    whole = replace(group, currency=INTERNATIONAL, country=EVERYWHERE, columns=columns.having(amount=amount))
    return whole.where(np.isfinite(amount))


def joined(groups: list[Records]) -> Records:
    """Records of one source, population and period in several currencies, together."""
    first, *others = (one.columns for one in groups)
    return replace(groups[0], columns=first.together(others))


def _worth(turned: Records, local: Records, median: Figure, borrowed: float) -> Figure:
    """The median of converted records; none where the country's own records are too few for one."""
    if isinstance(median, Estimate) and np.array_equal(turned.amount, local.amount):
        return replace(median, unit=turned.currency)  # as in the United States: one buys what a dollar buys
    return median if isinstance(median, NotEstimable) else quantile_figures(turned, borrowed, (0.5,))[0]


def abroad(
    role: str, short: str, groups: list[Records], *, here: str | None, known: Prices, borrowed: float
) -> Iterator[Abroad]:
    """Yearly pay of one role in one population by country: the one asked about, then those with most records.

    Nothing where no two countries have records enough.

    Args:
        role: role id.
        short: short name of the population.
        groups: its yearly records of all countries, by currency.
        here: the country asked about; None for none.
        known: rates and price levels.
        borrowed: design effect to widen by where employers are not named.
    """
    every = joined(groups)
    sizes = every.columns.counted("country")
    del sizes[None]
    if sum(n >= MIN_POSTINGS for n in sizes.values()) <= 1:
        return  # nothing stands beside it
    most = sorted(sizes, key=lambda country: (country != here, -sizes[country], country))
    for country in most[:SHOWN]:
        own = every.where(every.columns.among("country", (country,)))
        money = own.columns.counted("currency")
        currency = min(money, key=lambda code: (-money[code], code))
        local = replace(own.where(own.columns.among("currency", (currency,))), currency=currency)
        turned, median = international(local, known), quantile_figures(local, borrowed, (0.5,))[0]
        yield Abroad(
            role=role,
            population=short,
            name=every.population,
            country=country,
            currency=currency,
            n=len(local),
            employers=local.employers,
            years=local.years,
            local=median,
            converted=len(turned),
            international=_worth(turned, local, median, borrowed),
        )
