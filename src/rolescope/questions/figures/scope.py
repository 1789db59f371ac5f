"""What the figures speak of: whose postings, where, at which level, since when, and what is held equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.sample import Sample
from rolescope.analyse.support import find_support
from rolescope.model.comparison import Scope
from rolescope.model.errors import BadQuestion
from rolescope.model.posting import EmployerKind, Level
from rolescope.questions.figures.found import Found, by_item, find
from rolescope.store.facts import Incidence, RoleCells
from rolescope.store.manifest import Manifest
from rolescope.store.remembered import remembered
from rolescope.taxonomy.gazetteer import gazetteer

READ = ("Postings that were read", frozenset({"texts"}))
"""What most questions rest on, in words, and the uses of sources that it is."""
EVERYWHERE = "all"
"""Country argument that asks for every country, standardised over them."""
DEFAULT_COUNTRY = "US"
MIN_POSTINGS, MIN_EMPLOYERS = 20, 5
"""Below these a figure is suppressed."""
_DIGITS = 10
"""An employer's number has at most so many digits."""
SET_APART = (EmployerKind.AGENCY.value, EmployerKind.MARKETPLACE.value)


@dataclass(frozen=True, slots=True)
class Filter:
    """What was asked for, with the country settled; of one collection and year where years are compared."""

    country: str | None
    chosen: str
    level: str | None
    since: int | None
    collection: str | None = None
    year: int | None = None

    def rows(self, cells: RoleCells) -> NDArray[np.bool_]:
        """Which cells are within the filter and posted by an employer for itself."""
        return _rows(self, cells)

    def agencies(self, cells: RoleCells) -> NDArray[np.bool_]:
        """Which cells are within the filter and posted by an agency or a marketplace."""
        return self.asked(cells) & np.isin(cells.employer_kind, SET_APART)

    def set_apart(self, cells: RoleCells) -> int:
        """Postings within the filter that agencies and marketplaces posted."""
        return int(cells.postings[self.agencies(cells)].sum())

    def undated(self, cells: RoleCells) -> int:
        """Postings left out because a first year is asked for and theirs is not known."""
        if self.since is None:
            return 0
        elsewhere = replace(self, since=None)
        return int(cells.postings[elsewhere.rows(cells) & np.isnan(cells.year)].sum())

    def asked(self, cells: RoleCells) -> NDArray[np.bool_]:
        """Which cells are within the filter, whoever posted."""
        keep = np.ones(len(cells.postings), dtype=np.bool_)
        if self.country:
            keep &= cells.country == self.country
        if self.level:
            keep &= cells.level == self.level
        if self.since:
            keep &= cells.year >= self.since  # an unknown year is NaN, and not since anything
        if self.collection:
            keep &= cells.collection == self.collection
        if self.year:
            keep &= cells.year == self.year
        return keep


@remembered(256)  # every table of an answer is of the same cells
def _rows(asked: Filter, cells: RoleCells) -> NDArray[np.bool_]:
    return np.asarray(asked.asked(cells) & ~np.isin(cells.employer_kind, SET_APART), dtype=np.bool_)


def settle(
    cells: Sequence[RoleCells], *, country: str | None, level: str | None, since: int | None
) -> Filter:
    """Check the arguments, and choose the country with most evidence where none is asked for.

    The choice maximises the postings of the role that has fewest: the smaller side limits a comparison.

    Args:
        cells: each role's cells.
        country: ISO code, "all", or None.
        level: a `Level` value, or None.
        since: calendar year, or None.

    Raises:
        BadQuestion: if the level or country is none.
    """
    if level is not None and level not in {item.value for item in Level}:
        raise BadQuestion(f"There is no level {level!r}. Levels are: {', '.join(Level)}.")
    if country is None:
        return Filter(_most_evidence(cells), "most evidence", level, since)
    if country.lower() == EVERYWHERE:
        return Filter(None, "asked", level, since)
    known = sorted({c for one in cells for c in one.country if c is not None})
    if len(country) != len(DEFAULT_COUNTRY) or not country.isalpha():
        raise BadQuestion(
            f"{country!r} is not an ISO 3166-1 alpha-2 country. These roles have postings in: "
            f"{', '.join(known)}; {EVERYWHERE!r} asks for all of them, standardised."
        )
    return Filter(country.upper(), "asked", level, since)


