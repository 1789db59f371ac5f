"""The figures of one comparison: what `compare` (several roles) and `role` (one) answer with.

Every record is frozen and knows nothing of how it is drawn. Mappings named `roles` go from role id to
figure, in the order of the question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rolescope.model.estimate import Figure, NotEstimable
from rolescope.model.frozen import FrozenMappings
from rolescope.model.plain import fields, plain
from rolescope.model.shares import LevelDuties, PrevalenceRow, ReaderError


@dataclass(frozen=True, slots=True)
class Subject(FrozenMappings):
    """One of the roles compared, and what evidence there is of it.

    Attributes:
        id: role id, or occupation id.
        label: the name to print.
        kind: "role" (our vocabulary), "onet" or "esco".
        definition: one sentence of ours; None for occupations of other schemes.
        codes: codes by scheme: {"onet_soc": (...), "esco": (...), "isco": (...)}.
        postings: deduplicated postings read, within the scope of the answer.
        employers: distinct employers among them.
        other_titles: how often other titles stand for the role are listed in the vocabulary.
    """

    id: str
    label: str
    kind: str
    definition: str | None
    codes: Mapping[str, tuple[str, ...]]
    postings: int
    employers: int
    other_titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope(FrozenMappings):
    """What population the figures speak of.

    Attributes:
        country: ISO code the figures are within, or None if standardised over countries.
        chosen: "asked" or "most evidence": who chose the country.
        level: seniority asked for, or None for all.
        since: first year asked for, or None.
        standardised_over: names of the columns whose mix is held equal between roles.
        common_support: share of each role's postings that lie in strata where every role is present.
        excluded: counts of postings set apart, by reason.
    """

    country: str | None
    chosen: str
    level: str | None
    since: int | None
    standardised_over: tuple[str, ...]
    common_support: Mapping[str, float]
    excluded: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class YearsRow:
    """Experience asked for by one role.

    Attributes:
        role: role id.
        stated: share of postings that state years.
        p25: lower quartile of the smallest total years asked, among those that state it (unit "years").
        p50: median.
        p75: upper quartile.
        n: postings that state years.
        reader: the error of what read it.
        level: seniority, or "all".
    """

    role: str
    stated: Figure
    p25: Figure
    p50: Figure
    p75: Figure
    n: int
    reader: ReaderError | None = None
    level: str = "all"


@dataclass(frozen=True, slots=True)
class PayCell:
    """Pay of one role in one population, country, level and pay period.

    Attributes:
        role: role id.
        country: ISO code.
        level: seniority, or "all".
        population: whose pay, in words; never mixed.
        source: evidence id.
        currency: ISO 4217.
        period: what one payment covers ("year", "hour").
        p25: lower quartile (unit: the currency).
        p50: median.
        p75: upper quartile.
        n: pay records.
        employers: distinct employers; None where the source names none.
        years: calendar years the records come from.
        method: how amounts were obtained from raw fields.
        caveat: what the population cannot say; empty if nothing special.
    """

    role: str
    country: str
    level: str
    population: str
    source: str
    currency: str
    period: str
    p25: Figure
    p50: Figure
    p75: Figure
    n: int
    employers: int | None
    years: str
    method: str
    caveat: str = ""

    def to_plain(self) -> dict[str, Any]:
        """The contract's shape: a quantile that cannot be given is {"not_estimable": reason}."""
        rest = fields(self)
        for name in ("p25", "p50", "p75"):
            quantile = getattr(self, name)
            rest[name] = (
                {"not_estimable": quantile.reason} if isinstance(quantile, NotEstimable) else plain(quantile)
            )
        return rest


@dataclass(frozen=True, slots=True)
class PayContrast(FrozenMappings):
    """Pay of role a against role b within one population, country, level and pay period.

    Attributes:
        a: role id.
        b: role id.
        country: ISO code.
        level: seniority, or "all (standardised over level and year)".
        population: whose pay.
        source: evidence id.
        currency: ISO 4217.
        period: what one payment covers.
        difference: median(a) − median(b), in the currency.
        superiority: chance that a random record of a exceeds a random record of b, ties halved.
        overlap: shared area of the two distributions, 0 to 1.
        pays_more: role id, or None: no reliable difference.
        curves: role id to density over `grid`, for drawing; each sums to 1.
        grid: midpoints of the pay bins, in the currency.
    """

    a: str
    b: str
    country: str
    level: str
    population: str
    source: str
    currency: str
    period: str
    difference: Figure
    superiority: Figure
    overlap: Figure
    pays_more: str | None
    curves: Mapping[str, tuple[float, ...]]
    grid: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TitleShare:
    """How much of one source's titles in one year name the role."""

    source: str
    year: int
    role: str
    share: Figure


