"""Survey wages by occupation: national, cross-industry rows of the US OEWS programme, May 2020 to 2024."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from rolescope.sources.base import Batch, Kind, OccupationWage, Reason, Source, collect
from rolescope.sources.table import read_rows

SOURCE = Source(
    id="oews",
    name="Occupational Employment and Wage Statistics",
    home="https://www.bls.gov/oes/tables.htm",
    licence="public domain (US government)",
    attribution="U.S. Bureau of Labor Statistics, OEWS",
    period="May 2020 to May 2024",
    file="open/oews/national_2020_2024.parquet",
    kind=Kind.SURVEY,
    population="survey wage, employees (OEWS)",
)

MARKS = {"*": "suppressed by the survey", "**": "suppressed by the survey", "#": "top-coded by the survey"}
"""What the survey prints in place of a figure."""

_OTHER_CONTENT = {(2020, "15-2098")}
"""(year, code): a residual group with data scientists in it, not the later "Data Scientists" (15-2051)."""


class Row(NamedTuple):
    """The columns read, by the survey's own names."""

    AREA: str
    NAICS: str
    O_GROUP: str
    OCC_CODE: str
    OCC_TITLE: str
    YEAR: int
    TOT_EMP: str | None
    A_PCT10: str | None
    A_PCT25: str | None
    A_MEDIAN: str | None
    A_PCT75: str | None
    A_PCT90: str | None


def read(path: Path) -> Batch[OccupationWage]:
    """One record per detailed occupation and year; suppressed and top-coded figures are None, with why."""
    return collect(SOURCE, (_wage(Row(*row)) for row in read_rows(path, SOURCE, Row._fields)))


def _wage(row: Row) -> OccupationWage | Reason:
    if (row.AREA, row.NAICS) != ("99", "000000"):
        return Reason.NOT_NATIONAL
    if row.O_GROUP != "detailed":
        return Reason.NOT_DETAILED
    if (row.YEAR, row.OCC_CODE) in _OTHER_CONTENT:
        return Reason.OTHER_CONTENT
    printed = {
        "employment": row.TOT_EMP,
        "p10": row.A_PCT10,
        "p25": row.A_PCT25,
        "p50": row.A_MEDIAN,
        "p75": row.A_PCT75,
        "p90": row.A_PCT90,
    }
    figures = {name: _figure(text) for name, text in printed.items()}
    employment = figures.pop("employment")
    absent = tuple(
        (name, MARKS.get(text or "", "not given")) for name, text in printed.items() if _figure(text) is None
    )
    return OccupationWage(
        row.OCC_CODE,
        row.OCC_TITLE,
        row.YEAR,
        int(employment) if employment is not None else None,
        absent=absent,
        **figures,
    )


def _figure(text: str | None) -> float | None:
    if text is None or text in MARKS:
        return None
    return float(text.replace(",", ""))
