"""What an answer says, sentence by sentence, each with the places in the answer that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.comparison import Comparison
from rolescope.model.fit_answer import FitAnswer
from rolescope.model.gap import GapAnswer
from rolescope.model.job import JobAnswer, JobsAnswer
from rolescope.model.json_resume import ProfileAnswer
from rolescope.model.pay import PayAnswer
from rolescope.model.read import ReadAnswer
from rolescope.model.role_choice import RoleChoice
from rolescope.model.rolelist import RoleList
from rolescope.model.switch import SwitchAnswer
from rolescope.model.tailor import TailorAnswer
from rolescope.model.title import TitleAnswer
from rolescope.model.trend import TrendAnswer
from rolescope.model.work import TitlesAnswer
from rolescope.present.mcp.statement import Statement
from rolescope.present.mcp.statements import (
    audit,
    choose,
    claim,
    compare,
    fit,
    gap,
    jobs,
    pay,
    profile,
    read,
    roles,
    switch,
    tailor,
    title,
    titles,
    trend,
)

KINDS: Mapping[type, Callable[[Any], Iterator[Statement]]] = {
    AuditAnswer: audit.statements,
    ClaimAnswer: claim.statements,
    Comparison: compare.statements,
    FitAnswer: fit.statements,
    GapAnswer: gap.statements,
    JobAnswer: jobs.of_one,
    JobsAnswer: jobs.statements,
    PayAnswer: pay.statements,
    ProfileAnswer: profile.statements,
    ReadAnswer: read.statements,
    RoleChoice: choose.statements,
    RoleList: roles.statements,
    SwitchAnswer: switch.statements,
    TailorAnswer: tailor.statements,
    TitleAnswer: title.statements,
    TitlesAnswer: titles.statements,
    TrendAnswer: trend.statements,
}


def statements(answer: Answer[Any]) -> Iterator[Statement]:
    """Its statements, the most important first."""
    return KINDS[type(answer.view)](answer.view)
