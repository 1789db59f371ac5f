"""The interview questions that best tell apart the readings of a posting that are still open.

A question asks about one activity. How probable a yes is under each role comes from the activities of that
role's postings; the best question is the one whose answer is expected to tell most (mutual information,
Lindley 1956, "On a Measure of the Information Provided by an Experiment").
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.patterns import rows
from rolescope.extract.role.model import UNCLEAR, role_model
from rolescope.model.role_reading import RoleQuestion, RoleVerdict
from rolescope.taxonomy.activities import activities

Floats = NDArray[np.float64]

ASKED = 3
OPEN = 0.08
"""Chance of a role that is still an open reading."""
MOST_OPEN = 4
DUTIES = 8
"""Duties in a posting: a yes is that at least one is of the activity."""
STEP = 20
"""Shares are taken to a twentieth: questions for like mixtures are worked out once."""


def questions(verdict: RoleVerdict) -> tuple[RoleQuestion, ...]:
    """The questions for a verdict, the most telling first; none where one reading is left."""
    return tuple(question for _, question in telling(verdict)[:ASKED])


def telling(verdict: RoleVerdict) -> tuple[tuple[str, RoleQuestion], ...]:
    """Every activity whose question helps to tell the open readings apart, the most telling first."""
    open_roles = [
        (role, max(1, round(share * STEP)))
        for role, share in zip(verdict.roles, verdict.shares, strict=True)
        if share >= OPEN and role != UNCLEAR
    ]
    return _telling(tuple(open_roles[:MOST_OPEN])) if len(open_roles) > 1 else ()


@lru_cache(maxsize=4096)
def _telling(open_roles: tuple[tuple[str, int], ...]) -> tuple[tuple[str, RoleQuestion], ...]:
    model = role_model()
    names = [role for role, _ in open_roles]
    prior = np.array([share for _, share in open_roles], dtype=float)
    prior /= prior.sum()
    yes = 1 - (1 - model.profile[[model.roles.index(role) for role in names]].astype(float)) ** DUTIES
    told = _bits(prior @ yes) - prior @ _bits(yes)
    names_of = list(activities())
    found = []
    for k in np.argsort(-told, kind="stable").tolist():
        question = _wording().get(names_of[k])
        if question:
            yes_for, no_for = (names[int(at)] for at in (yes[:, k].argmax(), yes[:, k].argmin()))
            found.append((names_of[k], RoleQuestion(question, yes_for, no_for)))
    return tuple(found)


def _bits(chance: Floats) -> Floats:
    """The entropy of a yes or no."""
    p = np.clip(chance, 1e-9, 1 - 1e-9)
    entropy: Floats = -(p * np.log2(p) + (1 - p) * np.log2(1 - p))
    return entropy


@cache
def _wording() -> dict[str, str]:
    return {activity: question for activity, question in rows("interview_questions.tsv")}  # noqa: C416
