"""Monthly "Who is hiring?" threads on Hacker News: which titles the first line of each comment names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from rolescope.model.posting import Posting
from rolescope.sources.base import Batch, Kind, Reason, Source, TitleRecord, collect, collect_groups
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

_LONGEST_TITLE = 8
"""Words. What is longer is a sentence about the job, not its title."""
_NOUNS = (
    "engineer|developer|scientist|analyst|manager|designer|architect|researcher|programmer|administrator|sysadmin|"
    "consultant|director|statistician|technician|specialist|tester|strategist|writer|recruiter|marketer|"
    "economist|mathematician|quant|sre|cto|cio"
)
_PLURAL = re.compile(rf"\b({_NOUNS}|intern)s\b", re.IGNORECASE)
_TITLE = re.compile(
    rf"\b(?:{_NOUNS})\b|\b(?:vp|head) of\b|\w intern\b|\b(?:tech|team|engineering) lead\b", re.IGNORECASE
)
_ADDRESS = re.compile(r"\(?\b(?:https?://|www\.)\S+")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TERMS = "full[- ]?time|part[- ]?time|on[- ]?site|remote|permanent|contract|visa|looking for|is hiring|hiring"
"""Words of terms, not of titles: they part fields as bars do."""
_HARD_BREAK = re.compile(rf"\s*[|•·;:\t]\s*|\s+[-–—]+\s+|\b(?:{_TERMS})\b", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"\s*[,/&+]\s*|\s+(?:and|or)\s+", re.IGNORECASE)


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


def titles_in(header: str) -> tuple[str, ...]:
    """The titles that a first line names, in order, in the singular.

    Fields are parted by bars and dashes. A field is broken at commas, slashes and "and" only where that gives
    two titles or more: "Engineer, Machine Learning" is one.
    """
    named: list[str] = []
    for field in _fields(header):
        parts = [part for part in _SOFT_BREAK.split(field) if _is_title(part)]
        named.extend(parts if len(parts) > 1 else [field] * _is_title(field))
    return tuple(dict.fromkeys(_PLURAL.sub(r"\1", title) for title in named))


def _titles(number: int, month: str, header: str | None) -> tuple[TitleRecord, ...] | Reason:
    line = stated(header) or ""
    titles = titles_in(line)
    if not titles:
        return Reason.NAMES_NO_TITLE
    employer, year, key = _employer(line), int(month[:4]), f"{month}:{number}"
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
    employer = _employer(line)
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


def _employer(header: str) -> str | None:
    """The first of several fields, by the threads' own custom, unless it is a title."""
    first, *others = _fields(header) or [""]
    named = first and others and not _is_title(first) and len(first.split()) <= _LONGEST_TITLE
    return first if named else None


def _fields(header: str) -> list[str]:
    return list(_nonempty(_HARD_BREAK.split(_BRACKETED.sub(" ", _ADDRESS.sub(" ", header)))))


def _nonempty(parts: Iterable[str]) -> Iterable[str]:
    return (part for part in (" ".join(p.split()).strip(" .,!*+&/@-") for p in parts) if part)


def _is_title(part: str) -> bool:
    return len(part.split()) <= _LONGEST_TITLE and _TITLE.search(_PLURAL.sub(r"\1", part)) is not None
