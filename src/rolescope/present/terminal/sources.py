"""The sources in a terminal: those of the evidence with period, rows and terms, then those of openings."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.sourcelist import Contact, Contacts, LiveEntry, Source, SourceList
from rolescope.present.sources.terms import asked
from rolescope.present.terminal.ink import Line, Run, line, plain, wrapped

WIDTH = 80


def table(answer: Answer[SourceList]) -> str:
    """The sources as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[SourceList], contacts: Contacts | None = None) -> list[Line]:
    """Every source: its name, what it was used for, its licence.

    Args:
        answer: what is told.
        contacts: when live sources were asked last; None where that is not to be told.
    """
    head = f"{len(answer.view.sources)} sources, as of {answer.as_of}"
    evidence = [line(Run(head, "bold")), *(row for one in answer.view.sources for row in _source(one))]
    live = answer.view.live
    if not live:
        return evidence
    head = f"{len(live)} live sources of openings; none is asked before you ask it"
    unread = (
        wrapped(f"When they were asked last cannot be told: {contacts.unread}", WIDTH)
        if (contacts and contacts.unread)
        else []
    )
    told = contacts if contacts and not contacts.unread else None
    rows = (row for one in live for row in _live(one, told))
    return [*evidence, line(), line(Run(head, "bold")), *unread, *rows]


def _live(one: LiveEntry, contacts: Contacts | None) -> Iterator[Line]:
    yield line()
    yield line(Run(one.id, "bold"), Run(f"  {one.name}"))
    for heading, said in asked(one):
        yield from wrapped(f"{heading}: {said}", WIDTH, indent="  ")
    if contacts:
        yield from wrapped(f"Last contact: {_contact(contacts.of.get(one.id))}", WIDTH, indent="  ")
    yield line(Run(f"  {one.terms.url}", "dim"))


def _contact(found: Contact | None) -> str:
    if found is None:
        return "never, as far as your store knows."
    ended = "; it failed" if found.outcome == "failed" else ""
    return f"{found.at} UTC{ended}; {found.boards:,} board{'' if found.boards == 1 else 's'} asked so far."


def _source(one: Source) -> Iterator[Line]:
    yield line()
    yield line(Run(one.name, "bold"))
    for use in one.uses:
        each = "of" if use.counted <= use.rows_in else "from"
        counted = f"  {use.use}: {use.counted:,} counted, {each} {use.rows_in:,} rows; {use.period}"
        yield from wrapped(counted, WIDTH)
    yield from wrapped(one.licence, WIDTH, "dim", indent="  ")
    yield line(Run(f"  {one.home}", "dim"))
