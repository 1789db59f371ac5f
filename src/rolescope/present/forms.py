"""Which drawing each kind of answer has in each form: what `to_html`, `to_markdown` and `print` call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer
from rolescope.model.blend import BlendAnswer
from rolescope.model.chart import Chart
from rolescope.model.check import CheckAnswer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.comparison import Comparison
from rolescope.model.errors import BadQuestion
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
from rolescope.present import audit as audited
from rolescope.present import blend as blended
from rolescope.present import check as checked
from rolescope.present import choose as chosen
from rolescope.present import claim as claimed
from rolescope.present import fit as fitted
from rolescope.present import markdown, page, picture, reading, terminal
from rolescope.present import need as needed
from rolescope.present import notebook as notebooks
from rolescope.present import pay as paying
from rolescope.present import shift as shifted
from rolescope.present import sources as sourced
from rolescope.present import switch as switched
from rolescope.present import title as taken_apart
from rolescope.present import titles as titled
from rolescope.present import trend as moved
from rolescope.present.gap import markdown as gap_markdown
from rolescope.present.gap import page as gap_page
from rolescope.present.jobs import one_page, saved_page
from rolescope.present.jobs import page as job_page
from rolescope.present.page.whole import Content, whole
from rolescope.present.terminal import (
    audit,
    blend,
    check,
    choose,
    claim,
    fit,
    gap,
    job,
    jobs,
    need,
    paid,
    posting,
    profile,
    saved_jobs,
    shift,
    sources,
    switch,
    tailor,
    title,
    titles,
    trend,
    verified,
)
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.names import names

Drawing = Callable[[Answer[Any]], str]

TABLES: Mapping[type, Drawing] = {
    AuditAnswer: audit.table,
    BlendAnswer: blend.table,
    CheckAnswer: check.table,
    ClaimAnswer: claim.table,
    Comparison: terminal.table,
    FitAnswer: fit.table,
    GapAnswer: gap.table,
    JobAnswer: job.table,
    JobsAnswer: jobs.table,
    NeedAnswer: need.table,
    PayAnswer: paid.table,
    ProfileAnswer: profile.table,
    ReadAnswer: posting.table,
    RoleChoice: choose.table,
    RoleList: lambda answer: plain(names(answer.view)),
    SavedAnswer: saved_jobs.table,
    SavedList: saved_jobs.list_table,
    ShiftAnswer: shift.table,
    SourceList: sources.table,
    SwitchAnswer: switch.table,
    TailorAnswer: tailor.table,
    TailorCheck: tailor.check_table,
    TitleAnswer: title.table,
    TitlesAnswer: titles.table,
    TrendAnswer: trend.table,
    Verified: verified.table,
}
CONTENTS: Mapping[type, Callable[[Answer[Any]], Content]] = {
    AuditAnswer: audited.content,
    BlendAnswer: blended.content,
    CheckAnswer: checked.content,
    ClaimAnswer: claimed.content,
    Comparison: page.content,
    FitAnswer: fitted.content,
    GapAnswer: gap_page.content,
    JobAnswer: one_page.content,
    JobsAnswer: job_page.content,
    NeedAnswer: needed.content,
    PayAnswer: paying.content,
    ReadAnswer: reading.content,
    RoleChoice: chosen.content,
    SavedAnswer: saved_page.content,
    SavedList: saved_page.listed,
    ShiftAnswer: shifted.content,
    SourceList: sourced.content,
    SwitchAnswer: switched.content,
    TitleAnswer: taken_apart.content,
    TitlesAnswer: titled.content,
    TrendAnswer: moved.content,
}
MARKDOWN: Mapping[type, Drawing] = {
    AuditAnswer: audited.markdown,
    BlendAnswer: blended.markdown,
    ClaimAnswer: claimed.markdown,
    Comparison: markdown.markdown,
    GapAnswer: gap_markdown.markdown,
    PayAnswer: paying.markdown,
    RoleChoice: chosen.markdown,
    ShiftAnswer: shifted.markdown,
    SwitchAnswer: switched.markdown,
    TrendAnswer: moved.markdown,
}


def table(answer: Answer[Any]) -> str:
    """Plain text for a terminal."""
    return TABLES[type(answer.view)](answer)


def md(answer: Answer[Any]) -> str:
    """Markdown: a text of its own for figures, else the plain text as a block."""
    drawing = MARKDOWN.get(type(answer.view))
    if drawing is not None:
        return drawing(answer)
    return f"```text\n{table(answer)}```\n"


def html(answer: Answer[Any]) -> str:
    """One self-contained page.

    Raises:
        BadQuestion: for a list, which has none.
    """
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[Any]) -> Content:
    """What the answer's page shows.

    Raises:
        BadQuestion: for a list, which has none.
    """
    drawing = CONTENTS.get(type(answer.view))
    if drawing is None:
        raise BadQuestion(f"A {answer.question['name']} answer has no page; print it, or take its JSON.")
    return drawing(answer)


def chart(answer: Answer[Any]) -> Chart:
    """The picture that says most of the answer.

    Raises:
        BadQuestion: for an answer that has none, or whose figures are all missing.
    """
    return picture.chart(answer)


def notebook(answer: Answer[Any]) -> str:
    """HTML to stand in a notebook's cell."""
    return notebooks.cell(answer)
