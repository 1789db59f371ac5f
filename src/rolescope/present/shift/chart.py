"""The waterfall of a title's change: where it began, what moved it, where it ended."""

from __future__ import annotations

from rolescope.model.estimate import Estimate
from rolescope.model.shift import ShiftAnswer
from rolescope.present.charts.waterfall import Step, waterfall
from rolescope.present.markup import Html
from rolescope.present.shift import words
from rolescope.present.words import inside, upper_first

WHISKERS = "Whiskers: where a column's end likely lies. Grey: cannot be told from nought."


def named(view: ShiftAnswer) -> str:
    """What the waterfall shows."""
    return f"“{upper_first(inside(view.label))}”, of 100 postings"


def chart_of(view: ShiftAnswer) -> Html | None:
    """The chart; None where a share at either end is missing."""
    share = view.share
    if not isinstance(share.before, Estimate) or not isinstance(share.after, Estimate):
        return None
    slot = words.slot(view)
    steps = [Step(view.start, share.before, words.tenths(share.before.value), whole=True, slot=slot)]
    steps += [
        Step(
            words.SHORT[one.id],
            one.part,
            words.plus(one.part.value),
            whole=False,
            slot=slot if words.sure(one.part) else None,
        )
        for one in view.causes
        if isinstance(one.part, Estimate)
    ]
    steps.append(Step(view.end, share.after, words.tenths(share.after.value), whole=True, slot=slot))
    return waterfall(named(view), steps)
