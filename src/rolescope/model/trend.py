"""Titles through time: what `trend` answers with."""

from __future__ import annotations

from dataclasses import dataclass

from rolescope.model.estimate import Estimate, Figure

TITLES, POSTS = "titles", "posts"
"""What a source counts: titles that name a role, or posts that name the term anywhere."""
PER_YEAR = "per year"
"""Unit of a growth: 0.2 is a share that becomes 20 % larger each year."""
HALVED, DOUBLED = -0.5, 1.0
"""Growths that lie too far apart for one interval that holds both to say anything."""


@dataclass(frozen=True, slots=True)
class Point:
    """A title's share of one source's titles in one period.

    Attributes:
        period: "2016" or "2016-03".
        titles: titles that name the role.
        total: all titles of the source and period.
        share: the first over the second.
    """

    period: str
    titles: int
    total: int
    share: Figure


@dataclass(frozen=True, slots=True)
class FirstSeen:
    """When a source first names a title. No source tells when a title began.

    Attributes:
        period: the first that has it.
        titles: titles that name it then.
        before: titles of all kinds in the source's periods before.
        limit: the share from which it would have been seen before with 95 %; None where nothing is before.
    """

    period: str
    titles: int
    before: int
    limit: float | None


@dataclass(frozen=True, slots=True)
class Growth:
    """How a share grew, had it grown steadily.

    Attributes:
        start: first period of the stretch.
        end: last period.
        rate: per year; a share that doubles has 1.
    """

    start: str
    end: str
    rate: Figure

    @property
    def told(self) -> bool:
        """Whether the rate says anything: one that may halve a share each year, or double it, does not."""
        rate = self.rate
        return isinstance(rate, Estimate) and (rate.low > HALVED or rate.high < DOUBLED)


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """A change of level or growth that steady growth does not explain.

    Attributes:
        period: the likeliest first period after it.
        low: earliest of the 95 % confidence set.
        high: latest.
        p_value: how often as strong a change would show itself without one.
        before: the share right before, by the trend before.
        after: the share right after, by the trend after.
    """

    period: str
    low: str
    high: str
    p_value: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Series:
    """One title in one source.

    Attributes:
        source: source id.
        source_name: what to call it.
        role: role id.
        label: its name.
        by: "year" or "month".
        points: shares in the order of time.
        titles: titles that name the role, over all periods.
        total: all titles.
        employers_named: whether the source names employers.
        first: first sight; None where it was never seen.
        unseen: where it was never seen, the share from which it would have been with 95 %.
        growth: one for each stretch without a gap; empty where there is too little.
        changes: changes found.
        untested: why no change could be looked for; None where it was.
        flags: what changed about the source itself, in sentences.
        counts: "titles" or "posts": what is counted.
    """

    source: str
    source_name: str
    role: str
    label: str
    by: str
    points: tuple[Point, ...]
    titles: int
    total: int
    employers_named: bool
    first: FirstSeen | None
    unseen: float | None
    growth: tuple[Growth, ...]
    changes: tuple[ChangePoint, ...]
    untested: str | None
    flags: tuple[str, ...]
    counts: str = TITLES


@dataclass(frozen=True, slots=True)
class Crossing:
    """Whether one title overtook another in one source.

    Attributes:
        source: source id.
        source_name: what to call it.
        a: role id that overtook, where there is a crossing; else the first asked about.
        b: the other.
        start: first period looked at.
        end: last.
        period: the likeliest first period with a ahead; None where no crossing is established.
        low: earliest of the 95 % confidence set.
        high: latest.
        reason: why none is established.
    """

    source: str
    source_name: str
    a: str
    b: str
    start: str
    end: str
    period: str | None
    low: str | None
    high: str | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceShare:
    """A title's share of a source's titles in one place.

    Attributes:
        source: source id.
        source_name: what to call it.
        role: role id.
        country: ISO 3166-1 alpha-2.
        place: metro or town.
        titles: titles that name the role there.
        share: of the place's titles.
        first: first sight of the title there; None where the source has one year only.
        stands_out: whether the share lies above that of the source's other places, after adjustment for
            looking at many.
    """

    source: str
    source_name: str
    role: str
    country: str
    place: str
    titles: int
    share: Figure
    first: FirstSeen | None
    stands_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendAnswer:
    """How titles moved.

    Attributes:
        headline: one sentence that answers.
        by: "year" or "month".
        series: every title in every source that knows it, sources apart.
        crossings: of each pair of titles in each source with time enough.
        places: shares by place, the largest first, per source and title.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    by: str
    series: tuple[Series, ...]
    crossings: tuple[Crossing, ...]
    places: tuple[PlaceShare, ...]
    limits: tuple[str, ...]
    notice: str
