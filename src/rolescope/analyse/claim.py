"""What an effect says of a claim, and what several bodies of evidence say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Literal

Side = Literal["for", "against", "open"]
Held = Literal["supported", "contradicted", "mixed", "cannot tell"]

LEVEL = 0.05
MOST_TIMES = 100.0
"""So many times a collection is beyond any."""
_DENIED = {">=": "<", "<=": ">", "!=": "~"}
_OPPOSITE: dict[Side, Side] = {"for": "against", "against": "for", "open": "open"}
_Z = NormalDist().inv_cdf(1 - LEVEL / 2)


@dataclass(frozen=True, slots=True)
class Effect:
    """Left less right, with its 95 % interval, in the measure's unit.

    Attributes:
        value: the estimate; where the evidence leaves it between two bounds, the lower of them.
        low: lower end of the interval.
        high: upper end.
        upto: the upper of two bounds; None where there is one estimate.
    """

    value: float
    low: float
    high: float
    upto: float | None = None

    @property
    def most(self) -> float:
        """The upper bound: the estimate itself where there is one."""
        return self.value if self.upto is None else self.upto

    @property
    def negative(self) -> Effect:
        """Right less left."""
        upto = None if self.upto is None else -self.value
        return Effect(-self.most, -self.high, -self.low, upto)

    def wider(self, ratio: float) -> Effect:
        """Each end so many times as far from the bound that is next to it."""
        low, high = (bound + ratio * (end - bound) for bound, end in self._ends)
        return Effect(self.value, low, high, self.upto)

    @property
    def _ends(self) -> tuple[tuple[float, float], tuple[float, float]]:
        return (self.value, self.low), (self.most, self.high)

    def among(self, bodies: int) -> Effect:
        """Widened so that of so many bodies of evidence all intervals hold at once (Bonferroni 1936).

        Each end moves away from the value in the ratio of the normal quantiles: intervals need not be
        symmetric.
        """
        return self.wider(NormalDist().inv_cdf(1 - LEVEL / (2 * max(bodies, 1))) / _Z)


def side(effect: Effect, relation: str, margin: float = 0.0) -> Side:
    """What one effect says of "left relation right".

    A difference has to be sure and worth saying: sure if the interval excludes none, worth saying from
    `margin` on. An interval that holds none and lies under the margin as a whole contradicts "more" (a test
    of equivalence, Schuirmann 1987); what is surely more, but less than the margin, is open, and so is what
    straddles. "At most" denies "more", "at least" denies "less", and "other than" denies "about": what is for
    the one is against the other.

    Args:
        effect: left less right.
        relation: ">", "<", ">=", "<=", "~" or "!=".
        margin: the smallest difference worth saying, in the effect's unit; 0 or more. For "~" and "!=" the
            largest that is still about the same.
    """
    if relation in _DENIED:
        return _OPPOSITE[side(effect, _DENIED[relation], margin)]
    if relation == "~":
        return _about(effect, margin)
    if relation == "<":
        effect = effect.negative
    if effect.low > 0:
        return "for" if effect.value >= margin else "open"
    return "against" if effect.high <= 0 or effect.high < margin else "open"


def times_to_tell(effect: Effect, relation: str, margin: float, bodies: int) -> float | None:
    """How many times the records would tell, if the effect stayed what it is; None if a hundred would not.

    Intervals shrink with the root of the records, and two bounds stay as far apart as they are. Looked for
    in steps of a tenth.
    """
    times = 1.1
    while times <= MOST_TIMES:
        if side(effect.wider(times**-0.5).among(bodies), relation, margin) != "open":
            return times
        times *= 1.1
    return None


def _about(effect: Effect, margin: float) -> Side:
    if -margin <= effect.low and effect.high <= margin:
        return "for"
    return "against" if effect.low > margin or effect.high < -margin else "open"


def together(sides: Sequence[Side]) -> Held:
    """What several bodies of evidence say of one part: those that are open say nothing."""
    told = set(sides) - {"open"}
    if len(told) == 2:  # noqa: PLR2004 - for and against
        return "mixed"
    return {"for": "supported", "against": "contradicted"}[told.pop()] if told else "cannot tell"  # type: ignore[return-value]


def every(held: Sequence[Held]) -> Held:
    """What is said of a claim of several parts, all of which have to hold.

    One part that is false makes the whole false; else one on which sources disagree makes it mixed; it is
    supported only if each part is.
    """
    for first in ("contradicted", "mixed", "cannot tell"):
        if first in held:
            return first
    return "supported" if held else "cannot tell"


def either(held: Sequence[Held]) -> Held:
    """What is said of alternatives, one of which has to hold."""
    for first in ("supported", "mixed", "cannot tell"):
        if first in held:
            return first
    return "contradicted" if held else "cannot tell"
