"""Which skills postings ask for, role by role, corrected for the reader's error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rolescope.analyse.contrast import contrasts
from rolescope.analyse.parts import Among, among, part_of
from rolescope.analyse.prevalence import Prevalence, prevalence
from rolescope.analyse.sample import Incidence
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.figures.found import Found
from rolescope.questions.figures.reader import SkillReader
from rolescope.questions.figures.rows import Item, figure, rows
from rolescope.questions.figures.scope import Counts
from rolescope.store.facts import SkillLabel

SHOWN_FROM = 0.05
"""Skills below this share in every role are left out: no difference could reach the 5 points that are worth
saying, and testing them all the same would cost the others their certainty."""
POSTINGS_FROM = 5
"""Nor is anything said of a skill that fewer postings mention, all roles together."""


@dataclass(frozen=True, slots=True)
class _Mentions:
    """Skills that enough postings mention: which, where, how often, and a row for each."""

    ids: list[str]
    found: Found
    shares: Prevalence
    rows: tuple[PrevalenceRow, ...]


def skill_rows(
    counts: Counts, roles: Sequence[str], reader: SkillReader, labels: Mapping[str, SkillLabel]
) -> tuple[PrevalenceRow, ...]:
    """One row per skill that enough postings mention, with how it is asked for.

    Args:
        counts: postings within the filter.
        roles: role ids in order.
        reader: how well each skill is read.
        labels: how to print each skill.
    """
    made = _mentions(counts, roles, reader, labels)
    if not any(cells.asked["required"].any() for cells in counts.cells):
        return made.rows  # counted without reading how skills are asked for
    asked = _asked(counts, made.shares, made.found)
    at = {one: position for position, one in enumerate(made.ids)}
    return tuple(_with_asked(row, roles, asked, at[row.id]) for row in made.rows)


def mention_rows(
    counts: Counts, roles: Sequence[str], reader: SkillReader, labels: Mapping[str, SkillLabel]
) -> tuple[PrevalenceRow, ...]:
    """The rows of `skill_rows` without how the skills are asked for, which takes as long again."""
    return _mentions(counts, roles, reader, labels).rows


def _mentions(
    counts: Counts, roles: Sequence[str], reader: SkillReader, labels: Mapping[str, SkillLabel]
) -> _Mentions:
    ids = frequent(counts)
    found = counts.found(lambda cells: cells.skills, ids)
    types = [labels[one].type for one in ids]
    shares = prevalence(counts.sample, found.incidence, reader.errors(ids, types))
    measured = {kind: reader.measured(kind) for kind in set(types)}
    items = [Item(one, labels[one].label, kind, measured[kind]) for one, kind in zip(ids, types, strict=True)]
    return _Mentions(ids, found, shares, rows(roles, items, shares, lambda a, b: contrasts(shares, a, b)))


@dataclass(frozen=True, slots=True)
class _Asked:
    """How skills are asked for: parts of all postings, and depth among those that mention the skill."""

    required: Prevalence
    preferred: Prevalence
    advanced: Among
    basic: Among


def _asked(counts: Counts, shares: Prevalence, mentioned: Found) -> _Asked:
    def part(how: str) -> Incidence:
        return mentioned.counted(counts.cells, lambda cells: cells.asked[how])

    required, preferred = (
        part_of(shares, prevalence(counts.sample, part(how), compared=False))
        for how in ("required", "preferred")
    )
    advanced, basic = among(counts.sample, mentioned.incidence, [part(how) for how in ("advanced", "basic")])
    return _Asked(required, preferred, advanced, basic)


def _with_asked(row: PrevalenceRow, roles: Sequence[str], asked: _Asked, item: int) -> PrevalenceRow:
    every = list(enumerate(roles))
    return replace(
        row,
        required={role: figure(asked.required, r, item) for r, role in every},
        preferred={role: figure(asked.preferred, r, item) for r, role in every},
        advanced={role: _share_among(asked.advanced, r, item) for r, role in every},
        basic={role: _share_among(asked.basic, r, item) for r, role in every},
    )


def _share_among(shares: Among, role: int, item: int) -> Figure:
    n, reason = int(shares.n[role, item]), shares.reason[role][item]
    if reason is not None:
        return NotEstimable(reason, n)
    return Estimate(
        value=float(shares.value[role, item]),
        low=float(shares.low[role, item]),
        high=float(shares.high[role, item]),
        n=n,
        employers=int(shares.employers[role, item]),
        effective_n=float(shares.effective_n[role, item]),
    )


def frequent(counts: Counts) -> list[str]:
    """Which skills are worth a row."""
    sample = counts.sample
    total = np.bincount(sample.role, sample.size, sample.n_roles)
    names, by_role = counts.by_item(lambda cells: cells.skills)
    share = by_role / np.maximum(total, 1)[:, None]
    worth = (share.max(axis=0) >= SHOWN_FROM) & (by_role.sum(axis=0) >= POSTINGS_FROM)
    return [str(name) for name in names[worth].tolist()]
