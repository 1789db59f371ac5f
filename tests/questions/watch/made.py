"""Stores of our own making: visits, openings and readings as a source would leave them over some weeks."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from rolescope.store.own.file import OwnFile
from rolescope.store.own.records import Counts, Outcome, VisitEnd
from rolescope.store.own.visits import end_visit

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)

_OPENINGS = """
INSERT INTO openings BY NAME
SELECT
    $source || ':' || $first + i AS id, $source AS source, $account AS account, CAST(i AS VARCHAR) AS key,
    'Data Engineer' AS title,
    CASE WHEN $employer THEN 'Firm ' || i % $employers END AS employer,
    CASE WHEN $place THEN 'Oslo' END AS place,
    '[]' AS places, '[]' AS countries, repeat('You build. ', 60) AS text, '' AS text_hash,
    '2026-11-01' AS posted, 'https://example.org/' || i AS url, '[]' AS employment_types,
    $labels AS labels, '[]' AS pay, 'c' AS content, 'p' AS payload,
    CAST($seen AS TIMESTAMP) AS first_seen, CAST($last AS TIMESTAMP) AS last_seen
FROM range($n) AS t(i)
"""
_READINGS = """
INSERT INTO readings BY NAME
SELECT
    o.id, o.content, '' AS given, 'r' AS reader, $work AS work, 'data_engineer' AS title_role,
    $level AS level, '{}' AS mixture, 'en' AS language, CAST($years AS INTEGER) AS years,
    ['python', 'sql'] AS skills, ['sql'] AS required, '{}' AS facts
FROM openings AS o
WHERE o.id NOT IN (SELECT id FROM readings)
"""


def ago(days: float = 0, hours: float = 0) -> datetime:
    return NOW - timedelta(days=days, hours=hours)


def visited(
    file: OwnFile,
    source: str,
    at: datetime,
    read: int,
    *,
    account: str | None = None,
    refused: int = 0,
    outcome: Outcome = Outcome.PARTIAL,
    moved: tuple[str, ...] = (),
) -> None:
    failed = outcome is Outcome.FAILED
    counts = Counts(read=read, unchanged=read, refused=refused)
    end_visit(
        file,
        VisitEnd(
            source, account, at.isoformat(), outcome, "x", counts, requests=1, missed=int(failed), moved=moved
        ),
    )


def opened(
    file: OwnFile,
    source: str,
    n: int,
    *,
    first: int,
    seen: datetime,
    last: datetime,
    account: str | None = None,
    place: bool = True,
    employer: bool = True,
    employers: int = 20,
    labels: dict[str, str] | None = None,
    work: str = "data_engineer",
    level: str = "senior",
    years: int | None = 3,
) -> None:
    """Openings that are alike, read by one reader. Times are stored as UTC without saying so."""
    asked = {
        "source": source,
        "account": account,
        "first": first,
        "n": n,
        "place": place,
        "employer": employer,
        "employers": employers,
        "labels": json.dumps(labels or {}),
        "seen": seen.replace(tzinfo=None).isoformat(),
        "last": last.replace(tzinfo=None).isoformat(),
    }
    file.run(_OPENINGS, asked)
    file.run(_READINGS, {"work": work, "level": level, "years": years})


def stable(file: OwnFile, source: str = "remotive", *, read: int = 60, place: bool = True) -> None:
    """A source visited every day for a month, with openings of now and of before."""
    for day in range(30, -1, -1):
        visited(file, source, ago(days=day, hours=1), read + day % 3)
    opened(file, source, 300, first=0, seen=ago(60), last=ago(20))
    opened(file, source, 240, first=1_000, seen=ago(20), last=ago(hours=1), place=place)
