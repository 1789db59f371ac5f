"""Postings of a US job board, spring 2024: full texts whose line breaks were lost in collection."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.posting import Posting
from rolescope.sources.base import Batch, Kind, Source, TitleRecord, collect
from rolescope.sources.table import read_rows
from rolescope.sources.text import RawPosting, RawTitle, make_posting, make_title

SOURCE = Source(
    id="linkedin_us_2024",
    name="LinkedIn postings, United States, spring 2024",
    home="https://www.linkedin.com/jobs",
    licence="texts of their employers: only counts are published",
    attribution="Counts from public job postings on LinkedIn",
    period="2024 (March to May)",
    file="local/linkedin_us_2024/postings.parquet",
    kind=Kind.POSTINGS,
)
COLUMNS = ("job_id", "title", "description", "company", "location", "posted_date")
TITLE_COLUMNS = ("job_id", "title", "company", "posted_date")


def read(path: Path) -> Batch[Posting]:
    """Every posting with a title, an employer and a text; the country is the board's own: US."""
    return collect(
        SOURCE,
        (make_posting(SOURCE, RawPosting(*row), country="US") for row in read_rows(path, SOURCE, COLUMNS)),
    )


def read_titles(path: Path) -> Batch[TitleRecord]:
    """Every dated title."""
    rows = read_rows(path, SOURCE, TITLE_COLUMNS)
    return collect(SOURCE, (make_title(SOURCE, RawTitle(*row)) for row in rows))
