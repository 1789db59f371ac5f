"""Tables of titles through time, as rows of text: the page and the Markdown have the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.estimate import Estimate
from rolescope.model.trend import PlaceShare, Series
from rolescope.present.trend import words

Rows = list[list[str]]


def periods(series: Sequence[Series]) -> tuple[tuple[str, ...], Rows]:
    """Head and rows of one source: every title in every period."""
    counts = series[0].counts
    head = ("Period", "Title", f"Of 100 {counts}", "likely", counts, "of all", "employers")
    rows = [
        [
            point.period,
            one.label,
            words.share(point.share),
            words.likely(point.share),
            f"{point.titles:,}",
            f"{point.total:,}",
            _employers(point.share.employers) if isinstance(point.share, Estimate) else "",
        ]
        for one in series
        for point in one.points
    ]
    return head, rows


def _employers(n: int | None) -> str:
    return "not named" if n is None else f"{n:,}"


def short(series: Sequence[Series]) -> tuple[tuple[str, ...], Rows]:
    """Head and rows of sources of a period or two."""
    head = ("Title and source", "period", f"of 100 {words.kinds(series)}", "likely", "n")
    rows = [
        [
            f"{one.label}, {one.source_name}",
            point.period,
            words.share(point.share),
            words.likely(point.share),
            f"{point.total:,}",
        ]
        for one in series
        for point in one.points
        if isinstance(point.share, Estimate)
    ]
    return head, rows


PLACES = ("Place", "of 100 titles", "likely", "titles", "first seen", "stands out")


def places(found: Sequence[PlaceShare]) -> Iterator[tuple[str, str, Rows]]:
    """Role id, source name and rows for each source and title."""
    for source, role in dict.fromkeys((one.source, one.role) for one in found):
        own = [one for one in found if (one.source, one.role) == (source, role)]
        rows = [
            [
                words.place(one),
                words.share(one.share),
                words.likely(one.share),
                f"{one.titles:,} of {one.share.n or 0:,}",
                one.first.period if one.first else "",
                "above the rest" if one.stands_out else "",
            ]
            for one in own
        ]
        yield role, own[0].source_name, rows
