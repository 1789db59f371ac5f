"""One role by level: what comes in with each, and the technical track against the managerial one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from rolescope.analyse.support import too_thin
from rolescope.model.comparison import YearsRow
from rolescope.model.estimate import Estimate
from rolescope.model.pay import Population
from rolescope.model.posting import Level
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.model.switch import Change, Ladder, LevelPay, Rung, Tracks
from rolescope.questions.figures.classes import activity_rows
from rolescope.questions.figures.levels import CATCH_ALL, LEVELS, activities_by_level, years_by_level
from rolescope.questions.figures.reader import UNLABELLED, Reader
from rolescope.questions.figures.scope import (
    MIN_EMPLOYERS,
    MIN_POSTINGS,
    Counts,
    Filter,
    Size,
    counted,
    strata_of,
)
from rolescope.questions.figures.skills import mention_rows
from rolescope.store.facts import RoleCells, SkillLabel

TECHNICAL = (Level.LEAD_PRINCIPAL,)
MANAGERIAL = (Level.MANAGER, Level.DIRECTOR_UP)
TRACKS = {"technical": TECHNICAL, "managerial": MANAGERIAL}


@dataclass(frozen=True, slots=True)
class Climbed:
    """What a ladder is counted from.

    Attributes:
        cells: of the role.
        asked: the settled filter, without a level.
        reader: how well texts are read.
        labels: how to print each skill.
        pay: what is paid, by population.
    """

    cells: RoleCells
    asked: Filter
    reader: Reader
    labels: Mapping[str, SkillLabel]
    pay: Sequence[Population]


def ladder(climbed: Climbed) -> Ladder:
    """All levels of a role; thin ones with their reason."""
    sizes = {level: _size(climbed, (level,)) for level in Level}
    told = [level for level in LEVELS if too_thin(*sizes[level], MIN_POSTINGS, MIN_EMPLOYERS) is None]
    changes = _changes(climbed, {level.value: (level,) for level in told}) if len(told) > 1 else {}
    below = {above: lower for lower, above in pairwise(told)}
    cells, asked, reader = climbed.cells, climbed.asked, climbed.reader
    done = {
        one.level: one.activities for one in activities_by_level([cells], asked, reader.confusion("activity"))
    }
    years = {one.level: one for one in years_by_level([cells], asked, reader.field("years"))}
    rungs = tuple(
        _rung(climbed, level, sizes[level], below.get(level), changes, (done, years)) for level in LEVELS
    )
    return Ladder(cells.role, sizes[Level.UNSTATED][0], rungs, _tracks(climbed))


Told = tuple[Mapping[str, tuple[PrevalenceRow, ...]], Mapping[str, YearsRow]]
Pairs = Mapping[tuple[str, str], tuple[Change, ...]]


def _rung(  # noqa: PLR0917
    climbed: Climbed, level: Level, size: tuple[int, int], below: Level | None, changes: Pairs, told: Told
) -> Rung:
    reason = too_thin(*size, MIN_POSTINGS, MIN_EMPLOYERS)
    found = () if below is None else changes.get((below.value, level.value), ())
    activities, years = told
    return Rung(
        level=level.value,
        postings=size[0],
        employers=size[1],
        reason=reason,
        against=None if below is None else below.value,
        more=tuple(one for one in found if one.difference.verdict is Verdict.HIGHER),
        less=tuple(one for one in found if one.difference.verdict is Verdict.LOWER),
        activities=() if reason else activities.get(level.value, ()),
        years=None if reason else years.get(level.value),
        pay=tuple(_pay(climbed, level.value)),
    )


def _pay(climbed: Climbed, level: str) -> list[LevelPay]:
    return [
        LevelPay(one.id, one.name, one.source, one.currency, one.period, spread)
        for one in climbed.pay
        for spread in one.spreads
        if spread.role == climbed.cells.role and spread.level == level and isinstance(spread.p50, Estimate)
    ]


def _size(climbed: Climbed, levels: Sequence[Level]) -> tuple[int, int]:
    """Postings and employers of some levels."""
    cells = climbed.cells
    rows = climbed.asked.rows(cells) & np.isin(cells.level, [level.value for level in levels])
    return int(cells.postings[rows].sum()), len(set(cells.employer[rows].tolist()))


def _changes(
    climbed: Climbed, parts: Mapping[str, Sequence[Level]]
) -> dict[tuple[str, str], tuple[Change, ...]]:
    """By pair of neighbouring parts, what is reliably more or less frequent in the later one."""
    names = list(parts)
    rows = (*_skills(climbed, parts), *_activities(climbed, parts))
    return {
        (lower, above): tuple(sorted(_between(rows, lower, above), key=_largest))
        for lower, above in pairwise(names)
    }


def _skills(climbed: Climbed, parts: Mapping[str, Sequence[Level]]) -> list[PrevalenceRow]:
    reader = climbed.reader.skills({i: s.type for i, s in climbed.labels.items()})
    rows = mention_rows(_parted(climbed, parts, lambda c: c.postings), list(parts), reader, climbed.labels)
    return [row for row in rows if row.type not in UNLABELLED]


def _activities(climbed: Climbed, parts: Mapping[str, Sequence[Level]]) -> list[PrevalenceRow]:
    found = _parted(climbed, parts, lambda c: c.duties)
    rows = activity_rows(found, list(parts), climbed.reader.confusion("activity"))
    return [row for row in rows if row.id != CATCH_ALL]


def _parted(climbed: Climbed, parts: Mapping[str, Sequence[Level]], size: Size) -> Counts:
    """The role's levels as if each were a role, over the same mix of collections."""
    cells, asked = climbed.cells, climbed.asked
    within = asked.rows(cells) & (size(cells) > 0)
    masks = [within & np.isin(cells.level, [one.value for one in levels]) for levels in parts.values()]
    strata = strata_of(asked, by_level=False)
    return counted([cells] * len(parts), masks, size=size, strata=strata)


def _between(rows: Sequence[PrevalenceRow], lower: str, above: str) -> list[Change]:
    """Rows that differ reliably, as the later part less the earlier one."""
    found = []
    for row in rows:
        for one in row.differences:
            if (one.a, one.b) == (lower, above) and one.verdict in {Verdict.HIGHER, Verdict.LOWER}:
                turned = replace(
                    one,
                    a=above,
                    b=lower,
                    value=_less(one.value),
                    low=_less(one.high),
                    high=_less(one.low),
                    verdict=Verdict.LOWER if one.verdict is Verdict.HIGHER else Verdict.HIGHER,
                )
                found.append(Change(row.id, row.label, row.type, row.roles[above], row.roles[lower], turned))
    return found


def _less(value: float | None) -> float | None:
    return None if value is None else -value


def _largest(change: Change) -> tuple[bool, float, str]:
    return (change.type == "activity", -abs(change.difference.value or 0.0), change.id)


def _tracks(climbed: Climbed) -> Tracks:
    sizes = {name: _size(climbed, levels) for name, levels in TRACKS.items()}
    thin = {name: too_thin(*size, MIN_POSTINGS, MIN_EMPLOYERS) for name, size in sizes.items()}
    reason = "; ".join(f"{name} track {why}" for name, why in thin.items() if why) or None
    rows = () if reason else _changes(climbed, TRACKS)["technical", "managerial"]
    return Tracks(
        technical=tuple(level.value for level in TECHNICAL),
        managerial=tuple(level.value for level in MANAGERIAL),
        postings={name: size[0] for name, size in sizes.items()},
        reason=reason,
        rows=rows,
    )
