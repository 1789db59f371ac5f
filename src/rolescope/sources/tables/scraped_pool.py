"""Postings that many people scraped for their own projects, mostly "data scientist", about 2018 to 2025."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.posting import Posting
from rolescope.sources.base import Batch, Kind, Reason, Source, collect
from rolescope.sources.employers import strip_rating
from rolescope.sources.table import read_rows
from rolescope.sources.text import RawPosting, make_posting

SOURCE = Source(
    id="scraped_pool",
    name="Pool of scraped postings, mostly data scientists",
    home="https://github.com/topics/glassdoor-scraper",
    licence="texts of their employers: only counts are published",
    attribution="Counts from public job postings, mostly on Glassdoor",
    period="about 2018 to 2025, mostly undated",
    file="local/scraped_pool/postings.parquet",
    kind=Kind.POSTINGS,
)
COLUMNS = ("text_hash", "title", "description", "company", "location", "date_raw", "non_english_guess")


def read(path: Path) -> Batch[Posting]:
    """Every English posting with a title, an employer and a text.

    Its pay strings are never read: most are the board's own modelled estimates.
    """
    return collect(
        SOURCE, (_posting(RawPosting(*row[:-1]), row[-1]) for row in read_rows(path, SOURCE, COLUMNS))
    )


def _posting(raw: RawPosting, foreign: bool) -> Posting | Reason:
    if foreign:
        return Reason.NOT_ENGLISH
    return make_posting(SOURCE, raw._replace(employer=strip_rating(raw.employer or "")))
