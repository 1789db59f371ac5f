"""Word lists of the reader as data, each file naming its origin in its first lines."""

from __future__ import annotations

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
