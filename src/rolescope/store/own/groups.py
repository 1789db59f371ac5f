"""Groups of duplicates: what is still to be grouped, whom it meets, and what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.model.traits import StatedPay, Traits
from rolescope.store.own.file import OwnFile
from rolescope.store.own.rows import texts

MOST = 200
"""Openings that may share a key. One that more share tells nothing: a careers page, lines about a company."""


class Key(IntEnum):
    """Under what openings meet that may be duplicates."""

    REQUISITION = 1
    PAGE = 2
    PLACE = 3
    ALL = 4
    """Everything that decides is the same: only the first of them is compared with others."""
    BAND = 5


class Ungrouped(NamedTuple):
    """An opening that is to be grouped, as it is stored, and the number that it gets."""

    n: int
    id: str
    source: str
    account: str | None
    title: str | None
    employer: str | None
    place: str | None
    places: str
    text: str
    url: str | None
    apply_url: str | None
    requisition: str | None
    pay: str
    content: str
    first_seen: str
    language: str | None
    pay_low: float | None
    pay_high: float | None
    pay_currency: str | None
    pay_period: str | None


class Placed(NamedTuple):
    """An opening's group.

    Attributes:
        n: the opening's number.
        component: the component's.
        head: id of the opening that stands for the group.
        rule: what makes the two one.
    """

    n: int
    component: int
    head: str
    rule: str


class Member(NamedTuple):
    """A stored opening and its group."""

    traits: Traits
    placed: Placed


def begin(file: OwnFile, version: str) -> tuple[int, int]:
    """Find what is to be grouped; components in which anything changed fall apart.

    Args:
        file: the store, in a transaction.
        version: of what makes the groups; those of another are forgotten.

    Returns:
        How many there are, and the greatest number given so far.
    """
    if file.ask("groups_version") != [(version,)]:
        file.ask("groups_forget", {"version": version})
    file.ask("groups_pending")
    ((pending, grouped, last),) = file.ask("groups_turns")
    if grouped:
        file.ask("groups_ungroup")
    return pending, last


def pending(file: OwnFile, after: int, to: int, last: int) -> Iterator[Ungrouped]:
    """The openings of the turns `after` (excluded) to `to`, numbered from `last` on."""
    rows = file.ask("groups_openings", {"after": after, "to": to})
    return (Ungrouped(n, *row) for n, row in enumerate(rows, last + 1))


def add_keys(file: OwnFile, traits: Sequence[Traits], keys: Sequence[tuple[int, int, int]]) -> None:
    """Store what openings state, and their keys: number, kind and key."""
    columns: dict[str, NDArray[Any]] = {
        "n": np.array([one.n for one in traits], dtype=np.int32),
        "digest": np.array([one.digest for one in traits], dtype=np.uint64),
        "words": np.array([one.words for one in traits], dtype=np.int32),
        "agency": np.array([one.agency for one in traits], dtype=bool),
        "first_party": np.array([one.first_party for one in traits], dtype=bool),
    }
    names = ("employer", "level", "job", "terms", "requisition", "place", "language", "pay", "pages")
    rows = [[_stored(getattr(one, name)) for name in names] for one in traits]
    with file.staged(columns | dict(texts(names, rows))):
        file.ask("groups_add_traits")
    numbers, kinds, values = zip(*keys, strict=True) if keys else ((), (), ())
    of_keys: dict[str, NDArray[Any]] = {
        "n": np.array(numbers, dtype=np.int32),
        "kind": np.array(kinds, dtype=np.uint8),
        "key": np.array(values, dtype=np.uint64),
    }
    with file.staged(of_keys):
        file.ask("groups_add_keys")


def pairs(file: OwnFile, after: int) -> list[tuple[int, int]]:
    """Numbers of openings that share a key, the greater one above `after`.

    Args:
        file: the store.
        after: the greatest number before the new ones.
    """
    limits = {"after": after, "same": Key.ALL.value, "band": Key.BAND.value, "most": MOST}
    return [(a, b) for a, b in file.ask("groups_pairs", limits)]


def members(file: OwnFile, numbers: Iterable[int]) -> dict[int, Member]:
    """All stored openings of the components that some openings are in, by number."""
    with file.staged({"n": np.array(sorted(numbers), dtype=np.int32)}):
        rows = file.ask("groups_traits")
    return {row[0]: _member(row) for row in rows}


def stored_texts(file: OwnFile, numbers: Iterable[int]) -> dict[int, str]:
    """Texts of stored openings by number."""
    with file.staged({"n": np.array(sorted(numbers), dtype=np.int32)}):
        return dict(file.ask("groups_texts"))


def place(file: OwnFile, new: Mapping[int, Ungrouped], placed: Iterable[Placed]) -> None:
    """Store which group each opening is in: of the new ones, and of stored ones that moved."""
    fresh: list[Placed] = []
    moved: list[Placed] = []
    for one in placed:
        (fresh if one.n in new else moved).append(one)
    rows = [(new[one.n].id, new[one.n].content, one.head, one.rule, new[one.n].first_seen) for one in fresh]
    with file.staged(_numbers(fresh) | dict(texts(("id", "content", "head", "rule", "first_seen"), rows))):
        file.ask("groups_add")
    if moved:
        with file.staged(_numbers(moved) | dict(texts(("head", "rule"), [(x.head, x.rule) for x in moved]))):
            file.ask("groups_move")


def grouped(file: OwnFile) -> int:
    """How many openings are not the one that stands for their group."""
    ((count,),) = file.ask("groups_count")
    return int(count)


def _numbers(placed: Sequence[Placed]) -> dict[str, NDArray[Any]]:
    return {
        "n": np.array([one.n for one in placed], dtype=np.int32),
        "component": np.array([one.component for one in placed], dtype=np.int32),
    }


def _stored(value: Any) -> str | None:
    return json.dumps(value) if isinstance(value, tuple) else value


def _member(row: tuple[Any, ...]) -> Member:
    traits = Traits(*row[:16])
    pay = StatedPay(*json.loads(row[10])) if row[10] else None
    whole = traits._replace(pay=pay, pages=tuple(json.loads(row[13])))
    return Member(whole, Placed(row[0], *row[16:]))
