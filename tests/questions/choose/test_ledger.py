"""Ledgers from columns of one's own: no evidence is asked."""

from __future__ import annotations

from rolescope.analyse.choosing import Agreement, Column
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.role_choice import Said
from rolescope.questions.choose.ledger import Held, held_role, postings_of
from rolescope.questions.choose.questionnaire import questionnaire
from rolescope.questions.choose.sheet import Answered
from rolescope.questions.figures.scope import settle
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import embedded

NAMED = name_all(embedded(), ["data scientist", "data analyst"])
ASKED = settle([one.cells for one in NAMED], country="US", level=None, since=None)
TOLD = Estimate(0.5, 0.4, 0.6, 100)


def answered(question: str, importance: int, *rows: tuple[int, ...] | None) -> Answered:
    """One question with an agreement for each of two roles and each of two options, the first one chosen."""
    agreement = tuple(
        (None, None) if row is None else tuple(Agreement(one, one, one) for one in row) for row in rows
    )
    figures: tuple[Figure, ...] = tuple(TOLD if row else NotEstimable("too few", 3) for row in rows)
    said = Said(question, "3", importance)
    column = Column(question, importance, 0, agreement)
    return Answered(questionnaire().questions[question], said, ("3", "4"), figures, column)


def test_a_ledger_worked_by_hand() -> None:
    """Weights 1 and 1: .8 and .4 earn 60 points, 40 and 20; what cannot be told leaves just enough."""
    held = Held(
        NAMED, ASKED, [answered("statistics", 1, (800, 0), (200, 0)), answered("software", 1, (400, 0), None)]
    )
    first, second = held_role(held, 0), held_role(held, 1)
    assert (first.score, [row.points for row in first.ledger], [row.most for row in first.ledger]) == (
        60,
        [40, 20],
        [50, 50],
    )
    assert (second.score, second.low, second.high) == (10, 10, 60)
    assert [row.agreement for row in second.ledger] == [0.2, None]
    assert first.ties == ("data_analyst",)
    assert first.ahead_of == (), "what cannot be told of the other might be all that it lacks"
    assert first.postings == postings_of(NAMED[0], ASKED) > 1000


def test_too_little_told_is_no_score_and_no_tie() -> None:
    held = Held(NAMED, ASKED, [answered("statistics", 3, (800, 0), None)])
    second = held_role(held, 1)
    assert (second.score, second.low, second.ties, second.ahead_of) == (None, None, (), ())
    assert second.reason is not None
    assert "0 of the 3 parts" in second.reason
