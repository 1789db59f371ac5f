"""Role arithmetic: what `blend` answers with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rolescope.model.comparison import Scope, Subject
from rolescope.model.estimate import Figure
from rolescope.model.frozen import FrozenMappings
from rolescope.model.plain import fields
from rolescope.model.shares import Contrast

BLEND = "blend"
"""What a role is compared with in a residual."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the roles that another is blended from.

    Attributes:
        role: role id.
        label: its name.
        weight: its weight in the best blend.
    """

    role: str
    label: str
    weight: Figure


@dataclass(frozen=True, slots=True)
class Rival:
    """Other parts, to judge the blend by; points without intervals.

    Attributes:
        kind: "single": the best of the parts alone; "any single": a role that is nearer; "pair": the best two
            roles; "random pair": the median over all pairs of roles.
        roles: role ids; empty for the median.
        labels: their names.
        weights: the weights at which they fit best.
        r2: R².
        apart: how much they explain of what sets the role apart; None where that cannot be told.
    """

    kind: str
    roles: tuple[str, ...]
    labels: tuple[str, ...]
    weights: tuple[float, ...]
    r2: float
    apart: float | None


@dataclass(frozen=True, slots=True)
class ResidualRow(FrozenMappings):
    """One skill or activity: the role's share, the blend's, and what lies between them.

    Attributes:
        id: skill or activity id.
        label: what to print.
        type: type of skill, or "activity".
        share: the role's share of postings; of duties for activities.
        blended: the share that the blend would have.
        residual: the role's share less the blend's: above nought the role has more of it.
        parts: role id of each part to its own share.
    """

    id: str
    label: str
    type: str
    share: Figure
    blended: Figure
    residual: Contrast
    parts: Mapping[str, float]

    def to_plain(self) -> dict[str, Any]:
        """The contract names a row by what it is: {"skill": label, …} or {"activity": label, …}."""
        rest = fields(self)
        return {"activity" if self.type == "activity" else "skill": rest.pop("label"), **rest}


@dataclass(frozen=True, slots=True, kw_only=True)
class BlendAnswer:
    """A role as a blend of others.

    Attributes:
        headline: one sentence that answers.
        subjects: the role, then its parts.
        scope: what population the figures speak of.
        free: whether the weights were free to add up to anything; else they add up to 1.
        parts: the parts with their weights.
        r2: share of the scatter of the role's shares that the blend explains.
        apart: share of what sets the role apart from the average role that the blend explains.
        average_of: how many roles the average is of.
        rivals: other parts, to judge the blend by.
        pairs: pairs of roles that the blend was held against.
        beats: share of these pairs that fit no better than the parts asked about.
        skills: skills, the surest and largest residual first.
        activities: activities, the same way.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    subjects: tuple[Subject, ...]
    scope: Scope
    free: bool
    parts: tuple[Part, ...]
    r2: Figure
    apart: Figure
    average_of: int
    rivals: tuple[Rival, ...]
    pairs: int
    beats: float | None
    skills: tuple[ResidualRow, ...]
    activities: tuple[ResidualRow, ...]
    limits: tuple[str, ...]
    notice: str
