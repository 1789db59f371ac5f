"""A thing that texts may be silent on: how many have it at least and at most, and how many of those that say.

Where a text says nothing, the thing may hold or not, and which of the two may depend on what is true. Without
an assumption on that, a share is known to lie between two bounds (worst-case bounds: Manski 1989, 2003): all
silent ones have it not, or all have it.
"""

from __future__ import annotations

import numpy as np

from rolescope.analyse.composition import Composition
from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.mixing import Measured, unions
from rolescope.analyse.sample import Floats, Incidence, Sample

_Z = 1.959963984540054


def with_silent(shares: Composition, stated: int, silent: int) -> Measured:
    """(R,) shares of units that state one class or say nothing: the upper of the two bounds.

    Args:
        shares: of the classes, silence being one of them.
        stated: index of the class.
        silent: index of silence.
    """
    members = np.zeros((shares.value.shape[1], 1), dtype=np.bool_)
    members[[stated, silent]] = True
    made = Measured(shares.value, shares.low, shares.high, shares.draws)
    found = unions(made, members, shares.effective_n)
    return Measured(found.value[:, 0], found.low[:, 0], found.high[:, 0], found.draws[:, :, 0])


def among_stating(shares: Composition, stated: int, silent: int) -> Measured:
    """(R,) shares of one class among the units that say anything.

    Args:
        shares: of the classes, silence being one of them.
        stated: index of the class.
        silent: index of silence.
    """
    value, draws = (
        one[..., stated] / np.maximum(1 - one[..., silent], 1e-12) for one in (shares.value, shares.draws)
    )
    with np.errstate(all="ignore"):
        most = shares.effective_n * (1 - shares.value[:, silent])
        worth = np.fmin(value * (1 - value) / draws.var(axis=0), most)
        low, high = wilson(np.clip(value, 0, 1), worth, _Z)
    return Measured(value, low, high, draws)


def stating(sample: Sample, silent: Incidence) -> Floats:
    """(N,) units of each row that say anything.

    Args:
        sample: units counted in rows.
        silent: those that say nothing; one item.
    """
    return np.asarray(sample.size - np.bincount(silent.row, silent.count, len(sample.size)), dtype=np.float64)
