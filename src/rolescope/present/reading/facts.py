"""The facts of a reading in one order for page and terminal: name, value, the words that carry it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from rolescope.model.read import ReadAnswer
from rolescope.model.reading import Reading, Requirement, SkillMention
from rolescope.model.span import Marked, Origin, Span
from rolescope.present.reading import words


class Kind(StrEnum):
    """Kinds of mark that can be shown or hidden, in the order of the legend."""

    SKILL = "skill"
    DUTY = "duty"
    ASKED = "asked"
    PAY = "pay"
    TERMS = "terms"
    PEOPLE = "people"
    WARNING = "warning"


class Fact(NamedTuple):
    """One fact.

    Attributes:
        kind: how it is marked.
        name: what is stated, such as "Workplace".
        value: in plain words.
        span: the words that carry it; None where something beside the text does.
        note: where it was read if not in the text, and what was mended.
    """

    kind: Kind
    name: str
    value: str
    span: Span | None
    note: str = ""


def facts(reading: Reading) -> list[Fact]:
    """Everything but skills, duties and warnings. What the text does not say is not there."""
    return [*_pay(reading), *_asked(reading), *_terms(reading), *_people(reading)]


def _pay(reading: Reading) -> Iterator[Fact]:
    for stated in reading.pay:
        notes = (words.ORIGINS[stated.origin], *stated.repairs)
        yield Fact(Kind.PAY, "Pay", words.pay(stated), stated.span, "; ".join(filter(None, notes)))


def _asked(reading: Reading) -> Iterator[Fact]:
    if reading.seniority and reading.seniority.value != "unstated":
        yield _marked(Kind.ASKED, "Seniority", reading.seniority)
    if reading.years:
        yield Fact(Kind.ASKED, "Years", words.years(reading.years), reading.years.span)
    if reading.education:
        yield Fact(Kind.ASKED, "Degree", words.degree(reading.education), reading.education.span)
    for spoken in reading.spoken:
        yield _marked(Kind.ASKED, "Speaks", spoken, words.language(spoken.value))
    if reading.clearance:
        yield _marked(Kind.ASKED, "Clearance", reading.clearance)


def _terms(reading: Reading) -> Iterator[Fact]:
    if reading.workplace:
        yield _marked(Kind.TERMS, "Workplace", reading.workplace)
    named = {place.name for place in reading.places if place.span}
    for place in reading.places:
        if place.span is None and place.name in named:
            continue
        known = words.country(place.country) if place.country else ""
        name = place.name if place.name.endswith(known) else f"{place.name} ({known})"
        yield Fact(Kind.TERMS, "Place", name, place.span, words.ORIGINS[place.origin])
    for eligible in reading.eligible:
        yield _marked(Kind.TERMS, "Open to", eligible, words.country(eligible.value))
    for employment in reading.employment_type:
        yield _marked(Kind.TERMS, "Contract", employment)
    if reading.visa:
        yield _marked(Kind.TERMS, "Visa", reading.visa)
    if reading.travel:
        share = "some" if reading.travel.percent is None else f"up to {reading.travel.percent} % of the time"
        yield Fact(Kind.TERMS, "Travel", share, reading.travel.span)
    if reading.on_call:
        yield _marked(Kind.TERMS, "On call", reading.on_call)


def _people(reading: Reading) -> Iterator[Fact]:
    if reading.employer_kind:
        yield _marked(Kind.PEOPLE, "Posted by", reading.employer_kind)
    if reading.industry:
        yield _marked(Kind.PEOPLE, "Industry", reading.industry)
    for whom in reading.collaborators:
        yield _marked(Kind.PEOPLE, "Works with", whom)


def _marked(kind: Kind, name: str, mark: Marked, said: str | None = None) -> Fact:
    note = words.ORIGINS[mark.origin] if mark.span is None or mark.origin is not Origin.TEXT else ""
    return Fact(kind, name, said or words.value(mark.value), mark.span, note)


def quote(whole: str, fact: Fact, most: int) -> str | None:
    """The words that carry a fact, on one line; None where there are none or they only repeat it."""
    if fact.span is None:
        return None
    said = " ".join(whole[fact.span.start : fact.span.end].split())
    repeats = said.lower().strip(" .,;:()") in fact.value.lower()
    return None if repeats else said if len(said) <= most else f"{said[: most - 1].rstrip()}…"


GROUPS = (
    ("Required", Requirement.REQUIRED),
    ("Any one of", Requirement.ALTERNATIVE),
    ("Preferred", Requirement.PREFERRED),
    ("Mentioned", Requirement.MENTIONED),
    ("Not needed", Requirement.NEGATED),
)
"""Skills by how the text speaks of them, in the order of what a person must know first."""
_RANK = {requirement: rank for rank, (_, requirement) in enumerate(GROUPS)}
_NAMES = {requirement: name for name, requirement in GROUPS}


def skill_groups(view: ReadAnswer) -> list[tuple[str, list[SkillMention]]]:
    """Each skill once, under the strongest that the text says of it, in text order; each choice on its own.

    A choice of skills names all of them, whatever else is said of one. What leaves nothing to choose from
    ("NLP or natural language processing") is required.
    """
    choices = _choices(view.reading.skills)
    chosen = {mention.skill for choice in choices for mention in choice}
    grouped: dict[str, list[SkillMention]] = {name: [] for name, _ in GROUPS}
    for mention in sorted(_strongest(view.reading.skills), key=lambda m: m.span):
        if mention.requirement is not Requirement.ALTERNATIVE:
            grouped[_NAMES[mention.requirement]].append(mention)
        elif mention.skill not in chosen:
            grouped[_NAMES[Requirement.REQUIRED]].append(mention)
    either = _NAMES[Requirement.ALTERNATIVE]
    listed = ((name, choices if name == either else [found]) for name, found in grouped.items())
    return [(name, one) for name, lists in listed for one in lists if one]


def _choices(mentions: Iterable[SkillMention]) -> list[list[SkillMention]]:
    """The choices of two skills or more, each once, in text order."""
    lists: dict[int | None, list[SkillMention]] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        if mention.requirement is Requirement.ALTERNATIVE:
            lists.setdefault(mention.choice, []).append(mention)
    once: dict[frozenset[str], list[SkillMention]] = {}
    for found in lists.values():
        once.setdefault(frozenset(m.skill for m in found), _strongest(found))
    return [found for skills, found in once.items() if len(skills) > 1]


def _strongest(mentions: Iterable[SkillMention]) -> list[SkillMention]:
    """Of each skill the mention that says most."""
    best: dict[str, SkillMention] = {}
    for mention in mentions:
        known = best.get(mention.skill)
        if known is None or _weight(mention) < _weight(known):
            best[mention.skill] = mention
    return list(best.values())


def _weight(mention: SkillMention) -> tuple[int, int]:
    """The stronger of two mentions; of equals the one that says more."""
    return _RANK[mention.requirement], -((mention.depth is not None) + (mention.years is not None))


def skill_words(mention: SkillMention) -> str:
    """A skill with its depth and years: "Python (expert, 3 years)"."""
    years = f"{mention.years} year{'s' if mention.years != 1 else ''}" if mention.years else ""
    more = ", ".join(filter(None, (words.DEPTHS[mention.depth] if mention.depth else "", years)))
    return f"{mention.label} ({more})" if more else mention.label
