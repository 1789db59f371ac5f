"""The sources of the evidence in a terminal: a line each with its period and rows, then its terms."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.sourcelist import Source, SourceList
from rolescope.present.terminal.ink import Line, Run, line, plain, wrapped

WIDTH = 80


def table(answer: Answer[SourceList]) -> str:
    """The sources as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[SourceList]) -> list[Line]:
    """Every source: its name, what it was used for, its licence."""
    head = f"{len(answer.view.sources)} sources, as of {answer.as_of}"
    return [line(Run(head, "bold")), *(row for one in answer.view.sources for row in _source(one))]


def _source(one: Source) -> Iterator[Line]:
    yield line()
    yield line(Run(one.name, "bold"))
    for use in one.uses:
        each = "of" if use.counted <= use.rows_in else "from"
        counted = f"  {use.use}: {use.counted:,} counted, {each} {use.rows_in:,} rows; {use.period}"
        yield from wrapped(counted, WIDTH)
    yield from wrapped(one.licence, WIDTH, "dim", indent="  ")
    yield line(Run(f"  {one.home}", "dim"))
