"""A profile, its fits, and what tailoring did to it, as rows."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.fit import Judged, Requirement
from rolescope.model.fit_answer import FitAnswer, JobFit
from rolescope.model.json_resume import ProfileAnswer
from rolescope.model.profile import ProfileSkill
from rolescope.model.tailor import TailorAnswer, TailorCheck
from rolescope.present.frames.row import Row, count

COUNTS = ("judged", "scored", "contradicted", "left", "uncounted")


def fit(view: FitAnswer) -> Iterator[Row]:
    """How many jobs were judged; each with its score, ledger, conditions and what would raise it."""
    for measure in COUNTS:
        yield count(getattr(view.counts, measure), table="counts", measure=measure)
    for one in view.fits:
        yield from _job(one)


def profile(view: ProfileAnswer) -> Iterator[Row]:
    """Years in all, each skill with its years and first place, jobs, degrees, and what was found wrong."""
    read = view.profile
    yield Row(table="profile", measure="years", value=read.years, unit="years")
    for skill in read.skills:
        yield _skill(skill)
    for work in read.work:
        yield Row(
            table="work",
            measure="months",
            n=work.months,
            level=work.level,
            said=work.title and work.title.text,
            start=work.span.start,
            end=work.span.end,
        )
    for study in read.education:
        yield Row(
            table="education",
            measure="degree",
            id=study.degree,
            said=", ".join(study.areas),
            start=study.span.start,
            end=study.span.end,
        )
    for warning in read.warnings:
        start, end = warning.span or (None, None)
        said = warning.message
        yield Row(table="warnings", measure="warning", id=warning.kind, said=said, start=start, end=end)


def tailor(view: TailorAnswer) -> Iterator[Row]:
    """Each change with the first place that it rests on, and what is asked for and not shown."""
    for edit in view.edits:
        start, end = edit.spans[0]
        yield Row(
            table="edits",
            measure=edit.kind.value,
            id=edit.place,
            said=edit.after or edit.before,
            reason=edit.reason,
            start=start,
            end=end,
        )
    for one in view.unshown:
        yield _asked("not_shown", "", one.requirement, one.judged)


def check(view: TailorCheck) -> Iterator[Row]:
    """How many inventions there are, and each with its words."""
    yield count(len(view.inventions), table="check", measure="inventions")
    for one in view.inventions:
        start, end = one.span
        yield Row(
            table="inventions",
            measure=one.kind.value,
            id=one.place,
            said=one.words,
            reason=one.reason,
            start=start,
            end=end,
        )


def _job(one: JobFit) -> Iterator[Row]:
    judged, job = one.fit, one.fit.job
    yield Row(
        table="fits",
        measure="score",
        id=job,
        label=one.title,
        value=judged.score,
        low=judged.low,
        high=judged.high,
        unit="points",
        reason=judged.reason,
    )
    for row in judged.ledger:
        yield _asked("ledger", job, row.requirement, row.judged, row.points)
    for blocker in judged.blockers:
        yield _asked("blockers", job, blocker.requirement, blocker.judged)
    for then in judged.counterfactuals:
        label, score = then.change.label, then.score
        yield Row(table="counterfactuals", measure="score", id=job, label=label, value=score, unit="points")


def _asked(table: str, job: str, asked: Requirement, judged: Judged, points: int | None = None) -> Row:
    """What is asked for, by its words and place in the posting, and what the profile shows of it."""
    return Row(
        table=table,
        measure=asked.kind.value,
        id=job or None,
        label=" or ".join(asked.labels) or asked.quote,
        value=points,
        unit=None if points is None else "points",
        said=judged.state.value,
        reason=judged.reason,
        start=asked.span.start,
        end=asked.span.end,
    )


def _skill(one: ProfileSkill) -> Row:
    reason = None if one.years is not None else "no dated work names it"
    start, end = one.spans[0] if one.spans else (None, None)
    return Row(
        table="skills",
        measure="years",
        id=one.skill,
        label=one.label,
        value=one.years,
        n=len(one.where),
        unit="years",
        reason=reason,
        start=start,
        end=end,
    )
