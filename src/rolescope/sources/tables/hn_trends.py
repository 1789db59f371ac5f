"""Share of "Who is hiring?" posts that name a term, by month: somebody else's count, a check on ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rolescope.model.errors import SourceRefused
from rolescope.sources.base import Batch, Kind, RoleCount, Source, collect_groups
from rolescope.sources.table import read_rows

SOURCE = Source(
    id="hn_trends",
    name="Hacker News hiring trends, terms by month",
    home="https://news.ycombinator.com/submitted?id=whoishiring",
    licence="figures without a licence file: only figures are used, as a cross-check",
    attribution="Share of Hacker News, Who is hiring? posts that name a term",
    period="April 2011 to July 2026",
    file="open/hn_trends/keyword_share.parquet",
    kind=Kind.COUNTS,
)
ROLES = {"Data scientist": "data_scientist", "Data engineer": "data_engineer"}
"""The terms that are titles of one role of ours; the others are skills, levels or terms of work."""
VOLUME = "volume.parquet"
"""The table beside it: posts of each month."""
VOLUME_COLUMNS = ("month", "0")


def read(path: Path) -> Batch[RoleCount]:
    """How many posts of each month name a role: the share that is given, times the month's posts.

    A post that names a term need not offer the job: "our data scientists" names it too.

    Raises:
        SourceRefused: a month has no volume.
    """
    posts = dict(read_rows(path.with_name(VOLUME), SOURCE, VOLUME_COLUMNS))
    rows = read_rows(path, SOURCE, ("month", *ROLES))
    return collect_groups(SOURCE, ((1, tuple(_counts(month, shares, posts))) for month, *shares in rows))


def _counts(month: str, shares: list[float], posts: dict[str, int]) -> Iterator[RoleCount]:
    if month not in posts:
        raise SourceRefused(f"{SOURCE.id}: {VOLUME} lacks the month {month}. Is it of the same collection?")
    total = int(posts[month])
    for role, percent in zip(ROLES.values(), shares, strict=True):
        named = round(percent / 100 * total)
        yield RoleCount(SOURCE.id, int(month[:4]), int(month[5:7]), role, named, total)
