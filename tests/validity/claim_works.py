"""Stores of one title whose work is known, with a reader that errs and postings that were read one by one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from rolescope.questions.figures.work import CLASSES, ENGINEERS
from rolescope.store.facts import ROLE_CONFUSION, FactStore
from tests.questions.world import Cell, store
from tests.validity.claim_trials import Trial, with_measured
from tests.validity.title_worlds import Array, TitleWorld, draw_title, truth_of

TITLES = CLASSES[0], CLASSES[1]
"""The title that every world names by its first class; and another whose own work is its second."""


def works(world: TitleWorld, rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """One sample as a store, and claims about its title."""
    drawn = [draw_title(world, rng) for _ in TITLES]
    turned = [np.arange(len(CLASSES)), np.arange(len(CLASSES))]
    turned[1][[0, 1]] = 1, 0
    cells, by_title = [], {}
    elsewhere = drawn[0].elsewhere
    for role, (one, to) in enumerate(zip(drawn, turned, strict=True)):
        read = one.predicted
        for row, item, n in zip(read.row, read.item, read.count, strict=True):
            employer = int(row) + role * world.employers
            cells.append(Cell(TITLES[role], employer, int(n), work=CLASSES[to[item]]))
        cases = np.argwhere(one.labelled > 0)
        by_title[TITLES[role]] = {
            "one": [[CLASSES[to[t]], CLASSES[to[r]], int(one.labelled[t, r])] for t, r in cases]
        }
    counts = np.round(elsewhere) + sum(
        _turned(one.labelled, to) for one, to in zip(drawn, turned, strict=True)
    )
    made = store(folder, cells)
    roles = {"roles": list(CLASSES), "counts": counts.tolist(), "by_title": by_title}
    return with_measured(made, ROLE_CONFUSION, roles), list(_trials(truth_of(world)))


def _turned(counts: Array, to: np.ndarray) -> Array:
    return np.asarray(counts[np.ix_(to, to)], dtype=float)


def _trials(truth: Array) -> Iterator[Trial]:
    title, second = TITLES
    told = np.array([name != "cannot_tell" for name in CLASSES])
    own = np.array([name == title for name in CLASSES])
    figures = {
        "other_work": (f"other_work({title})", float(truth[told & ~own].sum()), 0.15),
        "engineering_work": (f"engineering_work({title})", float(truth[_engineers()].sum()), 0.15),
        "ambiguity": (f"ambiguity({title})", _effective(truth[told]), 1.0),
    }
    for c in (1, 2, 3, 4):
        term = f"work_as({title}, {CLASSES[c]})"
        figures[f"work_as, {100 * truth[c]:.2g} of 100"] = (term, float(truth[c]), 0.1)
    for kind, (named, at, effect) in figures.items():
        yield Trial(f"{kind}, at least", f"{named} >= {at + 1e-6:.6f}", None)
        yield Trial(f"{kind}, at most", f"{named} <= {at - 1e-6:.6f}", None)
        if at > effect:
            yield Trial(f"{kind}, at least", f"{named} >= {at - effect:.6f}", True, effect)
        yield Trial(f"{kind}, at most", f"{named} <= {at + effect:.6f}", True, effect)
    none = f"work_as({title}, {CLASSES[7]})"
    yield Trial("work_as, none, at least", f"{none} >= 0.005", False)
    yield Trial("work_as, none, at most", f"{none} <= 0.1", True, 0.1)
    for name in ("other_work", "ambiguity"):
        yield Trial(f"{name}, more", f"{name}({title}) > {name}({second})", None)
    first, last = (f"work_as({title}, {CLASSES[c]})" for c in (1, 3))
    yield Trial("work_as, more", f"{first} > {last}", True, float(truth[1] - truth[3]))
    yield Trial("work_as, more", f"{last} > {first}", False, float(truth[1] - truth[3]))


def _engineers() -> list[bool]:
    return [name in ENGINEERS for name in CLASSES]


def _effective(told: Array) -> float:
    known = told[told > 0] / told.sum()
    return math.exp(-float((known * np.log(known)).sum()))
