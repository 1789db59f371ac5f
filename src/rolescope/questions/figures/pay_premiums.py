"""What goes with a skill or a specialisation in the pay of one role, within one population."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.premium import Flags, PremiumSample, premiums
from rolescope.analyse.premium import Premium as Fitted
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.pay import RATIO, Premium
from rolescope.questions.figures.pay import of_ranges
from rolescope.questions.figures.pay_records import Records, strata
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.store.facts import FactStore

PLACE, PLACE_RECORDS = "place", 40
"""Records from which a place is held equal by itself; smaller ones are held equal as one."""
HELD = ("level", "year", PLACE, "origin")
"""Columns held equal, beside the specialisation for a skill; those of one value change nothing."""
SKILLS = 16
"""Skills looked at, those that most records name: what is looked at must be told from chance together."""
SKILL, SPECIALISATION = "skill", "specialisation"


def role_premiums(store: FactStore, role: str, group: Records, borrowed: float) -> Iterator[Premium]:
    """Premiums of skills, where the population knows them, and of specialisations, the largest n first.

    Args:
        store: fact tables, for the skills.
        role: role id.
        group: its records in one population, country, currency and period.
        borrowed: design effect to widen by where employers are not named.
    """
    if len(group) < 2 * MIN_POSTINGS:
        return
    labels = store.skills()
    known = group.where(~np.isnan(group.columns["record"].astype(float)))
    names, has = _skills(store, known)
    printed = {name: labels[name].label if name in labels else name for name in names}
    yield from _fitted(
        role, SKILL, known, names=printed, has=has, held=(*HELD, SPECIALISATION), borrowed=borrowed
    )
    about = group.columns[SPECIALISATION].astype(str)
    told, counts = np.unique(about[group.columns[SPECIALISATION] != None], return_counts=True)  # noqa: E711
    kept = [str(name) for name, n in zip(told, counts, strict=True) if n >= MIN_POSTINGS]
    has = np.column_stack([about == name for name in kept]) if kept else np.zeros((len(group), 0), np.bool_)
    printed = {name: name.replace("_", " ") for name in kept}
    yield from _fitted(role, SPECIALISATION, group, names=printed, has=has, held=HELD, borrowed=borrowed)


def _skills(store: FactStore, known: Records) -> tuple[list[str], Flags]:
    """The skills most named, that enough records name and enough do not; and which records name them."""
    found = store.pay_skills()
    own, at = np.unique(known.columns["record"].astype(np.int64), return_inverse=True)
    inside = np.isin(found["record"], own)
    record, skill = np.searchsorted(own, found["record"][inside]), found["skill"][inside]
    names, code = np.unique(skill.astype(str), return_inverse=True)
    flags = np.zeros((len(own), len(names)), dtype=np.bool_)
    flags[record, code] = True
    has = flags[at]
    n = has.sum(axis=0)
    enough = np.flatnonzero((n >= MIN_POSTINGS) & (len(known) - n >= MIN_POSTINGS))
    most = enough[np.lexsort((names[enough], -n[enough]))][:SKILLS]
    return [str(name) for name in names[most]], has[:, most]


def _fitted(
    role: str,
    kind: str,
    group: Records,
    *,
    names: dict[str, str],
    has: Flags,
    held: Sequence[str],
    borrowed: float,
) -> Iterator[Premium]:
    if not names:
        return
    sample = PremiumSample(group.amount, group.cluster, [_codes(group, name) for name in held])
    found = [_of(one, group) for one in premiums(sample, has, inflation=group.inflation(borrowed))]
    ordered = sorted(zip(names.items(), found, strict=True), key=lambda item: (-item[1].n, item[0]))
    for (id_, label), one in ordered:
        yield Premium(
            role=role,
            kind=kind,
            id=id_,
            label=label,
            n=one.n,
            employers=one.employers,
            of=one.n + one.without,
            premium=_figure(one),
            q_value=None if np.isnan(one.q_value) else one.q_value,
            sure=one.sure,
        )


def _of(one: Fitted, group: Records) -> Fitted:
    """What was found; where employers are not named no number of them is told."""
    if group.employer is not None:
        return one
    reason = one.reason and of_ranges(one.reason, group)
    return replace(one, employers=None, employers_without=None, reason=reason)


def _figure(one: Fitted) -> Figure:
    n = one.n + one.without
    if one.reason is not None:
        return NotEstimable(one.reason, n)
    return Estimate(one.ratio, one.low, one.high, n=n, employers=one.employers, unit=RATIO)


def _codes(group: Records, name: str) -> NDArray[np.int64]:
    """Values as numbers; places with few records are one, since each value costs a column."""
    codes = strata([group], (name,))[0]
    if name != PLACE:
        return codes
    return np.where(np.bincount(codes)[codes] >= PLACE_RECORDS, codes, -1)
