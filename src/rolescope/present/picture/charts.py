"""Which chart says most of which answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.blend import BlendAnswer
from rolescope.model.chart import Chart
from rolescope.model.claim import ClaimAnswer
from rolescope.model.comparison import Comparison
from rolescope.model.errors import BadQuestion
from rolescope.model.need import NeedAnswer
from rolescope.model.pay import PayAnswer
from rolescope.model.read import ReadAnswer
from rolescope.model.shift import ShiftAnswer
from rolescope.model.trend import TrendAnswer
from rolescope.model.work import TitlesAnswer
from rolescope.present.picture import moved, paid, shared, titled
from rolescope.present.picture.sheet import Block, sheet

Drawing = tuple[str, Sequence[Block]]
"""A title, and the drawings under it: none where every figure is missing."""

CHARTS: Mapping[type, Callable[[Answer[Any]], Drawing]] = {
    BlendAnswer: moved.blend,
    ClaimAnswer: titled.claim,
    Comparison: shared.comparison,
    NeedAnswer: titled.need,
    PayAnswer: paid.pay,
    ReadAnswer: titled.read,
    ShiftAnswer: moved.shift,
    TitlesAnswer: titled.titles,
    TrendAnswer: moved.trend,
}


def chart(answer: Answer[Any]) -> Chart:
    """The chart.

    Raises:
        BadQuestion: for an answer that has none, or whose figures are all missing.
    """
    drawing = CHARTS.get(type(answer.view))
    name = answer.question["name"]
    if drawing is None:
        raise BadQuestion(f"A {name} answer has no chart; print it, or take its table with to_polars().")
    title, blocks = drawing(answer)
    if not blocks:
        raise BadQuestion(
            f"This {name} answer has no figure that could be drawn: print it, it says what is missing."
        )
    return sheet(title, blocks, f"rolescope {answer.rolescope} · {answer.answer_id}")


def has_chart(answer: Answer[Any]) -> bool:
    """Whether there is anything to draw."""
    drawing = CHARTS.get(type(answer.view))
    return drawing is not None and bool(drawing(answer)[1])
