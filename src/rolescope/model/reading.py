"""What the reader finds in one text. Every fact keeps its place.

Small records are named tuples: reading a million postings makes a hundred million of them, and a named tuple
is made in a third of a frozen dataclass's time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from rolescope.model.role_reading import RoleReading
from rolescope.model.span import Marked, Origin, Span


class SectionKind(StrEnum):
    """What a section is about."""

    COMPANY = "company"
    DUTIES = "duties"
    REQUIREMENTS = "requirements"
    PREFERRED = "preferred"
    BENEFITS = "benefits"
    PAY = "pay"
    LEGAL = "legal"
    OTHER = "other"


class Requirement(StrEnum):
    """How a text speaks of a skill."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    ALTERNATIVE = "alternative"
    NEGATED = "negated"
    MENTIONED = "mentioned"


class Depth(StrEnum):
    """How well a skill should be known, by the words before it."""

    BASIC = "basic"
    WORKING = "working"
    ADVANCED = "advanced"
    EXPERT = "expert"


class Section(NamedTuple):
    """One section of a posting.

    Attributes:
        kind: what it is about; text before the first heading is "other".
        span: the section with its heading; the sections of a text cover it without overlap.
        body: where the text after the heading begins.
    """

    kind: SectionKind
    span: Span
    body: int


class SkillMention(NamedTuple):
    """A skill named in the text.

    Attributes:
        skill: skill id.
        label: its preferred label.
        span: where.
        surface: the words as they stand there.
        requirement: required, preferred, one of alternatives, negated, or just mentioned.
        depth: how well it should be known; None where no word says so.
        years: years asked for with this skill; None where no number does.
        choice: of one of alternatives, the number of their list: those of one number are a choice of each
            other. None for any other.
    """

    skill: str
    label: str
    span: Span
    surface: str
    requirement: Requirement = Requirement.MENTIONED
    depth: Depth | None = None
    years: int | None = None
    choice: int | None = None


class Duty(NamedTuple):
    """One sentence that says what the person will do.

    Attributes:
        span: where the sentence stands.
        quote: the sentence as it stands there.
        activity: activity id, the most probable one.
        probability: the classifier's own probability for it.
    """

    span: Span
    quote: str
    activity: str
    probability: float


class Years(NamedTuple):
    """Total years of experience asked for, with the words that say so.

    Attributes:
        minimum: the smallest total that is accepted.
        maximum: the upper end of a range ("3 to 5 years"); None if open.
        span: the words.
    """

    minimum: int
    maximum: int | None
    span: Span


class Education(NamedTuple):
    """Lowest degree that is required.

    Attributes:
        minimum: "high_school", "associate", "bachelor", "master" or "phd".
        or_equivalent: whether experience or the like is accepted instead.
        fields: fields of study named with it, by the names of `patterns/fields_of_study.tsv`.
        span: the words that name the degree.
    """

    minimum: str
    or_equivalent: bool
    fields: tuple[str, ...]
    span: Span


class Pay(NamedTuple):
    """One stated pay of this job.

    Attributes:
        minimum: lower end in `currency` per `period`; None for "up to".
        maximum: upper end; equal to `minimum` for a single figure; None for "from".
        currency: ISO 4217 as far as text and place support it; None where a bare sign could be several.
        period: "year", "month", "week", "day" or "hour"; None where neither words nor size settle it.
        kind: "base", "ote" (on-target earnings), "total", or None where the text does not say.
        tax: "gross" or "net" where stated.
        place: the place this pay is for, where the text names several.
        span: the words.
        surface: the words as they stand.
        origin: text, or structured (a `baseSalary` field beside the text).
        repairs: what was mended in reading it and why ("ends swapped: 90k - 70k").
    """

    minimum: float | None
    maximum: float | None
    currency: str | None
    period: str | None
    kind: str | None
    tax: str | None
    place: str | None
    span: Span | None
    surface: str
    origin: Origin = Origin.TEXT
    repairs: tuple[str, ...] = ()


class Place(NamedTuple):
    """A place of work named.

    Attributes:
        name: as it stands.
        country: ISO 3166-1 alpha-2; None if not certain.
        span: the words; None where the location field carries it.
        origin: text or location.
    """

    name: str
    country: str | None
    span: Span | None
    origin: Origin = Origin.TEXT


