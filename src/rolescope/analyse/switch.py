"""How much of what one role asks for another asks for too, and which third role lies between them.

With the cut at 1 this is fuzzy subsethood (Kosko 1986): the part of one fuzzy set that lies in another. That
an ask counts whole from a cut on, and what is made of it for roles in between, is ours and experimental.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.multiplicity import two_stage
from rolescope.analyse.methods.student import t_quantile, t_two_sided
from rolescope.analyse.profiles import Profiles
from rolescope.analyse.sample import Floats
from rolescope.analyse.verdicts import SURE, WORTH_SAYING

ASKED_FROM = 0.05
"""Skills below this share of a role's postings are none of its asks: of so few, most are misread."""
CUT = 0.20
"""Share of postings from which an ask counts whole: where a skill is core to a role elsewhere too."""
CUTS = (0.10, 0.20, 0.35, 0.50, 1.0)
"""Cuts at which the figure is shown; at the last an ask counts whole only if it is made as often."""
_Z = 1.959963984540054


def part(shown: Floats, wanted: Floats, cut: float) -> Floats:
    """How much of each ask is covered: whole where it is made as often as wanted, or as often as the cut.

    Args:
        shown: shares of the postings whose role is to cover the asks; below nought counts as nought.
        wanted: shares of the postings whose asks they are, of the same shape.
        cut: over 0, to 1.

    Returns:
        shown / min(cut, wanted), at most 1; 1 where nothing is wanted.
    """
    need = np.minimum(wanted, cut)
    met = np.clip(shown, 0, need)  # before it is divided: a share of nearly nought is not divided by
    return np.asarray(np.divide(met, need, out=np.ones_like(need), where=need > 0), dtype=float)


def covered(shown: Floats, wanted: Floats, cut: float = CUT) -> Floats:
    """The covered share of all asks: the mean of `part`, asks weighed by how often they are made.

    Args:
        shown: (..., I) shares.
        wanted: (..., I) shares.
        cut: over 0, to 1.

    Returns:
        (...) from 0 to 1; NaN where nothing is wanted.
    """
    demand = np.maximum(wanted, 0)
    total = demand.sum(axis=-1)
    met = (part(shown, demand, cut) * demand).sum(axis=-1)
    return np.asarray(np.divide(met, total, out=np.full_like(total, np.nan), where=total > 0), dtype=float)


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """A covered share, or the gain of one over another, with its 95 % interval; NaN where there is none.

    Attributes:
        value: the share, what noise takes off it added back.
        low: lower end.
        high: upper end.
        plain: the share of the estimates as they are.
        noise: (B,) draws less their mean.
        bias: mean of the draws less `plain`: what noise takes off.
        doubt: how far the correction may itself be off: as far as it is large.
        df: degrees of freedom of the role with fewest.
    """

    value: float
    low: float
    high: float
    plain: float
    noise: Floats
    bias: float
    doubt: float
    df: float

    @property
    def error(self) -> float:
        """Standard error: the draws' spread, and the doubt of the correction."""
        return float(np.hypot(self.noise.std(), self.doubt))


def step(profiles: Profiles, source: int, target: int, *, cut: float = CUT, duty: bool = False) -> Covered:
    """How much of what one role asks for another covers.

    A mean of minima comes out too low where shares are noisy: noise that lowers a minimum is kept, noise that
    would raise it is cut off. The draws show by how much, and it is added back (Efron and Tibshirani 1993,
    chapter 10).

    Args:
        profiles: of all roles.
        source: position of the role that is to cover.
        target: position of the role whose asks they are.
        cut: share of postings from which an ask counts whole.
        duty: of duties instead of skills: all of them are asks, and the cut should be 1.
    """
    pair = [source, target]
    value, draws = profiles.value[pair], profiles.draws[:, pair]
    used = profiles.duty if duty else ~profiles.duty & (value[1] >= ASKED_FROM)
    df = float(profiles.df[pair].min())
    if any(profiles.reason[one] for one in pair) or not used.any():
        return Covered(np.nan, np.nan, np.nan, np.nan, np.zeros(len(draws)), 0.0, 0.0, df)
    plain = float(covered(value[0, used], value[1, used], cut))
    drawn = covered(draws[:, 0][:, used], draws[:, 1][:, used], cut)
    bias = float(drawn.mean()) - plain
    return _doubted(plain, drawn - drawn.mean(), (bias, abs(bias)), df, least=0.0)


def gain(over: Covered, direct: Covered) -> Covered:
    """By how much one step covers more than another: the noise of what both rest on cancels."""
    noise, bias = over.noise - direct.noise, over.bias - direct.bias
    doubt = float(np.hypot(over.doubt, direct.doubt))
    return _doubted(over.plain - direct.plain, noise, (bias, doubt), min(over.df, direct.df), least=-1.0)


def _doubted(plain: float, noise: Floats, bias: tuple[float, float], df: float, *, least: float) -> Covered:
    half = float(t_quantile(0.975, df)) * float(np.hypot(noise.std(), bias[1]))
    value = plain - bias[0]
    point, low, high = (min(max(end, least), 1.0) for end in (value, value - half, value + half))
    return Covered(point, low, high, plain, noise, *bias, df)


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """Two steps instead of one.

    Attributes:
        over: position of the role between.
        first: the step to it.
        second: the step from it.
        gains: by how much each covers more than the direct step.
        q_value: that either gain is none, adjusted over all roles that were tried.
        reliable: whether both are sure, and large enough to be said.
    """

    over: int
    first: Covered
    second: Covered
    gains: tuple[Covered, Covered]
    q_value: float
    reliable: bool

    @property
    def least(self) -> float:
        """The smaller gain: a way is as easy as its harder step."""
        return min(one.value for one in self.gains)


def ways(profiles: Profiles, over: Sequence[int], *, cut: float = CUT) -> tuple[Way, ...]:
    """Ways from role 0 to role 1 by a third, both of whose steps cover more than the direct one.

    That a way is none is refuted where each of its two gains is (intersection-union test: Berger 1982), and
    for the number of roles tried as in any table.

    Args:
        profiles: of all roles.
        over: positions of the roles to try; suppressed ones are passed over.
        cut: share of postings from which an ask counts whole.

    Returns:
        Reliable ways first, then by the smaller gain.
    """
    direct = step(profiles, 0, 1, cut=cut)
    if np.isnan(direct.value):
        return ()
    tried = [one for one in over if profiles.reason[one] is None]
    steps = [(step(profiles, 0, one, cut=cut), step(profiles, one, 1, cut=cut)) for one in tried]
    told = [i for i, pair in enumerate(steps) if not any(np.isnan(one.value) for one in pair)]
    gains = [tuple(gain(one, direct) for one in steps[i]) for i in told]
    q = two_stage(np.array([max(map(_no_gain, pair)) for pair in gains], dtype=np.float64))
    found = []
    for i, (first, second), q_value in zip(told, gains, q.tolist(), strict=True):
        least = min(first.value, second.value)
        if least > 0:
            sure = q_value <= SURE and least >= WORTH_SAYING
            found.append(Way(tried[i], *steps[i], (first, second), q_value, sure))
    return tuple(sorted(found, key=lambda way: (not way.reliable, -way.least, way.over)))


def _no_gain(one: Covered) -> float:
    """p-value that a gain is nought or less, of its interval; two-sided, as everywhere here."""
    if one.value <= 0:
        return 1.0
    ratio = np.array([one.value / max(one.error, 1e-9)])
    return float(t_two_sided(ratio, one.df)[0])
