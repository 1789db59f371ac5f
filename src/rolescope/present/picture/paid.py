"""Pay by population: a drawing each, since they are never mixed."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.pay import PayAnswer
from rolescope.present.palette import places
from rolescope.present.pay import words
from rolescope.present.pay.charts import spread_chart
from rolescope.present.picture.sheet import Block

MOST = 3
"""Populations that are drawn: those that say most come first in the answer."""
READ = "Mark: the median, with its interval. Thick: the middle half of records. Thin: all but outer tenths."


def pay(answer: Answer[PayAnswer]) -> tuple[str, Sequence[Block]]:
    """The spreads of up to three populations."""
    view = answer.view
    labels = {one.id: one.label for one in view.subjects}
    place = places(labels)
    telling = [one for one in view.populations if words.tells(one)][:MOST]
    return words.question(view), [
        Block(spread_chart(one, place, labels), words.heading(one), (READ,) if one is telling[0] else ())
        for one in telling
    ]
