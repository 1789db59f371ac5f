"""Which roles can be answered for, over which strata, and why the others cannot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.standardise import Design, employers_by_role, standardise
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Ints, Sample


@dataclass(frozen=True, slots=True, eq=False)
class Support:
    """The strata that the roles share, and the roles that have enough in them.

    Attributes:
        design: weights of the rows.
        n: (R,) units in shared strata; of a suppressed role all that the minimum counts.
        employers: (R,) employers in shared strata; all employers of a suppressed role.
        reason: per role why it is suppressed, or None.
    """

    design: Design
    n: Ints
    employers: Ints
    reason: tuple[str | None, ...]


@lru_cache(maxsize=16)  # one sample is asked for many tables of one answer
def find_support(sample: Sample, *, min_n: int, min_employers: int, cap: float) -> Support:
    """Standardise over roles that reach the minima; one too thin in shared strata is dropped for the others.

    Args:
        sample: the cells.
        min_n: fewest postings a role needs; units, where the sample does not say whose they are.
        min_employers: fewest employers.
        cap: largest share of a role's weight that one employer may have.
    """
    everywhere = np.ones(len(sample.role), dtype=bool)
    minimal = sample.size if sample.postings is None else sample.postings
    n_all, employers_all = _counts(sample, minimal, everywhere)
    n, employers = n_all.copy(), employers_all.copy()
    reason = [too_thin(n_all[r], employers_all[r], min_n, min_employers) for r in range(sample.n_roles)]
    while True:
        live = np.array([r is None for r in reason], dtype=bool)
        design = standardise(sample, live, cap)
        inside = design.weight[sample.stratum] > 0
        n_in, employers_in = _counts(sample, minimal, inside)
        thin = [
            r
            for r in np.flatnonzero(live)
            if too_thin(n_in[r], employers_in[r], min_n, min_employers) is not None
        ]
        if not thin:
            units = _counts(sample, sample.size, inside)[0]
            n[live], employers[live] = units[live], employers_in[live]
            return Support(design, n, employers, tuple(reason))
        worst = min(thin, key=lambda r: (n_in[r], n_all[r]))
        why = too_thin(n_in[worst], employers_in[worst], min_n, min_employers)
        reason[worst] = f"{str(why)[:-1]}, in what it shares with the other roles)"


def _counts(sample: Sample, size: Floats, rows: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    role, slot = employers_by_role(sample)
    if rows.all():
        n = totals(sample.role, size, sample.n_roles)
        return np.rint(n).astype(np.int64), np.bincount(role, minlength=sample.n_roles)
    n = totals(sample.role[rows], size[rows], sample.n_roles)
    seen = np.zeros(len(role), dtype=np.bool_)
    seen[slot[rows]] = True
    return np.rint(n).astype(np.int64), np.bincount(role[seen], minlength=sample.n_roles)


def too_thin(n: int, employers: int, min_n: int, min_employers: int) -> str | None:
    """Why so few units of so few employers carry no figure; None if they are enough."""
    if n < min_n:
        return f"suppressed (n = {n}, needs {min_n})"
    if employers < min_employers:
        noun = "employer" if employers == 1 else "employers"
        return f"suppressed ({employers} {noun}, needs {min_employers})"
    return None
