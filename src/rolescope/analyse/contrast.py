"""The difference between two roles, item by item, and what may be said of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.intervals import mover_difference
from rolescope.analyse.methods.misclassification import youden
from rolescope.analyse.methods.multiplicity import two_stage
from rolescope.analyse.methods.student import t_quantile, t_two_sided
from rolescope.analyse.prevalence import Prevalence
from rolescope.analyse.sample import Floats
from rolescope.analyse.verdicts import verdicts
from rolescope.model.shares import Verdict

_Z = 1.959963984540054


@dataclass(frozen=True, slots=True, eq=False)
class Contrasts:
    """Differences a − b of one table.

    Attributes:
        value: (I,) difference of the corrected shares, −1 to 1; NaN where suppressed.
        low: (I,) lower end of the 95 % interval.
        high: (I,) upper end.
        p_value: (I,) two-sided, of no difference.
        q_value: (I,) adjusted over the items of the table (two-stage Benjamini-Hochberg).
        verdict: (I,) what may be said.
        reason: why the whole pair is suppressed, or None.
    """

    value: Floats
    low: Floats
    high: Floats
    p_value: Floats
    q_value: Floats
    verdict: tuple[Verdict, ...]
    reason: str | None


def contrasts(prevalence: Prevalence, a: int, b: int) -> Contrasts:
    """Compare roles a and b on every item.

    The reader's false positives are the same in both roles and cancel; its sensitivity scales the difference
    and adds doubt only in proportion to it. Sampling error takes the covariance through shared employers.

    Args:
        prevalence: shares of several roles.
        a: index of a role.
        b: index of another.
    """
    errors = prevalence.errors
    j = youden(errors.sensitivity, errors.false_positive)
    value = prevalence.value[a] - prevalence.value[b]
    low, high, t, df = _observed_difference(prevalence, a, b)
    scale = (errors.sensitivity_var + errors.false_positive_var) * (_Z * value / j) ** 2
    observed = value * j
    down, up = observed - low, high - observed
    low = np.maximum(value - np.sqrt(down**2 + scale) / j, -1)
    high = np.minimum(value + np.sqrt(up**2 + scale) / j, 1)
    reason = prevalence.reason[a] or prevalence.reason[b]
    return judge(value, low, high, tested=(observed, down, up), student=(t, df), reason=reason)


def judge(
    value: Floats,
    low: Floats,
    high: Floats,
    *,
    tested: tuple[Floats, Floats, Floats],
    student: tuple[float, float],
    reason: str | None,
) -> Contrasts:
    """Test differences of one table by their intervals, adjust for their number, and say what may be said.

    Args:
        value: (I,) differences.
        low: (I,) lower ends.
        high: (I,) upper ends.
        tested: difference on the scale where nought is tested, and its interval's reach below and above.
        student: t quantile the reaches were drawn with, and its degrees of freedom.
        reason: why the pair is suppressed, or None.
    """
    observed, down, up = tested
    t, df = student
    toward_nought = np.where(observed > 0, down, up)
    statistic = t * np.divide(observed, toward_nought, out=np.zeros_like(observed), where=toward_nought > 0)
    p_value = np.where(np.isnan(value), np.nan, t_two_sided(statistic, df))
    q_value = two_stage(p_value)
    return Contrasts(value, low, high, p_value, q_value, verdicts(value, low, high, q_value), reason)


def _observed_difference(prevalence: Prevalence, a: int, b: int) -> tuple[Floats, Floats, float, float]:
    """Interval of the difference of the shares as read (within what the reader can report), its t and df."""
    df = _joint_df(prevalence, a, b)
    t = float(t_quantile(0.975, df))
    parts = []
    for r in (a, b):
        # The roles' own intervals were drawn with their own t; the difference has the joint one.
        scale = t / float(t_quantile(0.975, prevalence.df[r]))
        f, s = prevalence.errors.false_positive, prevalence.errors.sensitivity
        inside = np.clip(prevalence.observed[r], f, np.maximum(s, f))
        below = np.maximum(inside - prevalence.observed_low[r], 0) * scale
        above = np.maximum(prevalence.observed_high[r] - inside, 0) * scale
        parts.append((inside, inside - below, inside + above))
    low, high = mover_difference(parts[0], parts[1], prevalence.correlation[a, b])
    return low, high, t, df


def _joint_df(prevalence: Prevalence, a: int, b: int) -> float:
    """Satterthwaite, with the roles' common variances as weights."""
    variance = 1 / np.where(np.isnan(prevalence.effective_n), 1.0, prevalence.effective_n)
    va, vb = variance[a], variance[b]
    return float((va + vb) ** 2 / (va**2 / prevalence.df[a] + vb**2 / prevalence.df[b]))
