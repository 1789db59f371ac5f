"""Trends, shifts and blends as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rolescope.model.blend import BlendAnswer, ResidualRow
from rolescope.model.shift import Moved, ShiftAnswer
from rolescope.model.trend import Crossing, Series, TrendAnswer
from rolescope.present.frames.row import Row, count, difference, figure, figures
from rolescope.present.frames.shares import prevalence


def trend(view: TrendAnswer) -> Iterator[Row]:
    """Shares by period, growth, changes, crossings, places."""
    for one in view.series:
        yield from _series(one)
    for crossing in view.crossings:
        yield _crossing(crossing)
    for place in view.places:
        yield figure(
            place.share,
            table="places",
            measure="share",
            role=place.role,
            source=place.source,
            population=place.source_name,
            country=place.country,
            place=place.place,
            said="above the rest" if place.stands_out else None,
        )


def _series(one: Series) -> Iterator[Row]:
    whose: dict[str, Any] = {
        "role": one.role,
        "label": one.label,
        "source": one.source,
        "population": one.source_name,
    }
    for point in one.points:
        yield figure(
            point.share, table="points", measure="share", period=point.period, n=point.total, **whose
        )
    if one.first is not None:
        yield count(one.first.titles, table="first", measure="first seen", period=one.first.period, **whose)
    for growth in one.growth:
        period = f"{growth.start} to {growth.end}"
        yield figure(growth.rate, table="growth", measure="growth", period=period, **whose)
    for change in one.changes:
        for measure, value in (("share before", change.before), ("share after", change.after)):
            yield figure_of(value, table="changes", measure=measure, period=change.period, **whose)


def figure_of(value: float, **rest: Any) -> Row:
    """A share without an interval, as a trend or a blend gives it."""
    return Row(value=float(f"{value:.6g}"), unit="proportion", **rest)


def _crossing(one: Crossing) -> Row:
    """A crossing has no figure but its time: its confidence set stands in words."""
    return Row(
        table="crossings",
        measure="crossing",
        role=one.a,
        against=one.b,
        source=one.source,
        population=one.source_name,
        period=one.period,
        said=f"{one.low} to {one.high}" if one.low and one.high else None,
        reason=one.reason,
    )


def shift(view: ShiftAnswer) -> Iterator[Row]:
    """The share at both ends, the causes, the works, the duties, the sources."""
    ends = {"before": view.start, "after": view.end}
    whose: dict[str, Any] = {"role": view.role, "label": view.label, "source": view.source}
    yield from _moved("share", view.share, ends, whose)
    for cause in view.causes:
        yield figure(cause.part, table="causes", measure="part", id=cause.id, **whose)
    for work in view.works:
        about = {**whose, "role": work.role, "label": work.label}
        yield from _moved("works.under", work.under, ends, about)
        yield from _moved("works.called", work.called, ends, about)
    yield from prevalence("activities", view.activities)
    for span in view.spans:
        about = {"label": span.label, "source": span.source}
        for measure in ("before", "after"):
            number = getattr(span, measure)
            yield count(number, table="spans", measure=measure, period=ends[measure], **about)
        if span.share is not None:
            yield from _moved("spans.share", span.share, ends, about)


def _moved(table: str, moved: Moved, ends: dict[str, str], whose: dict[str, Any]) -> Iterator[Row]:
    for measure, period in ends.items():
        yield figure(getattr(moved, measure), table=table, measure=measure, period=period, **whose)
    period = f"{ends['before']} to {ends['after']}"
    yield figure(moved.change, table=table, measure="change", period=period, **whose)


def blend(view: BlendAnswer) -> Iterator[Row]:
    """Weights, what they explain, rivals, residuals."""
    for subject in view.subjects:
        for measure in ("postings", "employers"):
            number = getattr(subject, measure)
            yield count(number, table="subjects", measure=measure, role=subject.id, label=subject.label)
    own = view.subjects[0].id
    for part in view.parts:
        yield figure(part.weight, table="parts", measure="weight", role=part.role, label=part.label)
    yield from figures({"r2": view.r2, "apart": view.apart}, table="explained", role=own)
    for rival in view.rivals:
        label = " + ".join(rival.labels) or None
        for measure, value in (("r2", rival.r2), ("apart", rival.apart)):
            if value is not None:
                yield figure_of(value, table="rivals", measure=measure, id=rival.kind, label=label, role=own)
    for table, rows in (("skills", view.skills), ("activities", view.activities)):
        for row in rows:
            yield from _residual(table, row, own)


def _residual(table: str, row: ResidualRow, role: str) -> Iterator[Row]:
    about = {"table": table, "id": row.id, "label": row.label}
    yield from figures({"share": row.share, "blended": row.blended}, role=role, **about)
    yield difference(row.residual, **about)
    for part, share in row.parts.items():
        yield figure_of(share, measure="share", role=part, **about)