class Travel(NamedTuple):
    """Travel asked for: the largest share of working time in percent, None where no share is named."""

    percent: int | None
    span: Span


class ReadingWarning(NamedTuple):
    """Something a reader of this text should know.

    Attributes:
        kind: "hidden_text", "instructions", "amount", "cut_off", "language", "thin", "markup", "too_long".
        message: one sentence.
        span: what it is about; None for the whole text.
    """

    kind: str
    message: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one text says. None and empty mean: the text does not say.

    Attributes:
        sections: sections that cover the text.
        skills: skill mentions outside company, benefits and legal boilerplate, in text order.
        duties: duty sentences with their activity, in text order.
        years: total experience required.
        education: lowest degree required.
        pay: stated pay, the main place first.
        workplace: "onsite", "hybrid" or "remote".
        seniority: a `Level` value, from title and text together.
        employer_kind: "direct" or "agency"; None where unclear.
        employment_type: schema.org employment types: "full_time", "part_time", "contract", "temporary",
            "internship", "apprenticeship", "permanent".
        places: places of work.
        eligible: countries or regions in which a candidate must live or be allowed to work.
        visa: "sponsored" or "not_sponsored".
        clearance: security clearance: "required", "obtainable" or "preferred".
        travel: travel asked for.
        on_call: "required" or "none".
        industry: the employer's industry, by `patterns/industries.tsv`.
        language: ISO 639-1 of the text.
        spoken: natural languages asked for, ISO 639-1.
        collaborators: whom the person works with, by `patterns/collaborators.tsv`.
        country: ISO 3166-1 alpha-2 of the place of work; None if none or several.
        warnings: hidden or hostile text and the like.
        role: whose work it is; None where nobody has judged it.
    """

    sections: tuple[Section, ...] = ()
    skills: tuple[SkillMention, ...] = ()
    duties: tuple[Duty, ...] = ()
    years: Years | None = None
    education: Education | None = None
    pay: tuple[Pay, ...] = ()
    workplace: Marked | None = None
    seniority: Marked | None = None
    employer_kind: Marked | None = None
    employment_type: tuple[Marked, ...] = ()
    places: tuple[Place, ...] = ()
    eligible: tuple[Marked, ...] = ()
    visa: Marked | None = None
    clearance: Marked | None = None
    travel: Travel | None = None
    on_call: Marked | None = None
    industry: Marked | None = None
    language: str | None = None
    spoken: tuple[Marked, ...] = ()
    collaborators: tuple[Marked, ...] = ()
    country: str | None = None
    warnings: tuple[ReadingWarning, ...] = ()
    role: RoleReading | None = None

    def to_dict(self) -> dict[str, Any]:
        """The reading as JSON types, in the shape of the contract."""
        return _as_dict(self)


_MARKS = ("workplace", "seniority", "employer_kind", "visa", "clearance", "on_call", "industry")
_MANY = ("employment_type", "eligible", "spoken", "collaborators", "places", "duties", "warnings")
_SHORT = {"minimum": "min", "maximum": "max", "skill": "id"}


def _as_dict(reading: Reading) -> dict[str, Any]:
    marks = {name: getattr(reading, name) for name in _MARKS}
    return {
        "pay": [_plain(p) for p in reading.pay],
        "years": _plain(reading.years),
        "education": _plain(reading.education),
        **{name: mark and mark.value for name, mark in marks.items()},
        "travel": _plain(reading.travel),
        "language": reading.language,
        "country": reading.country,
        **{name: [_plain(record) for record in getattr(reading, name)] for name in _MANY},
        "skills": [_plain(s) for s in reading.skills],
        "sections": [{"kind": s.kind.value, "span": list(s.span)} for s in reading.sections],
        "marks": {name: _plain(mark) for name, mark in marks.items() if mark},
        "role": reading.role and reading.role.to_dict(),
        "specificity": reading.role and reading.role.specificity(),
    }


def _plain(record: Any) -> Any:
    """A named tuple by its fields in the contract's names; money is exact, so floats are not rounded here."""
    if record is None:
        return None
    return {_SHORT.get(name, name): _value(value) for name, value in record._asdict().items()}


def _value(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_value(v) for v in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
