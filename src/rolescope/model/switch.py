"""From one role to another: what `switch` answers with.

Asks of postings are compared, not careers: nobody's moves are observed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rolescope.model.comparison import Profile, Scope, Subject, YearsRow
from rolescope.model.estimate import Figure
from rolescope.model.frozen import FrozenMappings
from rolescope.model.pay import PayGap, Spread
from rolescope.model.plain import fields
from rolescope.model.shares import Contrast, PrevalenceRow, ReaderError


class Standing(StrEnum):
    """How an ask of the second role stands in the first."""

    SHARED = "shared"
    """The first role's postings ask for it as often as the second's, or as often as the cut."""
    MISSING = "missing"
    """They ask for it less often, reliably so."""
    CANNOT_TELL = "cannot tell"
    """They seem to ask for it less often; the difference is not reliable."""


@dataclass(frozen=True, slots=True)
class CutShare:
    """The covered share at one cut.

    Attributes:
        cut: share of postings that is enough for an ask to count whole, 0 to 1; 1: only as often as wanted.
        share: the covered share at that cut.
    """

    cut: float
    share: Figure


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what one role asks for another's postings ask for too.

    Attributes:
        source: role id whose work is held against the asks.
        target: role id whose asks they are.
        share: of all skill asks of the target's postings, the part that the source's ask for too, 0 to 1.
        cut: the share of the source's postings that is enough for an ask to count whole.
        skills: how many skills these asks are for.
        by_cut: the same figure at other cuts, the loosest first.
        duties: the part of the target's duties that are of kinds which the source does as often.
    """

    source: str
    target: str
    share: Figure
    cut: float
    skills: int
    by_cut: tuple[CutShare, ...]
    duties: Figure


@dataclass(frozen=True, slots=True)
class Ask:
    """One skill that the second role's postings ask for.

    Attributes:
        id: skill id.
        label: what to print.
        type: type of skill.
        standing: how it stands in the first role.
        wanted: share of the second role's postings that ask for it.
        shown: share of the first role's.
        difference: first role less second, q-value over all skills of both.
        covered: the part of the ask that counts as covered, 0 to 1.
        required: share of the second role's postings that require it; None where that was not counted.
        preferred: share that prefer it and do not require it.
        advanced: share, of those that mention it, that ask for an advanced or expert depth.
        basic: the same for a basic or working depth.
        reader: the error of what read it.
    """

    id: str
    label: str
    type: str
    standing: Standing
    wanted: Figure
    shown: Figure
    difference: Contrast
    covered: float | None
    required: Figure | None = None
    preferred: Figure | None = None
    advanced: Figure | None = None
    basic: Figure | None = None
    reader: ReaderError | None = None

    def to_plain(self) -> dict[str, Any]:
        """The contract names a row by what it is: {"skill": label, …}; what was not counted is left out."""
        optional = {"required", "preferred", "advanced", "basic", "reader"}
        rest = {k: v for k, v in fields(self).items() if v is not None or k not in optional}
        return {"skill": rest.pop("label"), **rest}


@dataclass(frozen=True, slots=True)
class Duty:
    """One kind of work in both roles, as shares of duties.

    Attributes:
        id: activity id.
        label: what to print.
        shown: share of the first role's duties.
        wanted: share of the second role's.
        difference: first role less second, q-value over all activities.
        change: "more", "less" or "alike" in the second role; "alike" also where no difference is reliable.
    """

    id: str
    label: str
    shown: Figure
    wanted: Figure
    difference: Contrast
    change: str

    def to_plain(self) -> dict[str, Any]:
        """The contract names a row by what it is: {"activity": label, …}."""
        rest = fields(self)
        return {"activity": rest.pop("label"), **rest}


