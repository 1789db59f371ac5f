"""When boards were asked last: the memory by which a source's own limits are kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from rolescope.model.sourcelist import Contact
from rolescope.store.own.file import OwnFile

Asking = tuple[datetime, int]
"""When a visit began, in UTC, and how many of its requests were answered."""


def last_visit(file: OwnFile, source: str, account: str | None) -> datetime | None:
    """When a board was visited last, in UTC; None where it never was, or nobody was reached."""
    ((found,),) = file.ask("visit_last", {"source": source, "account": account})
    last: datetime | None = found
    return last and last.replace(tzinfo=UTC)


def requests_since(file: OwnFile, source: str, since: datetime) -> tuple[Asking, ...]:
    """Requests of all visits of a source, the oldest first.

    Args:
        file: the store.
        source: id of the source.
        since: visits that began before it are left out.
    """
    rows = file.ask("visits_requests", {"source": source, "since": since.astimezone(UTC).isoformat()})
    return tuple((at.replace(tzinfo=UTC), int(count)) for at, count in rows)


def contacts(file: OwnFile) -> Mapping[str, Contact]:
    """When each source was asked last, by its id."""
    rows = file.ask("visits_contacts")
    return {source: Contact(f"{at:%Y-%m-%d %H:%M}", outcome, boards) for source, at, outcome, boards in rows}
