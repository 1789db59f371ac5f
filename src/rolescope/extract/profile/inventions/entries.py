"""Jobs, studies, certificates, languages and permits that a source lacks, or has otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rolescope.extract.profile.inventions.numbers import has
from rolescope.extract.profile.inventions.source import Said, Time, is_time, within, words_of
from rolescope.model.profile import Dated, Profile, Study, Work
from rolescope.model.resume_blocks import NOT_COMPLETED
from rolescope.model.span import Span
from rolescope.model.tailor import InventionKind

_LEVELS = ("basic", "A1", "A2", "B1", "B2", "professional", "C1", "fluent", "C2", "native")


class Found(NamedTuple):
    """Something that the source lacks, without its place in words."""

    kind: InventionKind
    span: Span
    reason: str


def in_entries(source: Said, edited: Said) -> Iterator[Found]:
    """What the entries of an edited résumé say and those of its source do not."""
    for job in edited.profile.work:
        yield from _job(source, edited, job)
    for study in edited.profile.education:
        yield from _study(source, study)
    yield from _rest(source, edited.profile)


def _job(source: Said, edited: Said, job: Work) -> Iterator[Found]:
    employers = [one.employer.text for one in source.profile.work if one.employer]
    if job.employer and not source.has(job.employer.text):
        yield Found(
            InventionKind.EMPLOYER, job.employer.span, f"The source names {_some(employers, 'no employer')}."
        )
        return
    like = source.jobs_like(job)
    titles = [one.title.text for one in like if one.title]
    titled = job.title is None or any(within(job.title.text, title) for title in titles)
    if job.title and not titled and (_is_elsewhere(source, job.title.text) or not source.has(job.title.text)):
        said = f"The source says {_some(titles, 'no such title')} there."
        yield Found(InventionKind.TITLE, job.title.span, said)
    if not like:
        return
    others = _other_dates(source, like)
    if job.dates and _is_of_another(job.dates, [one.dates for one in like], others):
        told = [one.dates.span for one in like if one.dates]
        words = [" ".join(source.visible[span.start : span.end].split()) for span in told]
        yield Found(InventionKind.DATE, job.dates.span, f"The source says {_some(words, 'no date')} there.")
        return
    if titled:
        yield from _inside(source, edited, job, like)


def _is_elsewhere(source: Said, title: str) -> bool:
    """Whether a title, or a part of it, is that of some job of the source."""
    return any(one.title and within(title, one.title.text) for one in source.profile.work)


def _is_of_another(dates: Dated | None, own: list[Dated | None], others: list[Dated | None]) -> bool:
    """Whether a time is not an entry's own and that of another; one that no entry has is told elsewhere."""
    if dates is None:
        return False
    time = dates.start, dates.end, dates.current
    return not is_time(time, _times(own)) and is_time(time, _times(others))


def _other_dates(source: Said, own: Sequence[Work | Study]) -> list[Dated | None]:
    """The times of all other entries."""
    jobs = [one.dates for one in source.profile.work if one not in own]
    return [*jobs, *(one.dates for one in source.profile.education if one not in own)]


def _times(dates: list[Dated | None]) -> frozenset[Time]:
    return frozenset((one.start, one.end, one.current) for one in dates if one)


def _inside(source: Said, edited: Said, job: Work, like: list[Work]) -> Iterator[Found]:
    """Skills and numbers that the source has, and not in this job."""
    others = [source.visible[one.span.start : one.span.end] for one in source.profile.work if one not in like]
    for skill, spans in edited.skills.items():
        here = [span for span in spans if _in(span, job.span) and not _is_left(source, edited, span, others)]
        there = source.skills.get(skill)
        if here and there and not any(_in(span, one.span) for span in there for one in like):
            reason = "The source shows it elsewhere, and not in this job: here it would add years."
            yield Found(InventionKind.YEARS, here[0], reason)
    known = [number for one in like for number in source.numbers_in(one.span)]
    for number in edited.numbers_in(job.span):
        moved = has(source.numbers, number) and not has(known, number)
        if moved and not _is_left(source, edited, number.span, others):
            yield Found(InventionKind.NUMBER, number.span, "The source has this number, and not in this job.")


def _is_left(source: Said, edited: Said, span: Span, others: list[str]) -> bool:
    """Whether a line is the source's own, and of no other job: what was read otherwise, and not moved."""
    line = edited.line(span)
    return source.is_own(line) and not any(within(line, other) for other in others)


def _study(source: Said, study: Study) -> Iterator[Found]:
    schools = [one.institution.text for one in source.profile.education if one.institution]
    if study.institution and not source.has(study.institution.text):
        said = f"The source names {_some(schools, 'no school')}."
        yield Found(InventionKind.SCHOOL, study.institution.span, said)
        return
    school = study.institution.text if study.institution else ""
    there = [
        one
        for one in source.profile.education
        if one.institution and words_of(one.institution.text) == words_of(school)
    ]
    place = (study.title or study.institution or study).span
    if _is_other_degree(source, study, there):
        degrees = [one.title.text for one in there or source.profile.education if one.title]
        yield Found(InventionKind.DEGREE, place, f"The source says {_some(degrees, 'no degree')}.")
        return
    same = [one for one in there if one.degree == study.degree]
    if study.degree and study.finished and same and not any(one.finished for one in same):
        yield Found(InventionKind.DEGREE, place, "The source says that it is not finished.")
    known = frozenset((one.dates.start, one.dates.end, one.dates.current) for one in there if one.dates)
    if (
        study.dates
        and known
        and not is_time((study.dates.start, study.dates.end, study.dates.current), known)
    ):
        yield Found(InventionKind.DATE, study.dates.span, "The source has another time for it.")
    areas = {area for one in source.profile.education for area in one.areas}
    for area in study.areas:
        if area not in {*areas, NOT_COMPLETED} and not all(source.has_stem(word) for word in words_of(area)):
            yield Found(InventionKind.DEGREE, place, f"The source has no study of {area}.")


def _is_other_degree(source: Said, study: Study, there: list[Study]) -> bool:
    """Whether a degree is none that the source has, or none that it has from this school."""
    if study.degree is None:
        return False
    levels = {one.degree for one in there if one.degree}
    if levels:
        return study.degree not in levels
    anywhere = {one.degree for one in source.profile.education}
    return study.degree not in anywhere and not (study.title and source.has(study.title.text))


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


def _in(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def _some(names: list[str], nothing: str) -> str:
    """A few names, each once."""
    known = list(dict.fromkeys(names))
    return ", ".join(known[:3]) + (" and others" if len(known) > 3 else "") if known else nothing  # noqa: PLR2004
