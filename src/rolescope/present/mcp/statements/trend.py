"""How titles moved: each in each source, then who overtook whom."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.estimate import Estimate
from rolescope.model.trend import Series, TrendAnswer
from rolescope.present.mcp.statement import Statement, at
from rolescope.present.trend import words


def statements(view: TrendAnswer) -> Iterator[Statement]:
    """Crossings first, then first sight, growth, changes and the last share of each title."""
    names = {one.role: one.label for one in view.series}
    for number, one in enumerate(view.crossings):
        if one.period is not None:
            yield Statement(words.crossing(one, names), (at("crossings", number),))
    for number, series in enumerate(view.series):
        yield from _series(number, series)
    for number, one in enumerate(view.crossings):
        if one.period is None:
            yield Statement(words.crossing(one, names), (at("crossings", number),))


def _series(number: int, one: Series) -> Iterator[Statement]:
    about = f"{one.label}, {one.source_name}"
    told = [(place, point) for place, point in enumerate(one.points) if isinstance(point.share, Estimate)]
    if told:
        place, last = told[-1]
        share = f"{words.share(last.share)} of 100 {one.counts}, likely {words.likely(last.share)}"
        says = f"{about}, {last.period}: {share}."
        yield Statement(says, (at("series", number, "points", place),))
    yield Statement(f"{about}: {words.first(one.first, one)}", (at("series", number, "first"),))
    for place, growth in enumerate(one.growth):
        if isinstance(growth.rate, Estimate):
            yield Statement(f"{about}, {words.growth(growth)}.", (at("series", number, "growth", place),))
    for place, change in enumerate(one.changes):
        said = words.change(change, one.growth)
        yield Statement(f"{about}: {said}", (at("series", number, "changes", place),))
