"""Parts of a user's tables: which an ingest that was broken off has stored, and where tables came from."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.read import Refusal
from rolescope.store.own.file import OwnFile
from rolescope.store.own.records import Payload


def stored_part(file: OwnFile, part: Payload) -> Sequence[Refusal] | None:
    """What a part gave that an ingest stored and did not live to the end of: its refusals.

    None for a part that is to be read: one that is not stored, or whose ingest has ended.
    """
    of = {"source": part.source, "url": part.url, "sha256": part.sha256}
    ((stored,),) = file.ask("part_stored", of | {"account": part.account})
    if not stored:
        return None
    return [Refusal(key, reason) for reason, key in file.ask("part_refused", of)]


def places_of(file: OwnFile, source: str, account: str) -> tuple[str, ...]:
    """Addresses of the tables that were ingested under a name."""
    return tuple(url for (url,) in file.ask("table_places", {"source": source, "account": account}))
