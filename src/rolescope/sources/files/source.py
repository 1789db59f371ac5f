"""A user's own tables as a source: who they are, and what a stored part of one says."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Offer
from rolescope.model.read import Refusal
from rolescope.sources.files.mapping import ColumnMap, made
from rolescope.sources.files.offers import Told, offer_of
from rolescope.sources.live import Live, Page, Request, Terms, Unreadable

SOURCE = Live(
    id="file",
    name="Tables of your own",
    home="",
    documentation="docs/sources/file.md",
    hosts=(),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=False,
        url="",
        poll_minutes=0,
    ),
    takes="a CSV, JSON, JSONL or Parquet file, such as jobs.csv",
    limits="none: no network is asked",
    per_minute=0,
    fields=(),
    verified="the terms of a table are between you and whoever collected it",
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class PartRead:
    """What a part says.

    Attributes:
        page: openings and refusals.
        unread: fields that are stated in a way that is not understood, as (field, an example), counted.
    """

    page: Page
    unread: Counter[tuple[str, str]]


def named(name: str) -> str:
    """A name under which a table is kept.

    Raises:
        BadQuestion: if it cannot be one.
    """
    if not _NAME.fullmatch(name):
        raise BadQuestion(
            f"A table's name is letters, digits, '.', '_' and '-', such as jobs-2026; not {name!r}."
        )
    return name


def read(payload: bytes, request: Request) -> Page:
    """What a stored part says. Raises `Unreadable`."""
    del request  # the part says itself whose it is
    return read_part(payload).page


def read_part(payload: bytes) -> PartRead:
    """What a part says, and what in it was not understood.

    Raises:
        Unreadable: if it is no part of a table.
    """
    lines = payload.split(b"\n")
    try:
        head = json.loads(lines[0])
        name, columns = str(head["file"]), made(head["map"])
        rows = [json.loads(line) for line in lines[1:] if line]
    except (ValueError, KeyError, TypeError, BadQuestion) as error:
        raise Unreadable("it is no part of a table.") from error
    offers: list[Offer] = []
    refused: list[Refusal] = []
    unread: Counter[tuple[str, str]] = Counter()
    for number, fields in rows:
        told = _told(name, columns, fields)
        if isinstance(told, str):
            refused.append(Refusal(f"{name}, row {number}", told))
        else:
            offers.append(told.offer)
            unread.update(told.unread)
    return PartRead(Page(tuple(offers), tuple(refused)), unread)


def _told(name: str, columns: ColumnMap, fields: Any) -> Told | str:
    return fields if isinstance(fields, str) else offer_of(name, columns, fields)
