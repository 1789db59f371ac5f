"""What each of several factors adds to a change, when they change together (Shapley 1953; Shorrocks 2013).

A factor's part is what it changes when it moves from its old value to its new one, averaged over every order
in which the factors may move. The parts add up to the whole change, whichever factors act together.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from math import factorial

import numpy as np

from rolescope.analyse.sample import Floats

Moved = tuple[bool, ...]
"""For each factor, whether it has its new value."""


def shapley(value: Callable[[Moved], Floats], factors: int) -> Floats:
    """(factors, ...) each factor's part of the change; they add up to it exactly.

    Args:
        value: the quantity when some factors have moved; asked once for each of the 2^factors subsets.
        factors: how many there are.
    """
    values = {moved: value(moved) for moved in product((False, True), repeat=factors)}
    parts = []
    for factor in range(factors):
        part = np.zeros_like(values[(False,) * factors])
        for moved, before_it in values.items():
            if not moved[factor]:
                before = sum(moved)
                weight = factorial(before) * factorial(factors - before - 1) / factorial(factors)
                after = (*moved[:factor], True, *moved[factor + 1 :])
                part = part + weight * (values[after] - before_it)
        parts.append(part)
    return np.array(parts)
