"""Times that a text tells, to be asked whether it tells another, or one of them in whole years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rolescope.model.profile import Dated, Month

Time = tuple[Month | None, Month | None, bool]
"""A beginning, an end, and whether it goes on."""


class Times:
    """Some times; each question takes as long for many as for few."""

    def __init__(self, dates: Iterable[Dated | None]) -> None:
        self._told = Counter(way for one in dates if one for way in _ways(time_of(one)))

    def __bool__(self) -> bool:
        return bool(self._told)

    def tell(self, one: Time) -> bool:
        """Whether a time is one of them, or one of them in whole years."""
        return _asked(one) in self._told or one in self._told

    def tell_beside(self, one: Time, own: Times) -> bool:
        """Whether one of them is a time, other than some that are among them."""
        return any(self._told[way] > own._told[way] for way in (_asked(one), one))


def time_of(one: Dated) -> Time:
    """A time without its place."""
    return one.start, one.end, one.current


def _asked(one: Time) -> Time:
    """A single moment may be any end of a time that goes on or not."""
    start, end, current = one
    return (None, end, False) if start is None and end is not None else (start, end, current)


def _ways(one: Time) -> Iterator[Time]:
    """Every way to tell a time: as it stands, each end by its year, each end alone."""
    start, end, current = one
    moments = {way for moment in (start, end) for way in _coarser(moment) if way}
    told = {one, *((None, moment, False) for moment in moments)}
    if start is not None:
        told |= {(begin, last, current) for begin in _coarser(start) for last in _coarser(end)}
    yield from told


def _coarser(one: Month | None) -> tuple[Month | None, ...]:
    return (one, Month(one.year, None)) if one and one.month else (one,)
