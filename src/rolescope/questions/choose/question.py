"""Which of these roles agrees with what I say I want? The ledger of each, and what would change the order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rolescope._version import __version__
from rolescope.analyse.choosing import STEPS, Column, Scored, flips, lead, order, score
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.role_choice import (
    ChoiceRow,
    ChoiceScope,
    Flip,
    HeldRole,
    Lead,
    RoleAnswers,
    RoleChoice,
    TradeOff,
)
from rolescope.questions.choose.answers import answers_of, key_of, value_in_words
from rolescope.questions.choose.questionnaire import questionnaire
from rolescope.questions.choose.sheet import Answered, Pay, pay_of, sheet
from rolescope.questions.figures.references import references
from rolescope.questions.figures.scope import MIN_POSTINGS, Filter, refuse_elsewhere, settle
from rolescope.questions.figures.subjects import Named, name_all
from rolescope.questions.words import choosing as words
from rolescope.questions.words.limits import NOTICE
from rolescope.store.facts import FactStore, embedded

FEWEST, MOST = 2, 20
ENOUGH = 2 * MIN_POSTINGS
"""Postings that a role of the usual list needs: some figures are of parts of them, as of those with years."""
COMPARED = 2
"""Roles that the first one is held against for trade-offs."""
LEAST = 2
"""Points that make a trade-off."""
SIDES = 3
"""Trade-offs shown of each such pair, for each of the two."""


def choose(
    answers: RoleAnswers | Mapping[str, Any] | Path | str,
    roles: Sequence[str] | None = None,
    *,
    country: str | None = None,
    level: str | None = None,
    store: FactStore | None = None,
) -> Answer[RoleChoice]:
    """Hold what a person says against what is measured of roles.

    Args:
        answers: a file's path; a mapping from a question's id to its answer, or to answer and importance.
        roles: names of roles; None: those of the data and AI family with enough postings.
        country: ISO 3166-1 alpha-2; "all" for every country; None: the one with most evidence.
        level: seniority to stay within; None for all as they are found.
        store: fact tables to ask; None for the embedded ones.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
        BadQuestion: answers that cannot be read; one role alone or too many; an unknown level or country.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    said = answers_of(answers)
    facts = store or embedded()
    named, asked, left_out = _roles(facts, roles, country, level)
    pay = pay_of(facts, named, asked)
    held = sheet(facts, named, asked, said, pay)
    view = _view(_Held(named, asked, held), pay, key_of(said), left_out)
    return Answer(
        rolescope=__version__,
        question={
            "name": "choose",
            "roles": [one.id for one in named] if roles is not None else [],
            "key": view.key,
            "country": country,
            "level": level,
        },
        as_of=facts.manifest.as_of,
        evidence=references(
            facts,
            named,
            asked,
            pay=pay.counted(asked.level) if any(one.question.id == "pay" for one in held) else (),
            titles=(),
            profiles=(),
        ),
        snapshot=facts.manifest.snapshot,
        view=view,
    )


def _roles(
    store: FactStore, roles: Sequence[str] | None, country: str | None, level: str | None
) -> tuple[tuple[Named, ...], Filter, tuple[tuple[str, int], ...]]:
    """The roles, the settled filter, and those of the usual list that have too little evidence."""
    refuse_elsewhere(country, store.countries())
    if roles is not None and not FEWEST <= len(roles) <= MOST:
        raise BadQuestion(
            f"A choice is between {FEWEST} to {MOST} roles; {len(roles)} named. Name none for the usual ones."
        )
    named = name_all(store, questionnaire().roles if roles is None else roles)
    asked = settle([one.cells for one in named], country=country, level=level, since=None)
    if roles is not None:
        return named, asked, ()
    found = {one: _postings(one, asked) for one in named}
    enough = tuple(one for one, n in found.items() if n >= ENOUGH)
    few = tuple((one.id, n) for one, n in found.items() if n < ENOUGH)
    if len(enough) < FEWEST:
        raise BadQuestion(
            f"Fewer than {FEWEST} roles have {ENOUGH} postings of this country and level. Ask without the "
            "level, for another country, or name the roles."
        )
    return enough, asked, few


def _postings(named: Named, asked: Filter) -> int:
    return int(named.cells.postings[asked.rows(named.cells)].sum())


class _Held:
    """Roles with the answered questions over them, and the order that follows."""

    def __init__(self, named: Sequence[Named], asked: Filter, answered: Sequence[Answered]) -> None:
        self.named = named
        self.asked = asked
        self.answered = answered
        self.columns: list[Column] = [one.column for one in answered]
        self.scores: list[Scored] = [score(self.columns, i) for i in range(len(named))]
        self.order = order(self.columns, len(named))


def _view(held: _Held, pay: Pay, key: str, left_out: tuple[tuple[str, int], ...]) -> RoleChoice:
    known = {one.question.id for one in held.answered}
    asked = held.asked
    paid = "pay" in known
    scope = ChoiceScope(
        asked.country,
        asked.chosen,
        asked.level,
        pay.currency if paid else "",
        pay.population if paid else None,
        pay.years if paid else "",
    )
    unscored = [i for i in range(len(held.named)) if i not in held.order]
    roles = tuple(_role(held, i) for i in (*held.order, *unscored))
    return RoleChoice(
        headline=words.headline(roles),
        key=key,
        questions=tuple(one.question for one in held.answered),
        skipped=tuple(id_ for id_ in questionnaire().questions if id_ not in known),
        scope=scope,
        roles=roles,
        left_out=left_out,
        trade_offs=tuple(_trade_offs(held)),
        leads=tuple(_leads(held)),
        flips=tuple(_flips(held)),
        limits=words.limits(scope, [one.question for one in held.answered]),
        notice=f"{words.PERSONAL} {NOTICE}",
    )


def _role(held: _Held, i: int) -> HeldRole:
    named, found = held.named[i], held.scores[i]
    mask = held.asked.rows(named.cells)
    scored = i in held.order
    ledger = tuple(_row(one, i, points if scored else 0, found.weight) for one, points in _rows(held, i))
    return HeldRole(
        role=named.id,
        label=named.label,
        postings=_postings(named, held.asked),
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


def _rows(held: _Held, i: int) -> list[tuple[Answered, int]]:
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


def _overlap(held: _Held, i: int, j: int) -> bool:
    one, two = held.scores[i], held.scores[j]
    return max(one.low, two.low) <= min(one.high, two.high)


def _trade_offs(held: _Held) -> list[TradeOff]:
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


def _trade_off(held: _Held, i: int, better: int, worse: int) -> TradeOff:
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


def _leads(held: _Held) -> list[Lead]:
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
        found.append(Lead(*ids, one.always, tuple(changed), one.ahead_score, one.behind_score))
    return found


def _flips(held: _Held) -> list[Flip]:
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
