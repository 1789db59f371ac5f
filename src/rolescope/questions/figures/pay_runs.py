"""Whose each record of pay is where no employer is named: identical ranges are taken for one employer's.

Measured where employers are named (pay read from texts): of two records of a role that state the same two
ends at the same level, in the same country and currency, 78 of 100 are one employer's; of any two, 2 of 100.
Of two that state the same single amount it is 35 of 100: round figures meet by chance, so each stands alone.
"""

from __future__ import annotations

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.numbering import numbered
from rolescope.questions.figures.pay_rows import Rows, combined

UNNAMED = np.iinfo(np.int64).min
"""The number of an employer that is not known."""
_SAME = ("level", "country", "currency")
_BITS = 30
_ALONE = 1 << 29
"""From here on single amounts are numbered, within the numbers of a role."""


def runs(rows: Rows, role: str) -> NDArray[np.int64]:
    """(N,) negative numbers of the two-ended ranges of a table; one for all single amounts.

    Args:
        rows: of the tables of pay.
        role: whose they are: what two roles have alike is not taken for one employer's.
    """
    low, high = rows["low"], rows["high"]
    ends = [np.unique(end, return_inverse=True)[1] for end in (low, high)]
    run = numbered(combined([*ends, *(rows.code(name) for name in _SAME)]))[1]
    first = crc32(role.encode()) << _BITS
    return np.asarray(-1 - first - np.where(low == high, _ALONE, run), dtype=np.int64)


def clusters(rows: Rows) -> NDArray[np.int64]:
    """(N,) numbers of the employers; of records without one those of their runs, single amounts apart."""
    employer, run = rows["employer_number"], rows["run"]
    known = employer != UNNAMED
    if known.all():
        return np.asarray(employer, dtype=np.int64)
    alone = rows["low"] == rows["high"]
    unnamed = run - np.where(alone, np.arange(len(run)), 0)
    return np.asarray(np.where(known, employer, unnamed), dtype=np.int64)
