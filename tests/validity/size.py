"""How many samples of a world the slow suite draws: all of them, or an eighth where time is short."""

from __future__ import annotations

import math
import os

REDUCED = os.environ.get("ROLESCOPE_VALIDITY") == "reduced"
SHARE = 8


def samples(full: int) -> int:
    """Samples to draw: `full`, or an eighth under ROLESCOPE_VALIDITY=reduced, at least 25."""
    return max(full // SHARE, 25) if REDUCED else full


def noise(full: int) -> float:
    """Three standard errors of a coverage of 95 % in as many samples, in the reduced suite; else nothing."""
    return 3 * math.sqrt(0.95 * 0.05 / samples(full)) if REDUCED else 0.0
