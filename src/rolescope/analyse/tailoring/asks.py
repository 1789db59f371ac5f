"""What a posting asks for, as the rules of tailoring use it: which skills, how firmly, in which spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rolescope.model.fit import Ask, Kind, Requirement
from rolescope.model.profile import Profile, ProfileSkill
from rolescope.model.reading import SkillMention
from rolescope.model.span import Span

WEIGHTS = {Ask.REQUIRED: 2, Ask.PREFERRED: 1}


class Wanted(NamedTuple):
    """One skill that is asked for.

    Attributes:
        weight: how firmly.
        rank: place in the order of what is asked for, required first, then in the posting's order.
        surface: the words of the posting.
        span: where.
    """

    weight: int
    rank: int
    surface: str
    span: Span


@dataclass(frozen=True, slots=True)
class Asks:
    """What is asked for.

    Attributes:
        skills: by id.
        certificates: their names in small letters, each with its place.
        products: ids of skills that are things with a name (programs, libraries, programming languages).
    """

    skills: Mapping[str, Wanted]
    certificates: Mapping[str, Span]
    products: frozenset[str]

    def rank(self, skills: Sequence[str]) -> int:
        """The best place of some skills in the order of what is asked for; past the last where none is."""
        return min((self.skills[one].rank for one in skills if one in self.skills), default=len(self.skills))

    def wanted(self, skills: Sequence[str]) -> list[str]:
        """Those of some skills that are asked for, in the order of asking, each once."""
        return sorted({one for one in skills if one in self.skills}, key=lambda one: self.skills[one].rank)

    def weight(self, skills: Sequence[str]) -> int:
        """How much of what is asked for some skills are."""
        return sum(self.skills[one].weight for one in self.wanted(skills))


def asks_of(
    requirements: Sequence[Requirement], mentions: Sequence[SkillMention], products: frozenset[str]
) -> Asks:
    """What a posting asks for.

    Args:
        requirements: as they were found in it.
        mentions: the skills that it names, each with its words.
        products: ids of skills that are things with a name.
    """
    named = {(one.skill, one.span): one.surface for one in mentions}
    found: dict[str, tuple[int, Span, str]] = {}
    for one in requirements:
        if one.kind is not Kind.SKILL:
            continue
        for skill, label in zip(one.any_of, one.labels, strict=True):
            weight = WEIGHTS[one.ask]
            if skill in found and found[skill][0] >= weight:
                continue
            here = next((span for id_, span in named if id_ == skill and _inside(span, one.span)), one.span)
            found[skill] = weight, here, named.get((skill, here), label)
    order = sorted(found, key=lambda skill: (-found[skill][0], found[skill][1], skill))
    skills = {
        skill: Wanted(found[skill][0], rank, found[skill][2], found[skill][1])
        for rank, skill in enumerate(order)
    }
    certificates = {
        name: one.span for one in requirements if one.kind is Kind.CERTIFICATE for name in one.any_of
    }
    return Asks(skills, certificates, products)


def _inside(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def skills_in(profile: Profile, span: Span) -> tuple[str, ...]:
    """Ids of the skills that a place of a profile names."""
    return tuple(one.skill for one in profile.skills if any(_inside(place, span) for place in one.spans))


def spelled(one: ProfileSkill, profile: Profile, asks: Asks) -> str:
    """A skill as a document names it: as the posting does where that is the same name, else as it stands."""
    surfaces = [" ".join(profile.text[span.start : span.end].split()) for span in one.spans]
    own = next((words for words in surfaces if words.lower() == one.label.lower()), surfaces[0])
    wanted = asks.skills.get(one.skill)
    if wanted and is_same_name(own, wanted.surface, one.label, product=one.skill in asks.products):
        return wanted.surface
    return own


def is_same_name(own: str, theirs: str, label: str, *, product: bool) -> bool:
    """Whether a longer spelling is the same name and no stronger or wider claim.

    "Postgres" is "PostgreSQL", "k8s" is "Kubernetes", "NLP" is "natural language processing"; "SQL" is not
    "advanced SQL", though both are names of one skill in the vocabulary.

    Args:
        own: as the profile has it.
        theirs: as the posting has it.
        label: the vocabulary's own name.
        product: whether it is a thing with a name.
    """
    if len(theirs) <= len(own) or theirs.lower() == own.lower():
        return False
    if "".join(word[0] for word in theirs.replace("-", " ").split()).lower() == own.lower():
        return True
    return product and theirs.lower() == label.lower() and len(own.split()) == 1
