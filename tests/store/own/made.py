"""Openings and payloads of our own making, and all that a store holds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from rolescope.model.offer import Offer
from rolescope.model.read import Beside, PostingText, Refusal
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload

TABLES = ("payloads", "bodies", "openings", "refusals", "absences")


def at(hour: int) -> str:
    return f"2026-11-{1 + hour // 24:02}T{hour % 24:02}:00:00Z"


def offer(key: str, text: str = "You will build pipelines.", account: str = "acme") -> Offer:
    posting = PostingText(f"board:{account}:{key}", text, Beside(title=f"Data Engineer {key}"))
    return Offer("board", account, key, posting)


def came(
    number: int, keys: list[str], hour: int, text: str = "You will build pipelines."
) -> tuple[Payload, Said]:
    """A payload whose bytes say what it says."""
    body = f"{keys} {text}".encode()
    payload = Payload("board", "acme", f"https://example.org/{number}", body, at(hour), etag=f'"{number}"')
    return payload, Said([offer(key, text) for key in keys], [Refusal(f"jobs[{number}]", "it has no title.")])


def content(file: OwnFile) -> dict[str, list[tuple[Any, ...]]]:
    return {table: file.run(f"SELECT * FROM {table} ORDER BY ALL") for table in TABLES}  # noqa: S608


def ingest_made(folder: Path, payloads: int, each: int) -> None:
    """Payloads of openings, one after another: what the tests kill."""
    with own_store(at(0), folder) as file:
        for number in range(payloads):
            keys = [f"{number}-{one}" for one in range(each)]
            write_payload(file, *came(number, keys, 1))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    ingest_made(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
