"""Which countries, levels and first years can be asked of some roles, so that a form offers nothing empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.model.posting import EmployerKind, Level
from rolescope.questions.evidence import EMBEDDED, chosen
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.store.facts import FactStore, RoleCells
from rolescope.store.remembered import remembered
from rolescope.taxonomy.names import find

REMEMBERED = 256
SET_APART = (EmployerKind.AGENCY.value, EmployerKind.MARKETPLACE.value)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be asked for.

    Attributes:
        value: as it is asked for.
        postings: of the role that has fewest within it: the smaller side limits a comparison.
    """

    value: str
    postings: int


@dataclass(frozen=True, slots=True)
class Choices:
    """Values with at least `MIN_POSTINGS` postings of every role.

    Attributes:
        countries: ISO codes, most postings first.
        levels: seniorities, from the lowest.
        years: first calendar years, the latest first; their postings are since then.
    """

    countries: tuple[Choice, ...] = ()
    levels: tuple[Choice, ...] = ()
    years: tuple[Choice, ...] = ()


def choices(
    roles: Sequence[str],
    country: str | None = None,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Choices:
    """What can be asked of these roles together; roles without postings, such as occupations, are left out.

    Args:
        roles: names of roles or occupations.
        country: ISO code within which levels and years are counted; None for all countries.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
    """
    return _choices(chosen(evidence, store), tuple(find(name).id for name in roles), country)


@remembered(REMEMBERED)
def _choices(store: FactStore, roles: tuple[str, ...], country: str | None) -> Choices:
    cells = [store.bare_cells[role] for role in roles if role in store.bare_cells]
    if not cells:
        return Choices()

    def here(one: RoleCells) -> NDArray[np.bool_]:
        return _own(one, country)

    countries = {str(name) for one in cells for name in one.country if name is not None}
    years = {int(year) for one in cells for year in one.year[~np.isnan(one.year)].tolist()}
    since = [str(year) for year in sorted(years, reverse=True)]
    levels = [level.value for level in Level if level is not Level.UNSTATED]
    return Choices(
        tuple(sorted(_enough(cells, countries, _own), key=lambda one: (-one.postings, one.value))),
        tuple(_enough(cells, levels, lambda one, level: here(one) & (one.level == level))),
        tuple(_enough(cells, since, lambda one, year: here(one) & (one.year >= int(year)))),
    )


def _own(cells: RoleCells, country: str | None) -> NDArray[np.bool_]:
    """Postings in a country, or in all, of employers for themselves."""
    own = ~np.isin(cells.employer_kind, SET_APART)
    return np.asarray(own if country is None else own & (cells.country == country), dtype=np.bool_)


def _enough(
    cells: Sequence[RoleCells], values: Iterable[str], within: Callable[[RoleCells, str], NDArray[np.bool_]]
) -> list[Choice]:
    """Values within which every role has enough postings."""
    found = []
    for value in values:
        fewest = min(float(one.postings[within(one, value)].sum()) for one in cells)
        if fewest >= MIN_POSTINGS:
            found.append(Choice(value, int(fewest)))
    return found
