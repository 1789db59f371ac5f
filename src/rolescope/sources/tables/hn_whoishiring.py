"""Monthly "Who is hiring?" threads on Hacker News: which titles the first line of each comment names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rolescope.model.posting import Posting
from rolescope.sources.base import Batch, Kind, Reason, Source, TitleRecord, collect, collect_groups
from rolescope.sources.hiring_line import employer_in, titles_in
from rolescope.sources.table import read_rows
from rolescope.sources.text import MIN_TEXT, stated
from rolescope.taxonomy.metros import names_place
from rolescope.taxonomy.titles import resolve_title

SOURCE = Source(
    id="hn_whoishiring",
    name="Hacker News, Who is hiring?",
    home="https://news.ycombinator.com/submitted?id=whoishiring",
    licence="comments of their authors: only counts are published",
    attribution="Counts from Hacker News, Who is hiring?",
    period="August 2013 to April 2018, January to May 2026; months are missing",
    file="local/hn_whoishiring/comments.parquet",
    kind=Kind.POSTINGS,
)
COLUMNS = ("month", "header")
TEXT_COLUMNS = ("month", "header", "text")


def read_titles(path: Path) -> Batch[TitleRecord]:
    """Titles by year, several to a line where it names several; the employer where the line opens so."""
    rows = enumerate(read_rows(path, SOURCE, COLUMNS))
    return collect_groups(SOURCE, ((1, _titles(number, *row)) for number, row in rows))


def read(path: Path) -> Batch[Posting]:
    """Comments whose first line names exactly one role of ours, and who hires, as postings of that title.

    Others may be named beside it, if they are no roles of ours. Dated by the month of the thread.
    """
    rows = enumerate(read_rows(path, SOURCE, TEXT_COLUMNS))
    return collect(SOURCE, (_posting(number, *row) for number, row in rows))


def _titles(number: int, month: str, header: str | None) -> tuple[TitleRecord, ...] | Reason:
    line = stated(header) or ""
    titles = titles_in(line)
    if not titles:
        return Reason.NAMES_NO_TITLE
    employer, year, key = employer_in(line), int(month[:4]), f"{month}:{number}"
    return tuple(
        TitleRecord(SOURCE.id, year, title, employer, key, month=int(month[5:7])) for title in titles
    )


def _posting(number: int, month: str, header: str | None, text: str | None) -> Posting | Reason:
    line, body = stated(header) or "", stated(text) or ""
    titles = titles_in(line)
    if not titles:
        return Reason.NAMES_NO_TITLE
    title = _the_one(titles)
    if title is None:
        return Reason.NOT_ONE_ROLE
    employer = employer_in(line)
    if employer is None or names_place(employer):
        return Reason.NO_EMPLOYER
    if len(body) < MIN_TEXT:
        return Reason.TEXT_TOO_THIN
    return Posting(SOURCE.id, f"{month}:{number}", title, body, employer, date_posted=month)


def _the_one(titles: Iterable[str]) -> str | None:
    """The first title that names a role of ours, if all that name one name the same, and for certain."""
    named = {title: match for title in titles if (match := resolve_title(title)).candidates}
    roles = {match.role for match in named.values()}
    return next(iter(named)) if len(roles) == 1 and None not in roles else None
