"""What is paid for a role, by whose figures: what `pay` answers with.

Populations are never mixed: ranges that were posted, pay that postings disclosed, wages offered in visa
applications and wages that a survey found are different things, and keep their names in every row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rolescope.model.estimate import Figure
from rolescope.model.frozen import FrozenMappings

INTERNATIONAL = "Int$"
"""Unit of amounts at purchasing-power parity: what a US dollar buys in the United States."""
RATIO = "ratio"
"""Unit of a premium: pay with it over pay without it, less 1."""


@dataclass(frozen=True, slots=True)
class PayScope:
    """What was asked about.

    Attributes:
        country: ISO 3166-1 alpha-2; None: every country, in international dollars.
        chosen: "asked", or "default" where no country was named.
        city: city or metropolitan area; None for all.
        level: seniority; None for all.
        industry: industry of the employer; None for all.
        since: first calendar year; None for all.
        population: short name of the one population asked about; None for all.
    """

    country: str | None
    chosen: str
    city: str | None = None
    level: str | None = None
    industry: str | None = None
    since: int | None = None
    population: str | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """How the pay of one role is spread, at one level.

    Attributes:
        role: role id.
        level: seniority, or "all".
        n: pay records.
        employers: distinct employers; None where the source names none.
        years: calendar years of the records, in words; empty if none is dated.
        p10: the amount that a tenth of the records lie below (unit: the currency).
        p25: lower quartile.
        p50: median.
        p75: upper quartile.
        p90: the amount that a tenth lie above.
    """

    role: str
    level: str
    n: int
    employers: int | None
    years: str
    p10: Figure
    p25: Figure
    p50: Figure
    p75: Figure
    p90: Figure


@dataclass(frozen=True, slots=True)
class PayYear:
    """The median of one calendar year.

    Attributes:
        role: role id.
        year: calendar year.
        n: pay records of that year.
        employers: distinct employers among them; None where the source names none.
        median: of all its records.
        same_mix: of its records weighed to the mix of levels that all years share.
    """

    role: str
    year: int
    n: int
    employers: int | None
    median: Figure
    same_mix: Figure


@dataclass(frozen=True, slots=True)
class PayChange:
    """How far the median moved between the first and the last year that have one, at equal levels.

    Attributes:
        role: role id.
        first: calendar year.
        last: calendar year.
        change: median of the last year less that of the first, in the currency, not corrected for inflation.
    """

    role: str
    first: int
    last: int
    change: Figure


@dataclass(frozen=True, slots=True)
class PayGap(FrozenMappings):
    """Role a against role b; `raw` is `standardised` plus `mix`.

    Attributes:
        a: role id.
        b: role id.
        n: role id to its records.
        employers: role id to its employers; None where the source names none.
        raw: median of a less median of b, as they are.
        standardised: the same at equal level and year (and country, where there are several).
        mix: what other levels and years, and records without a counterpart, account for.
        adjusted_for: columns held equal.
        support: role id to the share of its records that have a counterpart in the other.
        superiority: chance that a random record of a exceeds one of b that is alike in these, ties halved.
        overlap: area that the two distributions share, 0 to 1.
        pays_more: role id; None: no reliable difference.
    """

    a: str
    b: str
    n: Mapping[str, int]
    employers: Mapping[str, int | None]
    raw: Figure
    standardised: Figure
    mix: Figure
    adjusted_for: tuple[str, ...]
    support: Mapping[str, float]
    superiority: Figure
    overlap: Figure
    pays_more: str | None


@dataclass(frozen=True, slots=True)
class Premium:
    """What goes with a skill or a specialisation, within one role.

    Attributes:
        role: role id.
        kind: "skill" or "specialisation".
        id: skill id, or the specialisation.
        label: name to print.
        n: records with it.
        employers: distinct employers among them; None where the source names none.
        of: records in all.
        premium: pay with it over pay without, less 1, other things held equal (unit "ratio").
        q_value: false-discovery rate at which it would be called a difference; None where there is none.
        sure: whether that is at most 5 of 100.
    """

    role: str
    kind: str
    id: str
    label: str
    n: int
    employers: int | None
    of: int
    premium: Figure
    q_value: float | None
    sure: bool


@dataclass(frozen=True, slots=True)
class PayRecord:
    """One record beside a quantile: what a figure is made of. It names no employer.

    Attributes:
        role: role id.
        quantile: "p10", "p25", "p50", "p75" or "p90".
        amount: what it counts with: the middle of low and high.
        low: lower end, as stated.
        high: upper end; equal to low for a single figure.
        currency: as stated.
        period: what one payment covers.
        level: seniority.
        year: calendar year; None if not known.
        country: ISO code.
        place: city or metropolitan area; None if not known.
        source: evidence id.
        method: how low and high were obtained from the raw fields.
    """

    role: str
    quantile: str
    amount: float
    low: float
    high: float
    currency: str
    period: str
    level: str
    year: int | None
    country: str
    place: str | None
    source: str
    method: str


@dataclass(frozen=True, slots=True)
class Largest:
    """Where most records of one role come from, of those that stand for all countries.

    Attributes:
        role: role id.
        country: ISO code of the country with most of them.
        n: records of that country.
        of: records of all countries, in international dollars.
        unconverted: records left out since nothing tells what they are worth in these.
    """

    role: str
    country: str
    n: int
    of: int
    unconverted: int

    @property
    def share(self) -> float:
        """The country's part of the records."""
        return self.n / self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Population(FrozenMappings):
    """Everything that one population says, in one country, currency and pay period.

    Attributes:
        id: short name: "collected", "disclosed", "offered", "texts" or "survey".
        name: whose pay it is, in words.
        source: evidence id.
        country: ISO code; None where several are held equal.
        within: what else was asked about, in words: city, level, industry, first year; empty for nothing.
        currency: ISO 4217, or "Int$".
        period: what one payment covers.
        method: how an amount was obtained from raw fields.
        caveat: what the population cannot say.
        unknown: what was asked for and it does not know ("cities"): then it has no figures.
        spreads: by role, all levels first.
        gaps: every pair of roles.
        years: medians by year.
        changes: from the first to the last of these.
        premiums: of skills and specialisations, where one role is asked about alone.
        curves: role id to the density of its records over `grid`, each summing to 1.
        grid: amounts, evenly spaced in logarithm.
        records: the records beside each quantile; empty unless asked for.
        excluded: what was left out, to how many records.
        largest: by role, the country of most records; empty where one country was asked about.
    """

    id: str
    name: str
    source: str
    country: str | None
    currency: str
    period: str
    method: str
    caveat: str = ""
    within: str = ""
    unknown: tuple[str, ...] = ()
    spreads: tuple[Spread, ...] = ()
    gaps: tuple[PayGap, ...] = ()
    years: tuple[PayYear, ...] = ()
    changes: tuple[PayChange, ...] = ()
    premiums: tuple[Premium, ...] = ()
    curves: Mapping[str, tuple[float, ...]]
    grid: tuple[float, ...] = ()
    records: tuple[PayRecord, ...] = ()
    excluded: Mapping[str, int]
    largest: tuple[Largest, ...] = ()

    def overall(self, role: str) -> Spread | None:
        """The spread over everything asked about of one role: its first."""
        return next((one for one in self.spreads if one.role == role), None)


