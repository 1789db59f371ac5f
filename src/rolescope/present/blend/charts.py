"""A blend drawn: the bar of its parts, and where the role stands apart from it."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.blend import BlendAnswer, ResidualRow
from rolescope.model.estimate import Estimate
from rolescope.present.blend import words
from rolescope.present.charts.pairs import Pair, pairs
from rolescope.present.charts.stacked import Part, stacked
from rolescope.present.markup import Html
from rolescope.present.palette import OTHER
from rolescope.present.words import inside, value


def named(view: BlendAnswer) -> str:
    """What the bar shows."""
    return f"The nearest blend to {inside(view.subjects[0].label)}"


def bar(view: BlendAnswer) -> Html | None:
    """The parts by their weights; None where no weight is known."""
    parts = [
        Part(part.label, part.weight.value, value(part.weight), slot)
        for slot, part in zip(words.part_slots(view), view.parts, strict=True)
        if isinstance(part.weight, Estimate)
    ]
    return stacked(named(view), parts) if parts else None


def residuals(view: BlendAnswer, name: str, rows: Sequence[ResidualRow]) -> Html:
    """The role's shares and the blend's, the first `words.SHOWN` of these rows."""
    shown = [
        Pair(row.label, (row.share, row.blended), words.gap(row), words.sure(row))
        for row in rows[: words.SHOWN]
    ]
    return pairs(name, shown, (view.subjects[0].label, "the blend"), (words.role_slot(view), OTHER))
