"""Titles through time, why a share moved, and roles as blends."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.blend import BlendAnswer
from rolescope.model.shift import ShiftAnswer
from rolescope.model.trend import Series, TrendAnswer
from rolescope.present.blend import charts as blended
from rolescope.present.blend import words as mixed
from rolescope.present.palette import OTHER, places
from rolescope.present.picture.sheet import Block
from rolescope.present.shift import chart as shifted
from rolescope.present.shift import words as causes
from rolescope.present.trend import words
from rolescope.present.trend.chart import chart_of
from rolescope.present.words import scope

MOST = 3
"""Sources that are drawn: those with most titles of the ones asked about."""
BANDS = (
    "Bands are 95 % intervals, cut where they leave the chart. Shaded: when a change or a crossing may lie."
)


def trend(answer: Answer[TrendAnswer]) -> tuple[str, Sequence[Block]]:
    """The lines of up to three sources, which are never pooled."""
    view = answer.view
    names = words.labels(view, answer.question["roles"])
    place = places(names)
    largest = sorted(words.by_source(view).long, key=lambda series: -sum(one.titles for one in series))[:MOST]
    keys = tuple((place[role], name) for role, name in names.items())
    return words.question(answer), [
        _source(view, series, place, keys if series is largest[0] else ()) for series in largest
    ]


def _source(
    view: TrendAnswer, series: Sequence[Series], place: dict[str, int], keys: tuple[tuple[int, str], ...]
) -> Block:
    one = series[0]
    crossings = [each for each in view.crossings if each.source == one.source]
    heading = f"{one.source_name}: of 100 {one.counts} by {one.by}"
    return Block(chart_of(series, crossings, place), heading, (*one.flags, *((BANDS,) if keys else ())), keys)


def shift(answer: Answer[ShiftAnswer]) -> tuple[str, Sequence[Block]]:
    """The waterfall."""
    view = answer.view
    drawn = shifted.chart_of(view)
    notes = (scope(view.scope), causes.withheld(view) or shifted.WHISKERS)
    blocks = [Block(drawn, shifted.named(view), notes)] if drawn is not None else []
    return causes.question(view), blocks


def blend(answer: Answer[BlendAnswer]) -> tuple[str, Sequence[Block]]:
    """The bar, then the skills that are left over."""
    view = answer.view
    drawn = blended.bar(view)
    if drawn is None:
        return mixed.question(view), []
    parts = tuple((slot, part.label) for slot, part in zip(mixed.part_slots(view), view.parts, strict=True))
    blocks = [Block(drawn, f"{blended.named(view)}, of 100", (scope(view.scope),), parts)]
    if view.skills:
        name = "Skills: the role against the blend, of 100 postings"
        keys = ((mixed.role_slot(view), view.subjects[0].label), (OTHER, "the blend"))
        blocks.append(Block(blended.residuals(view, name, view.skills), name, keys=keys))
    return mixed.question(view), blocks
