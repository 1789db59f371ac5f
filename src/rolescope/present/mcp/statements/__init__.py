"""What an answer says, sentence by sentence, each with the places in the answer that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.comparison import Comparison
from rolescope.model.job import JobAnswer, JobsAnswer
from rolescope.model.pay import PayAnswer
from rolescope.model.read import ReadAnswer
from rolescope.model.rolelist import RoleList
from rolescope.model.title import TitleAnswer
from rolescope.model.trend import TrendAnswer
from rolescope.model.work import TitlesAnswer
from rolescope.present.mcp.statement import Statement
from rolescope.present.mcp.statements import claim, compare, jobs, pay, read, roles, title, titles, trend

KINDS: Mapping[type, Callable[[Any], Iterator[Statement]]] = {
    ClaimAnswer: claim.statements,
    Comparison: compare.statements,
    JobAnswer: jobs.of_one,
    JobsAnswer: jobs.statements,
    PayAnswer: pay.statements,
    ReadAnswer: read.statements,
    RoleList: roles.statements,
    TitleAnswer: title.statements,
    TitlesAnswer: titles.statements,
    TrendAnswer: trend.statements,
}


def statements(answer: Answer[Any]) -> Iterator[Statement]:
    """Its statements, the most important first."""
    return KINDS[type(answer.view)](answer.view)
