"""Two roles held against each other for somebody who would change: asks, duties, steps and roles between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.profiles import Profiles, profiles
from rolescope.analyse.support import find_support
from rolescope.analyse.switch import ASKED_FROM, CUT, CUTS, Covered, Way, part, step, ways
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.model.switch import Ask, Coverage, CutShare, Duty, Standing, Stone
from rolescope.questions.figures.blend import counted_alike, others_told
from rolescope.questions.figures.reader import UNLABELLED, Reader
from rolescope.questions.figures.scope import (
    MIN_EMPLOYERS,
    MIN_POSTINGS,
    Filter,
    counts,
    strata_of,
)
from rolescope.questions.figures.skills import frequent
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore, RoleCells
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import roles

SEED = 20240504
NAMED = 6
"""Skills named of a role between, each way."""
DUTIES_FROM = 0.03
"""Kinds of work below this share of the duties of both roles are left out."""


@dataclass(frozen=True, slots=True)
class Held:
    """The two roles and those that may lie between, counted.

    Attributes:
        names: role ids by position: the first role, the second, then the others.
        items: ids of skills, then of activities.
        profiles: their shares.
    """

    names: tuple[str, ...]
    items: tuple[str, ...]
    profiles: Profiles

    @property
    def others(self) -> list[int]:
        """Positions of the roles that may lie between and can be told."""
        return [i for i, why in enumerate(self.profiles.reason) if i > 1 and why is None]


def strata_in_common(cells: Sequence[RoleCells], asked: Filter) -> tuple[str, ...]:
    """What is held equal: as in a comparison, but for the level where two roles share too few levels.

    Managers' roles have no level in common with others, and nothing could be said of a way to them.

    Args:
        cells: of both roles.
        asked: the settled filter.
    """
    full, level_free = strata_of(asked), strata_of(asked, by_level=False)
    return level_free if not _enough(cells, asked, full) and _enough(cells, asked, level_free) else full


def _enough(cells: Sequence[RoleCells], asked: Filter, strata: Sequence[str]) -> bool:
    sample = counts(cells, asked, size=lambda c: c.postings, strata=strata).sample
    found = find_support(sample, min_n=MIN_POSTINGS, min_employers=MIN_EMPLOYERS, cap=EMPLOYER_CAP)
    return not any(found.reason)


def held(
    store: FactStore, named: Sequence[Named], asked: Filter, reader: Reader, strata: Sequence[str]
) -> Held:
    """Count the two roles and all others that have enough postings.

    Args:
        store: fact tables.
        named: the first role, then the second.
        asked: the settled filter.
        reader: how well texts are read.
        strata: columns that are held equal.
    """
    labels = store.skills()
    every = [*(one.cells for one in named), *others_told(store, named, asked)]
    postings = counts(every, asked, size=lambda c: c.postings, strata=strata)
    skills = [one for one in frequent(postings) if labels[one].type not in UNLABELLED]
    doing = list(activities())
    errors = reader.skills({i: s.type for i, s in labels.items()})
    made = profiles(
        *counted_alike(every, asked, skills, doing, strata=strata),
        asked=len(named),
        errors=errors.errors(skills, [labels[one].type for one in skills]),
        confusion=reader.confusion("activity").counts(doing),
        seed=SEED,
        min_n=MIN_POSTINGS,
        min_employers=MIN_EMPLOYERS,
    )
    return Held(tuple(one.role for one in every), (*skills, *doing), made)


def coverage(found: Held, named: Sequence[Named], source: int, target: int) -> Coverage:
    """How much of what one of the two asks for the other covers.

    Args:
        found: the two, counted.
        named: the two.
        source: position of the role that is to cover.
        target: position of the role whose asks they are.
    """
    own = found.profiles
    asks = ~own.duty & (np.nan_to_num(own.value[target]) >= ASKED_FROM)
    by_cut = tuple(CutShare(cut, _figure(found, named, step(own, source, target, cut=cut))) for cut in CUTS)
    return Coverage(
        source=found.names[source],
        target=found.names[target],
        share=next(one.share for one in by_cut if one.cut == CUT),
        cut=CUT,
        skills=int(asks.sum()),
        by_cut=by_cut,
        duties=_figure(found, named, step(own, source, target, cut=1.0, duty=True)),
    )


def _figure(found: Held, named: Sequence[Named], made: Covered) -> Figure:
    own = found.profiles
    n = int(own.n[:2].min())
    if not np.isnan(made.value):
        return _estimate(made, n, int(own.employers[:2].min()))
    why = [f"{one.label}: {reason}" for one, reason in zip(named, own.reason, strict=False) if reason]
    return NotEstimable("; ".join(why) or "no skill is asked for often enough", n)


def _estimate(made: Covered, n: int, employers: int) -> Estimate:
    return Estimate(made.value, made.low, made.high, n, employers)


def asks(rows: Sequence[PrevalenceRow], source: str, target: str) -> tuple[Ask, ...]:
    """What the second role's postings ask for, in order of demand.

    Args:
        rows: skills of both roles, as a comparison has them.
        source: id of the first role.
        target: id of the second.
    """
    made = [
        _ask(row, source, target)
        for row in rows
        if row.type not in UNLABELLED and _value(row.roles[target]) >= ASKED_FROM
    ]
    return tuple(sorted(made, key=lambda ask: (-_value(ask.wanted), ask.id)))


def _ask(row: PrevalenceRow, source: str, target: str) -> Ask:
    wanted, shown = row.roles[target], row.roles[source]
    covered = None
    if isinstance(shown, Estimate):
        covered = float(part(np.array(shown.value), np.array(_value(wanted)), CUT))
    difference = row.differences[0]
    return Ask(
        id=row.id,
        label=row.label,
        type=row.type,
        standing=_standing(covered, difference.verdict),
        wanted=wanted,
        shown=shown,
        difference=difference,
        covered=covered,
        required=row.required.get(target),
        preferred=row.preferred.get(target),
        advanced=row.advanced.get(target),
        basic=row.basic.get(target),
        reader=row.reader,
    )


def _standing(covered: float | None, verdict: Verdict) -> Standing:
    if covered is not None and covered >= 1:
        return Standing.SHARED
    return Standing.MISSING if verdict is Verdict.LOWER else Standing.CANNOT_TELL


def unused(rows: Sequence[PrevalenceRow], source: str, target: str) -> tuple[Ask, ...]:
    """What the first role is asked for reliably more often, the largest loss first.

    Args:
        rows: skills of both roles, as a comparison has them.
        source: id of the first role.
        target: id of the second.
    """
    lost = [
        row for row in rows if row.type not in UNLABELLED and row.differences[0].verdict is Verdict.HIGHER
    ]
    ordered = sorted(lost, key=lambda row: (-(row.differences[0].value or 0.0), row.id))
    return tuple(_ask(row, source, target) for row in ordered)


def duties(rows: Sequence[PrevalenceRow], source: str, target: str) -> tuple[Duty, ...]:
    """Kinds of work in both roles, in order of their share in the second.

    Args:
        rows: activities of both roles, as a comparison has them.
        source: id of the first role.
        target: id of the second.
    """
    changes = {Verdict.LOWER: "more", Verdict.HIGHER: "less"}
    made = [
        Duty(
            row.id,
            row.label,
            row.roles[source],
            row.roles[target],
            row.differences[0],
            changes.get(row.differences[0].verdict, "alike"),
        )
        for row in rows
        if max(_value(row.roles[one]) for one in (source, target)) >= DUTIES_FROM
    ]
    return tuple(sorted(made, key=lambda duty: (-_value(duty.wanted), duty.id)))


def stones(found: Held, missing: Sequence[Ask]) -> tuple[Stone, ...]:
    """Roles through which both steps cover more than the direct one, reliable ones first.

    Args:
        found: the two and the others, counted.
        missing: asks of the second role that the first does not cover, in order of demand.
    """
    return tuple(_stone(found, way, missing) for way in ways(found.profiles, found.others))


def _stone(found: Held, way: Way, missing: Sequence[Ask]) -> Stone:
    own, at = found.profiles, way.over
    n, employers = int(own.n[at]), int(own.employers[at])
    place = {item: i for i, item in enumerate(found.items)}
    covers = {
        ask.id: bool(part(own.value[at, place[ask.id]], own.value[1, place[ask.id]], CUT) >= 1)
        for ask in missing
    }
    first, second, *gains = (_estimate(one, n, employers) for one in (way.first, way.second, *way.gains))
    return Stone(
        role=found.names[at],
        label=roles()[found.names[at]].pref_label,
        postings=n,
        employers=employers,
        first=first,
        second=second,
        first_gain=gains[0],
        second_gain=gains[1],
        q_value=way.q_value,
        reliable=way.reliable,
        brings=tuple(ask.label for ask in missing if covers[ask.id])[:NAMED],
        leaves=tuple(ask.label for ask in missing if not covers[ask.id])[:NAMED],
    )


def _value(figure: Figure) -> float:
    return figure.value if isinstance(figure, Estimate) else 0.0
