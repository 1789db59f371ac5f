"""Which skills postings ask for, role by role, corrected for the reader's error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.contrast import contrasts
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence
from rolescope.model.comparison import PrevalenceRow
from rolescope.questions.figures.reader import SkillReader
from rolescope.questions.figures.rows import Item, rows
from rolescope.questions.figures.scope import Counts
from rolescope.store.facts import Incidence as Found
from rolescope.store.facts import SkillLabel

SHOWN_FROM = 0.05
"""Skills below this share in every role are left out: no difference could reach the 5 points that are worth
saying, and testing them all the same would cost the others their certainty."""
POSTINGS_FROM = 5
"""Nor is anything said of a skill that fewer postings mention, all roles together."""


def skill_rows(
    counts: Counts, roles: Sequence[str], reader: SkillReader, labels: Mapping[str, SkillLabel]
) -> tuple[PrevalenceRow, ...]:
    """One row per skill that enough postings mention.

    Args:
        counts: postings within the filter.
        roles: role ids in order.
        reader: how well each skill is read.
        labels: how to print each skill.
    """
    ids, incidence = _frequent(counts)
    types = [labels[one].type for one in ids]
    shares = prevalence(counts.sample, incidence, reader.errors(ids, types))
    items = [
        Item(one, labels[one].label, kind, reader.measured(kind))
        for one, kind in zip(ids, types, strict=True)
    ]
    return rows(roles, items, shares, lambda a, b: contrasts(shares, a, b))


def _frequent(counts: Counts) -> tuple[list[str], Incidence]:
    """Skills worth a row, and where they occur."""
    found = counts.incidence(lambda cells: cells.skills)
    sample, names = counts.sample, found.names
    total = np.bincount(sample.role, sample.size, sample.n_roles)
    flat = sample.role[found.row] * len(names) + found.item
    by_role = np.bincount(flat, found.count, sample.n_roles * len(names)).reshape(sample.n_roles, -1)
    share = by_role / np.maximum(total, 1)[:, None]
    keep = (share.max(axis=0) >= SHOWN_FROM) & (by_role.sum(axis=0) >= POSTINGS_FROM)
    return names[keep].tolist(), _only(found, keep)


def _only(found: Found, keep: NDArray[np.bool_]) -> Incidence:
    inside = keep[found.item]
    item = (np.cumsum(keep) - 1)[found.item[inside]]
    return Incidence(found.row[inside], item, found.count[inside], int(keep.sum()))
