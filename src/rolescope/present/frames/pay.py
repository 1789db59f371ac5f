"""Pay as rows: populations keep their names in every one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rolescope.model.pay import Abroad, OtherTitle, PayAnswer, PayGap, PayRecord, Population
from rolescope.present.frames.row import Row, count, figure, figures

QUANTILES = ("p10", "p25", "p50", "p75", "p90")


def rows(view: PayAnswer) -> Iterator[Row]:
    """Subjects, then population by population, then abroad and other titles."""
    for subject in view.subjects:
        yield count(
            subject.records, table="subjects", measure="records", role=subject.id, label=subject.label
        )
    for one in view.populations:
        yield from _population(one)
    for country in view.abroad:
        yield from _abroad(country)
    for other in view.other_titles:
        yield from _other(other)


def _population(one: Population) -> Iterator[Row]:
    whose: dict[str, Any] = {
        "id": one.id,
        "population": one.name,
        "source": one.source,
        "country": one.country,
        "per": one.period,
    }
    for spread in one.spreads:
        named = {name: getattr(spread, name) for name in QUANTILES}
        about = {"role": spread.role, "level": spread.level, "period": spread.years or None}
        yield from figures(named, table="spreads", employers=spread.employers, n=spread.n, **about, **whose)
    for one_gap in one.gaps:
        yield from gap(one_gap, whose)
    for year in one.years:
        named = {"p50": year.median, "p50 at the same mix": year.same_mix}
        about = {"role": year.role, "period": str(year.year)}
        yield from figures(named, table="years", employers=year.employers, **about, **whose)
    for change in one.changes:
        about = {"role": change.role, "period": f"{change.first} to {change.last}"}
        yield figure(change.change, table="changes", measure="change", **about, **whose)
    for premium in one.premiums:
        yield figure(
            premium.premium,
            table="premiums",
            measure=premium.kind,
            role=premium.role,
            label=premium.label,
            q_value=premium.q_value,
            employers=premium.employers,
            **{**whose, "id": premium.id},
        )
    for record in one.records:
        yield _record(record, whose)


def gap(found: PayGap, whose: dict[str, Any]) -> Iterator[Row]:
    """One role less another, in one population.

    Args:
        found: the figures.
        whose: columns that name the population.
    """
    named = {
        "difference": found.raw,
        "difference at the same mix": found.standardised,
        "difference of the mix": found.mix,
        "superiority": found.superiority,
        "overlap": found.overlap,
    }
    yield from figures(named, table="gaps", role=found.a, against=found.b, **whose)


def _record(one: PayRecord, whose: dict[str, Any]) -> Row:
    """A record is exact: what it counts with, and its ends as they were stated."""
    return Row(
        table="records",
        measure=one.quantile,
        value=one.amount,
        low=one.low,
        high=one.high,
        unit=one.currency,
        role=one.role,
        level=one.level,
        period=None if one.year is None else str(one.year),
        said=one.method,
        place=one.place,
        **{**whose, "country": one.country, "source": one.source, "per": one.period},
    )


def _abroad(one: Abroad) -> Iterator[Row]:
    yield from figures(
        {"p50": one.local, "p50 in international dollars": one.international},
        table="abroad",
        id=one.population,
        population=one.name,
        role=one.role,
        country=one.country,
        employers=one.employers,
        period=one.years or None,
        per="year",
    )


def _other(one: OtherTitle) -> Iterator[Row]:
    yield figure(
        one.difference,
        table="other_titles",
        measure="difference",
        id=one.kind,
        role=one.role,
        n=one.n,
        employers=one.employers,
        per=one.period,
    )
