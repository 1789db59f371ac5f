"""The things that postings have a share of: found in a table, or rarer than what has a row."""

from __future__ import annotations

from dataclasses import dataclass

from rolescope.model.claim import Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Figure, NotEstimable
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.figures.namings import SHOWN_FROM
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.questions.figures.skills import SHOWN_FROM as SKILLS_FROM
from rolescope.questions.figures.tables import Table
from rolescope.store.facts import FactStore
from rolescope.taxonomy.skills import key, skills, surfaces

MODES = ("mode", "hybrid")
"""Kinds that are told from duties."""


def row_of(found: Table, kind: str, value: str) -> PrevalenceRow | None:
    """The row of an item; none where too few name it.

    Raises:
        BadQuestion: if there is no such skill.
    """
    wanted = skill_of(value) if kind == "skill" else value
    return next((row for row in found.rows if row.id == wanted), None)


def uncorrected(term: Term, figure: Figure) -> NotEstimable | None:
    """Why a share is not held against a number: how its kind is misread was never measured."""
    kind = (term.item or "").partition(":")[0]
    if kind not in MODES:
        return None
    return NotEstimable(
        "work modes are told from duties, of which the reader tells the right kind for about half, and none "
        "of the 233 labelled postings has a column for its mode: it can be held against another role's only",
        figure.n or 0,
    )


def skill_of(value: str) -> str:
    """The id of a skill, from its id or any of its names.

    Raises:
        BadQuestion: if no skill is called so.
    """
    named = value if value in skills() else surfaces().get(key(value.replace("_", " ")))
    if named is None:
        raise BadQuestion(
            f"No skill is called {value!r}. `role` with all its skills lists those that are read."
        )
    return named


def rare(kind: str, value: str, found: Table, store: FactStore) -> Rare | NotEstimable:
    """How rare a thing without a row is; or that it is not counted at all.

    Raises:
        BadQuestion: if no posting of any role has it: there is no such value.
    """
    if kind == "skill":
        known, most = skill_of(value) in store.skills(), SKILLS_FROM
    else:
        values = {**store.values("category_counts"), **store.values("naming_counts")}.get(kind, {})
        if values and value not in values:
            raise BadQuestion(f"{kind} is one of {', '.join(sorted(values))}; {value!r} is none of them.")
        known, most = value in values, SHOWN_FROM
    if not known or found.postings < MIN_POSTINGS:
        return NotEstimable("it is not counted, or too few postings were read", found.postings)
    return Rare(most, found.postings)


@dataclass(frozen=True, slots=True)
class Rare:
    """A thing that fewer postings name, as read, than a row needs.

    Attributes:
        most: the share as read from which a thing has a row.
        n: postings read.
    """

    most: float
    n: int

    @property
    def figure(self) -> NotEstimable:
        """As a figure: there is none, only a bound."""
        return NotEstimable(f"under {100 * self.most:.0f} of 100 postings, not counted more finely", self.n)
