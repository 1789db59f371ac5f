"""Stores of roles of which one is a blend of two others, or nearly, and claims that it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from rolescope.model.concept import SkillType
from rolescope.store.facts import DUTY_CONFUSION, FactStore
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import judged_roles
from rolescope.taxonomy.skills import skills
from tests.questions.world import Cell, store
from tests.validity.blend_worlds import BlendDraw, BlendWorld, draw_blend
from tests.validity.claim_trials import Trial, with_measured

EFFECT = 0.65
ODD = 0.3
"""Share of skills and duties in which the role that is no blend differs from it."""


def blended(rng: np.random.Generator, folder: Path, odd: float = 0.0) -> tuple[FactStore, list[Trial]]:
    """Seven roles, the first of them of the next two."""
    world = BlendWorld(skills=40, odd=odd)
    d = draw_blend(world, rng)
    names = sorted(judged_roles())[: len(d.truth)]
    ids = list(skills())[: world.skills]
    found = d.skills.sample
    cells = []
    read: list[dict[str, int]] = [{} for _ in found.size]
    duties = d.activities.found
    for row, item, n in zip(duties.row, duties.item, duties.count, strict=True):
        read[row][list(activities())[item]] = int(n)
    order = np.lexsort((np.arange(len(found.size)), found.role))
    assert (order == np.arange(len(order))).all(), "cells come by role"
    for i, (role, stratum, employer, n) in enumerate(
        zip(found.role, found.stratum, found.employer, found.size, strict=True)
    ):
        where = ("one", "two")[stratum]
        cells.append(Cell(names[role], int(employer), int(n), collection=where, activities=read[i]))
    seen = d.skills.found
    counts = [
        (int(row), ids[item], int(n), 0, 0, 0, 0)
        for row, item, n in zip(seen.row, seen.item, seen.count, strict=True)
    ]
    labels = [(one, one, "language") for one in sorted(ids)]
    made = store(folder, cells, reader={"skills": _reader(d, ids)}, skill_counts=counts, skills=labels)
    confusion = {"activities": list(activities()), "counts": d.confusion.tolist(), "postings": world.gold}
    made = with_measured(made, DUTY_CONFUSION, confusion)
    term = f"blend({names[0]}, {names[1]}, {names[2]})"
    if not odd:  # a blend to the last duty
        return made, [
            Trial("blend, at least", f"{term} >= {1 - EFFECT:.6f}", True, EFFECT),
            Trial("blend, nearly all, about the whole", f"{term} >= 0.8", True, 0.2),
        ]
    return made, [
        Trial("blend, at least", f"{term} >= {d.apart + 1e-6:.6f}", None),
        Trial("blend, at most", f"{term} <= {d.apart - 1e-6:.6f}", None),
        Trial("blend, at least", f"{term} >= {min(d.apart + 0.2, 1):.6f}", False, 0.2),
    ]


def _reader(d: BlendDraw, ids: list[str], gold: int = 230) -> dict[str, Any]:
    """Labelled postings that are as sure of every skill as the draw is."""
    s, s_var, f = d.errors.sensitivity, d.errors.sensitivity_var, d.errors.false_positive
    cases = np.maximum(s * (1 - s) / s_var - 1, 4)
    by_skill = {
        one: {"tp": float(n * p), "fn": float(n * (1 - p))} for one, n, p in zip(ids, cases, s, strict=True)
    }
    pairs = gold * len(ids)
    pooled = {
        "tp": float((cases * s).sum()),
        "tp_where_complete": float((cases * s).sum()),
        "fn": float((cases * (1 - s)).sum()),
        "fp": float(f.mean() * pairs),
        "true_negative_pairs": float((1 - f.mean()) * pairs),
    }
    return {"by_skill": by_skill, "by_type": {kind.value: pooled for kind in SkillType}}
