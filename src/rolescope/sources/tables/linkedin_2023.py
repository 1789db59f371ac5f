"""Titles of a US job board, 2023, all kinds of jobs: no texts; employers by the board's own number."""

from __future__ import annotations

from pathlib import Path

from rolescope.sources.base import Batch, Kind, Reason, Source, TitleRecord, collect
from rolescope.sources.table import read_rows
from rolescope.sources.text import stated

SOURCE = Source(
    id="linkedin_2023",
    name="LinkedIn postings, 2023, titles",
    home="https://www.kaggle.com/datasets/arshkon/linkedin-job-postings",
    licence="CC BY-SA 4.0: only counts are published",
    attribution="Arsh Koneru, LinkedIn Job Postings",
    period="2023",
    file="local/linkedin_2023/titles.parquet",
    kind=Kind.TITLES,
)
COLUMNS = ("job_id", "title", "company_id", "location")
YEAR = 2023
"""The year of the whole collection: the table dates no row."""


def read_titles(path: Path) -> Batch[TitleRecord]:
    """Every title."""
    return collect(SOURCE, (_title(*row) for row in read_rows(path, SOURCE, COLUMNS)))


def _title(key: str, title: str | None, company: str | None, place: str | None) -> TitleRecord | Reason:
    named = stated(title)
    if named is None:
        return Reason.NO_TITLE
    return TitleRecord(SOURCE.id, YEAR, named, stated(company), key, place=stated(place))
