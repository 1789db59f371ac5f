"""What a choice of roles says in sentences: its headline, its trade-offs, and what it cannot say."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.estimate import Figure
from rolescope.model.role_choice import ChoiceScope, Form, HeldRole, Question
from rolescope.questions.words.phrases import COUNTRIES, listed, lowered, of_hundred

NAMED = 3
"""Roles that a headline names beside the first."""
GENERAL = (
    "A score says how far postings of a role agree with your answers, not whether you would get such a job, "
    "do it well or like it. Single jobs differ more than roles do."
)
CONVENTIONS = (
    "Its interval takes the figures to err independently of each other; the ends of the scales, and that "
    "importance 2 counts twice 1, are conventions."
)
NOT_ASKED = (
    "Not asked, for nothing measured answers it: industry, which nine postings in ten leave unsaid; remote "
    "work, of which eight in ten say nothing and in which no two of the usual roles are known to differ; "
    "hours, security, prestige, character."
)
PERSONAL = (
    "This is not professional advice: it holds your answers against postings, and knows nothing else of you."
)


def headline(roles: Sequence[HeldRole]) -> str:
    """One sentence that answers."""
    scored = [one for one in roles if one.score is not None]
    if not scored:
        return f"No role has a score. {roles[0].reason}"
    first, *others = scored
    said = f"{first.label} agrees most with your answers: {scores(first)}"
    tied = [lowered(one.label) for one in others if one.role in first.ties]
    if not others:
        return f"Only {lowered(first.label)} has a score: {scores(first)}."
    if not tied:
        return f"{said}; next is {lowered(others[0].label)} with {others[0].score}."
    few = len(tied) <= NAMED + 1
    names = tied if few else [*tied[:NAMED], f"{len(tied) - NAMED} more"]
    return f"{said}; but it cannot be told apart from {listed(names)}."


def scores(role: HeldRole) -> str:
    """A score with its interval: "72 of 100, likely 66 to 79"."""
    return f"{role.score} of 100, likely {role.low} to {role.high}"


def no_score(told: int, weight: int) -> str:
    """Why a role has none."""
    if weight == 0:
        return "No question is answered, so there is nothing to hold against any role."
    return (
        f"Too little is measured: figures stand behind {told} of the {weight} parts that your answers weigh; "
        "half are needed."
    )


def trade_off(question: Question, labels: tuple[str, str], figures: tuple[Figure, Figure]) -> str:
    """Two figures side by side: "23 of 100 duties for data scientist against 3 for data analyst"."""
    better, worse = (lowered(label) for label in labels)
    return (
        f"{question.label}: {of_hundred(figures[0])} of 100 {question.unit} for {better}, "
        f"{of_hundred(figures[1])} for {worse}."
    )


def limits(scope: ChoiceScope, questions: Sequence[Question]) -> tuple[str, ...]:
    """What this cannot say, the most particular first."""
    forms = {one.form for one in questions}
    found = []
    if Form.PAY in forms:
        found.append(_pay(scope))
    where = COUNTRIES.get(scope.country, scope.country) if scope.country else "all countries together"
    chosen = "" if scope.chosen == "asked" else " (most evidence)"
    level = f"level {scope.level}" if scope.level else "all levels as they are found"
    found += [
        f"Postings of {where}{chosen}, {level}; about 2018 to 2025, and no random sample.",
        GENERAL,
        CONVENTIONS,
        NOT_ASKED,
    ]
    return tuple(found)


def _pay(scope: ChoiceScope) -> str:
    if scope.pay_population is None:
        return "Pay cannot be told: no population of yearly pay has enough records of these roles here."
    where = "" if scope.country else " It is of the United States: pay is not pooled over countries."
    years = f", {scope.pay_years}" if scope.pay_years else ""
    return f"Pay is {scope.pay_population}{years}, yearly, {scope.currency}.{where}"
