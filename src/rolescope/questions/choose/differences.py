"""Where the first roles differ, whether the order holds under other weightings, and what would change it."""

from __future__ import annotations

from rolescope.analyse.choosing import STEPS, Column, flips, lead
from rolescope.model.role_choice import Flip, Lead, TradeOff
from rolescope.questions.choose.answers import value_in_words
from rolescope.questions.choose.ledger import Held
from rolescope.questions.words import choosing as words

COMPARED = 2
"""Roles that the first one is held against for trade-offs."""
LEAST = 2
"""Points that make a trade-off."""
SIDES = 3
"""Trade-offs shown of each such pair, for each of the two."""


def trade_offs(held: Held) -> list[TradeOff]:
    """Between the first role and each of the next: where each gives most over the other."""
    if not held.order:
        return []
    first, found = held.order[0], []
    least = held.scores[first].weight * STEPS * LEAST // 100
    for other in held.order[1 : 1 + COMPARED]:
        for better, worse in ((first, other), (other, first)):
            gains = [
                (gain, i)
                for i, one in enumerate(held.columns)
                if (gain := _gain(one, better, worse)) >= least
            ]
            ranked = sorted(gains, key=lambda one: (-one[0], one[1]))[:SIDES]
            found += [_trade_off(held, i, better, worse) for _, i in ranked]
    return found


def _gain(column: Column, better: int, worse: int) -> int:
    """By how much the one earns more; nothing where either cannot be told."""
    one, two = column.of(better), column.of(worse)
    return column.importance * (one.value - two.value) if one and two else 0


def _trade_off(held: Held, i: int, better: int, worse: int) -> TradeOff:
    answered = held.answered[i]
    one, two = answered.column.of(better), answered.column.of(worse)
    labels = (held.named[better].label, held.named[worse].label)
    figures = (answered.figures[better], answered.figures[worse])
    return TradeOff(
        question=answered.question.id,
        better=held.named[better].id,
        worse=held.named[worse].id,
        better_figure=figures[0],
        worse_figure=figures[1],
        points=held.scores[better].points[i] - held.scores[worse].points[i],
        sure=bool(one and two and one.low > two.high),
        words=words.trade_off(answered.question, labels, figures),
    )


def leads(held: Held) -> list[Lead]:
    """The first role against every other, under the weighting that is hardest on it."""
    if not held.order:
        return []
    first, found = held.order[0], []
    for other in held.order[1:]:
        one = lead(held.columns, first, other)
        changed = [
            (column.question, w)
            for column, w in zip(held.columns, one.importance, strict=True)
            if w != column.importance
        ]
        ids = held.named[first].id, held.named[other].id
        scores = one.ahead_score, one.behind_score, one.behind_untold
        found.append(Lead(*ids, one.always, tuple(changed), *scores))
    return found


def flips_of(held: Held) -> list[Flip]:
    """The smallest changes that put another role first."""
    found = []
    for one in flips(held.columns, len(held.named)):
        answered = held.answered[one.column]
        now = answered.said
        found.append(
            Flip(
                question=answered.question.id,
                changes="importance" if one.importance else "answer",
                before=str(now.importance)
                if one.importance
                else value_in_words(answered.question, now.answer),
                after=str(one.to)
                if one.importance
                else value_in_words(answered.question, answered.values[one.to]),
                value=str(one.to) if one.importance else answered.values[one.to],
                steps=one.steps,
                first=held.named[one.first].id,
                score=one.score,
                was_first=one.was_first,
            )
        )
    return found
