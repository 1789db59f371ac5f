"""Scores and categories as columns of text: from a CSV file, or from columns of a data frame."""

from __future__ import annotations

import csv
import difflib
import io
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from rolescope.model.audit import UNKNOWN, Scores
from rolescope.model.errors import BadQuestion, SourceRefused

DELIMITERS = (",", ";", "\t", "|")
MOST_CATEGORIES = 40
"""Different values of a column above which they are no categories: names, ids, postcodes."""
MOST_LISTED = 20
YES = frozenset({"1", "1.0", "advanced", "hired", "passed", "selected", "t", "true", "y", "yes"})
NO = frozenset({"0", "0.0", "f", "failed", "false", "n", "no", "not selected", "rejected"})
UNDECLARED = frozenset(
    {"", "-", "?", "decline to answer", "decline to state", "declined", "missing", "n/a", "na", "nan", "none"}
    | {"not disclosed", "not stated", "null", "prefer not to answer", "prefer not to say", "undisclosed"}
    | {"<na>", UNKNOWN}
)
"""What is written for a category that a person has not declared, in small letters."""


def scores_of(given: Any) -> Scores:
    """A CSV file by its path, or columns by name: a mapping, or a data frame.

    Raises:
        SourceRefused: the file cannot be read, or is no table.
        BadQuestion: it is none of these.
    """
    if isinstance(given, Mapping) or hasattr(given, "columns"):
        return from_columns({name: given[name] for name in getattr(given, "columns", given)})
    if not isinstance(given, str | PathLike):
        raise BadQuestion(
            f"A {type(given).__name__} is no table of scores. Give a path of a CSV file, a mapping of "
            "columns, or a data frame."
        )
    path = Path(given)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SourceRefused(
            f"{path} cannot be read: {error.strerror}. Give a CSV file: a header, then a row an assessment."
        ) from error
    return from_bytes(content, path.name)


def from_bytes(content: bytes, key: str) -> Scores:
    """The same as `from_text`, of a file's bytes.

    Raises:
        SourceRefused: it is no text in UTF-8, or no table.
    """
    try:
        return from_text(content.decode("utf-8-sig"), key)
    except UnicodeDecodeError as error:
        raise SourceRefused(
            f"{key} is no text in UTF-8. Save the table as CSV, encoding UTF-8 (“CSV UTF-8” in spreadsheets)."
        ) from error


def from_text(text: str, key: str) -> Scores:
    """The columns of a CSV file: a header, then a row an assessment.

    Args:
        text: the file's text; columns are parted by a comma, semicolon, tab or bar.
        key: the file's name, for messages.

    Raises:
        SourceRefused: it has no header or no rows, or a row has more or fewer cells than the header.
    """
    head = next((line for line in io.StringIO(text) if line.strip()), "")
    if not head:
        raise SourceRefused(f"{key} is empty. Give a CSV file: a header, then a row an assessment.")
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append([cell.strip() for cell in row])
                lines.append(reader.line_num)
    except csv.Error as error:
        raise SourceRefused(f"{key}, line {reader.line_num}: this is no CSV ({error}).") from error
    names, *body = rows
    for row, line in zip(body, lines[1:], strict=True):
        if len(row) != len(names):
            raise SourceRefused(
                f"{key}, line {line}: {len(row)} cells, and the header has {len(names)}. Put cells that hold "
                f"{_spoken(delimiter)} in quotation marks."
            )
    twice = [name for name, n in Counter(names).items() if n > 1 and name]
    if twice:
        raise SourceRefused(f"{key} has several columns called {twice[0]!r}. Give each a name of its own.")
    columns = {name: tuple(row[at] for row in body) for at, name in enumerate(names) if name}
    return _checked(Scores(key, columns, tuple(lines[1:])))


def from_columns(columns: Mapping[str, Iterable[object]], key: str = "scores") -> Scores:
    """The same from columns in memory; None and NaN are blanks.

    Raises:
        SourceRefused: they have no rows, or are not of one length.
    """
    made = {str(name): tuple(_cell(one) for one in cells) for name, cells in columns.items()}
    lengths = {len(cells) for cells in made.values()}
    if len(lengths) > 1:
        raise SourceRefused(f"The columns of {key} are not of one length: {sorted(lengths)} cells.")
    return _checked(Scores(key, made, tuple(range(1, max(lengths, default=0) + 1))))


