"""Arrays of estimates into rows of an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from rolescope.analyse.composition import Composition
from rolescope.analyse.contrast import Contrasts
from rolescope.analyse.prevalence import Prevalence
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Contrast, PrevalenceRow, ReaderError, Verdict

CORE = 0.20
"""A skill is core to a role if its whole interval lies at or above this share."""


Shares = Prevalence | Composition
"""What an analysis gives: shares by role and item, and what they rest on."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a row is about.

    Attributes:
        id: skill id, activity id or category value.
        label: what to print.
        type: kind of row.
        reader: error of what read it.
        withheld: why no figure is given whatever the evidence; None if one is.
    """

    id: str
    label: str
    type: str
    reader: ReaderError | None = None
    withheld: str | None = None


def rows(
    roles: Sequence[str], items: Sequence[Item], shares: Shares, contrast: Callable[[int, int], Contrasts]
) -> tuple[PrevalenceRow, ...]:
    """One row per item, surest and largest difference first; by share where there is one role.

    Args:
        roles: role ids in the order of the arrays.
        items: what the columns of the arrays are about.
        shares: estimates by role and item.
        contrast: differences of two roles by their positions.
    """
    pairs = {(a, b): contrast(a, b) for a, b in combinations(range(len(roles)), 2)}
    made = [
        PrevalenceRow(
            id=item.id,
            label=item.label,
            type=item.type,
            roles={role: figure(shares, r, i) for r, role in enumerate(roles)},
            core_in=tuple(role for r, role in enumerate(roles) if shares.low[r, i] >= CORE),
            differences=tuple(difference(roles[a], roles[b], d, i) for (a, b), d in pairs.items()),
            reader=item.reader,
        )
        if item.withheld is None
        else _withheld(item, item.withheld, roles, shares)
        for i, item in enumerate(items)
    ]
    return tuple(sorted(made, key=_surest_first))


def _withheld(item: Item, reason: str, roles: Sequence[str], shares: Shares) -> PrevalenceRow:
    figures = {role: NotEstimable(reason, int(shares.n[r])) for r, role in enumerate(roles)}
    pairs = [
        Contrast(a, b, None, None, None, None, Verdict.SUPPRESSED, reason) for a, b in combinations(roles, 2)
    ]
    return PrevalenceRow(item.id, item.label, item.type, figures, (), tuple(pairs), item.reader)


def figure(shares: Shares, role: int, item: int) -> Figure:
    """One cell of the arrays as a figure."""
    reason = shares.reason[role]
    n = int(shares.n[role])
    if reason is not None or np.isnan(shares.value[role, item]):
        return NotEstimable(reason or "the reader's error on this is not known well enough", n)
    return Estimate(
        value=float(shares.value[role, item]),
        low=float(shares.low[role, item]),
        high=float(shares.high[role, item]),
        n=n,
        employers=int(shares.employers[role]),
        effective_n=float(shares.effective_n[role]),
        observed=float(shares.observed[role, item]),
    )


def difference(a: str, b: str, differences: Contrasts, item: int) -> Contrast:
    """One cell of a contrast."""
    value = float(differences.value[item])
    if np.isnan(value):
        reason = differences.reason or "suppressed: one of the shares cannot be given"
        return Contrast(a, b, None, None, None, None, Verdict.SUPPRESSED, reason)
    return Contrast(
        a,
        b,
        value,
        float(differences.low[item]),
        float(differences.high[item]),
        float(differences.q_value[item]),
        differences.verdict[item],
    )


_ORDER: Mapping[Verdict, int] = {
    Verdict.HIGHER: 0,
    Verdict.LOWER: 0,
    Verdict.NO_RELIABLE_DIFFERENCE: 1,
    Verdict.EQUIVALENT: 1,
    Verdict.SUPPRESSED: 2,
}


def _surest_first(row: PrevalenceRow) -> tuple[int, float, float, str]:
    sureness = min((_ORDER[d.verdict] for d in row.differences), default=0)
    sure = [abs(d.value) for d in row.differences if d.value is not None and _ORDER[d.verdict] == 0]
    largest = max((f.value for f in row.roles.values() if isinstance(f, Estimate)), default=0.0)
    return (sureness, -max(sure, default=0.0), -largest, row.id)
