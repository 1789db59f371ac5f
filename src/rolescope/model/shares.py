"""Tables of shares: rows by skill, activity or value, the differences between roles, the reader's error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from rolescope.model.estimate import Figure
from rolescope.model.frozen import FrozenMappings
from rolescope.model.plain import fields


class Verdict(StrEnum):
    """What may be said of a difference."""

    HIGHER = "higher"
    """a above b: q at or under 0.05 and at least 5 points."""
    LOWER = "lower"
    """a below b: q at or under 0.05 and at least 5 points."""
    EQUIVALENT = "equivalent"
    """The whole interval lies within 10 points of nought."""
    NO_RELIABLE_DIFFERENCE = "no reliable difference"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Contrast:
    """The difference a − b of two proportions.

    Attributes:
        a: role id.
        b: role id.
        value: a − b, −1 to 1; None where suppressed.
        low: lower end of the 95 % interval.
        high: upper end of the 95 % interval.
        q_value: adjusted (two-stage Benjamini-Hochberg) over all rows of the same table and pair.
        verdict: what may be said.
        reason: why suppressed; None otherwise.
    """

    a: str
    b: str
    value: float | None
    low: float | None
    high: float | None
    q_value: float | None
    verdict: Verdict
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReaderError:
    """How well the reader finds this kind of thing, measured on labelled postings.

    Attributes:
        precision: share of what it reports that the labels confirm.
        recall: share of what the labels hold that it reports.
        measured_on: what was labelled, in words.
    """

    precision: Figure
    recall: Figure
    measured_on: str


KINDS = frozenset(
    {
        *("activity", "degree", "workplace", "seniority", "collaborator", "on_call", "industry"),
        *("field_of_study", "employment_type", "visa", "clearance", "travel"),
    }
)
"""Types of row that are not skills; every other type is a type of skill."""
OPTIONAL = ("required", "preferred", "advanced", "basic", "by_work")
"""Fields of a row that some rows lack: left out of the contract there."""


@dataclass(frozen=True, slots=True)
class PrevalenceRow(FrozenMappings):
    """One skill, activity or category value across the roles.

    Attributes:
        id: skill id, activity id, or category value.
        label: what to print.
        type: skill type, "activity", or the category's name ("degree").
        roles: role id to share.
        core_in: roles in which the interval lies at or above 20 %.
        differences: every pair (a before b in the order of the question).
        reader: the error of what read it; None where nothing was read.
        required: role id to the share of postings that require the skill, alone or as one of alternatives.
        preferred: role id to the share of postings that prefer it and do not require it.
        advanced: role id to the share, of postings that mention it, that ask for an advanced or expert depth.
        basic: the same for a basic or working depth; postings that name no depth are in neither.
        by_work: role id to the share among postings whose work was judged to be the role's, whatever their
            title; without roles that work is not told by.
    """

    id: str
    label: str
    type: str
    roles: Mapping[str, Figure]
    core_in: tuple[str, ...]
    differences: tuple[Contrast, ...]
    reader: ReaderError | None = None
    required: Mapping[str, Figure] = field(default_factory=dict)
    preferred: Mapping[str, Figure] = field(default_factory=dict)
    advanced: Mapping[str, Figure] = field(default_factory=dict)
    basic: Mapping[str, Figure] = field(default_factory=dict)
    by_work: Mapping[str, Figure] = field(default_factory=dict)

    @property
    def noun(self) -> str:
        """What the row is: "skill", "activity", "degree" and so on."""
        return self.type if self.type in KINDS else "skill"

    def to_plain(self) -> dict[str, Any]:
        """The contract names a row by what it is: {"skill": label, …}, {"activity": label, …}."""
        rest = {name: value for name, value in fields(self).items() if value or name not in OPTIONAL}
        label = rest.pop("label")
        return {self.noun: label, **rest}


@dataclass(frozen=True, slots=True)
class LevelDuties:
    """What people of one level do.

    Attributes:
        level: seniority.
        activities: the activities of the largest shares of duties, any role's; those withheld are left out.
    """

    level: str
    activities: tuple[PrevalenceRow, ...]
