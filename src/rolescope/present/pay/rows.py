"""Rows of pay as text: what stands in the page's tables and in the Markdown's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import Abroad, PayRecord, PayYear, Population, Premium, Spread
from rolescope.present.pay import words
from rolescope.present.words import country, inside, upper_first

Labels = dict[str, str]
SPREADS = ("role", "10 %", "25 %", "median", "likely", "75 %", "90 %", "n", "employers", "years")
GAPS = ("roles", "difference", "likely")
YEARS = ("role", "year", "n", "employers", "median", "likely", "at one mix of levels", "likely")
PREMIUMS = ("named", "kind", "n", "employers", "pay with it")
ABROAD = ("country", "median a year", "what it buys", "n", "employers", "years", "records converted")
RECORDS = (
    "beside",
    "low",
    "high",
    "currency",
    "per",
    "year",
    "level",
    "country",
    "place",
    "source",
    "method",
)


def spread_caption(one: Population) -> str:
    """What a table of quantiles counts in."""
    return f"{upper_first(words.scale(one).unit)}: so many of 100 records lie below"


def called(row: Spread, one: Population, labels: Labels) -> str:
    """The role, or the level under it."""
    return labels[row.role] if row.level == one.spreads[0].level else words.named(row, labels)


def spread(row: Spread, one: Population) -> list[str]:
    """The quantiles of a row, the median with its interval; or the reason why there are none."""
    if isinstance(row.p50, NotEstimable):
        return [row.p50.reason]
    told = words.scale(one)
    low, quarter, median, three, high = words.figures(row)
    return [
        *map(told.value, (low, quarter, median)),
        told.likely(median) or "no interval",
        *map(told.value, (three, high)),
    ]


def spreads(one: Population, labels: Labels) -> Iterator[list[str]]:
    """A row per role and level; a reason stands in the median's column."""
    for row in one.spreads:
        cells = spread(row, one)
        if len(cells) == 1:
            cells = ["–", "–", *cells, "–", "–", "–"]
        level = "" if row.level == one.spreads[0].level else f"{labels[row.role]}, "
        name = called(row, one, labels)
        yield [f"{level}{inside(name)}" if level else name, *cells, *words.counted(one, row)]


def gap_caption() -> str:
    """What a table of differences holds."""
    return "Difference of the medians before these are rounded, the first less the second"


def gaps(one: Population, labels: Labels) -> Iterator[list[str]]:
    """Every pair: who is above whom, then a row for each measure."""
    for gap in one.gaps:
        n = " and ".join(f"{gap.n[role]:,}" for role in (gap.a, gap.b))
        yield [words.pair(gap, labels), f"{upper_first(words.verdict(gap, labels))}; n = {n}", ""]
        for part, said in words.gap_rows(gap, one.currency):
            value, _, interval = said.partition(" (likely ")
            yield [upper_first(part), value, interval.rstrip(")")]


def year_caption(one: Population) -> str:
    """What a table of years counts in."""
    return f"{words.BY_YEAR}, {words.scale(one).unit}"


def years(one: Population, labels: Labels) -> Iterator[tuple[PayYear, list[str], list[str]]]:
    """A year, what it is of, and its medians with their intervals, or the reason why there are none."""
    told = words.scale(one)
    for year in one.years:
        employers = "–" if one.id == "survey" else words.UNNAMED
        counted = [f"{year.n:,}", employers if year.employers is None else f"{year.employers:,}"]
        start = [labels[year.role], str(year.year), *counted]
        if isinstance(year.median, NotEstimable):
            yield year, start, [year.median.reason]
            continue
        same = (told.value(year.same_mix), told.likely(year.same_mix))
        yield year, start, [told.value(year.median), told.likely(year.median), *same]


def premiums(found: Sequence[Premium]) -> Iterator[tuple[Premium, list[str]]]:
    """What goes with each skill or specialisation, the surest and largest first."""
    for row in sorted(found, key=lambda row: (not row.sure, -_size(row), row.id)):
        employers = words.UNNAMED if row.employers is None else f"{row.employers:,}"
        yield row, [row.label, row.kind, f"{row.n:,} of {row.of:,}", employers, words.percent(row)]


def _size(one: Premium) -> float:
    return abs(one.premium.value) if isinstance(one.premium, Estimate) else -1.0


def abroad(found: Sequence[Abroad]) -> Iterator[list[str]]:
    """Medians of countries, local and in international dollars."""
    for one in found:
        yield [
            upper_first(country(one.country)),
            *words.foreign(one),
            f"{one.n:,}",
            words.UNNAMED if one.employers is None else f"{one.employers:,}",
            words.span(one.years),
            f"{one.converted:,}",
        ]


def records(found: Sequence[PayRecord], labels: Labels) -> Iterator[list[str]]:
    """The records beside each quantile, as stated."""
    for row in found:
        yield [
            f"{labels[row.role]}, {words.HEADS[words.QUANTILES.index(row.quantile)]}",
            f"{row.low:,.0f}",
            f"{row.high:,.0f}",
            row.currency,
            row.period,
            "undated" if row.year is None else str(row.year),
            row.level,
            row.country,
            row.place or "–",
            row.source,
            row.method,
        ]
