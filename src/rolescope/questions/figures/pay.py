"""What is paid: one cell per population, level and pay period; populations are never mixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rolescope.analyse.pay import QUARTILES, PayQuantiles, pay_contrast, pay_quantiles
from rolescope.analyse.pay import PayContrast as Compared
from rolescope.model.comparison import PayCell, PayContrast
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.posting import Level
from rolescope.questions.figures.pay_records import (
    ALL_LEVELS,
    READ,
    Records,
    Within,
    in_usual_currency,
    records,
    strata,
)
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, MIN_POSTINGS, Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore

STANDARDISED = "all, standardised over level and year"
SEED = 20240501
NO_EMPLOYERS = (
    "the source names no employers: identical ranges count as one employer's, and intervals are widened by "
    "the clustering of {}"
)
LIKE = ("level", "year", "origin")
"""What is held equal; the last tells the collections apart where a population has several."""
LEVELS = tuple(level.value for level in Level)
ONLY_STATED = "only postings that state pay in their text, which not all do; read by a program, not corrected"


@dataclass(frozen=True, slots=True)
class Pay:
    """Cells and contrasts of one question."""

    cells: tuple[PayCell, ...]
    contrasts: tuple[PayContrast, ...]


def pay(store: FactStore, subjects: Sequence[Named], asked: Filter) -> Pay:
    """Quartiles of every role, and every pair of roles held against each other.

    Within the country of the filter; the United States where it asks for all: pay is not pooled over
    countries.
    """
    groups = _groups(store, subjects, asked)
    borrowed = store.manifest.pay_design_effect
    cells = [
        cell for role, found in groups.items() for g in found for cell in _cells(role, g, asked, borrowed)
    ]
    contrasts = [
        _contrast(a, b, one, two, borrowed)
        for a, b in combinations(groups, 2)
        for one, two in product(groups[a], groups[b])
        if one.key == two.key
    ]
    return Pay(tuple(cells), tuple(contrasts))


@dataclass(frozen=True, slots=True)
class Counted:
    """Records that a comparison of roles rests on, of one role and source."""

    source: str
    level: str
    n: int


def counted(store: FactStore, subjects: Sequence[Named], asked: Filter) -> tuple[Counted, ...]:
    """How many records the cells of `pay` for all levels asked about have, without their quartiles."""
    groups = _groups(store, subjects, asked)
    level = asked.level or ALL_LEVELS
    return tuple(Counted(one.source, level, len(one)) for own in groups.values() for one in own)


def _groups(store: FactStore, subjects: Sequence[Named], asked: Filter) -> dict[str, list[Records]]:
    within = Within(asked.country or DEFAULT_COUNTRY, asked.level, asked.since)
    return in_usual_currency({named.id: list(records(store, named.id, within)) for named in subjects})


def _cells(role: str, group: Records, asked: Filter, borrowed: float) -> Iterator[PayCell]:
    levels = [asked.level] if asked.level else [ALL_LEVELS, *LEVELS]
    for level in levels:
        part = group.at(level)
        if level in {ALL_LEVELS, asked.level} or len(part) >= MIN_POSTINGS:
            yield part.columns.once(
                ("cell", part.key, role, level, borrowed),
                lambda level=level, part=part: _cell(role, level, part, borrowed),  # type: ignore[misc]
            )


def _cell(role: str, level: str, group: Records, borrowed: float) -> PayCell:
    p25, p50, p75 = quantile_figures(group, borrowed)
    return PayCell(
        role=role,
        country=group.country,
        level=level,
        population=group.population,
        source=group.source,
        currency=group.currency,
        period=group.period,
        p25=p25,
        p50=p50,
        p75=p75,
        n=len(group),
        employers=group.employers,
        years=group.years,
        method=f"midpoint of low and high; {group.method}",
        caveat=caveat(group, borrowed),
    )


def caveat(group: Records, borrowed: float) -> str:
    """What the population cannot say."""
    if group.source in READ:
        return ONLY_STATED
    return NO_EMPLOYERS.format(f"{borrowed:.1f}") if group.employer is None else ""


def quantile_figures(
    group: Records, borrowed: float, probs: tuple[float, ...] = QUARTILES
) -> tuple[Figure, ...]:
    """Quantiles of some records; each suppressed where there are too few."""
    few = too_few(len(group))
    if few is not None:
        return (NotEstimable(few, len(group)),) * len(probs)
    found = pay_quantiles(group.amount, group.cluster, probs, inflation=group.inflation(borrowed))
    return tuple(_quantile(found, i, group) for i in range(len(probs)))


def too_few(n: int) -> str | None:
    """Why so many records carry no figure; None if they may."""
    return f"suppressed (n = {n}, needs {MIN_POSTINGS})" if n < MIN_POSTINGS else None


def of_ranges(reason: str, *groups: Records) -> str:
    """Why there is no figure; where employers are not named their ranges are what is counted."""
    named = all(group.employer is not None for group in groups)
    return reason if named else reason.replace("employer", "different range")


def _quantile(quantiles: PayQuantiles, i: int, group: Records) -> Figure:
    if quantiles.reason is not None:
        return NotEstimable(of_ranges(quantiles.reason, group), quantiles.n)
    return Estimate(
        value=float(quantiles.value[i]),
        low=float(quantiles.low[i]),
        high=float(quantiles.high[i]),
        n=quantiles.n,
        employers=group.employers,
        effective_n=quantiles.effective_n,
        unit=group.currency,
    )


def _contrast(a: str, b: str, one: Records, two: Records, borrowed: float) -> PayContrast:
    found = _compared(one, two, borrowed)
    n = len(one) + len(two)

    def triple(values: tuple[float, float, float], unit: str) -> Figure:
        value, low, high = (float(v) for v in values)
        return Estimate(value, low, high, n=n, unit=unit)

    few = NotEstimable(found if isinstance(found, str) else "", n)
    known = None if isinstance(found, str) else found
    return PayContrast(
        a=a,
        b=b,
        country=one.country,
        level=STANDARDISED,
        population=one.population,
        source=one.source,
        currency=one.currency,
        period=one.period,
        difference=triple(known.difference, one.currency) if known else few,
        superiority=triple(known.superiority, "proportion") if known else few,
        overlap=triple(known.overlap, "proportion") if known else few,
        pays_more={"a": a, "b": b, None: None}[known.pays_more] if known else None,
        curves={a: tuple(known.curve_a.tolist()), b: tuple(known.curve_b.tolist())} if known else {},
        grid=tuple(known.grid.tolist()) if known else (),
    )


def _compared(one: Records, two: Records, borrowed: float) -> Compared | str:
    """The two samples held against each other, or why they cannot be."""
    few = too_few(min(len(one), len(two)))
    if few is not None:
        return few
    a, b = (g.sample(s) for g, s in zip((one, two), strata((one, two), LIKE), strict=True))
    inflation = max(one.inflation(borrowed), two.inflation(borrowed))
    found = pay_contrast(a, b, inflation=inflation, seed=SEED)
    return found if found.reason is None else of_ranges(found.reason, one, two)
