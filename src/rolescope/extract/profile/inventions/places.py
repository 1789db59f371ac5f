"""Places of a text in order, to be asked which of them another one meets or holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rolescope.model.span import Span


class Places:
    """Some places; each question takes as long for many as for few.

    Args:
        spans: in any order; they may overlap.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._reach: list[int] = []
        """For each place by its start: how far it or one before it reaches."""
        for start, end in sorted(spans):
            self._starts.append(start)
            self._reach.append(max(end, self._reach[-1]) if self._reach else end)

    def meet(self, span: Span) -> bool:
        """Whether one of them has a character of a place."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start

    def hold(self, span: Span) -> bool:
        """Whether one of them has the whole of a place."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reach[before - 1] >= span.end
