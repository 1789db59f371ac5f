"""Roles by what postings ask and what people do: the rows that differ most, and some that are shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.model.shares import PrevalenceRow
from rolescope.present.charts.lanes import Heading, Lane, Spot, lanes, share_scale
from rolescope.present.charts.marks import ceiling
from rolescope.present.palette import slots
from rolescope.present.picture.sheet import Block
from rolescope.present.rows import Group, is_inked, is_sure, picked
from rolescope.present.words import plural, question, scope, value

DIFFERING, ALIKE = 10, 4
"""Rows that differ, and rows that are shared, of each table."""


def comparison(answer: Answer[Comparison]) -> tuple[str, Sequence[Block]]:
    """Skills above, duties below."""
    view = answer.view
    drawn = [
        _block(view, "Skills", view.skills, "postings"),
        _block(view, "What people do", view.activities, "duties"),
    ]
    return question(view), [block for block in drawn if block is not None]


def _block(view: Comparison, name: str, rows: Sequence[PrevalenceRow], noun: str) -> Block | None:
    groups = picked(rows, DIFFERING, ALIKE)
    if not groups:
        return None
    shown = [row for group in groups for row in group.rows]
    most = ceiling([figure for row in shown for figure in row.roles.values()])
    place = slots(view.subjects)
    listed = [one for group in groups for one in _group(view, group)]
    heading = f"{name}, of 100 {noun}"
    first = rows is view.skills or not view.skills
    return Block(
        lanes(heading, listed, share_scale(most)),
        heading,
        notes=(scope(view.scope),) if first else (),
        keys=tuple((place[one.id], one.label) for one in view.subjects) if len(place) > 1 else (),
    )


def _group(view: Comparison, group: Group) -> Iterator[Heading | Lane]:
    place = slots(view.subjects)
    if group.role is not None:
        label = next(one.label for one in view.subjects if one.id == group.role)
        yield Heading(f"{plural(label)} more", place[group.role])
    elif is_sure(group.rows[0]):
        yield Heading("They differ, none above all others")
    elif not is_inked(group.rows[0]):
        yield Heading("No reliable difference")
    for row in group.rows:
        spots = tuple(Spot(figure, place[role], value(figure)) for role, figure in row.roles.items())
        yield Lane(row.label, spots, sure=is_inked(row))
