"""Postings that many people scraped for their own projects, mostly "data scientist", about 2018 to 2025."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from statistics import median

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
COLUMNS = (
    *("text_hash", "title", "description", "company", "location", "date_raw"),
    *("non_english_guess", "source_repo"),
)
CUT_OFF = ("…", "...")
"""What stands where a board's page hid the rest of a text behind a button."""
WHOLE_MEDIAN = 1500
"""A collection whose median text is shorter was cut. Set after looking: the smallest median above it is 1,790
characters, and under it a sixth as many texts name Python or SQL as above it (10 against 57 of 100)."""
FEWEST_TO_JUDGE = 20
"""Collections with fewer texts are not judged by their median."""


def read(path: Path) -> Batch[Posting]:
    """Every English posting with a title, an employer and a whole text.

    Its pay strings are never read: most are the board's own modelled estimates.
    """
    rows = list(read_rows(path, SOURCE, COLUMNS))
    cut = _cut_collections((row[-1], row[2]) for row in rows)
    return collect(
        SOURCE, (_posting(RawPosting(*row[:-2]), foreign=row[-2], cut=row[-1] in cut) for row in rows)
    )


def _cut_collections(texts: Iterable[tuple[str | None, str | None]]) -> frozenset[str | None]:
    """Collections whose texts were cut off before they were published."""
    lengths: dict[str | None, list[int]] = defaultdict(list)
    for collection, text in texts:
        lengths[collection].append(len(text or ""))
    return frozenset(
        collection
        for collection, found in lengths.items()
        if len(found) >= FEWEST_TO_JUDGE and median(found) < WHOLE_MEDIAN
    )


def _posting(raw: RawPosting, *, foreign: bool, cut: bool) -> Posting | Reason:
    if foreign:
        return Reason.NOT_ENGLISH
    if cut:
        return Reason.CUT_OFF_COLLECTION
    if (raw.description or "").rstrip().endswith(CUT_OFF):
        return Reason.TEXT_CUT_OFF
    return make_posting(SOURCE, raw._replace(employer=strip_rating(raw.employer or "")))
