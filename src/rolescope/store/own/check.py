"""Whether a store is what it was written as: payloads, openings, and what was made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rolescope.store.own.bodies import altered_bodies
from rolescope.store.own.file import OwnFile
from rolescope.store.own.rows import COLUMNS, content_of

_WINDOW = 5_000
_ANEW = (
    "Restore a copy of the store; or erase the source (`rolescope store erase --source`) and ingest it again."
)
_AGAIN = "Ingest the source again: its openings get their payload."


class Finding(NamedTuple):
    """Something that is wrong.

    Attributes:
        what: its kind.
        rows: how many rows.
        example: one of them.
    """

    what: str
    rows: int
    example: str

    @property
    def mend(self) -> str:
        """What to do about it."""
        return _AGAIN if self.what == "payload missing" else _ANEW


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to.

    Attributes:
        payloads: how many there are.
        openings: likewise.
        read: openings whose reading is of what they state now; the next ingest reads the others.
        grouped: openings whose group is; likewise.
        refused: entries that gave no opening.
        findings: what is wrong; empty for a sound store.
    """

    payloads: int
    openings: int
    read: int
    grouped: int
    refused: int
    findings: tuple[Finding, ...]


def check(file: OwnFile) -> Checked:
    """Look at every row of a store: what is stored is hashed again, and what points at a row finds it.

    Raises:
        EvidenceDamaged: if a part of the file cannot be read at all.
    """
    found = [Finding(what, rows, example) for what, rows, example in file.ask("check") if rows]
    hashed = {"payload altered": list(altered_bodies(file)), "content altered": list(_altered(file))}
    found[:0] = [Finding(what, len(altered), min(altered)) for what, altered in hashed.items() if altered]
    ((payloads, openings, read, grouped, refused),) = file.ask("check_sizes")
    return Checked(payloads, openings, read, grouped, refused, tuple(found))


def _altered(file: OwnFile) -> Iterator[str]:
    """Ids of openings whose columns are not those that their content is the hash of."""
    ((last,),) = file.ask("check_last")
    for first in range(0, last + 1, _WINDOW):
        columns = file.arrays("check_stated", {"first": first, "size": _WINDOW})
        rows = zip(*(columns[name].tolist() for name in COLUMNS), strict=True)  # masked: None
        for row in rows:
            stated = dict(zip(COLUMNS, row, strict=True))
            if content_of(stated) != stated["content"]:
                yield str(stated["id"])
