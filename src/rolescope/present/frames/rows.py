"""Which answer becomes which rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer
from rolescope.model.blend import BlendAnswer
from rolescope.model.check import CheckAnswer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.comparison import Comparison
from rolescope.model.fit_answer import FitAnswer
from rolescope.model.gap import GapAnswer
from rolescope.model.job import JobAnswer, JobsAnswer
from rolescope.model.json_resume import ProfileAnswer
from rolescope.model.need import NeedAnswer
from rolescope.model.pay import PayAnswer
from rolescope.model.read import ReadAnswer
from rolescope.model.role_choice import RoleChoice
from rolescope.model.rolelist import RoleList
from rolescope.model.saved_jobs import SavedAnswer, SavedList
from rolescope.model.shift import ShiftAnswer
from rolescope.model.sourcelist import SourceList
from rolescope.model.switch import SwitchAnswer
from rolescope.model.tailor import TailorAnswer, TailorCheck
from rolescope.model.title import TitleAnswer
from rolescope.model.trend import TrendAnswer
from rolescope.model.verified import Verified
from rolescope.model.work import TitlesAnswer
from rolescope.present.frames import (
    audited,
    choosing,
    comparison,
    jobs,
    lists,
    moved,
    pay,
    person,
    posting,
    switched,
    titled,
    unlocking,
)
from rolescope.present.frames.row import Row

ROWS: Mapping[type, Callable[[Any], Iterator[Row]]] = {
    AuditAnswer: audited.rows,
    BlendAnswer: moved.blend,
    CheckAnswer: posting.check,
    ClaimAnswer: titled.claim,
    Comparison: comparison.rows,
    FitAnswer: person.fit,
    GapAnswer: unlocking.rows,
    JobAnswer: jobs.job,
    JobsAnswer: jobs.jobs,
    NeedAnswer: posting.need,
    PayAnswer: pay.rows,
    ProfileAnswer: person.profile,
    ReadAnswer: posting.read,
    RoleChoice: choosing.rows,
    RoleList: lists.roles,
    SavedAnswer: jobs.saved,
    SavedList: jobs.saved_list,
    ShiftAnswer: moved.shift,
    SourceList: lists.sources,
    SwitchAnswer: switched.rows,
    TailorAnswer: person.tailor,
    TailorCheck: person.check,
    TitleAnswer: titled.title,
    TitlesAnswer: titled.titles,
    TrendAnswer: moved.trend,
    Verified: lists.verified,
}


def rows(answer: Answer[Any]) -> tuple[Row, ...]:
    """Every figure of an answer, in the answer's order."""
    return tuple(replace(row, answer=answer.answer_id) for row in ROWS[type(answer.view)](answer.view))
