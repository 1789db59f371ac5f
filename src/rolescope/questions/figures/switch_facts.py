"""What public schemes name for both of two occupations, and for the second alone: where no texts reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rolescope.model.comparison import Profile
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.figures.profiles import RATED
from rolescope.questions.figures.subjects import Named

Facts = dict[str, tuple[str, ...]]


def split(profiles: Sequence[Profile], named: Sequence[Named]) -> tuple[Facts, Facts]:
    """By heading, labels that are named for both roles, and labels that are named for the second alone.

    Of what O*NET rates for every occupation alike, those count as the second's alone whose importance lies
    above the first's with the whole interval.

    Args:
        profiles: facts of both.
        named: the first role, then the second.
    """
    first, second = ({(p.scheme, p.heading): p.facts for p in profiles if p.role == one.id} for one in named)
    shared: Facts = {}
    missing: Facts = {}
    for key, wanted in second.items():
        if key not in first:
            continue
        lacking = [label for label, figure in wanted.items() if _lacks(key[1], first[key], label, figure)]
        shared[key[1]] = tuple(label for label in wanted if label in first[key] and label not in lacking)
        missing[key[1]] = tuple(lacking)
    return shared, missing


def _lacks(heading: str, has: Mapping[str, Figure], label: str, wanted: Figure) -> bool:
    if label not in has:
        return not isinstance(wanted, NotEstimable) or not wanted.n  # what the survey withheld is not told
    own = has[label]
    rated = heading in RATED and isinstance(own, Estimate) and isinstance(wanted, Estimate)
    return rated and wanted.low > own.high  # type: ignore[union-attr]