@dataclass(frozen=True, slots=True)
class Stone:
    """A third role on the way: both steps are smaller than the direct one.

    Attributes:
        role: role id.
        label: its name.
        postings: of it, within the scope.
        employers: distinct employers among them.
        first: covered share of the step from the first role to it.
        second: covered share of the step from it to the second role.
        first_gain: by how much the first step covers more than the direct one.
        second_gain: by how much the second does.
        q_value: that either gain is none after all, adjusted over all roles that were tried.
        reliable: whether both gains are 5 points or more and their q-value is 0.05 or less.
        brings: labels of asks of the second role, not covered by the first, that this role covers whole.
        leaves: labels of the largest asks of the second role that neither covers.
    """

    role: str
    label: str
    postings: int
    employers: int
    first: Figure
    second: Figure
    first_gain: Figure
    second_gain: Figure
    q_value: float | None
    reliable: bool
    brings: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What is asked for, or done, more or less often at one level than at another of the same role.

    Attributes:
        id: skill or activity id.
        label: what to print.
        type: type of skill, or "activity".
        here: share at this level.
        there: share at the level it is held against.
        difference: here less there.
    """

    id: str
    label: str
    type: str
    here: Figure
    there: Figure
    difference: Contrast

    def to_plain(self) -> dict[str, Any]:
        """The contract names a row by what it is: {"skill": label, …} or {"activity": label, …}."""
        rest = fields(self)
        return {"activity" if self.type == "activity" else "skill": rest.pop("label"), **rest}


@dataclass(frozen=True, slots=True)
class LevelPay:
    """Pay at one level in one population.

    Attributes:
        population: short name; never mixed with another.
        name: whose pay it is, in words.
        source: evidence id.
        currency: ISO 4217, or "Int$".
        period: what one payment covers.
        spread: quantiles, records, employers.
    """

    population: str
    name: str
    source: str
    currency: str
    period: str
    spread: Spread


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of a role.

    Attributes:
        level: seniority.
        postings: of that level, within the scope.
        employers: distinct employers among them.
        reason: why skills and activities are not given; None where they are.
        against: the level that changes are held against, the nearest one below with figures; None: no such.
        more: skills, then activities, that come in with the level: reliably more often than at `against`.
        less: those that reliably go.
        activities: the largest shares of duties at this level.
        years: years asked for; None where the level has too few postings.
        pay: by population, where a median can be given.
    """

    level: str
    postings: int
    employers: int
    reason: str | None
    against: str | None
    more: tuple[Change, ...]
    less: tuple[Change, ...]
    activities: tuple[PrevalenceRow, ...]
    years: YearsRow | None
    pay: tuple[LevelPay, ...]


@dataclass(frozen=True, slots=True)
class Tracks(FrozenMappings):
    """The technical track of a role against the managerial one: its highest levels.

    Attributes:
        technical: levels pooled ("lead_principal",).
        managerial: levels pooled ("manager", "director_up").
        postings: track to its postings.
        reason: why they cannot be told apart; None where they can.
        rows: what is reliably more often asked or done on the managerial track (above nought) or on the
            technical one (below nought).
    """

    technical: tuple[str, ...]
    managerial: tuple[str, ...]
    postings: Mapping[str, int]
    reason: str | None
    rows: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """One role by level.

    Attributes:
        role: role id.
        unstated: postings whose level is not stated.
        rungs: levels in their order, thin ones with their reason.
        tracks: technical against managerial; None where one level is asked about.
    """

    role: str
    unstated: int
    rungs: tuple[Rung, ...]
    tracks: Tracks | None


@dataclass(frozen=True, slots=True)
class SwitchPay:
    """What one population says of the pay of both roles, as `pay` gives it.

    Attributes:
        population: short name; never mixed with another.
        name: whose pay it is, in words.
        source: evidence id.
        country: ISO code; None where countries are held equal.
        currency: ISO 4217, or "Int$".
        period: what one payment covers.
        caveat: what the population cannot say.
        gap: second role (a) against the first (b): `standardised` is at equal level and year.
        spreads: both roles over all levels asked about.
    """

    population: str
    name: str
    source: str
    country: str | None
    currency: str
    period: str
    caveat: str
    gap: PayGap
    spreads: tuple[Spread, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchAnswer(FrozenMappings):
    """What it takes to go from one role to another, so far as postings tell.

    Attributes:
        headline: one sentence that answers.
        subjects: the first role, then the second.
        scope: what population the figures speak of.
        coverage: how much of what the second asks for the first's postings ask for too.
        back: the same the other way round.
        shared: skills that both ask for, in order of demand in the second.
        missing: skills that the first reliably lacks, in order of demand in the second.
        unsure: skills that it may lack.
        unused: skills that are reliably asked for less often in the second role, the largest loss first.
        duties: kinds of work, in order of their share in the second role.
        stones: third roles through which both steps cover more, reliable ones first.
        tried: labels of the roles that were tried as stones.
        ladders: the second role by level, then the first.
        pay: by population, those that compare both roles.
        profiles: facts of public surveys, for occupations that texts do not reach.
        shared_facts: heading to the labels that the schemes name for both, where they describe both.
        missing_facts: heading to the labels that they name for the second alone.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    subjects: tuple[Subject, ...]
    scope: Scope
    coverage: Coverage
    back: Coverage
    shared: tuple[Ask, ...]
    missing: tuple[Ask, ...]
    unsure: tuple[Ask, ...]
    unused: tuple[Ask, ...]
    duties: tuple[Duty, ...]
    stones: tuple[Stone, ...]
    tried: tuple[str, ...]
    ladders: tuple[Ladder, ...]
    pay: tuple[SwitchPay, ...]
    profiles: tuple[Profile, ...] = ()
    shared_facts: Mapping[str, tuple[str, ...]]
    missing_facts: Mapping[str, tuple[str, ...]]
    limits: tuple[str, ...]
    notice: str
