"""Planted duplicates are found and distinct neighbours stay apart; the same again adds nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from rolescope.ingest.groups import group_pending
from rolescope.store.own.open import own_store
from tests.ingest.groups_made import NOW, came
from tests.validity.duplicate_worlds import Planted, World
from tests.validity.size import REDUCED

EMPLOYERS = 60 if REDUCED else 700
"""Some fifty openings each."""
OPENINGS = 5_000 if REDUCED else 100_000
HELD_BACK = 11
"""The seed of the world that is judged; the limits were chosen looking at others."""


def groups_of(planted: list[Planted], folder: Path) -> dict[str, str]:
    with own_store(NOW, folder) as file:
        came(file, [one.offer for one in planted])
        group_pending(file)
        return dict(file.run("SELECT id, head FROM groups"))


def pairs(groups: dict[str, list[Planted]]) -> set[tuple[str, str]]:
    """All pairs of openings of one group, by id."""
    ids = [sorted(one.offer.id for one in group) for group in groups.values()]
    return {pair for group in ids for pair in combinations(group, 2)}


@pytest.mark.slow
def test_duplicates_are_found_and_neighbours_stay_apart(tmp_path: Path) -> None:
    planted = list(World(EMPLOYERS, HELD_BACK).planted())
    heads = groups_of(planted, tmp_path)
    true: dict[str, list[Planted]] = defaultdict(list)
    found: dict[str, list[Planted]] = defaultdict(list)
    for one in planted:
        true[str(one.vacancy)].append(one)
        found[heads[one.offer.id]].append(one)
    expected, joined = pairs(true), pairs(found)
    right = len(expected & joined)
    precision, recall = right / len(joined), right / len(expected)
    assert precision >= 0.99
    assert 2 * precision * recall / (precision + recall) >= 0.95
    missed = Counter(one.kind for one in planted if joined_badly(one, true, heads))
    shown = Counter(one.kind for one in planted)
    assert all(missed[kind] <= 0.05 * count for kind, count in shown.items()), "no kind is found badly"


def joined_badly(one: Planted, true: dict[str, list[Planted]], heads: dict[str, str]) -> bool:
    """Whether most other openings of its vacancy are in another group."""
    others = [other for other in true[str(one.vacancy)] if other is not one]
    return sum(heads[other.offer.id] != heads[one.offer.id] for other in others) * 2 > len(others)


@pytest.mark.slow
def test_the_same_openings_twice_add_nothing(tmp_path: Path) -> None:
    offers = [one.offer for one in World(OPENINGS // 45, 3).planted()][:OPENINGS]
    assert len(offers) == OPENINGS
    with own_store(NOW, tmp_path) as file:
        for start in range(0, len(offers), 10_000):
            came(file, offers[start : start + 10_000])
        count = group_pending(file)
        before = file.run("SELECT * FROM groups ORDER BY id")
        keys = file.run("SELECT count(*), bit_xor(hash(n, kind, key)) FROM group_keys")
        for start in range(0, len(offers), 10_000):
            came(file, offers[start : start + 10_000], "2026-11-02T00:00:00Z")
        assert group_pending(file) == count
        assert file.run("SELECT * FROM groups ORDER BY id") == before
        assert file.run("SELECT count(*), bit_xor(hash(n, kind, key)) FROM group_keys") == keys
        assert file.run("SELECT count(*) FROM openings") == [(OPENINGS,)]