def column(scores: Scores, name: str) -> str:
    """The name of a column as the file writes it.

    Raises:
        BadQuestion: it has none of this name.
    """
    if name in scores.columns:
        return name
    alike = [one for one in scores.columns if one.casefold() == name.strip().casefold()]
    if len(alike) == 1:
        return alike[0]
    folded = {one.casefold(): one for one in scores.columns}
    near = [folded[one] for one in difflib.get_close_matches(name.casefold(), folded, n=1)]
    hint = f" Did you mean {near[0]!r}?" if near else ""
    raise BadQuestion(f"{scores.key} has no column {name!r}.{hint} Its columns: {listed(scores)}.")


def listed(scores: Scores) -> str:
    """The columns there are."""
    names = list(scores.columns)
    more = f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else ""
    return ", ".join(names[:MOST_LISTED]) + more


def categories(scores: Scores, name: str) -> tuple[str | None, ...]:
    """Each row's category, None where it is not known; spellings that differ in capitals alone are one.

    Raises:
        BadQuestion: so many different values that they are no categories.
    """
    cells = [" ".join(cell.split()) for cell in scores.columns[name]]
    spellings: dict[str, Counter[str]] = {}
    for cell in cells:
        if cell.casefold() not in UNDECLARED:
            spellings.setdefault(cell.casefold(), Counter())[cell] += 1
    if len(spellings) > MOST_CATEGORIES:
        raise BadQuestion(
            f"Column {name!r} has {len(spellings):,} different values; an audit compares at most "
            f"{MOST_CATEGORIES} categories, and takes no names. Give a column of declared categories, such "
            f"as sex or race. Columns: {listed(scores)}."
        )
    label = {folded: min(found, key=lambda one: (-found[one], one)) for folded, found in spellings.items()}
    return tuple(label.get(cell.casefold()) for cell in cells)


def numbers(scores: Scores, name: str) -> tuple[float | None, ...]:
    """A column of scores; None for a blank.

    Raises:
        BadQuestion: a cell is no number.
    """
    return tuple(
        None if cell.casefold() in UNDECLARED else _number(scores, name, cell, line)
        for cell, line in zip(scores.columns[name], scores.lines, strict=True)
    )


def selections(scores: Scores, name: str) -> tuple[bool | None, ...]:
    """A column of selections; None for a blank.

    Raises:
        BadQuestion: a cell is neither yes nor no.
    """
    found: list[bool | None] = []
    for cell, line in zip(scores.columns[name], scores.lines, strict=True):
        said = " ".join(cell.split()).casefold()
        if said not in YES | NO | UNDECLARED:
            raise BadQuestion(
                f"{scores.key}, line {line}: {cell!r} under {name!r} is neither yes nor no. Write yes or no, "
                "1 or 0, true or false; a column of numbers is asked for as the score."
            )
        found.append(None if said in UNDECLARED else said in YES)
    return tuple(found)


def are_selections(scores: Scores, name: str) -> bool:
    """Whether a column holds yes and no, or 1 and 0, and not scores."""
    said = {" ".join(cell.split()).casefold() for cell in scores.columns[name]} - UNDECLARED
    return bool(said) and said <= YES | NO


def _number(scores: Scores, name: str, cell: str, line: int) -> float:
    try:
        value = float(cell.replace("_", "?"))
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return value
    raise BadQuestion(
        f"{scores.key}, line {line}: {cell!r} under {name!r} is no number. Write 12.5, without signs of "
        "thousands or per cent; leave the cell empty where there is no score. A column of yes and no is "
        "asked for as the selection."
    )


def _checked(scores: Scores) -> Scores:
    if not scores.lines:
        raise SourceRefused(f"{scores.key} has a header and no rows." if scores.columns else "No columns.")
    return scores


def _cell(value: object) -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    return str(value).strip()


def _spoken(delimiter: str) -> str:
    return {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}[delimiter]


def rows_of(scores: Scores, names: Sequence[str]) -> list[tuple[str, ...]]:
    """The cells of some columns, row by row, in an order of their own."""
    return sorted(zip(*(scores.columns[name] for name in names), strict=True))
