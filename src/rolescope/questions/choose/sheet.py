"""What was said and what is measured, laid side by side: one column a question, over all roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolescope.analyse.choosing import STEPS, Agreement, Column, closeness
from rolescope.analyse.peers import Peers
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.role_choice import Form, Question, RoleAnswers, Said
from rolescope.questions.choose.measured import Measured, measured, pay_peers, reaches
from rolescope.questions.choose.questionnaire import AMOUNTS, MOST_YEARS, questionnaire
from rolescope.questions.figures.pay import Counted
from rolescope.questions.figures.pay_records import ALL_LEVELS, Records, Within, in_usual_currency, records
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, MIN_POSTINGS, Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore

YEARLY = "year"
OFFERED = "offered wage"
"""Begins the populations that are no pay of postings."""
TENTHS = range(-5, 6)
"""Pays that are tried in place of the one that was said: half to one and a half of it, in tenths."""
ROUND = 1000


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay that all roles are held against: one population, or none.

    Attributes:
        records: by role; None where a role has none.
        population: whose, in words; None where no role has figures.
        currency: ISO 4217.
        years: calendar years of the records.
    """

    records: tuple[Records | None, ...]
    population: str | None
    currency: str
    years: str

    def counted(self, level: str | None) -> tuple[Counted, ...]:
        """How many records of each source are used."""
        return tuple(Counted(one.source, level or ALL_LEVELS, len(one)) for one in self.records if one)


@dataclass(frozen=True, slots=True)
class Answered:
    """One answered question.

    Attributes:
        question: what was asked.
        said: what was said.
        values: answers that may be given in place of it, in order.
        figures: by role, what is measured for the answer.
        column: the agreement of every role with every answer.
    """

    question: Question
    said: Said
    values: tuple[str, ...]
    figures: tuple[Figure, ...]
    column: Column


def sheet(
    store: FactStore, named: Sequence[Named], asked: Filter, answers: RoleAnswers, pay: Pay
) -> tuple[Answered, ...]:
    """Every answered question over all roles."""
    if not answers.said:
        return ()
    known = [measured(store, one.cells, asked) for one in named]
    paid = [pay_peers(store, one) for one in pay.records]
    questions = questionnaire().questions
    return tuple(_answered(questions[one.question], one, known, paid) for one in answers.said)


def _answered(
    question: Question, said: Said, known: Sequence[Measured], paid: Sequence[Peers | None]
) -> Answered:
    values = _values(question, said.answer)
    chosen = values.index(said.answer)
    if question.form is Form.AMOUNT:
        figures = [(one.amounts[question.id],) * len(values) for one in known]
    elif question.form is Form.YEARS:
        figures = [one.years for one in known]
    elif question.form is Form.DEGREE:
        figures = [one.degrees for one in known]
    else:
        figures = [tuple(reaches(one, int(value)) for value in values) for one in paid]
    agreement = tuple(
        tuple(_agreement(question, figure, i) for i, figure in enumerate(own)) for own in figures
    )
    column = Column(question.id, said.importance, chosen, agreement)
    return Answered(question, said, values, tuple(own[chosen] for own in figures), column)


def _agreement(question: Question, figure: Figure, option: int) -> Agreement | None:
    """How far a share agrees with an answer: by its place on the scale, or as it is where it is a reach."""
    if not isinstance(figure, Estimate):
        return None
    share = (figure.low, figure.value, figure.high)
    if question.form is not Form.AMOUNT:
        return Agreement(*(round(STEPS * one) for one in share))
    return closeness(share, (question.floor, question.ceiling), option / (len(AMOUNTS) - 1))


def _values(question: Question, said: str) -> tuple[str, ...]:
    if question.form is Form.YEARS:
        return tuple(str(years) for years in range(MOST_YEARS + 1))
    if question.form is Form.PAY:
        amount = int(said)
        step = ROUND if amount >= 10 * ROUND else 1
        tried = {amount} | {round(amount * (10 + k) / 10 / step) * step for k in TENTHS if k}
        return tuple(str(one) for one in sorted(tried))
    return tuple(one.value for one in question.options)


def pay_of(store: FactStore, named: Sequence[Named], asked: Filter) -> Pay:
    """The one population whose yearly pay most roles have figures of; of equals that of most records."""
    within = Within(asked.country or DEFAULT_COUNTRY, asked.level)
    groups = in_usual_currency({one.id: list(_yearly(store, one.id, within)) for one in named})
    enough: Counter[tuple[str, ...]] = Counter()
    n: Counter[tuple[str, ...]] = Counter()
    for own in groups.values():
        for one in own:
            n[one.key] += len(one)
            enough[one.key] += len(one) >= MIN_POSTINGS
    best = min(n, key=lambda key: (-enough[key], -n[key], key), default=None)
    if best is None or not enough[best]:
        return Pay((None,) * len(named), None, "", "")
    found = tuple(next((r for r in groups[one.id] if r.key == best), None) for one in named)
    years = sorted({year for one in found if one for year in one.years.split(" to ") if year})
    spanned = "" if not years else years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"
    first = next(one for one in found if one)
    return Pay(found, first.population, first.currency, spanned)


def _yearly(store: FactStore, role: str, within: Within) -> Iterator[Records]:
    for one in records(store, role, within):
        if one.period == YEARLY and not one.population.startswith(OFFERED):
            yield one
