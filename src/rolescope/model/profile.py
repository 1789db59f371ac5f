"""A person's own text, read: work, education, skills, each with its place; and what may be judged.

Sections are named as JSON Resume names them. Every span counts characters of `Profile.text`. Months and years
are of dated work only: what has no date is counted as nothing, and said to be undated.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Marked, Span

MONTHS = 12


class Month(NamedTuple):
    """A month of a year; a year alone where the text names no month."""

    year: int
    month: int | None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


class Dated(NamedTuple):
    """A stretch of time as a text states it.

    Attributes:
        start: None where only an end is stated.
        end: None where it is still going on, or not stated.
        current: whether the text says that it is still going on.
        span: the words.
    """

    start: Month | None
    end: Month | None
    current: bool
    span: Span

    def stretch(self, as_of: Month) -> tuple[int, int] | None:
        """First month and the one after the last, counted from year 0; None where an end is unstated.

        Months that are named are worked whole. A year alone begins in July and ends with June, so that
        "2019 - 2021" is two years, its mean; one year alone ("2019") is its half, April to September.

        Args:
            as_of: the month in which what is still going on is cut off.
        """
        end = as_of if self.current else self.end
        if self.start is None or end is None:
            return None
        if self.start.year == end.year and self.start.month is None and end.month is None:
            first, last = 4, 9
        else:
            first, last = self.start.month or 7, end.month or 6
        begin, stop = self.start.year * MONTHS + first - 1, end.year * MONTHS + last
        return (begin, stop) if stop > begin else None


def months(stretches: Iterable[tuple[int, int]]) -> int:
    """Months in the union of stretches: two jobs at once are counted once."""
    total, reached = 0, -1
    for begin, stop in sorted(stretches):
        total += max(0, stop - max(begin, reached))
        reached = max(reached, stop)
    return total


class Spanned(NamedTuple):
    """Words and their place."""

    text: str
    span: Span


class Contact(NamedTuple):
    """Something that tells who a person is, and nothing of what they can do.

    Attributes:
        kind: "name", "email", "phone", "address", "url", "photo", "birth_date", "nationality", "gender",
            "marital_status", "age".
        value: the words as they stand.
        span: where; None where a field beside the text has it.
    """

    kind: str
    value: str
    span: Span | None


class Basics(NamedTuple):
    """Who the person is. Set apart: nothing that judges takes it."""

    contacts: tuple[Contact, ...] = ()

    def first(self, kind: str) -> str | None:
        """The first value of a kind."""
        return next((one.value for one in self.contacts if one.kind == kind), None)


NOBODY = Basics()
"""Nothing is known of who the person is."""


class Work(NamedTuple):
    """One job held.

    Attributes:
        title: the job's title as it stands; None where none was found.
        employer: as it stands.
        place: as it stands.
        dates: None where undated.
        highlights: lines of what was done.
        span: the whole entry.
        level: a `Level` value that the title names; "unstated" where it names none.
        roles: ids of our roles that the title names.
        months: how long, as of the profile's date; None where undated or unclear.
    """

    title: Spanned | None
    employer: Spanned | None
    place: str | None
    dates: Dated | None
    highlights: tuple[Spanned, ...]
    span: Span
    level: str = "unstated"
    roles: tuple[str, ...] = ()
    months: int | None = None


class Study(NamedTuple):
    """One course of education.

    Attributes:
        institution: as it stands.
        degree: "high_school", "associate", "bachelor", "master" or "phd"; None where its words name none.
        title: the words of the degree.
        areas: fields of study, by the names of `patterns/fields_of_study.tsv`; else as they stand.
        dates: None where undated.
        finished: False where the text says that it is not, or not yet.
        span: the whole entry.
    """

    institution: Spanned | None
    degree: str | None
    title: Spanned | None
    areas: tuple[str, ...]
    dates: Dated | None
    finished: bool
    span: Span


class Certificate(NamedTuple):
    """A certificate or licence, by its name as it stands."""

    name: str
    span: Span


class SpokenLanguage(NamedTuple):
    """A natural language.

    Attributes:
        code: ISO 639-1 (639-3 where there is none).
        level: "native", "C2", … "A1", or "fluent", "professional", "basic" as the words say; None unstated.
        span: the words.
    """

    code: str
    level: str | None
    span: Span


class Permit(NamedTuple):
    """Something a person says they are allowed.

    Attributes:
        kind: "work" (may work in `value`), "sponsorship" (needs it; `value` is the country or ""),
            "clearance", "driving".
        value: ISO 3166-1 alpha-2 or a region's name; what kind of clearance or licence.
        span: the words.
    """

    kind: str
    value: str
    span: Span


class ProfileSkill(NamedTuple):
    """A skill the text names.

    Attributes:
        skill: skill id.
        label: its preferred label.
        spans: every place, in text order, outside basics and what is flagged.
        years: the union of the dated jobs whose entries name it; None where none does.
        where: the numbers of those jobs in `Profile.work`, dated or not.
        claimed: whether nothing but a list or a summary names it.
    """

    skill: str
    label: str
    spans: tuple[Span, ...]
    years: float | None
    where: tuple[int, ...]
    claimed: bool


class QualifiedWork(NamedTuple):
    """A job without its employer, place and dates: how long, at which level, as what."""

    months: int | None
    level: str
    roles: tuple[str, ...]
    span: Span


class Degree(NamedTuple):
    """A degree without its school and its dates."""

    degree: str
    areas: tuple[str, ...]
    finished: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Qualifications:
    """All of a profile that a scorer may see. What is not here cannot move a score.

    No name, contact, photo, age, nationality or gender; no school, employer or place; no dates, so no gaps.

    Attributes:
        skills: by id.
        work: in text order.
        degrees: in text order.
        certificates: names of them, with their places.
        languages: by code.
        permits: what the text says the person is allowed.
        years: the union of all dated work; None where none is dated.
        written_in: ISO 639-1 of the language that the text is written in; None where it cannot be told.
    """

    skills: tuple[ProfileSkill, ...] = ()
    work: tuple[QualifiedWork, ...] = ()
    degrees: tuple[Degree, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    permits: tuple[Permit, ...] = ()
    years: float | None = None
    written_in: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's text, read. Empty and None mean: the text does not say.

    Attributes:
        text: the text that spans count in.
        as_of: the month that "present" stands for.
        basics: who the person is; never judged.
        work, education, projects: entries in text order.
        skills: by id.
        certificates, languages, permits: in text order.
        level: the level of the latest dated title that names one.
        years: the union of all dated work; None where none is dated.
        warnings: what a parser cannot read, what is undated or unsupported, hidden text, padding, copies.
        written_in: ISO 639-1 of the language of the text; None where it cannot be told.
    """

    text: str
    as_of: Month
    basics: Basics = NOBODY
    work: tuple[Work, ...] = ()
    education: tuple[Study, ...] = ()
    skills: tuple[ProfileSkill, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    projects: tuple[Spanned, ...] = ()
    permits: tuple[Permit, ...] = ()
    level: Marked | None = None
    years: float | None = None
    warnings: tuple[ReadingWarning, ...] = ()
    written_in: str | None = None

    def qualifications(self) -> Qualifications:
        """What may be judged."""
        return Qualifications(
            skills=self.skills,
            work=tuple(QualifiedWork(one.months, one.level, one.roles, one.span) for one in self.work),
            degrees=tuple(
                Degree(one.degree, one.areas, one.finished, one.span) for one in self.education if one.degree
            ),
            certificates=self.certificates,
            languages=self.languages,
            permits=self.permits,
            years=self.years,
            written_in=self.written_in,
        )
