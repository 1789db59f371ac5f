"""Profiles of roles, counted for a blend, and what the blend comes to as figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from statistics import median

import numpy as np

from rolescope.analyse.blend import Blend, Fit, Interval, Space, best, blend, measured
from rolescope.analyse.profiles import Counted, Profiles, profiles
from rolescope.model.blend import BLEND, Part, ResidualRow, Rival
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Verdict
from rolescope.questions.figures.reader import UNLABELLED, Reader
from rolescope.questions.figures.rows import difference
from rolescope.questions.figures.scope import (
    MIN_EMPLOYERS,
    MIN_POSTINGS,
    Counts,
    Filter,
    counts,
    strata_of,
)
from rolescope.questions.figures.skills import frequent
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore, RoleCells
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import judged_roles, roles

SEED = 20240503
POSTINGS_TO_RIVAL = 50
"""Postings of a role below which it is no rival: two roles of few postings fit by chance."""
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mixed:
    """The blend with what it was made from.

    Attributes:
        names: roles by position: the role, its parts, then those that it could be told from.
        items: ids of skills, then of activities.
        profiles: their shares.
        space: where they were fitted.
        blend: the result; None where a role is suppressed.
        total: what the weights add up to; None: anything.
        n_parts: how many parts were asked about.
    """

    names: tuple[str, ...]
    items: tuple[str, ...]
    profiles: Profiles
    space: Space
    blend: Blend | None
    total: float | None
    n_parts: int

    @property
    def reason(self) -> str | None:
        """Why there is no blend."""
        asked = 1 + self.n_parts
        found = zip(self.names[:asked], self.profiles.reason[:asked], strict=True)
        return next((f"{roles()[name].pref_label}: {why}" for name, why in found if why), None)

    @property
    def others(self) -> list[int]:
        """Positions of the roles that can be told, the role itself left out."""
        return [i for i, why in enumerate(self.profiles.reason) if i and not why]


def mixed(store: FactStore, named: Sequence[Named], asked: Filter, *, free: bool) -> Mixed:
    """Count and fit.

    Args:
        store: fact tables.
        named: the role, then its parts.
        asked: the settled filter.
        free: whether weights may add up to anything.
    """
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion)
    labels = store.skills()
    every = [*(one.cells for one in named), *others_told(store, named, asked)]
    first, _ = _counts([one.cells for one in named], asked)
    skills = [one for one in frequent(first) if labels[one].type not in UNLABELLED]
    doing = list(activities())
    made = profiles(
        *counted_alike(every, asked, skills, doing),
        asked=len(named),
        errors=reader.skills({i: s.type for i, s in labels.items()}).errors(
            skills, [labels[one].type for one in skills]
        ),
        confusion=reader.confusion("activity").counts(doing),
        seed=SEED,
        min_n=MIN_POSTINGS,
        min_employers=MIN_EMPLOYERS,
    )
    parts = list(range(1, len(named)))
    told = [i for i, why in enumerate(made.reason) if i and why is None]
    total = None if free else 1.0
    live = not any(made.reason[: len(named)])
    return Mixed(
        tuple(one.role for one in every),
        (*skills, *doing),
        made,
        measured(made, parts, told),
        blend(made, parts, told, total=total) if live else None,
        total,
        len(parts),
    )


def others_told(store: FactStore, named: Sequence[Named], asked: Filter) -> list[RoleCells]:
    """Roles of ours with enough postings; how many they have is known without reading what is in them."""
    taken = {one.id for one in named} | {OTHER}
    return [
        store.cells(role)
        for role in judged_roles()
        if role not in taken
        and role in store.bare_cells
        and store.bare_cells[role].postings[asked.rows(store.bare_cells[role])].sum() >= POSTINGS_TO_RIVAL
    ]


def _counts(
    cells: Sequence[RoleCells], asked: Filter, strata: Sequence[str] | None = None
) -> tuple[Counts, Counts]:
    strata = strata or strata_of(asked)
    return (
        counts(cells, asked, size=lambda c: c.postings, strata=strata),
        counts(cells, asked, size=lambda c: c.duties, strata=strata),
    )


def counted_alike(
    cells: Sequence[RoleCells],
    asked: Filter,
    skills: Sequence[str],
    doing: Sequence[str],
    *,
    strata: Sequence[str] | None = None,
) -> tuple[Counted, Counted]:
    """Postings and duties, employers numbered alike in both; strata those of the filter, unless given."""
    both = _counts(cells, asked, strata)
    of_postings = both[0].sample.employer
    number = np.zeros(int(of_postings.max(initial=-1)) + 1, np.int64)
    number[of_postings] = np.concatenate(
        [one.employer[kept >= 0] for one, kept in zip(cells, both[0].kept, strict=True)]
    )
    rank = np.empty_like(number)
    rank[np.argsort(number)] = np.arange(len(number))
    # Whatever has duties is a posting: its employer is known from there.
    same = [kept[also >= 0] for kept, also in zip(both[0].kept, both[1].kept, strict=True)]
    found = (
        both[0].found(lambda c: c.skills, skills).incidence,
        both[1].found(lambda c: c.activities, doing).incidence,
    )
    own = (rank[of_postings], rank[of_postings[np.concatenate(same)]])
    first, second = (
        Counted(replace(part.sample, employer=who), one)
        for part, who, one in zip(both, own, found, strict=True)
    )
    return first, second


def part_figures(found: Mixed, named: Sequence[Named]) -> tuple[Part, ...]:
    """The parts with their weights."""
    weight = None if found.blend is None else found.blend.weight
    return tuple(Part(one.id, one.label, _figure(found, weight, i)) for i, one in enumerate(named[1:]))


def explained(found: Mixed) -> tuple[Figure, Figure]:
    """R², and how much is explained of what sets the role apart."""
    if found.blend is None:
        return _figure(found, None, ()), _figure(found, None, ())
    r2 = _figure(found, found.blend.r2, ())
    if np.isnan(found.blend.apart.value):
        n = int(found.profiles.n[0])
        return r2, NotEstimable("this role's postings do not tell it from the average role", n)
    return r2, _figure(found, found.blend.apart, ())


def _figure(found: Mixed, interval: Interval | None, at: int | tuple[()]) -> Figure:
    if interval is None:
        return NotEstimable(found.reason or "", int(found.profiles.n[0]))
    return _estimate(found, interval, at, int(found.profiles.n[0]))


def _estimate(found: Mixed, interval: Interval, at: int | tuple[()], n: int) -> Estimate:
    return Estimate(
        float(interval.value[at]),
        float(interval.low[at]),
        float(interval.high[at]),
        n,
        int(found.profiles.employers[0]),
    )


def rivals(found: Mixed) -> tuple[tuple[Rival, ...], int, float | None]:
    """What other parts come to; how many pairs there are, and the share of them that the blend beats."""
    if found.blend is None:
        return (), 0, None
    asked = list(range(1, 1 + found.n_parts))
    alone = [best(found.space, [i], found.total) for i in found.others]
    pairs = [best(found.space, pair, found.total) for pair in combinations(found.others, 2)]
    own = found.blend.fit
    among = [one for one in alone if one.parts[0] in asked]
    made = [_rival(found, "single", max(among, key=_nearness))] if len(asked) > 1 else []
    nearest = max(alone, key=_nearness)
    if len(asked) == 1 or nearest.parts[0] not in asked:
        made.append(_rival(found, "any single", nearest))
    if not pairs:
        return tuple(made), 0, None
    made.append(_rival(found, "pair", max(pairs, key=_nearness)))
    made.append(_median(pairs))
    beaten = sum(one.r2 <= own.r2 for one in pairs) / len(pairs)
    return tuple(made), len(pairs), beaten


def _nearness(fit: Fit) -> float:
    return fit.r2


def _rival(found: Mixed, kind: str, fit: Fit) -> Rival:
    names = tuple(found.names[part] for part in fit.parts)
    labels = tuple(roles()[name].pref_label for name in names)
    return Rival(kind, names, labels, tuple(fit.weight.tolist()), fit.r2, _known(fit.apart))


def _median(pairs: Sequence[Fit]) -> Rival:
    apart = median(one.apart for one in pairs)
    return Rival("random pair", (), (), (), median(one.r2 for one in pairs), _known(apart))


def _known(apart: float) -> float | None:
    return None if np.isnan(apart) else float(apart)


def residual_rows(store: FactStore, found: Mixed) -> tuple[tuple[ResidualRow, ...], tuple[ResidualRow, ...]]:
    """Skills and activities, the surest and largest residual first."""
    if found.blend is None:
        return (), ()
    labels = {id_: (one.label, one.type) for id_, one in store.skills().items()}
    labels |= {id_: (one.pref_label, "activity") for id_, one in activities().items()}
    made = [_row(found, found.blend, i, labels[item]) for i, item in enumerate(found.items)]
    ordered = sorted(made, key=_surest_first)
    doing = [one for one in ordered if one.type == "activity"]
    return tuple(one for one in ordered if one.type != "activity"), tuple(doing)


def _row(found: Mixed, made: Blend, item: int, label: tuple[str, str]) -> ResidualRow:
    values = found.profiles.value[:, item]
    n = int(found.profiles.duties[0] if found.profiles.duty[item] else found.profiles.n[0])
    share, blended = (_estimate(found, one, item, n) for one in (made.share, made.blended))
    return ResidualRow(
        found.items[item],
        *label,
        share,
        blended,
        difference(found.names[0], BLEND, made.residual, item),
        {found.names[part]: float(values[part]) for part in made.fit.parts},
    )


def _surest_first(row: ResidualRow) -> tuple[bool, float, str]:
    sure = row.residual.verdict in {Verdict.HIGHER, Verdict.LOWER}
    return (not sure, -abs(row.residual.value or 0.0), row.id)