def refuse_elsewhere(country: str | None, countries: Sequence[str]) -> None:
    """Refuse a country that no evidence is of.

    Raises:
        BadQuestion: with the countries that there are.
    """
    if country is not None and country.lower() != EVERYWHERE and country.upper() not in countries:
        meant = gazetteer().country.get(country.lower())
        hint = f"Did you mean {meant}? " if meant in countries else ""
        raise BadQuestion(
            f"{country!r} is not an ISO 3166-1 alpha-2 country that there is evidence of. {hint}There is of: "
            f"{', '.join(countries)}; {EVERYWHERE!r} asks for all of them, standardised."
        )


def refuse_later(since: int | None, manifest: Manifest, told: tuple[str, frozenset[str]] = READ) -> None:
    """Refuse a first year that lies after what a question rests on: titles may be newer than postings read.

    Args:
        since: first calendar year.
        manifest: of the evidence.
        told: what the question rests on, in words, and the uses that it has of sources.

    Raises:
        BadQuestion: if it does.
    """
    name, uses = told
    last = manifest.last_year(uses)
    if since is not None and since > last:
        raise BadQuestion(f"{name} end in {last}, so nothing is known since {since}.")


def _most_evidence(cells: Sequence[RoleCells]) -> str:
    counted = [own for own in map(_by_country, cells) if sum(own.values()) > 0]
    countries = sorted({name for own in counted for name in own if name is not None})

    def smallest(name: str) -> tuple[float, float]:
        counts = [own.get(name, 0.0) for own in counted]
        return (min(counts), sum(counts))

    return max(countries, key=smallest, default=DEFAULT_COUNTRY)


@remembered(256)
def _by_country(cells: RoleCells) -> Mapping[str | None, float]:
    """Postings of employers for themselves; None where the country is not known."""
    names, at = _combinations(cells, ("country",))
    known = dict(zip(at.tolist(), cells.country.tolist(), strict=True))
    own = np.where(np.isin(cells.employer_kind, SET_APART), 0, cells.postings)
    return {known[i]: n for i, n in enumerate(np.bincount(at, own, len(names)).tolist())}


Pick = Callable[[RoleCells], Incidence]


@dataclass(frozen=True, slots=True)
class Counts:
    """The cells of all roles within the filter, and where each came from.

    Attributes:
        sample: one row per kept cell.
        kept: for each role, the new position of each of its cells; −1 if filtered out.
        cells: the roles' cells as stored.
    """

    sample: Sample
    kept: tuple[NDArray[np.int64], ...]
    cells: tuple[RoleCells, ...]

    def incidence(self, pick: Pick, prefix: str = "") -> Incidence:
        """One incidence over the rows of the sample.

        Args:
            pick: which counts.
            prefix: only items whose names begin so; it is cut from their names.
        """
        stored = [pick(cells) for cells in self.cells]
        every = {name for one in stored for name in one.names.tolist()}
        ids = sorted(name for name in every if str(name).startswith(prefix)) if prefix else sorted(every)
        found = find(stored, self.kept, ids).incidence
        names = np.array([str(name).removeprefix(prefix) for name in ids], dtype=str) if prefix else ids
        row, item = (np.asarray(one, dtype=np.int64) for one in (found.row, found.item))
        return Incidence(row, item, found.count, np.array(names))

    def found(self, pick: Pick, ids: Sequence[str]) -> Found:
        """Where some items occur in the rows of the sample, numbered in the order of their names here.

        Args:
            pick: which counts.
            ids: the items.
        """
        return find([pick(cells) for cells in self.cells], self.kept, ids)

    def by_item(self, pick: Pick) -> tuple[NDArray[Any], NDArray[np.float64]]:
        """The names of all items, and (R, I) how many of each role's units have each.

        Args:
            pick: which counts.
        """
        stored = [pick(cells) for cells in self.cells]
        names = stored[0].names
        if not all(np.array_equal(names, one.names) for one in stored[1:]):
            names = np.unique(np.concatenate([one.names for one in stored]))
        made = np.zeros((len(stored), len(names)))
        for own, one, kept in zip(made, stored, self.kept, strict=True):
            own[np.searchsorted(names, one.names)] = by_item(one, kept)
        return names, made


Size = Callable[[RoleCells], NDArray[np.float64]]


