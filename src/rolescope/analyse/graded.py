"""What is known of roles that were made comparable: their records, weights and the error of each quantile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from rolescope.analyse.methods.quantile import Distribution
from rolescope.analyse.sample import Floats, Ints

LEVELS = np.linspace(0.1, 0.9, 9)
"""Deciles: "at or below its own decile" is an item like any other, and its error is that of the quantile."""


class Records(Protocol):
    """Amounts with their employer and stratum, either of which may be unknown."""

    @property
    def value(self) -> Floats:
        """(N,) amounts."""

    @property
    def cluster(self) -> Ints | None:
        """(N,) employer ids."""

    @property
    def stratum(self) -> Ints | None:
        """(N,) strata."""


@dataclass(frozen=True, slots=True, eq=False)
class Standardised:
    """One role's records in shared strata.

    Attributes:
        value: (N,) amounts, rising.
        weight: (N,) weights, summing to 1.
        cluster: (N,) cluster ids.
        stratum: (N,) strata.
        spread: the amounts' weighted distribution.
        level: (L,) probabilities at which the distribution's precision was taken.
        effective_n: (L,) independent records that the share below each level is worth.
        common_n: the same by the common design effect.
        design_effect: how much clustering multiplies the variance of a weighted mean.
        t: 97.5 % quantile of Student's t.
    """

    value: Floats
    weight: Floats
    cluster: Ints
    stratum: Ints
    spread: Distribution
    level: Floats
    effective_n: Floats
    common_n: float
    design_effect: float
    t: float


@dataclass(frozen=True, slots=True, eq=False)
class Graded:
    """Roles side by side.

    Attributes:
        reason: per role why it is suppressed, or None.
        n: records in shared strata, per role.
        support: share of each role's records in shared strata.
        stratum_weight: (S,) share of each stratum.
        correlation: of the shares below the median, between the first and the last role.
        prior_df: degrees of freedom lent by the common design effect.
        df: (R,) degrees of freedom per role, those included.
        roles: the records; None for a suppressed role.
    """

    reason: tuple[str | None, ...]
    n: tuple[int, ...]
    support: tuple[float, ...]
    stratum_weight: Floats
    correlation: float
    prior_df: float
    df: Floats
    roles: tuple[Standardised | None, ...]

    def of_role(self, r: int) -> Standardised:
        """Records of a role that is not suppressed."""
        role = self.roles[r]
        assert role is not None, self.reason[r]
        return role

    def joint_df(self) -> float:
        """Degrees of freedom for a difference of the roles (Satterthwaite)."""
        common = np.array([1 / role.common_n for role in self.roles if role is not None])
        return float(common.sum() ** 2 / (common**2 / self.df).sum())
