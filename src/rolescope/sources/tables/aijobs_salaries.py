"""Pay that ai-jobs.net collected: posted ranges split in two rows, top then bottom, re-paired here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rolescope.model.posting import EmployerKind, Level, PayPeriod, PayRecord
from rolescope.sources.base import Batch, Kind, Reason, Source, TitleRecord, collect_groups
from rolescope.sources.table import read_rows

SOURCE = Source(
    id="aijobs_salaries",
    name="ai-jobs.net salaries",
    home="https://github.com/foorilla/ai-jobs-net-salaries",
    licence="CC0-1.0",
    attribution="ai-jobs.net",
    period="2020 to January 2025, 84 % of it 2024",
    file="open/aijobs_salaries/salaries.parquet",
    kind=Kind.PAY,
    population="posted range, collected (ai-jobs.net)",
)

_LEVELS = {"EN": Level.ENTRY, "MI": Level.MID, "SE": Level.SENIOR, "EX": Level.DIRECTOR_UP}


class Figure(NamedTuple):
    """A row of the table: one end of a posted range, or one figure. The names are the table's columns.

    `salary_in_usd` is left out: it is the board's conversion, and amounts stay in their own currency.
    """

    work_year: int
    experience_level: str
    employment_type: str
    job_title: str
    salary: int
    salary_currency: str
    employee_residence: str
    remote_ratio: int
    company_location: str
    company_size: str

    @property
    def key(self) -> tuple[int | str, ...]:
        """Everything but the amount: what the two ends of one range share."""
        return self[:4] + self[5:]


def pair_ranges(rows: list[Figure]) -> Iterator[tuple[Figure, ...]]:
    """Rows as ranges (top, bottom) and single figures (row,), in file order, each row exactly once.

    A row and the next are one range if they share every key and the first is not the lower. Method: greedy,
    from the top of the file. Why that is enough: in the table 98.8 % of rows find a partner, and of the
    runs of rows that share a key and are longer than one, all but a handful have an even length.
    """
    at = 0
    while at < len(rows):
        paired = at + 1 < len(rows) and _are_range(rows[at], rows[at + 1])
        yield tuple(rows[at : at + 2]) if paired else (rows[at],)
        at += 2 if paired else 1


def read(path: Path) -> Batch[PayRecord]:
    """Posted ranges and single figures of full-time jobs, annual, in their own currency, no employer."""
    return collect_groups(SOURCE, ((len(ends), _pay(ends)) for ends in pair_ranges(_figures(path))))


def read_titles(path: Path) -> Batch[TitleRecord]:
    """One title per range or single figure, whatever the employment type."""
    pairs = pair_ranges(_figures(path))
    return collect_groups(
        SOURCE, ((len(ends), (_title(number, ends[0]),)) for number, ends in enumerate(pairs))
    )


def _figures(path: Path) -> list[Figure]:
    return [Figure(*row) for row in read_rows(path, SOURCE, Figure._fields)]


def _are_range(first: Figure, second: Figure) -> bool:
    return first.key == second.key and first.salary >= second.salary


def _pay(ends: tuple[Figure, ...]) -> tuple[PayRecord, ...] | Reason:
    row = ends[0]
    if row.employment_type != "FT":
        return Reason.NOT_FULL_TIME
    if row.experience_level not in _LEVELS:
        return Reason.UNKNOWN_LEVEL
    assert SOURCE.population
    record = PayRecord(
        source=SOURCE.id,
        population=SOURCE.population,
        title=row.job_title,
        low=float(ends[-1].salary),
        high=float(row.salary),
        currency=row.salary_currency,
        period=PayPeriod.YEAR,
        year=row.work_year,
        country=row.company_location,
        level=_LEVELS[row.experience_level],
        employer=None,
        employer_kind=EmployerKind.UNKNOWN,
        method="two rows re-paired into a range" if len(ends) == 2 else "single figure",  # noqa: PLR2004 - a pair
    )
    return (record,)


def _title(number: int, row: Figure) -> TitleRecord:
    return TitleRecord(SOURCE.id, row.work_year, row.job_title, None, str(number))