def counts(cells: Sequence[RoleCells], asked: Filter, *, size: Size, strata: Sequence[str]) -> Counts:
    """Cells of all roles within the filter, in strata.

    Args:
        cells: each role's cells.
        asked: the settled filter.
        size: the denominator of a cell: its postings, or its duties.
        strata: columns whose combinations are strata ("collection", "level", "country").
    """
    return counted(cells, [asked.rows(one) & (size(one) > 0) for one in cells], size=size, strata=strata)


def counted(
    cells: Sequence[RoleCells], masks: Sequence[NDArray[np.bool_]], *, size: Size, strata: Sequence[str]
) -> Counts:
    """Some cells of each role, in strata; parts of one role are told apart by naming it several times.

    Args:
        cells: each role's cells.
        masks: which of them count.
        size: the denominator of a cell.
        strata: columns whose combinations are strata.
    """
    kept = []
    start = 0
    for mask in masks:
        kept.append(np.where(mask, start + np.cumsum(mask) - 1, -1))
        start += int(mask.sum())
    sample = Sample(
        role=np.repeat(np.arange(len(cells)), [int(mask.sum()) for mask in masks]),
        stratum=_strata(cells, masks, strata),
        employer=numbered(
            np.concatenate([_as_text(one)[mask] for one, mask in zip(cells, masks, strict=True)])
        )[1],
        size=np.concatenate([size(one)[mask] for one, mask in zip(cells, masks, strict=True)]),
        n_roles=len(cells),
        postings=np.concatenate([one.postings[mask] for one, mask in zip(cells, masks, strict=True)]),
    )
    return Counts(sample, tuple(kept), tuple(cells))


def _strata(
    cells: Sequence[RoleCells], masks: Sequence[NDArray[np.bool_]], columns: Sequence[str]
) -> NDArray[np.int64]:
    """A number for each combination of values, over all roles, in the order of the values as texts."""
    found = [_combinations(one, tuple(columns)) for one in cells]
    names = sorted({name for own, _ in found for name in own})
    place = {name: i for i, name in enumerate(names)}
    numbers = [np.array([place[name] for name in own], dtype=np.int64)[at] for own, at in found]
    return numbered(np.concatenate([own[mask] for own, mask in zip(numbers, masks, strict=True)]))[1]


@remembered(256)
def _combinations(cells: RoleCells, columns: tuple[str, ...]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """The combinations that occur, as texts, and each cell's place among them."""
    values = list(zip(*(getattr(cells, name).tolist() for name in columns), strict=True))
    place = {one: i for i, one in enumerate(dict.fromkeys(values))}
    at = np.fromiter((place[one] for one in values), np.int64, len(values))
    return tuple("|".join(map(str, one)) for one in place), at


@remembered(256)
def _as_text(cells: RoleCells) -> NDArray[np.int64]:
    """Numbers in the order of the employers' own as texts, in which employers are drawn."""
    digits = np.char.str_len(cells.employer.astype(str))
    return np.asarray((cells.employer * 10 ** (_DIGITS - digits)) * (_DIGITS + 1) + digits, dtype=np.int64)


def strata_of(asked: Filter, *, by_level: bool = True) -> tuple[str, ...]:
    """Columns to hold equal: always the collection; country and level unless the filter fixes them."""
    columns = ["collection"]
    if asked.country is None:
        columns.append("country")
    if by_level and asked.level is None:
        columns.append("level")
    return tuple(columns)


def support(counted: Counts, roles: Sequence[str]) -> dict[str, float]:
    """Share of each role's postings that lie where every other answerable role has some too."""
    found = find_support(counted.sample, min_n=MIN_POSTINGS, min_employers=MIN_EMPLOYERS, cap=EMPLOYER_CAP)
    return dict(zip(roles, found.design.support.tolist(), strict=True))


def describe(asked: Filter, support: dict[str, float], cells: Sequence[RoleCells]) -> Scope:
    """The scope as the answer states it."""
    apart = {f"agency or marketplace postings, {one.role}": asked.set_apart(one) for one in cells}
    apart |= {f"postings of unknown year, {one.role}": asked.undated(one) for one in cells}
    return Scope(
        country=asked.country,
        chosen=asked.chosen,
        level=asked.level,
        since=asked.since,
        standardised_over=strata_of(asked) if len(cells) > 1 else (),
        common_support=support,
        excluded={reason: n for reason, n in apart.items() if n},
    )
