"""Jobs, studies, certificates, languages and permits that a source lacks, or has otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rolescope.extract.profile.inventions.jobs import Alike, Jobs
from rolescope.extract.profile.inventions.schools import Schools, Studies
from rolescope.extract.profile.inventions.source import Said, words_of
from rolescope.extract.profile.inventions.times import time_of
from rolescope.model.profile import Dated, Profile, Study, Work
from rolescope.model.resume_blocks import NOT_COMPLETED
from rolescope.model.span import Span
from rolescope.model.tailor import InventionKind

_FEW = 4
"""Entries that are looked at for what a reason names."""
_LEVELS = ("basic", "A1", "A2", "B1", "B2", "professional", "C1", "fluent", "C2", "native")


class Found(NamedTuple):
    """Something that the source lacks, without its place in words."""

    kind: InventionKind
    span: Span
    reason: str


def in_entries(source: Said, edited: Said) -> Iterator[Found]:
    """What the entries of an edited résumé say and those of its source do not."""
    jobs = Jobs(source)
    for job in edited.profile.work:
        yield from _job(source, edited, job, jobs)
    schools = Schools(source)
    for study in edited.profile.education:
        yield from _study(source, study, schools)
    yield from _rest(source, edited.profile)


def _job(source: Said, edited: Said, job: Work, jobs: Jobs) -> Iterator[Found]:
    if job.employer and not source.has(job.employer.text):
        said = f"The source names {_some(jobs.employers, 'no employer')}."
        yield Found(InventionKind.EMPLOYER, job.employer.span, said)
        return
    like = jobs.like(job)
    titled = job.title is None or like.titled
    if job.title and not titled and (jobs.have_title(job.title.text) or not source.has(job.title.text)):
        said = f"The source says {_some(like.titles, 'no such title')} there."
        yield Found(InventionKind.TITLE, job.title.span, said)
    if not like.numbers:
        return
    if job.dates and _is_of_another(source, job.dates, like):
        told = [one.dates.span for one in like.jobs[:_FEW] if one.dates]
        words = [" ".join(source.visible[span.start : span.end].split()) for span in told]
        yield Found(InventionKind.DATE, job.dates.span, f"The source says {_some(words, 'no date')} there.")
        return
    if titled:
        yield from _inside(source, edited, job, like, jobs)


def _is_of_another(source: Said, dates: Dated, like: Alike) -> bool:
    """Whether a time is not an entry's own and that of another; one that no entry has is told elsewhere."""
    time = time_of(dates)
    own = like.times
    return not own.tell(time) and source.entry_times.tell_beside(time, own)


def _inside(source: Said, edited: Said, job: Work, like: Alike, jobs: Jobs) -> Iterator[Found]:
    """Skills and numbers that the source has, and not in this job."""
    for skill, spans in edited.skills_in(job.span).items():
        there = source.skills.get(skill)
        here = [span for span in spans if there and not _is_left(source, edited, span, like, jobs)]
        if here and there and not any(like.places.hold(span) for span in there):
            reason = "The source shows it elsewhere, and not in this job: here it would add years."
            yield Found(InventionKind.YEARS, here[0], reason)
    for number in edited.numbers_in(job.span):
        moved = source.amounts.has(number) and not like.amounts.has(number)
        if moved and not _is_left(source, edited, number.span, like, jobs):
            yield Found(InventionKind.NUMBER, number.span, "The source has this number, and not in this job.")


def _is_left(source: Said, edited: Said, span: Span, like: Alike, jobs: Jobs) -> bool:
    """Whether a line is the source's own, and of no other job: what was read otherwise, and not moved."""
    line = edited.line(span)
    return source.is_own(line) and not jobs.say_beside(line, like)


def _study(source: Said, study: Study, schools: Schools) -> Iterator[Found]:
    if study.institution and not source.has(study.institution.text):
        said = f"The source names {_some(schools.names, 'no school')}."
        yield Found(InventionKind.SCHOOL, study.institution.span, said)
        return
    there = schools.at(study.institution.text if study.institution else "")
    place = (study.title or study.institution or study).span
    if _is_other_degree(source, study, there, schools):
        degrees = there.titles or schools.all.titles
        yield Found(InventionKind.DEGREE, place, f"The source says {_some(degrees, 'no degree')}.")
        return
    if study.finished and study.degree in there.levels - there.finished:
        yield Found(InventionKind.DEGREE, place, "The source says that it is not finished.")
    if study.dates and there.times and not there.times.tell(time_of(study.dates)):
        yield Found(InventionKind.DATE, study.dates.span, "The source has another time for it.")
    for area in study.areas:
        known = area in schools.areas or area == NOT_COMPLETED
        if not known and not all(source.has_stem(word) for word in words_of(area)):
            yield Found(InventionKind.DEGREE, place, f"The source has no study of {area}.")


def _is_other_degree(source: Said, study: Study, there: Studies, schools: Schools) -> bool:
    """Whether a degree is none that the source has, or none that it has from this school."""
    if study.degree is None:
        return False
    if there.levels:
        return study.degree not in there.levels
    return study.degree not in schools.all.levels and not (study.title and source.has(study.title.text))


def _rest(source: Said, edited: Profile) -> Iterator[Found]:
    for certificate in edited.certificates:
        if not source.has(certificate.name):
            yield Found(InventionKind.CERTIFICATE, certificate.span, "The source does not name it.")
    spoken = {one.code: one.level for one in source.profile.languages}
    for one in edited.languages:
        if one.code not in spoken:
            if not source.has(edited.text[one.span.start : one.span.end]):
                yield Found(InventionKind.LANGUAGE, one.span, "The source does not name this language.")
        elif one.level and _rank(one.level) > _rank(spoken[one.code]):
            level = spoken[one.code] or "no level"
            yield Found(
                InventionKind.LANGUAGE, one.span, f"The source says {level} of it, and this {one.level}."
            )
    allowed = {(one.kind, one.value) for one in source.profile.permits}
    for permit in edited.permits:
        if (permit.kind, permit.value) not in allowed:
            yield Found(InventionKind.PERMIT, permit.span, "The source does not say so.")


def _rank(level: str | None) -> int:
    return _LEVELS.index(level) if level in _LEVELS else -1


def _some(names: Sequence[str], nothing: str) -> str:
    """A few names, each once."""
    known = list(dict.fromkeys(names))
    return ", ".join(known[:3]) + (" and others" if len(known) > 3 else "") if known else nothing  # noqa: PLR2004
