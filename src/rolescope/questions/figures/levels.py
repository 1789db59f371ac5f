"""The same figures level by level: years asked for, and what people do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rolescope.model.comparison import YearsRow
from rolescope.model.estimate import Estimate
from rolescope.model.posting import Level
from rolescope.model.shares import LevelDuties, PrevalenceRow, ReaderError
from rolescope.questions.figures.classes import activity_rows
from rolescope.questions.figures.reader import Confusion
from rolescope.questions.figures.scope import MIN_POSTINGS, Counts, Filter, Size, counts, strata_of
from rolescope.questions.figures.years import years_rows
from rolescope.store.facts import RoleCells
from rolescope.store.remembered import remembered

TOP = 5
"""Activities shown per role and level."""
CATCH_ALL = "other"
LEVELS = tuple(level for level in Level if level is not Level.UNSTATED)


def years_by_level(cells: Sequence[RoleCells], asked: Filter, reader: ReaderError) -> tuple[YearsRow, ...]:
    """Years asked for at each level of which some role has enough postings; none where a level is asked for.

    Args:
        cells: each role's cells.
        asked: the settled filter.
        reader: how well years are read.
    """
    roles = [one.role for one in cells]
    return tuple(
        replace(row, level=level.value)
        for level, at in _levels(cells, asked, lambda c: c.postings)
        for row in years_rows(at, roles, reader)
    )


def activities_by_level(
    cells: Sequence[RoleCells], asked: Filter, confusion: Confusion
) -> tuple[LevelDuties, ...]:
    """The largest shares of duties at each level of which some role has enough; none where a level is.

    Args:
        cells: each role's cells.
        asked: the settled filter.
        confusion: how the classifier confuses activities.
    """
    roles = [one.role for one in cells]
    found = (
        LevelDuties(level.value, _largest(activity_rows(at, roles, confusion), roles))
        for level, at in _levels(cells, asked, lambda c: c.duties)
    )
    return tuple(duties for duties in found if duties.activities)


def _levels(cells: Sequence[RoleCells], asked: Filter, size: Size) -> list[tuple[Level, Counts]]:
    if asked.level is not None:
        return []
    found: list[tuple[Level, Counts]] = []
    for level in LEVELS:
        within = replace(asked, level=level.value)
        own = [_at(one, level.value) for one in cells]
        if any(one.postings[within.rows(one)].sum() >= MIN_POSTINGS for one in own):
            found.append((level, counts(own, within, size=size, strata=strata_of(within))))
    return found


@remembered(128)  # what a role has at each level is the same whatever it is compared with
def _at(cells: RoleCells, level: str) -> RoleCells:
    return cells.at(level)


def _largest(rows: Sequence[PrevalenceRow], roles: Sequence[str]) -> tuple[PrevalenceRow, ...]:
    """Each role's largest shares, in the order of their largest."""
    shown = {
        row.id
        for role in roles
        for row in sorted((r for r in rows if r.id != CATCH_ALL), key=_share_in(role))[:TOP]
        if isinstance(row.roles[role], Estimate)
    }
    ordered = sorted(rows, key=lambda row: (-_top(row), row.id))
    return tuple(row for row in ordered if row.id in shown)


def _share_in(role: str) -> Callable[[PrevalenceRow], tuple[float, str]]:
    def key(row: PrevalenceRow) -> tuple[float, str]:
        share = row.roles[role]
        return (-share.value if isinstance(share, Estimate) else 0.0, row.id)

    return key


def _top(row: PrevalenceRow) -> float:
    return max((share.value for share in row.roles.values() if isinstance(share, Estimate)), default=0.0)
