"""Which column of somebody's table is what: by a map, or by the names that such columns usually have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import Beside, PostingText, Refusal
from rolescope.sources.documents.encoded_twice import mended

USUAL: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "description", "job_description", "description_text", "full_description", "job_desc",
        "posting_text", "full_text", "body", "content",
    ),
    "title": ("title", "job_title", "position_title", "position", "jobtitle"),
    "location": ("location", "job_location", "place", "formatted_location", "city"),
    "employer": ("employer", "company", "company_name", "hiring_organization", "organization"),
    "key": ("key", "id", "job_id", "posting_id", "uid"),
}  # fmt: skip
"""Field to column names, the likeliest first; capitals, blanks and hyphens do not matter."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Column names by field; only `text` must be there.

    Attributes:
        text: column of the posting's text.
        title, location, employer: columns of what stands beside it.
        key: column that names a row; without one, rows are numbered from 1.
    """

    text: str
    title: str | None = None
    location: str | None = None
    employer: str | None = None
    key: str | None = None

    def named(self) -> tuple[str, ...]:
        """The columns that are read."""
        return tuple(
            dict.fromkeys(filter(None, (self.text, self.title, self.location, self.employer, self.key)))
        )


def column_map(asked: str) -> dict[str, str]:
    """A map as it is written on the command line: "text=description,title=job_title".

    Raises:
        BadQuestion: if it is written otherwise, or names a field that there is not.
    """
    found = {}
    for pair in asked.split(","):
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not equals or field not in USUAL or not column:
            raise BadQuestion(
                f"--columns takes pairs such as text=description,title=job_title; {pair.strip()!r} is none. "
                f"Fields are {', '.join(USUAL)}."
            )
        found[field] = column
    return found


def resolved(asked: Mapping[str, str], present: Sequence[str]) -> Columns:
    """The columns of a table, by a map first and by their usual names where the map is silent.

    Raises:
        SourceRefused: if a column of the map is missing, or no column looks like the text.
    """
    missing = [column for column in asked.values() if column not in present]
    there = ", ".join(present) or "none"
    if missing:
        raise SourceRefused(f"it has no column {', '.join(missing)}; its columns are {there}.")
    by_name = {folded(name): name for name in reversed(present)}
    usual = {
        field: next((by_name[name] for name in names if name in by_name), None)
        for field, names in USUAL.items()
    }
    found = usual | dict(asked)
    if found["text"] is None:
        raise SourceRefused(
            f"no column of it is called like a posting's text; its columns are {there}. "
            "Say which holds the text: --columns text=NAME,title=NAME."
        )
    return Columns(**{field: name for field, name in found.items() if name is not None})


def folded(name: str) -> str:
    """A column name as names are compared: small letters, blanks and hyphens as underscores."""
    return re.sub(r"[\s\-]+", "_", name.strip().lower())


def posting(row: Mapping[str, Any], columns: Columns, key: str, number: int) -> PostingText | Refusal:
    """One row as a posting, or why it is none."""
    named = _stated(row, columns.key)
    where = f"{key}#{named or number}"
    text = row.get(columns.text)
    if not isinstance(text, str) or not text.strip():
        return Refusal(where, f"no text in column {columns.text}.")
    beside = Beside(
        title=_stated(row, columns.title),
        location=_stated(row, columns.location),
        employer=_stated(row, columns.employer),
    )
    return PostingText(where, mended(text), beside)


def _stated(row: Mapping[str, Any], column: str | None) -> str | None:
    value = row.get(column) if column else None
    return (str(value).strip() or None) if value is not None else None
