"""What a person says of work, held against what is measured of roles: ledgers, trade-offs and flip points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rolescope.model.estimate import Figure

VERSION = 1
"""Version of the questionnaire: answers to another are not read."""
IMPORTANCE = (0, 1, 2, 3)
"""0 is the same as skipping; 3 counts three times what 1 does."""


class Form(StrEnum):
    """How a question is answered."""

    AMOUNT = "amount"
    """A number from 0 to 4, how much of it is wished for."""
    YEARS = "years"
    """Whole years of experience that the person has."""
    DEGREE = "degree"
    """The highest degree that the person has."""
    PAY = "pay"
    """A yearly pay below which the person would not go, in the currency of the country."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that may be given.

    Attributes:
        value: as it stands in a file of answers: a number as text ("3"), or a word ("master").
        label: what it means.
    """

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and the one measured quantity that its answer is held against.

    Attributes:
        id: as it stands in a file of answers.
        theme: "interests", "strengths", "environment" or "goals".
        label: a few words for a row.
        asks: the question in full.
        form: how it is answered.
        options: answers that may be given; empty where a number may be anything within `least` and `most`.
        measured: the quantity, in words, without a number.
        unit: what the quantity is a share of: "duties", "postings", "postings that state years" or so.
        floor, ceiling: shares that stand for "none of it" and "the most there is"; 0 and 1 for the forms
            whose quantity is itself the share of postings within reach.
        least, most: bounds of a number.
    """

    id: str
    theme: str
    label: str
    asks: str
    form: Form
    options: tuple[Option, ...]
    measured: str
    unit: str
    floor: float
    ceiling: float
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says to one question.

    Attributes:
        question: its id.
        answer: one of the options' values, or a whole number as text.
        importance: 1 to 3; 0 is the same as not answering.
    """

    question: str
    answer: str
    importance: int = 2


@dataclass(frozen=True, slots=True)
class RoleAnswers:
    """All that a person says: what a file of answers holds. Questions that are not in it are skipped."""

    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceScope:
    """What population the figures speak of.

    Attributes:
        country: ISO code; None for all countries together.
        chosen: "asked" or "most evidence": who chose the country.
        level: seniority, or None for all levels as they are found.
        currency: of the pay.
        pay_population: whose pay, in words; None where pay is not asked about or none has figures.
        pay_years: calendar years of it.
    """

    country: str | None
    chosen: str
    level: str | None
    currency: str
    pay_population: str | None
    pay_years: str


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One answered question held against one role.

    Attributes:
        question: its id.
        said: the answer, in words.
        importance: 1 to 3.
        figure: what is measured of the role: a share with its interval and n, or why there is none.
        points: what it adds to the score; 0 where it cannot be told.
        most: what it would add if the role agreed wholly.
        low, high: agreement at the ends of the figure's interval, 0 to 1; 0 and 1 where it cannot be told.
        agreement: how far the role agrees, 0 to 1; None where it cannot be told.
    """

    question: str
    said: str
    importance: int
    figure: Figure
    points: int
    most: int
    low: float
    high: float
    agreement: float | None


@dataclass(frozen=True, slots=True)
class HeldRole:
    """One role, and how far it agrees with what was said.

    Attributes:
        role: role id.
        label: its name.
        postings: within the scope.
        employers: distinct employers among them.
        score: 0 to 100, the sum of the ledger's points; None where too little can be told.
        reason: why there is no score; None where there is one.
        low, high: its interval, from the intervals of the figures; what cannot be told counts in full.
        ledger: one row an answered question, in the order of the questionnaire.
        ties: ids of the roles whose intervals overlap its own: they cannot be told apart.
        ahead_of: ids of the roles that it stays ahead of under every weighting within one step of importance.
    """

    role: str
    label: str
    postings: int
    employers: int
    score: int | None
    reason: str | None
    low: int | None
    high: int | None
    ledger: tuple[ChoiceRow, ...]
    ties: tuple[str, ...] = ()
    ahead_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A role of the usual list with too little evidence to be looked at unless it is named."""

    role: str
    label: str
    postings: int


@dataclass(frozen=True, slots=True)
class TradeOff:
    """A question on which two roles differ most: what the one gives and the other does not.

    Attributes:
        question: its id.
        better, worse: role ids.
        better_figure, worse_figure: what is measured of each.
        points: how many more the better one has from it.
        sure: whether the intervals of their agreement lie apart.
        words: one sentence.
    """

    question: str
    better: str
    worse: str
    better_figure: Figure
    worse_figure: Figure
    points: int
    sure: bool
    words: str


@dataclass(frozen=True, slots=True)
class Lead:
    """The first role against another, under the weighting within one step that is hardest on it.

    Attributes:
        ahead, behind: role ids.
        always: whether it stays ahead even then, and if all that cannot be told spoke for the other.
        weights: importance by question in that weighting, those that differ from what was said only.
        ahead_score, behind_score: what a re-run with that weighting gives.
        behind_untold: points that the other could have more, of what cannot be told.
    """

    ahead: str
    behind: str
    always: bool
    weights: tuple[tuple[str, int], ...]
    ahead_score: int
    behind_score: int
    behind_untold: int = 0


@dataclass(frozen=True, slots=True)
class Flip:
    """The smallest change of one answer or importance that puts another role first; a re-run says so.

    Attributes:
        question: its id.
        changes: "answer" or "importance".
        before, after: in words.
        value: the new answer or importance, as it would stand in the file.
        steps: how many steps away it is.
        first: id of the role that is then first.
        score: its score then.
        was_first: score of the role that is first now, then.
    """

    question: str
    changes: str
    before: str
    after: str
    value: str
    steps: int
    first: str
    score: int
    was_first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChoice:
    """Everything `choose` says.

    Attributes:
        headline: one sentence that answers.
        key: hash of the answers.
        questions: the questions that were answered, in the questionnaire's order.
        skipped: ids of those that were not.
        scope: what population the figures speak of.
        roles: those with a score first, by score.
        left_out: roles of the usual list with too little evidence.
        trade_offs: between the first role and those nearest to it, the largest first.
        leads: the first role against every other with a score.
        flips: smallest first, one a question and kind of change.
        limits: what this cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    key: str
    questions: tuple[Question, ...]
    skipped: tuple[str, ...]
    scope: ChoiceScope
    roles: tuple[HeldRole, ...]
    left_out: tuple[LeftOut, ...]
    trade_offs: tuple[TradeOff, ...]
    leads: tuple[Lead, ...]
    flips: tuple[Flip, ...]
    limits: tuple[str, ...]
    notice: str
