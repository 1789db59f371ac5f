"""The opening picture: rows that differ most, a mark and a whisker per role; each row leads to its card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.charts.forest import scale, track
from rolescope.present.charts.marks import ceiling, tint
from rolescope.present.markup import Html, tag
from rolescope.present.page.anchors import anchor
from rolescope.present.page.frame import Frame
from rolescope.present.page.rowlist import PAIR
from rolescope.present.palette import LOOKS
from rolescope.present.rows import Group, is_inked, is_sure, leader, picked
from rolescope.present.words import plural, share, value


class Panel(NamedTuple):
    """What one half of the picture shows.

    Attributes:
        heading: what the rows are.
        noun: what they are counted on.
        differing: rows that differ.
        alike: rows that are shared.
    """

    heading: str
    noun: str
    differing: int
    alike: int


def forest(frame: Frame, rows: Sequence[PrevalenceRow], panel: Panel) -> Html | None:
    """One panel; None where nothing can be drawn."""
    groups = picked(rows, panel.differing, panel.alike)
    if not groups:
        return None
    shown = [row for group in groups for row in group.rows]
    most = ceiling([figure for row in shown for figure in row.roles.values()])
    head = tag("h2", panel.heading, tag("span", f", of 100 {panel.noun}", class_="quiet"))
    signs = tag("span", *(_sign(slot) for slot in frame.slots.values()), class_="numbers")
    axis = tag("div", tag("span"), scale(most), signs, class_="dotrow", aria_hidden="true")
    body = [_group(frame, group, most, panel.noun) for group in groups]
    return tag("div", head, axis, *body, class_="forest many" if len(frame.slots) > PAIR else "forest")


def _sign(slot: int) -> Html:
    return tag("span", LOOKS[slot].sign, class_=f"number {tint(slot)}")


def _group(frame: Frame, group: Group, most: float, noun: str) -> Html:
    name = None
    if group.role is not None:
        who = f"{plural(frame.labels[group.role])} more"
        name = tag("p", who, class_=f"group who {tint(frame.slots[group.role])}")
    elif is_sure(group.rows[0]):
        name = tag("p", "They differ, none above all others", class_="group quiet")
    elif not is_inked(group.rows[0]):
        name = tag("p", "No reliable difference", class_="group quiet")
    items = [tag("li", _row(frame, row, most, noun)) for row in group.rows]
    return tag("div", name, tag("ul", *items))


def _row(frame: Frame, row: PrevalenceRow, most: float, noun: str) -> Html:
    inked = is_inked(row)
    ahead = leader(row)
    numbers = [
        tag("span", value(figure), class_=f"number {tint(frame.slots[role], sure=inked)}")
        for role, figure in row.roles.items()
    ]
    said = "; ".join(f"{frame.labels[role]} {share(figure, noun)}" for role, figure in row.roles.items())
    known = any(isinstance(figure, Estimate) for figure in row.roles.values())
    tone = f" who {tint(frame.slots[ahead])}" if ahead else ""
    return tag(
        "a",
        tag("span", row.label, class_=f"label{tone}"),
        track(row.roles, frame.slots, most, sure=inked),
        tag("span", *numbers, class_="numbers", aria_hidden="true"),
        tag("span", f": {said}", class_="spoken"),
        href=f"#{anchor(row.noun, row.id)}",
        title=said if known else None,
        class_="dotrow" if inked else "dotrow pale",
    )
