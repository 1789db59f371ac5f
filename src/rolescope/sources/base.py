"""What every source has in common: who it is, what it may give beside postings and pay, what it refused.

Nothing is dropped silently: a `Batch` accounts for every row it was given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Record = TypeVar("Record")


class Kind(StrEnum):
    """What a source is evidence of."""

    POSTINGS = "postings"
    """Full texts."""
    PAY = "pay"
    """Stated pay, without texts."""
    TITLES = "titles"
    """Titles only."""
    COUNTS = "counts"
    """Counts of what names a role, counted by others."""
    SURVEY = "survey"
    """Published wage estimates by occupation."""


class Reason(StrEnum):
    """Why a row is refused, in the words that a manifest prints."""

    NO_TITLE = "no title"
    NO_EMPLOYER = "no employer named"
    NO_TEXT = "no text"
    TEXT_TOO_THIN = "text too thin"
    TEXT_CUT_OFF = "text cut off"
    CUT_OFF_COLLECTION = "from a collection of cut-off texts"
    NOT_ENGLISH = "not English (guessed)"
    NO_DATE = "no date"
    NOT_FULL_TIME = "not full-time"
    UNKNOWN_LEVEL = "level code not known"
    MODELLED_PAY = "pay modelled by the board"
    NO_PAY = "no pay stated"
    NO_PAY_PERIOD = "pay without a period"
    OTHER_PAY_PERIOD = "pay neither annual nor hourly"
    IMPLAUSIBLE_PAY = "pay implausible for its period"
    PAY_REVERSED = "pay range reversed"
    NO_COUNTRY = "country not stated, so no currency"
    NO_CURRENCY = "outside the US, currency not stated"
    NO_STATUS = "case status not stated"
    NOT_CERTIFIED = "case not certified"
    REPEATED = "repeated key"
    NOT_RANDOM = "not of the random sample"
    NAMES_NO_TITLE = "line names no title"
    NOT_ONE_ROLE = "line names no role of ours, or several"
    NOT_DETAILED = "not a detailed occupation"
    NOT_NATIONAL = "not national and cross-industry"
    OTHER_CONTENT = "code had other content that year"


@dataclass(frozen=True, slots=True)
class Source:
    """A body of data that others collected.

    Attributes:
        id: our id of it ("h1b_lca").
        name: what to call it in print.
        home: its public address.
        licence: the terms it comes under.
        attribution: the credit it asks for or is owed.
        period: calendar years it covers, in words.
        file: where its table lies within a data folder.
        kind: what it is evidence of.
        population: whose pay it is, where it yields pay; such populations are never mixed.
    """

    id: str
    name: str
    home: str
    licence: str
    attribution: str
    period: str
    file: str
    kind: Kind
    population: str | None = None


@dataclass(frozen=True, slots=True)
class TitleRecord:
    """One title named once, for shares of titles by year.

    Attributes:
        source: id of the source.
        year: calendar year of the posting, collection or filing.
        title: as stated; one of several where a line names several.
        employer: name, or the source's own employer id, or None.
        key: the row within the source; titles of one row share it.
        month: 1 to 12, or None where the source does not say.
        place: where the job is, as stated, or None where the source does not say.
    """

    source: str
    year: int
    title: str
    employer: str | None
    key: str
    month: int | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class RoleCount:
    """How many of a month's postings name a role, as somebody else counted.

    Attributes:
        source: id of the source.
        year: calendar year.
        month: 1 to 12.
        role: role id.
        named: postings that name it.
        total: all postings of the month.
    """

    source: str
    year: int
    month: int
    role: str
    named: int
    total: int


@dataclass(frozen=True, slots=True)
class OccupationWage:
    """Annual wage percentiles of one occupation in one year, from a survey (national, all industries).

    Attributes:
        soc: SOC 2018 code ("15-2051").
        title: the survey's own title of the occupation.
        year: the survey's reference year (May).
        employment: estimated jobs, or None.
        p10: 10th percentile of annual wage in USD, or None; the next four likewise.
        p25: lower quartile.
        p50: median.
        p75: upper quartile.
        p90: 90th percentile.
        absent: why a figure is None, as (field, reason) pairs.
    """

    soc: str
    title: str
    year: int
    employment: int | None
    p10: float | None
    p25: float | None
    p50: float | None
    p75: float | None
    p90: float | None
    absent: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Because:
    """A reason that holds for a part of the source, and which that is: the board whose pay is modelled."""

    reason: Reason
    part: str


@dataclass(frozen=True, slots=True)
class Refused:
    """How many rows were refused for one reason; where it holds for a part of the source, of which part."""

    reason: Reason
    count: int
    part: str = ""

    @property
    def words(self) -> str:
        """The reason as a manifest prints it: "pay modelled by the board: Geebo"."""
        return f"{self.reason.value}: {self.part}" if self.part else self.reason.value


@dataclass(frozen=True, slots=True)
class Batch(Generic[Record]):
    """What one reading of a source gave.

    Attributes:
        source: the source read.
        records: in file order.
        rows_in: rows the table holds.
        rows_used: rows that the records rest on; two rows may make one record, one row several.
        refused: the other rows by reason, most frequent first.
    """

    source: Source
    records: tuple[Record, ...]
    rows_in: int
    rows_used: int
    refused: tuple[Refused, ...]

    def __post_init__(self) -> None:
        assert self.rows_in == self.rows_used + sum(r.count for r in self.refused), "rows unaccounted for"


def collect(source: Source, outcomes: Iterable[Record | Reason | Because]) -> Batch[Record]:
    """A batch from one outcome per row: the record, or why there is none."""
    return collect_groups(source, ((1, o if isinstance(o, Reason | Because) else (o,)) for o in outcomes))


def collect_groups(
    source: Source, outcomes: Iterable[tuple[int, tuple[Record, ...] | Reason | Because]]
) -> Batch[Record]:
    """A batch from outcomes that rest on several rows, or give several records.

    Args:
        source: the source read.
        outcomes: (rows, records they gave) or (rows, why they gave none), in file order.
    """
    records: list[Record] = []
    refusals: Counter[tuple[Reason, str]] = Counter()
    used = 0
    for rows, outcome in outcomes:
        if isinstance(outcome, Reason):
            refusals[outcome, ""] += rows
        elif isinstance(outcome, Because):
            refusals[outcome.reason, outcome.part] += rows
        else:
            used += rows
            records.extend(outcome)
    ordered = sorted(refusals.items(), key=lambda item: (-item[1], item[0]))
    refused = tuple(Refused(reason, n, part) for (reason, part), n in ordered)
    return Batch(source, tuple(records), used + refusals.total(), used, refused)
