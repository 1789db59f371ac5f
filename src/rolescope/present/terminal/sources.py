"""The sources in a terminal: those of the evidence with period, rows and terms, then those of openings."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.sourcelist import LiveEntry, Source, SourceList
from rolescope.present.sources.terms import asked
from rolescope.present.terminal.ink import Line, Run, line, plain, wrapped

WIDTH = 80


def table(answer: Answer[SourceList]) -> str:
    """The sources as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[SourceList]) -> list[Line]:
    """Every source: its name, what it was used for, its licence."""
    head = f"{len(answer.view.sources)} sources, as of {answer.as_of}"
    evidence = [line(Run(head, "bold")), *(row for one in answer.view.sources for row in _source(one))]
    live = answer.view.live
    if not live:
        return evidence
    head = f"{len(live)} live sources of openings; none is asked before you ask it"
    return [*evidence, line(), line(Run(head, "bold")), *(row for one in live for row in _live(one))]


def _live(one: LiveEntry) -> Iterator[Line]:
    yield line()
    yield line(Run(one.id, "bold"), Run(f"  {one.name}"))
    for heading, said in asked(one):
        yield from wrapped(f"{heading}: {said}", WIDTH, indent="  ")
    yield line(Run(f"  {one.terms.url}", "dim"))


def _source(one: Source) -> Iterator[Line]:
    yield line()
    yield line(Run(one.name, "bold"))
    for use in one.uses:
        each = "of" if use.counted <= use.rows_in else "from"
        counted = f"  {use.use}: {use.counted:,} counted, {each} {use.rows_in:,} rows; {use.period}"
        yield from wrapped(counted, WIDTH)
    yield from wrapped(one.licence, WIDTH, "dim", indent="  ")
    yield line(Run(f"  {one.home}", "dim"))
