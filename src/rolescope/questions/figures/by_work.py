"""Figures of postings by their work instead of their title, to stand beside those, never in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rolescope.analyse.composition import composition
from rolescope.analyse.prevalence import prevalence
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.figures.classes import SEED
from rolescope.questions.figures.reader import Confusion, SkillReader
from rolescope.questions.figures.rows import Shares, figure
from rolescope.questions.figures.scope import Counts


def skills_by_work(
    rows: Sequence[PrevalenceRow], counts: Counts, roles: Sequence[str], reader: SkillReader
) -> tuple[PrevalenceRow, ...]:
    """Skill rows with their shares among postings of each role's work.

    Args:
        rows: by title.
        counts: postings by work, within the same filter and strata.
        roles: role ids in the order of `counts`.
        reader: how well each skill is read.
    """
    by_id = sorted(rows, key=lambda row: row.id)
    ids = [row.id for row in by_id]
    found = counts.found(lambda cells: cells.skills, ids).incidence
    errors = reader.errors(ids, [row.type for row in by_id])
    made = _beside(by_id, prevalence(counts.sample, found, errors, compared=False), roles)
    beside = {row.id: row for row in made}
    return tuple(beside[row.id] for row in rows)


def activities_by_work(
    rows: Sequence[PrevalenceRow], counts: Counts, roles: Sequence[str], confusion: Confusion
) -> tuple[PrevalenceRow, ...]:
    """Activity rows with their shares of the duties in postings of each role's work.

    Args:
        rows: by title, one for every activity.
        counts: duties by work, within the same filter and strata.
        roles: role ids in the order of `counts`.
        confusion: how the classifier confuses activities.
    """
    ids = sorted(row.id for row in rows)
    found = counts.found(lambda cells: cells.activities, ids).incidence
    shares = composition(counts.sample, found, confusion.counts(ids), seed=SEED)
    by_id = {row.id: row for row in rows}
    made = {row.id: row for row in _beside([by_id[one] for one in ids], shares, roles)}
    return tuple(made[row.id] for row in rows)


def _beside(rows: Sequence[PrevalenceRow], shares: Shares, roles: Sequence[str]) -> tuple[PrevalenceRow, ...]:
    return tuple(
        replace(row, by_work={role: figure(shares, r, i) for r, role in enumerate(roles)})
        if any(isinstance(one, Estimate) for one in row.roles.values())
        else row
        for i, row in enumerate(rows)
    )