@dataclass(frozen=True, slots=True)
class Abroad:
    """One country's median beside what it buys.

    Attributes:
        role: role id.
        population: short name.
        name: whose pay it is, in words.
        country: ISO code.
        currency: the currency of most of its records.
        n: records in that currency.
        employers: distinct employers; None where the source names none.
        years: calendar years, in words.
        local: median of these, per year, as stated.
        converted: how many of these could be turned into international dollars.
        international: median of those (unit "Int$").
    """

    role: str
    population: str
    name: str
    country: str
    currency: str
    n: int
    employers: int | None
    years: str
    local: Figure
    converted: int
    international: Figure


@dataclass(frozen=True, slots=True)
class OtherTitle:
    """Pay read from texts, of postings alike in one thing and different in the other.

    Attributes:
        role: role id.
        kind: "title": the role's work under another title, against its own; "work": other work under the
            role's title, against its own.
        currency: ISO 4217.
        period: what one payment covers.
        n: records of the others.
        own: records of the role's own title and work.
        employers: distinct employers of the others.
        own_employers: distinct employers of the role's own.
        difference: median of the others less the role's own, over the levels that both have.
    """

    role: str
    kind: str
    currency: str
    period: str
    n: int
    own: int
    employers: int
    own_employers: int
    difference: Figure


@dataclass(frozen=True, slots=True)
class PaySubject:
    """A role that was asked about.

    Attributes:
        id: role id, or occupation id.
        label: the name to print.
        records: pay records within the scope, over all populations but surveys.
    """

    id: str
    label: str
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PayAnswer:
    """What is paid.

    Attributes:
        headline: one sentence that answers.
        subjects: the roles, in the order of the question.
        scope: what was asked about.
        findings: sentences that carry the answer, each naming its population.
        populations: those that can say most first; hourly, daily and monthly pay apart.
        abroad: medians of countries, local and in international dollars.
        other_titles: same work, other title; same title, other work.
        needed: where evidence is too thin, how much there is and how much it would take.
        conversion: how international dollars were obtained; empty where nothing was converted.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    subjects: tuple[PaySubject, ...]
    scope: PayScope
    findings: tuple[str, ...]
    populations: tuple[Population, ...]
    abroad: tuple[Abroad, ...] = ()
    other_titles: tuple[OtherTitle, ...] = ()
    needed: tuple[str, ...] = ()
    conversion: str = ""
    limits: tuple[str, ...]
    notice: str
