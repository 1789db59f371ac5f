"""Employers that are listed one by one, and what they have in common: the weight they give to each stratum.

An employer's influence on an item is what it has of it less what was to be expected of its weights. Most
employers post a few times, so that thousands of them share some dozens of such rows of weights: what is
expected is worked out once for each kind of row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rolescope.analyse.methods.alike import Alike
from rolescope.analyse.methods.numbering import numbered, shared
from rolescope.analyse.methods.standardise import Design, corrected
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Ints, Sample


@dataclass(frozen=True, slots=True, eq=False)
class Employers:
    """Employers of each role that are listed, role by role; who hires in two roles is listed in either.

    Attributes:
        id: (G,) their ids, ascending within a role.
        role: (G,) the role.
        kind: (G,) which kind of employer it is.
        expected: (P, S) weight of each kind in each stratum, corrected for leverage.
        kind_role: (P,) the role of each kind.
        n: (P,) how many there are of it.
        slot: (N,) place of each row's employer among them; -1 for rows of no weight and of employers alike.
        cell: (N,) role and stratum of each row as one number.
        per_unit: (N,) share of its cell that one unit of the row is.
        adjusted: (N,) weight of one unit, corrected for leverage.
    """

    id: Ints
    role: Ints
    kind: Ints
    expected: Floats
    kind_role: Ints
    n: Ints
    slot: Ints
    cell: Ints
    per_unit: Floats
    adjusted: Floats

    def of(self, role: int) -> Ints:
        """Places of one role's employers."""
        first, last = np.searchsorted(self.role, (role, role + 1)).tolist()
        return np.arange(first, last)


@lru_cache(maxsize=32)  # one sample is asked for many tables of one answer
def employers_of(sample: Sample, design: Design, alike: Alike) -> Employers:
    """The employers that have weight and are not alike.

    Args:
        sample: the cells.
        design: their weights.
        alike: employers that are not listed.
    """
    listed = np.flatnonzero((design.factor > 0) & ~alike.row)
    n_employers = max(sample.n_employers, 1)
    own, at = numbered(sample.role[listed] * n_employers + sample.employer[listed])
    slot = np.full(len(sample.role), -1)
    slot[listed] = at
    adjusted = corrected(design)
    expected = totals(
        at * sample.n_strata + sample.stratum[listed],
        (adjusted * sample.size)[listed],
        len(own) * sample.n_strata,
    ).reshape(len(own), sample.n_strata)
    role, ids = np.divmod(own, n_employers)
    first, kind = same_rows(np.column_stack((role, expected)))
    return Employers(
        id=ids,
        role=role,
        kind=kind,
        expected=expected[first],
        kind_role=role[first],
        n=np.bincount(kind, minlength=len(first)),
        slot=slot,
        cell=sample.role * sample.n_strata + sample.stratum,
        per_unit=np.divide(design.cell_share, sample.size),
        adjusted=adjusted,
    )


@lru_cache(maxsize=64)
def hiring_for_both(employers: Employers, a: int, b: int) -> tuple[Ints, Ints]:
    """Places of the employers that two roles share, in either."""
    of_a, of_b = employers.of(a), employers.of(b)
    at_a, at_b = shared(employers.id[of_a], employers.id[of_b])
    return of_a[at_a], of_b[at_b]


def same_rows(table: Floats) -> tuple[Ints, Ints]:
    """Which rows of a table are equal: (P,) one of each kind, and (N,) the kind of each row.

    Args:
        table: (N, M) finite numbers.
    """
    # Rows are told apart by a sum of theirs, since to sort whole rows takes ten times as long.
    mixed = _mixed(table)
    order = np.argsort(mixed)
    new = np.append(True, mixed[order[1:]] != mixed[order[:-1]])[: len(order)]
    first, kind = order[new], np.empty(len(order), dtype=np.int64)
    kind[order] = np.cumsum(new) - 1
    if not np.array_equal(table[first[kind]], table):  # different rows of one sum
        _, first, kind = np.unique(table, axis=0, return_index=True, return_inverse=True)
    return first, kind


def _mixed(table: Floats) -> Floats:
    """(N,) a number for each row that hardly any other row has."""
    return np.asarray(np.einsum("nm,m->n", table, np.random.default_rng(1).random(table.shape[1])))