@dataclass(frozen=True, slots=True)
class Takeaway:
    """A sentence generated from cells; absent if an interval permits the opposite.

    Attributes:
        text: the sentence.
        kind: "skills", "activities", "pay", "experience", "shared" or "titles".
        cells: ids of the rows it rests on ("skill:sql").
    """

    text: str
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideClaim:
    """A popular claim held against the figures.

    Attributes:
        claim: what guides say, in our words.
        verdict: "supported", "contradicted", "mixed" or "cannot tell".
        evidence: what the figures say, one sentence with numbers.
        cells: ids of the rows it rests on.
    """

    claim: str
    verdict: str
    evidence: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile(FrozenMappings):
    """One occupation as a public survey describes it, for occupations that our texts do not reach.

    Attributes:
        role: subject id.
        scheme: "onet" or "esco".
        heading: what kind of fact ("Required education", "Technology named by O*NET").
        facts: label to share or importance where the scheme gives one, else NotEstimable with the reason.
        source: evidence id.
    """

    role: str
    scheme: str
    heading: str
    facts: Mapping[str, Figure]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything `compare` and `role` say.

    Attributes:
        headline: one sentence that answers.
        subjects: the roles, in the order of the question.
        scope: what population the figures speak of.
        takeaways: sentences that carry the answer, strongest first.
        skills: rows by skill, largest sure difference first.
        activities: shares of duties by activity; with those withheld they sum to 1 within a role.
        activities_by_level: the largest shares of duties at each level; empty where a level is asked for.
        categories: rows for degree, workplace and seniority (`type` says which).
        years: experience asked.
        years_by_level: the same at each level; empty where a level is asked for.
        collaborators: shares of postings that name whom the person works with.
        on_call: shares of postings that ask for on-call duty, or rule it out.
        industries: shares of postings by the employer's industry, silence included.
        fields_of_study: shares of postings that name a field of study with the degree.
        conditions: shares of postings that name an employment type, visa support, a clearance or travel.
        pay: pay cells.
        pay_contrasts: pay of each pair.
        titles: title shares by year and source.
        profiles: facts of public surveys on occupations.
        related: pairs or roles worth comparing next, as commands' role ids.
        guides: popular claims held against the figures.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    subjects: tuple[Subject, ...]
    scope: Scope
    takeaways: tuple[Takeaway, ...]
    skills: tuple[PrevalenceRow, ...]
    activities: tuple[PrevalenceRow, ...]
    activities_by_level: tuple[LevelDuties, ...] = ()
    categories: tuple[PrevalenceRow, ...]
    years: tuple[YearsRow, ...]
    years_by_level: tuple[YearsRow, ...] = ()
    collaborators: tuple[PrevalenceRow, ...] = ()
    on_call: tuple[PrevalenceRow, ...] = ()
    industries: tuple[PrevalenceRow, ...] = ()
    fields_of_study: tuple[PrevalenceRow, ...] = ()
    conditions: tuple[PrevalenceRow, ...] = ()
    pay: tuple[PayCell, ...]
    pay_contrasts: tuple[PayContrast, ...]
    titles: tuple[TitleShare, ...]
    profiles: tuple[Profile, ...]
    related: tuple[tuple[str, ...], ...]
    guides: tuple[GuideClaim, ...]
    limits: tuple[str, ...]
    notice: str

    @property
    def namings(self) -> tuple[PrevalenceRow, ...]:
        """All rows of what postings name beside skills, duties and categories."""
        return (
            *(*self.collaborators, *self.on_call, *self.industries),
            *(*self.fields_of_study, *self.conditions),
        )

    @property
    def rows(self) -> tuple[PrevalenceRow, ...]:
        """Every row of every table of shares that a cell may be named of."""
        return (*self.skills, *self.activities, *self.categories, *self.namings)
