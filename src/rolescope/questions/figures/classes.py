"""Shares that sum to one: activities of duties; degree, workplace and seniority of postings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from rolescope.analyse.composition import Composition, composition, composition_contrasts
from rolescope.analyse.sample import Incidence, Sample
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.figures.reader import FEWEST, Confusion
from rolescope.questions.figures.rows import Item, rows
from rolescope.questions.figures.scope import Counts
from rolescope.store.facts import Incidence as Found
from rolescope.store.remembered import remembered
from rolescope.taxonomy.activities import activities

SEED = 20240501
CATEGORIES: Mapping[str, Mapping[str, str]] = {
    "degree": {
        "unstated": "No degree stated",
        "high_school": "High school",
        "associate": "Associate's degree",
        "bachelor": "Bachelor's degree",
        "master": "Master's degree",
        "phd": "Doctorate",
    },
    "workplace": {
        "onsite": "On site",
        "hybrid": "Hybrid",
        "remote": "Remote",
        "unstated": "Workplace not stated",
    },
    "seniority": {
        "intern": "Intern",
        "entry": "Entry",
        "mid": "Mid",
        "senior": "Senior",
        "lead_principal": "Lead or principal",
        "manager": "Manager",
        "director_up": "Director and up",
        "unstated": "Level not stated",
    },
}
"""Values of each category in their own order, with labels."""


def activity_rows(counts: Counts, roles: Sequence[str], confusion: Confusion) -> tuple[PrevalenceRow, ...]:
    """Shares of duty sentences by activity.

    Args:
        counts: duties within the filter.
        roles: role ids in order.
        confusion: how the classifier confuses activities.
    """
    return _rows(counts, counts.incidence(lambda cells: cells.activities), roles, "activity", confusion)


def category_rows(
    counts: Counts, roles: Sequence[str], category: str, confusion: Confusion
) -> tuple[PrevalenceRow, ...]:
    """Shares of postings by degree, workplace or seniority, in the category's own order.

    Args:
        counts: postings within the filter.
        roles: role ids in order.
        category: "degree", "workplace" or "seniority".
        confusion: how the reader confuses its values.
    """
    made = _rows(counts, category_in(counts, category), roles, category, confusion)
    order = list(CATEGORIES[category])
    return tuple(sorted(made, key=lambda row: order.index(row.id)))


def category_shares(
    counts: Counts, roles: Sequence[str], category: str, confusion: Confusion
) -> tuple[Composition, tuple[Item, ...]]:
    """The same as arrays, with what their columns are about.

    Args:
        counts: postings within the filter.
        roles: role ids in order.
        category: "degree", "workplace" or "seniority".
        confusion: how the reader confuses its values.
    """
    return _shares(counts, category_in(counts, category), roles, category, confusion)


def category_in(counts: Counts, category: str) -> Found:
    """Where the values of a category occur; the level is a column of its own."""
    if category == "seniority":
        level = np.concatenate(
            [c.level[kept >= 0] for c, kept in zip(counts.cells, counts.kept, strict=True)]
        )
        names, item = np.unique(level.astype(str), return_inverse=True)
        return Found(np.arange(len(level)), item, counts.sample.size, names)
    return counts.incidence(lambda cells: cells.categories, f"{category}:")


def _labels(name: str) -> Mapping[str, str]:
    """The values of a closed list, with labels."""
    if name == "activity":
        return {id_: activity.pref_label for id_, activity in activities().items()}
    return CATEGORIES[name]


@remembered(8)  # duties are asked for level by level
def _items(name: str, confusion: Confusion) -> tuple[Item, ...]:
    """The values of a closed list; each withheld where too few labelled cases tell how well it is read."""
    made = []
    for id_, label in _labels(name).items():
        labelled = confusion.labelled(id_)
        few = f"suppressed (the reader is measured on {labelled} labelled cases of it, needs {FEWEST})"
        withheld = few if labelled < FEWEST else None
        made.append(Item(id_, label, name, confusion.measured(id_), withheld))
    return tuple(made)


@remembered(16)  # one sample is asked for several lists
def _ranked(sample: Sample, rank: tuple[int, ...]) -> Sample:
    in_order = rank == tuple(range(len(rank)))
    return sample if in_order else replace(sample, role=np.array(rank)[sample.role])


def _rows(
    counts: Counts, found: Found, roles: Sequence[str], name: str, confusion: Confusion
) -> tuple[PrevalenceRow, ...]:
    shares, items = _shares(counts, found, roles, name, confusion)
    return rows(roles, items, shares, lambda a, b: composition_contrasts(shares, a, b))


def _shares(
    counts: Counts, found: Found, roles: Sequence[str], name: str, confusion: Confusion
) -> tuple[Composition, tuple[Item, ...]]:
    items = _items(name, confusion)
    ids = [item.id for item in items]
    position = np.array([ids.index(name) for name in found.names.tolist()], dtype=np.int64)
    predicted = Incidence(found.row, position[found.item], found.count, len(ids))
    # Draws come in the order of the roles' names, so that the order of the question changes nothing.
    rank = np.argsort(np.argsort(np.array(roles)))
    sample = _ranked(counts.sample, tuple(rank.tolist()))
    return composition(sample, predicted, confusion.counts(ids), seed=SEED).reordered(rank), items
