"""Wages offered in US H-1B labour condition applications: samples of the public disclosure files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from rolescope.model.posting import PayPeriod, PayRecord
from rolescope.sources.base import Batch, Kind, Reason, Record, Source, TitleRecord, collect
from rolescope.sources.employers import employer_kind
from rolescope.sources.table import read_rows
from rolescope.sources.text import stated
from rolescope.taxonomy.titles import resolve_title

SOURCE = Source(
    id="h1b_lca",
    name="H-1B labour condition applications (samples)",
    home="https://www.dol.gov/agencies/eta/foreign-labor/performance",
    licence="public domain (US government)",
    attribution="U.S. Department of Labor, Office of Foreign Labor Certification",
    period="2008 to 2024, no 2018; random from 2019 on",
    file="open/h1b_lca/lca_samples.parquet",
    kind=Kind.PAY,
    population="offered wage, H-1B applications (samples)",
)

RANDOM_SAMPLE = "20k random"
"""What the `sample` column says of the only random part."""

PLAUSIBLE = {PayPeriod.YEAR: (15_080.0, 1_000_000.0), PayPeriod.HOUR: (7.25, 500.0)}
"""USD. The lower ends are the federal minimum wage, by the hour and for 2,080 hours; the upper ones catch
amounts entered under the wrong unit (an hourly wage of 85,000) and slipped decimal points."""

_PERIODS = {"Year": PayPeriod.YEAR, "Hour": PayPeriod.HOUR}
_NUMBER = r"(\d[\d,]*(?:\.\d*)?)"
_AMOUNT = re.compile(rf"\s*{_NUMBER}\s*(?:-\s*{_NUMBER}?\s*)?")


class Row(NamedTuple):
    """The columns read. `prevailing_wage` is not: it is a floor set by the Department, not the offer."""

    case_number: str | None
    case_status: str | None
    job_title: str | None
    wage_from: str | None
    wage_unit: str | None
    employer: str | None
    city: str | None
    state: str | None
    year: str | None
    sample: str | None


def read(path: Path) -> Batch[PayRecord]:
    """Offered annual and hourly wages of certified cases, each case once, in USD."""
    return collect(SOURCE, _each_case_once(_rows(path), _pay))


def read_titles(path: Path) -> Batch[TitleRecord]:
    """Titles of the random sample, each case once, whatever became of it. It names no employers."""
    return collect(SOURCE, _each_case_once(_rows(path), _title))


def parse_wage(text: str) -> tuple[float, float] | None:
    """(low, high) of "66000 - 70000", "1,115,000.00" or "85000.00 -"; None for what is no amount."""
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return None
    low = float(match[1].replace(",", ""))
    return low, float(match[2].replace(",", "")) if match[2] else low


def _rows(path: Path) -> Iterator[Row]:
    return (Row(*row) for row in read_rows(path, SOURCE, Row._fields))


def _each_case_once(rows: Iterable[Row], take: Callable[[Row], Record | Reason]) -> Iterator[Record | Reason]:
    """What `take` makes of each row; a case number that has given a record gives no second one."""
    seen: set[str] = set()
    for row in rows:
        outcome = take(row)
        if row.case_number and not isinstance(outcome, Reason):
            if row.case_number in seen:
                outcome = Reason.REPEATED
            seen.add(row.case_number)
        yield outcome


def _pay(row: Row) -> PayRecord | Reason:
    title, year = stated(row.job_title), _year(row)
    if row.case_status is None:
        return Reason.NO_STATUS
    if row.case_status.casefold() != "certified":
        return Reason.NOT_CERTIFIED
    wage = _wage(row)
    if isinstance(wage, Reason):
        return wage
    if title is None:
        return Reason.NO_TITLE
    if year is None:
        return Reason.NO_DATE
    employer = stated(row.employer)
    assert SOURCE.population
    return PayRecord(
        source=SOURCE.id,
        population=SOURCE.population,
        title=title,
        low=wage[0],
        high=wage[1],
        currency="USD",
        period=_PERIODS[row.wage_unit or ""],
        year=year,
        country="US",
        level=resolve_title(title).level,
        employer=employer,
        employer_kind=employer_kind(employer),
        method="offered wage, as filed",
        place=_place(row),
    )


def _wage(row: Row) -> tuple[float, float] | Reason:
    wage = parse_wage(row.wage_from or "")
    if wage is None:
        return Reason.NO_PAY
    if row.wage_unit not in _PERIODS:
        return Reason.OTHER_PAY_PERIOD if row.wage_unit else Reason.NO_PAY_PERIOD
    least, most = PLAUSIBLE[_PERIODS[row.wage_unit]]
    if not least <= wage[0] <= most or wage[1] > most:
        return Reason.IMPLAUSIBLE_PAY
    return wage if wage[0] <= wage[1] else Reason.PAY_REVERSED


def _title(row: Row) -> TitleRecord | Reason:
    title, year = stated(row.job_title), _year(row)
    if RANDOM_SAMPLE not in (row.sample or ""):
        return Reason.NOT_RANDOM
    if title is None:
        return Reason.NO_TITLE
    if year is None:
        return Reason.NO_DATE
    return TitleRecord(SOURCE.id, year, title, None, row.case_number or "", place=_place(row))


def _place(row: Row) -> str | None:
    """Town and state; a file or two has both in the column of the town."""
    return ", ".join(part for part in (stated(row.city), stated(row.state)) if part) or None


def _year(row: Row) -> int | None:
    text = stated(row.year)
    return int(text) if text and text.isdigit() else None
