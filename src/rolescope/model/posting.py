"""What sources yield: postings and pay records, in schema.org/JobPosting names. Absent stays None."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Seniority of a job, the gold guide's values."""

    INTERN = "intern"
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD_PRINCIPAL = "lead_principal"
    MANAGER = "manager"
    DIRECTOR_UP = "director_up"
    UNSTATED = "unstated"


class EmployerKind(StrEnum):
    """Who posted. Agencies and marketplaces are counted apart: they post other people's jobs."""

    DIRECT = "direct"
    AGENCY = "agency"
    MARKETPLACE = "marketplace"
    UNKNOWN = "unknown"


class PayPeriod(StrEnum):
    """What one payment covers. Periods are never converted silently."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Posting:
    """One job posting as a source gives it.

    Attributes:
        source: id of the source ("ashby_2025").
        key: the posting's key within the source.
        title: as posted.
        description: the full text.
        hiring_organization: the employer's name as posted.
        job_location: the place as posted, one string.
        date_posted: ISO date, to the day or the month ("2016-03"), or None; never guessed.
        country: ISO 3166-1 alpha-2 where the source itself guarantees it; else None and the place is read.
    """

    source: str
    key: str
    title: str
    description: str
    hiring_organization: str | None = None
    job_location: str | None = None
    date_posted: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class PayRecord:
    """One stated pay: a posted figure or range, or an offered wage.

    Attributes:
        source: id of the source ("data_jobs_2023").
        population: whose pay it is ("posted pay, postings that disclose it"); populations are never mixed.
        title: as stated.
        low: lower end in `currency` per `period`; equal to `high` for a single figure.
        high: upper end.
        currency: ISO 4217.
        period: what the amount covers.
        year: calendar year it was posted or offered.
        country: ISO 3166-1 alpha-2, or None where the source does not say.
        level: stated by the source, or read from the title.
        employer: name as stated, or None where the source names none.
        employer_kind: direct, agency, marketplace or unknown.
        method: how `low` and `high` were obtained from the raw fields.
        place: where the job is, as stated; None where the source does not say.
        skills: keywords as the source lists them, maybe none; None where it has no such list.
    """

    source: str
    population: str
    title: str
    low: float
    high: float
    currency: str
    period: PayPeriod
    year: int
    country: str | None
    level: Level
    employer: str | None
    employer_kind: EmployerKind
    method: str
    place: str | None = None
    skills: tuple[str, ...] | None = None
