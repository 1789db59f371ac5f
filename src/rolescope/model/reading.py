"""What the reader finds in one text. Every mention keeps its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`, in characters of the text as given."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A skill named in the text.

    Attributes:
        skill: skill id.
        span: where.
        surface: the words as they stand there.
    """

    skill: str
    span: Span
    surface: str


@dataclass(frozen=True, slots=True)
class Duty:
    """One sentence that says what the person will do.

    Attributes:
        span: where the sentence stands.
        activity: activity id, the most probable one.
        probability: the classifier's own probability for it.
    """

    span: Span
    activity: str
    probability: float


@dataclass(frozen=True, slots=True)
class Years:
    """Smallest total years of experience asked for, with the words that say so."""

    minimum: int
    span: Span


@dataclass(frozen=True, slots=True)
class Education:
    """Lowest degree that is required.

    Attributes:
        minimum: "high_school", "associate", "bachelor", "master" or "phd".
        or_equivalent: whether experience or the like is accepted instead.
        span: the words that say so.
    """

    minimum: str
    or_equivalent: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A value of a closed list, with the words that carry it; `span` is None where the title carries it."""

    value: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one text says. None and empty mean: the text does not say.

    Attributes:
        skills: every skill mention outside company, benefits and legal boilerplate, in text order.
        duties: duty sentences with their activity, in text order.
        years: smallest total experience required.
        education: lowest degree required.
        workplace: "onsite", "hybrid" or "remote".
        seniority: a `Level` value, from title and text together.
        country: ISO 3166-1 alpha-2 read from the place string; None if it names none or several.
    """

    skills: tuple[SkillMention, ...]
    duties: tuple[Duty, ...]
    years: Years | None
    education: Education | None
    workplace: Marked | None
    seniority: Marked | None
    country: str | None
