"""Data postings of 2023 that disclosed pay, found through Google's job search (Luke Barousse, data_jobs)."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from rolescope.model.posting import PayPeriod, PayRecord
from rolescope.sources.base import Batch, Because, Kind, Reason, Source, TitleRecord, collect
from rolescope.sources.employers import employer_kind, fold_employer
from rolescope.sources.modelled_pay import Stated, board_name, modelling
from rolescope.sources.table import read_rows
from rolescope.sources.text import RawTitle, make_title, stated, year_of
from rolescope.sources.us_places import US_COUNTRIES, us_country
from rolescope.taxonomy.titles import resolve_title

SOURCE = Source(
    id="data_jobs_2023",
    name="data_jobs 2023, postings with pay",
    home="https://huggingface.co/datasets/lukebarousse/data_jobs",
    licence="Apache-2.0",
    attribution="Luke Barousse, data_jobs (Apache-2.0)",
    period="2023",
    file="open/data_jobs_2023/postings_with_pay.parquet",
    kind=Kind.PAY,
    population="posted pay, postings that disclosed it (data_jobs 2023)",
)

_SEARCH_ARTEFACT = "Sudan"
"""What `job_country` says of searches that named no country."""
TITLE_COLUMNS = ("job_title", "company_name", "job_posted_date", "job_location")
_PERIODS = {"year": PayPeriod.YEAR, "hour": PayPeriod.HOUR}


class Row(NamedTuple):
    """The columns read. `job_skills` lists what another reader found of 221 tool keywords."""

    job_title: str | None
    job_location: str | None
    job_via: str | None
    job_posted_date: str | None
    job_country: str | None
    salary_rate: str | None
    salary_year_avg: str | None
    salary_hour_avg: str | None
    company_name: str | None
    job_skills: str | None


def read(path: Path) -> Batch[PayRecord]:
    """Posted pay in the US and its dollar territories, annual and hourly apart; `low` equals `high`.

    Without the boards that fill in pay of their own, which the whole table tells (`modelled_pay`).
    """
    rows = [Row(*row) for row in read_rows(path, SOURCE, Row._fields)]
    own = modelling(stated_pay(rows))
    return collect(SOURCE, (_pay(row, own) for row in rows))


def stated_pay(rows: Iterable[Row]) -> Iterator[Stated]:
    """The amounts of all countries by board and employer, where a row names both."""
    for row in rows:
        amount, employer = _amount(row), stated(row.company_name)
        if row.job_via and employer and not isinstance(amount, Reason):
            period = _PERIODS[row.salary_rate or ""]
            yield Stated(board_name(row.job_via), period, fold_employer(employer), amount)


def read_titles(path: Path) -> Batch[TitleRecord]:
    """Every dated title, whatever its pay or country. All of them are postings that disclosed pay."""
    rows = enumerate(read_rows(path, SOURCE, TITLE_COLUMNS))
    return collect(
        SOURCE,
        (make_title(SOURCE, RawTitle(str(number), *row)) for number, row in rows),
    )


def country_of(row: Row) -> str | None:
    """ISO code where the row says so in a way that fixes the currency too; else None."""
    if row.job_country == _SEARCH_ARTEFACT:
        return us_country(row.job_location)
    return US_COUNTRIES.get(row.job_country or "")


def _pay(row: Row, modelled: Container[str]) -> PayRecord | Reason | Because:
    board = board_name(row.job_via or "")
    if board in modelled:
        return Because(Reason.MODELLED_PAY, board)
    amount = _amount(row)
    if isinstance(amount, Reason):
        return amount
    title, year, country = stated(row.job_title), year_of(row.job_posted_date), country_of(row)
    if title is None:
        return Reason.NO_TITLE
    if year is None:
        return Reason.NO_DATE
    if country is None:
        return Reason.NO_COUNTRY if row.job_country in {_SEARCH_ARTEFACT, None} else Reason.NO_CURRENCY
    employer = stated(row.company_name)
    assert SOURCE.population
    return PayRecord(
        source=SOURCE.id,
        population=SOURCE.population,
        title=title,
        low=amount,
        high=amount,
        currency="USD",
        period=_PERIODS[row.salary_rate or ""],
        year=year,
        country=country,
        level=resolve_title(title).level,
        employer=employer,
        employer_kind=employer_kind(employer),
        method="average of the posted pay, as the table gives it",
        place=stated(row.job_location),
        skills=keywords(row.job_skills),
    )


def keywords(listed: str | None) -> tuple[str, ...]:
    """The keywords of a list as the table writes it: "['sql', 'python']"; none where it has none."""
    return tuple(literal_eval(listed)) if listed else ()


def _amount(row: Row) -> float | Reason:
    if row.salary_rate not in _PERIODS:
        return Reason.OTHER_PAY_PERIOD if row.salary_rate else Reason.NO_PAY_PERIOD
    amount = row.salary_year_avg if row.salary_rate == "year" else row.salary_hour_avg
    return float(amount) if amount else Reason.NO_PAY
