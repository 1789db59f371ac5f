"""Word lists of the reader as data, each file naming its origin in its first lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of one list, without comments and without the line of column names.

    Args:
        name: file name within this folder ("headings.tsv").

    Returns:
        One tuple of cells a row, in file order.
    """
    lines = files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return [tuple(line.split("\t")) for line in kept[1:]]


def expressions(name: str) -> dict[str, re.Pattern[str]]:
    """The regular expressions of one list: the rows of a name, in file order, are its alternatives.

    Args:
        name: file name within this folder ("years.tsv"). Names in capitals are parts: later rows use them
            as `<NAME>`.

    Returns:
        Compiled expressions by their names, without the parts.
    """
    alternatives: dict[str, list[str]] = {}
    for label, expression in rows(name):
        alternatives.setdefault(label, []).append(expression)
    joined = {label: f"(?:{'|'.join(listed)})" for label, listed in alternatives.items()}
    parts = {f"<{label}>": text for label, text in joined.items() if label.isupper()}
    return {
        label: re.compile(_filled(text, parts)) for label, text in joined.items() if f"<{label}>" not in parts
    }


def _filled(expression: str, parts: Mapping[str, str]) -> str:
    for mark in reversed(list(parts)):
        expression = expression.replace(mark, parts[mark])
    return expression
