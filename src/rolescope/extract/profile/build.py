"""A résumé's text as a `Profile`. Pure: time is an argument, and nothing is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rolescope.extract.document import Document
from rolescope.extract.language import language
from rolescope.extract.profile.basics import find_basics
from rolescope.extract.profile.certificates import find_certificates
from rolescope.extract.profile.dates import Unread
from rolescope.extract.profile.education import find_education, school_spans
from rolescope.extract.profile.flags import find_flags
from rolescope.extract.profile.languages import find_languages
from rolescope.extract.profile.lines import ASIDE
from rolescope.extract.profile.permits import find_permits
from rolescope.extract.profile.sections import ResumeSection, find_sections, of_kind
from rolescope.extract.profile.skills import find_skills
from rolescope.extract.profile.work import find_work
from rolescope.extract.profile.wrapped import unwrapped
from rolescope.model.given import text_given
from rolescope.model.profile import MONTHS, Month, Profile, Spanned, Study, Work, months
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Marked, Span


def build(text: str, as_of: Month, warnings: tuple[ReadingWarning, ...] = ()) -> Profile:
    """Read one résumé.

    Args:
        text: the text as its file gives it; spans count its characters.
        as_of: the month that "present" stands for.
        warnings: what was left out in making the text, such as hidden elements.

    Raises:
        BadQuestion: if it is no text.
    """
    text_given(text, "text")
    whole = Document(text)
    flags = find_flags(whole)
    visible = blanked(text, [one.span for one in flags if one.span])
    sections = find_sections(visible)
    work, undated = find_work(sections, as_of)
    education, unread = find_education(sections, as_of)
    basics = find_basics(visible, sections)
    apart = [one.span for one in basics.contacts if one.span]
    apart += [one.employer.span for one in work if one.employer] + school_spans(education)
    apart += [one.span for kind in ("basics", ASIDE) for one in of_kind(sections, kind)]
    doc = Document(unwrapped(blanked(visible, apart)))
    stretches = [one.dates.stretch(as_of) for one in work if one.dates]
    dated = [one for one in stretches if one]
    return Profile(
        text=text,
        as_of=as_of,
        basics=basics,
        work=work,
        education=education,
        skills=find_skills(doc, sections, work, as_of),
        certificates=find_certificates(sections),
        languages=find_languages(visible, sections),
        projects=tuple(
            Spanned(line.text, line.span) for one in of_kind(sections, "projects") for line in one.lines
        ),
        permits=find_permits(visible),
        level=_level(work, as_of),
        years=round(months(dated) / MONTHS, 2) if dated else None,
        warnings=(*warnings, *flags, *_remarks(sections, work, education, [*undated, *unread])),
        written_in=language(visible),
    )


def blanked(text: str, spans: Iterable[Span]) -> str:
    """A text with blanks in some places, line breaks kept, so that no place moves."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        begin, stop = max(start, at), max(end, at)
        parts += [text[at:begin], *("\n" if c == "\n" else " " for c in text[begin:stop])]
        at = stop
    return "".join([*parts, text[at:]])


def _level(work: Sequence[Work], as_of: Month) -> Marked | None:
    """The level of the latest dated title that names one."""
    best: tuple[int, Marked] | None = None
    for one in work:
        stretch = one.dates.stretch(as_of) if one.dates else None
        if one.level == "unstated" or stretch is None or one.title is None:
            continue
        if best is None or stretch[1] > best[0]:
            best = stretch[1], Marked(one.level, one.title.span)
    return best[1] if best else None


def _remarks(
    sections: Sequence[ResumeSection],
    work: Sequence[Work],
    education: Sequence[Study],
    unread: Sequence[Unread],
) -> Iterator[ReadingWarning]:
    """What a parser cannot read."""
    kinds = {one.kind for one in sections}
    if "work" not in kinds:
        yield ReadingWarning(
            "no_work", "No heading for work experience was found, so no work is counted.", None
        )
    elif not work:
        yield ReadingWarning("no_work", "No job was found below the heading for work experience.", None)
    for one in unread:
        yield ReadingWarning("date", f"This date was not read: {one.reason}.", one.span)
    for job in work:
        if job.dates is None:
            yield ReadingWarning(
                "undated", "This job has no date that can be read; its time counts as nothing.", job.span
            )
        elif job.months is None:
            yield ReadingWarning(
                "undated", "This job's time cannot be told; it counts as nothing.", job.dates.span
            )
        if job.title is None:
            yield ReadingWarning("no_title", "No title was found for this job.", job.span)
    if "education" in kinds and not education:
        yield ReadingWarning(
            "no_education", "No degree or school was found below the heading for education.", None
        )
