"""Stores of pay whose truth is known, and claims about it: more, so much, about the same, worth a skill."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from statistics import NormalDist

import numpy as np

from rolescope.store.facts import FactStore
from rolescope.store.schema import PAY
from rolescope.store.write import Row
from tests.questions.world import Pay, store
from tests.validity.claim_trials import Trial
from tests.validity.pay_worlds import PayDraw, PayWorld, draw_pay
from tests.validity.premium_worlds import PAID, PremiumWorld, draw_premium, truth

A, B = "data_scientist", "machine_learning_engineer"
C, D = "data_engineer", "data_analyst"
E, F = "ai_engineer", "statistician"
G, H = "mlops_engineer", "analytics_engineer"
LEVELS = ("mid", "senior", "lead_principal")
POPULATIONS = (("paid", "pay as filed"), ("named", "pay as collected"))
MORE, FIFTH, LITTLE = 0.15, math.log(1.2), 0.05
"""Log pay."""
MIX = np.array([0.5, 0.3, 0.2])
SKILLS = (
    *("python", "r", "sql", "java", "scala", "pandas"),
    *("numpy", "pytorch", "aws", "docker", "tableau", "git"),
)
WORTH = 0.15


def paid(rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """Three pairs of titles in two populations: alike, 15 % apart, and apart by what is worth saying."""
    many = PayWorld(employers=300, records=1500, gap=LITTLE)
    worlds = (
        (A, B, PayWorld(gap=0.0)),
        (C, D, PayWorld(gap=MORE)),
        (E, F, PayWorld(gap=FIFTH, rise=0.0)),
        (G, H, many),
    )
    drawn, rows = {}, []
    for i, (source, population) in enumerate(POPULATIONS):
        for pair, (one, other, world) in enumerate(worlds):
            drawn[one] = draw_pay(world, rng)
            for role, sample in zip((one, other), drawn[one].roles, strict=True):
                assert sample.cluster is not None
                assert sample.stratum is not None
                rows += [
                    Pay(
                        role,
                        float(value),
                        source=source,
                        population=population,
                        level=LEVELS[level],
                        employer=int(employer) + 1000 * pair + 10_000 * i,
                    )
                    for value, employer, level in zip(
                        sample.value, sample.cluster, sample.stratum, strict=True
                    )
                ]
    return store(folder, [], pay=merged(rows)), list(_paid(drawn))


def merged(rows: list[Pay]) -> list[Row]:
    """Records that agree in every column as one row."""
    found: dict[Row, int] = {}
    at = list(PAY.columns).index("records")
    for one in rows:
        row = one.row()
        key = (*row[:at], None, *row[at + 1 :])
        found[key] = found.get(key, 0) + 1
    return [(*key[:at], n, *key[at + 1 :]) for key, n in found.items()]


def _paid(drawn: dict[str, PayDraw]) -> Iterator[Trial]:
    yield Trial("pay, more", f"pay({A}) > pay({B})", None)
    yield Trial("pay, more", f"pay({C}) > pay({D})", True, MORE)
    yield Trial("pay, more", f"pay({D}) > pay({C})", False, MORE)
    for p in (50, 75):
        at = drawn[A].quantile(0, p / 100, MIX)
        yield Trial(f"pay, p{p}, at least", f"pay({A}, p={p}) >= {at * 1.0001:.0f}", None)
        yield Trial(f"pay, p{p}, at least", f"pay({A}, p={p}) >= {at * 0.87:.0f}", True, 0.15)
        yield Trial(f"pay, p{p}, at most", f"pay({A}, p={p}) <= {at * 0.9999:.0f}", None)
        yield Trial(f"pay, p{p}, at most", f"pay({A}, p={p}) <= {at * 1.15:.0f}", True, 0.15)
    yield Trial("pay gap, different", f"pay_gap({E}, {F}) != 0", None)
    yield Trial("pay gap, about none", f"pay_gap({E}, {F}) ~ 0", None)
    yield Trial("pay gap, about none", f"pay_gap({A}, {B}) ~ 0", True)
    yield Trial("pay gap, at least", f"pay_gap({E}, {F}) >= 0.205", None)
    yield Trial("pay gap, at least", f"pay_gap({E}, {F}) >= 0.05", True, 0.15)
    yield Trial("pay overlap, at most", f"pay_overlap({A}, {B}) <= 0.9999", None)
    slightly = "pay_gap({0}, {1}) > 0 and pay_gap({0}, {1}) <= 0.1"
    yield Trial("pay, slightly more", slightly.format(E, F), False, 0.1)
    yield Trial("pay, slightly more", slightly.format(A, B), None)
    yield Trial("pay, slightly more", slightly.format(G, H), True, 0.05)
    overlap = 2 * NormalDist().cdf(-FIFTH / (2 * 0.3))
    yield Trial("pay overlap, at least", f"pay_overlap({E}, {F}) >= {overlap + 1e-6:.6f}", None)
    yield Trial("pay overlap, at least", f"pay_overlap({E}, {F}) >= {overlap - 0.2:.6f}", True, 0.2)
    yield Trial("pay overlap, at most", f"pay_overlap({E}, {F}) <= {overlap - 1e-6:.6f}", None)
    yield Trial("pay overlap, at most", f"pay_overlap({E}, {F}) <= {overlap + 0.2:.6f}", True, 0.2)


def worth(rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """Twelve skills of which three are worth 15 %, the others nothing."""
    world = PremiumWorld(premium=WORTH, records=800, employers=200)
    sample, has = draw_premium(world, rng)
    (level,) = sample.controls
    assert sample.cluster is not None
    rows = [
        Pay(A, float(value), level=LEVELS[one], employer=int(employer), record=i).row()
        for i, (value, one, employer) in enumerate(zip(sample.value, level, sample.cluster, strict=True))
    ]
    named = [(int(i), SKILLS[j]) for i, j in np.argwhere(has)]
    made = store(folder, [], pay=rows, pay_skills=named)
    true = np.expm1(truth(world))
    first, last = SKILLS[0], SKILLS[PAID]
    return made, [
        Trial("premium, more than none", f"premium({A}, skill:{last}) > 0", None),
        Trial("premium, more than none", f"premium({A}, skill:{first}) > 0", True, WORTH),
        Trial("premium, at least", f"premium({A}, skill:{first}) >= {true[0] + 1e-6:.6f}", None),
        Trial("premium, less than none", f"premium({A}, skill:{last}) < 0", None),
        Trial("premium, less than none", f"premium({A}, skill:{first}) < 0", False, WORTH),
    ]
