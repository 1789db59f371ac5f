"""What `watch` answers with: how a user's own store fares, source by source, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rolescope.model.frozen import FrozenMappings


@dataclass(frozen=True, slots=True)
class Interval:
    """A measured value with its doubt.

    Attributes:
        value: the estimate.
        low: lower end of the 99 % interval; equal to the value where nothing is estimated.
        high: upper end.
        n: what it is measured on: openings, days, visits.
        clusters: how many employers these belong to; None where they are counted one by one.
    """

    value: float
    low: float
    high: float
    n: int
    clusters: int | None = None


class Finding(StrEnum):
    """What a measure says."""

    ALARM = "alarm"
    """The whole interval lies beyond the threshold."""
    CLEAR = "clear"
    """The whole interval lies within it."""
    UNSURE = "unsure"
    """The interval holds the threshold: neither can be said."""
    TOO_FEW = "too few to say"


class Beyond(StrEnum):
    """On which side of its threshold a measure is an alarm."""

    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is watched.

    Attributes:
        name: "freshness", "unreachable", "moved", "volume", "refused", "completeness", "promised",
            "extraction" or "drift".
        source: id of the source.
        account: whose board, where boards are measured one by one.
        of: what it is measured on ("employer", "skills"); None where the name says all.
        unit: "hours", "visits", "fields", "ratio", "share", "points" or "index".
        interval: what was measured; None where there is too little.
        threshold: beyond it lies the alarm.
        beyond: on which side.
        finding: what that says.
        told: the same in a sentence, or why nothing can be said.
        advice: what to do; empty but for an alarm.
    """

    name: str
    source: str
    account: str | None
    of: str | None
    unit: str
    interval: Interval | None
    threshold: float
    beyond: Beyond
    finding: Finding
    told: str
    advice: str = ""

    @property
    def board(self) -> str:
        """The board or source as it is asked for: "greenhouse:acme"."""
        return ":".join(filter(None, (self.source, self.account)))

    @property
    def label(self) -> str:
        """Its name with what it is measured on: "completeness of employer"."""
        return f"{self.name} of {self.of}" if self.of else self.name


@dataclass(frozen=True, slots=True)
class Level:
    """A share as it is now, for a person to look at: no alarm hangs on it.

    Attributes:
        of: the field, or what is read.
        now: share among openings seen in the last period.
        before: share among those seen last before it; None without any.
    """

    of: str
    now: Interval
    before: Interval | None = None


@dataclass(frozen=True, slots=True)
class SourceWatch(FrozenMappings):
    """One source.

    Attributes:
        source: its id.
        name: its name.
        boards: boards of it that were visited.
        openings: openings seen in the last period.
        visited: when one of its boards was last seen whole, ISO 8601 in UTC; None: never.
        delay_hours: how old what it gives is at least.
        aside: why its openings are not measured; None where they are.
        completeness: fields of its openings.
        extraction: what the reader found in them.
        refused: entries of the last visits that gave no opening, by reason, the most frequent first.
        measures: everything that is watched.
    """

    source: str
    name: str
    boards: int
    openings: int
    visited: str | None
    delay_hours: int
    aside: str | None
    completeness: tuple[Level, ...] = ()
    extraction: tuple[Level, ...] = ()
    refused: Mapping[str, int] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Score(FrozenMappings):
    """How far the reader agrees with a label that a source gives for nothing.

    Attributes:
        source: its id.
        label: the label's name there ("seniority").
        of: what of the reading is held against it ("level").
        language: ISO 639-1 of the text; None: not told.
        labelled: openings with a label that can be held against a reading.
        read: of these, openings in which the reader found a value.
        agreement: share of those read that agree, clustered by employer; None where they are too few.
        reason: why there is no agreement; empty where there is one.
        confusion: openings by the label's code and the value read, "label → value".
        unmapped: openings whose label has no value of ours, by code.
    """

    source: str
    label: str
    of: str
    language: str | None
    labelled: int
    read: int
    agreement: Interval | None
    reason: str = ""
    confusion: Mapping[str, int] = field(default_factory=dict)
    unmapped: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WatchAnswer:
    """A store as it is.

    Attributes:
        at: the time that is taken for now, ISO 8601 in UTC.
        recent_days: the last period.
        before_days: the period before it, that it is held against.
        sources: each that the store has visits or openings of, by id.
        scorecard: agreement with labels of the sources.
    """

    at: str
    recent_days: int
    before_days: int
    sources: tuple[SourceWatch, ...]
    scorecard: tuple[Score, ...]

    @property
    def alarms(self) -> tuple[Measure, ...]:
        """Every alarm, in the order of the sources."""
        return tuple(
            one for source in self.sources for one in source.measures if one.finding is Finding.ALARM
        )
