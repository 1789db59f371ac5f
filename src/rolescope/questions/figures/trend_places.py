"""Where a title is most frequent, source by source."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.detection import detection_limit
from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.methods.lasting import lasting
from rolescope.analyse.methods.multiplicity import benjamini_hochberg
from rolescope.analyse.sample import Floats
from rolescope.analyse.trend import FEWEST_NAMED
from rolescope.model.estimate import Estimate
from rolescope.model.trend import FirstSeen, PlaceShare
from rolescope.questions.figures.titles import MIN_TITLES
from rolescope.questions.figures.trend_counts import Stretch
from rolescope.store.facts import FactStore

SHOWN = 6
"""Places per source and title."""
SURE = 0.05
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class _Year:
    year: int
    titles: float
    total: float


def places(
    store: FactStore, stretches: Sequence[Stretch], names: Mapping[str, str], *, most: int | None = SHOWN
) -> tuple[PlaceShare, ...]:
    """The places with the largest shares, of each title in each source that names places.

    Employers are not known by place: variances are multiplied by the design effect of the whole source, and
    by what years that agree too well tell of employers that stay (`analyse.methods.lasting`).

    Args:
        store: fact tables.
        stretches: titles in their sources.
        names: of the sources, by id.
        most: places per source and title; None for every one with enough titles.
    """
    out: list[PlaceShare] = []
    for stretch in stretches:
        found = _of(store, stretch)
        if found:
            out += _largest(found, stretch, names[stretch.source], most)
    return tuple(out)


def _of(store: FactStore, stretch: Stretch) -> Mapping[tuple[str, str], list[_Year]]:
    """Years of each place, in order."""
    found = store.title_places(stretch.role)
    by_place: dict[tuple[str, str], list[_Year]] = defaultdict(list)
    columns = ("source", "country", "place", "year", "titles", "total")
    for source, country, place, *numbers in zip(*(found[name].tolist() for name in columns), strict=True):
        if source == stretch.source:
            by_place[country, place].append(_Year(int(numbers[0]), float(numbers[1]), float(numbers[2])))
    return {
        place: sorted(years, key=lambda one: one.year)
        for place, years in by_place.items()
        if sum(one.total for one in years) >= MIN_TITLES
    }


def _largest(
    found: Mapping[tuple[str, str], list[_Year]], stretch: Stretch, name: str, most: int | None
) -> list[PlaceShare]:
    effect = max(stretch.years.design_effect, 1.0)
    k, n = (
        np.array([sum(getattr(one, what) for one in years) for years in found.values()])
        for what in ("titles", "total")
    )
    p = k / n
    stays = _stays(found, effect) if stretch.years.named else np.ones(len(found))
    effective = n / (effect * stays)
    low, high = wilson(p, effective, _Z)
    q = benjamini_hochberg(_above_the_rest(k, n, effect * stays))
    several = len(set(stretch.years.time.tolist())) > 1
    out = []
    for i in np.lexsort((-n, -p))[:most].tolist():
        (country, place), years = list(found.items())[i]
        if not k[i]:
            continue
        share = Estimate(
            float(p[i]), float(low[i]), float(high[i]), int(n[i]), effective_n=float(effective[i])
        )
        first = _first(years, effect) if several else None
        sure = bool(q[i] <= SURE and k[i] >= FEWEST_NAMED)
        out.append(
            PlaceShare(stretch.source, name, stretch.role, country, place, int(k[i]), share, first, sure)
        )
    return out


def _stays(found: Mapping[tuple[str, str], list[_Year]], effect: float) -> Floats:
    every = sorted({one.year for years in found.values() for one in years})
    at = {year: i for i, year in enumerate(every)}
    count, total = np.zeros((2, len(found), len(every)))
    for place, years in enumerate(found.values()):
        for one in years:
            count[place, at[one.year]], total[place, at[one.year]] = one.titles, one.total
    return lasting(count, total, effect)


def _above_the_rest(k: Floats, n: Floats, effect: Floats) -> Floats:
    """(P,) one-sided p-values of a score test: is a place's share above that of all others together?"""
    others = (k.sum() - k) / np.maximum(n.sum() - n, 1)
    whole = k.sum() / n.sum()
    error = np.sqrt(effect * whole * (1 - whole) * (1 / n + 1 / np.maximum(n.sum() - n, 1)))
    z = np.divide(k / n - others, error, out=np.zeros_like(error), where=error > 0)
    return np.array([0.5 * math.erfc(one / math.sqrt(2)) for one in z.tolist()])


def _first(years: Sequence[_Year], effect: float) -> FirstSeen | None:
    before = 0.0
    for one in years:
        if one.titles:
            limit = detection_limit(before, effect) if before else None
            return FirstSeen(str(one.year), int(one.titles), int(before), limit)
        before += one.total
    return None
