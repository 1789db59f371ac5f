"""The ledger of each role: one row an answered question, whose points sum to the score."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.analyse.choosing import STEPS, Column, Scored, lead, order, score
from rolescope.model.role_choice import ChoiceRow, HeldRole
from rolescope.questions.choose.answers import value_in_words
from rolescope.questions.choose.sheet import Answered
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.subjects import Named
from rolescope.questions.words import choosing as words


class Held:
    """Roles with the answered questions over them, and the order that follows."""

    def __init__(self, named: Sequence[Named], asked: Filter, answered: Sequence[Answered]) -> None:
        self.named = named
        self.asked = asked
        self.answered = answered
        self.columns: list[Column] = [one.column for one in answered]
        self.scores: list[Scored] = [score(self.columns, i) for i in range(len(named))]
        self.order = order(self.columns, len(named))


def postings_of(named: Named, asked: Filter) -> int:
    """Postings of a role within the filter, employers' own."""
    return int(named.cells.postings[asked.rows(named.cells)].sum())


def held_role(held: Held, i: int) -> HeldRole:
    """One role with its ledger; no score where too little can be told."""
    named, found = held.named[i], held.scores[i]
    mask = held.asked.rows(named.cells)
    scored = i in held.order
    ledger = tuple(_row(one, i, points if scored else 0, found.weight) for one, points in _rows(held, i))
    return HeldRole(
        role=named.id,
        label=named.label,
        postings=postings_of(named, held.asked),
        employers=len(set(named.cells.employer[mask].tolist())),
        score=found.score if scored else None,
        reason=None if scored else words.no_score(found.told, found.weight),
        low=found.low if scored else None,
        high=found.high if scored else None,
        ledger=ledger,
        ties=tuple(held.named[j].id for j in held.order if j != i and scored and _overlap(held, i, j)),
        ahead_of=tuple(
            held.named[j].id for j in held.order if j != i and scored and lead(held.columns, i, j).always
        ),
    )


def _rows(held: Held, i: int) -> list[tuple[Answered, int]]:
    return list(zip(held.answered, held.scores[i].points, strict=True))


def _row(one: Answered, role: int, points: int, weight: int) -> ChoiceRow:
    found = one.column.of(role)
    return ChoiceRow(
        question=one.question.id,
        said=value_in_words(one.question, one.said.answer),
        importance=one.said.importance,
        figure=one.figures[role],
        points=points,
        most=-(-100 * one.said.importance // weight),
        low=found.low / STEPS if found else 0.0,
        high=found.high / STEPS if found else 1.0,
        agreement=found.value / STEPS if found else None,
    )


def _overlap(held: Held, i: int, j: int) -> bool:
    one, two = held.scores[i], held.scores[j]
    return max(one.low, two.low) <= min(one.high, two.high)
