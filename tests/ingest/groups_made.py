"""Openings of our own making in a store, and the groups that they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rolescope.ingest.groups import group_pending
from rolescope.model.offer import Offer
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload

NOW = "2026-11-01T00:00:00Z"
Groups = dict[str, tuple[str, str]]
"""Of each opening the one that stands for its group, and the rule."""


def came(file: OwnFile, offers: Sequence[Offer], at: str = NOW) -> None:
    """Openings seen at a time, in one payload."""
    body = f"{at} {[one.id for one in offers]} {offers[0]}".encode()
    write_payload(file, Payload("board", None, "https://board.example", body, at), Said(offers))


def groups(file: OwnFile) -> Groups:
    """What is stored."""
    rows = file.run("SELECT id, head, rule FROM groups ORDER BY id")
    return {id_: (head, rule) for id_, head, rule in rows}


def grouped(folder: Path, arrivals: Iterable[tuple[str, Sequence[Offer]]], batch: int = 8192) -> Groups:
    """The groups of openings that came at times, each arrival grouped by itself."""
    with own_store(NOW, folder) as file:
        for at, offers in arrivals:
            came(file, offers, at)
            group_pending(file, batch=batch)
        return groups(file)
