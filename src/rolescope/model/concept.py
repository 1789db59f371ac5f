"""What postings are about: roles, occupations, skills, activities. SKOS names for labels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SkillType(StrEnum):
    """The kind of thing a skill is."""

    LANGUAGE = "language"
    """A programming, query or markup language."""
    LIBRARY = "library"
    """Code that is imported: a library or framework."""
    PLATFORM = "platform"
    """Something that is run on or subscribed to: clouds, warehouses, orchestrators."""
    TOOL = "tool"
    """A program that is used: editors, BI tools, office programs, databases."""
    METHOD = "method"
    """A way of working that is named: regression, A/B testing, agile."""
    DOMAIN = "domain"
    """Knowledge of a field: finance, biology, marketing."""
    SOFT = "soft"
    """How a person works with others."""


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill, one id.

    Attributes:
        id: our id, stable: lower case with hyphens ("kubernetes", "a-b-testing").
        pref_label: the label to print.
        type: what kind of thing it is.
        alt_labels: other surface forms that mean the same ("k8s").
        esco: ESCO concept URI where the skill is one of theirs.
        onet: the O*NET technology-skill example where it is one of theirs.
    """

    id: str
    pref_label: str
    type: SkillType
    alt_labels: tuple[str, ...] = ()
    esco: str | None = None
    onet: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """One role of our own vocabulary: a kind of work that employers post under many titles.

    Attributes:
        id: "data_scientist"; the gold guide's id where it has one.
        pref_label: "Data scientist".
        alt_labels: other titles for the same role.
        definition: one sentence of ours that tells it from its neighbours.
        broader: id of the role that work of this one is judged to be; None where it is judged by itself.
        related: ids of neighbouring roles, nearest first.
        onet_soc: O*NET-SOC codes, closest first.
        esco: ESCO occupation URIs, closest first.
        isco: ISCO-08 unit group.
    """

    id: str
    pref_label: str
    alt_labels: tuple[str, ...]
    definition: str
    broader: str | None
    related: tuple[str, ...]
    onet_soc: tuple[str, ...]
    esco: tuple[str, ...]
    isco: str | None


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation of a public classification, for what lies outside our vocabulary.

    Attributes:
        id: "onet:29-1141.00" or "esco:<uuid>".
        scheme: "onet" or "esco".
        code: O*NET-SOC code, or ESCO code.
        pref_label: the scheme's own title.
        isco: ISCO-08 unit group where the scheme gives it.
    """

    id: str
    scheme: str
    code: str
    pref_label: str
    isco: str | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """Something people do in a job, read from one duty sentence.

    Attributes:
        id: one of the 27 of the gold guide ("train_models").
        pref_label: "Train models".
        scope: what counts as it, in a few words of ours.
        mode: "methods", "build" or "analysis"; None for what is part of any work.
    """

    id: str
    pref_label: str
    scope: str
    mode: str | None = None
