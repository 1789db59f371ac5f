"""Postings that start-ups publish through Ashby's public job-board feed, mostly 2025."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.posting import Posting
from rolescope.sources.base import Batch, Kind, Source, TitleRecord, collect
from rolescope.sources.table import read_rows
from rolescope.sources.text import RawPosting, RawTitle, make_posting, make_title

SOURCE = Source(
    id="ashby_2025",
    name="Ashby job boards, 2025",
    home="https://developers.ashbyhq.com/docs/public-job-posting-api",
    licence="texts of their employers: only counts are published",
    attribution="Counts from public job postings on Ashby job boards",
    period="2025, some from 2019 to 2024",
    file="local/ashby_2025/postings.parquet",
    kind=Kind.POSTINGS,
)
COLUMNS = ("text_hash", "title", "description", "company", "location", "date")
TITLE_COLUMNS = ("text_hash", "title", "company", "date")


def read(path: Path) -> Batch[Posting]:
    """Every posting with a title, an employer and a text; the employer is the board's slug ("notion")."""
    return collect(
        SOURCE, (make_posting(SOURCE, RawPosting(*row)) for row in read_rows(path, SOURCE, COLUMNS))
    )


def read_titles(path: Path) -> Batch[TitleRecord]:
    """Every dated title."""
    rows = read_rows(path, SOURCE, TITLE_COLUMNS)
    return collect(SOURCE, (make_title(SOURCE, RawTitle(*row)) for row in rows))
