"""Groups in a store: by whatever way the openings came, and however often it is broken off."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from rolescope.ingest import groups as grouping
from rolescope.ingest.groups import group_pending
from rolescope.model.offer import Offer
from rolescope.model.read import Beside, PostingText
from rolescope.store.own.file import OwnFile
from rolescope.store.own.groups import Placed, Ungrouped, place
from rolescope.store.own.open import own_store
from tests.ingest.groups_made import NOW, came, grouped, groups
from tests.validity.duplicate_worlds import World

RNG = random.Random(8)  # noqa: S311
TEXT = " ".join(f"word{RNG.randrange(900)}" for _ in range(120))
OTHER = " ".join(f"word{RNG.randrange(900)}" for _ in range(120))
OFFERS = [one.offer for one in World(3, seed=4).planted()]
TABLES = ("groups", "group_traits", "group_keys")


def offer(
    key: str,
    source: str = "remotive",
    *,
    text: str = TEXT,
    title: str = "Data Engineer",
    town: str = "Leeds",
) -> Offer:
    beside = Beside(title=title, employer="Quarry Works", location=town)
    url = f"https://{source}.example/job/{key}000"
    return Offer(source, None, key, PostingText(key, text, beside), url=url)


def rows(file: OwnFile) -> dict[str, list[tuple[object, ...]]]:
    return {table: file.run(f"SELECT * FROM {table} ORDER BY ALL") for table in TABLES}  # noqa: S608


def timed(offers: list[Offer]) -> list[tuple[str, list[Offer]]]:
    """Openings four by four, each four at a time of their own."""
    return [(f"2026-10-01T{n:02}:00:00Z", offers[4 * n : 4 * n + 4]) for n in range(len(offers) // 4)]


def test_each_rule_joins_and_is_told(tmp_path: Path) -> None:
    number = "R-1234"
    first = replace(offer("1", "lever"), requisition=number)
    stored = grouped(
        tmp_path,
        [
            (
                NOW,
                [
                    first,
                    replace(offer("2", text=OTHER, town="Oslo"), requisition=number),
                    replace(offer("3", text=OTHER, town="Porto"), url=first.url),
                    offer("4"),
                    offer("5", town="Lyon"),
                    offer("6", text=OTHER[::-1]),
                    offer("7", title="Senior Data Engineer"),
                ],
            )
        ],
    )
    assert {id_[-1]: rule for id_, (head, rule) in stored.items() if head == first.id} == {
        "1": "itself",
        "2": "requisition",
        "3": "apply page",
        "4": "title and place",
        "5": "text",
    }
    assert {id_[-1] for id_, (head, _) in stored.items() if head == id_} == {"1", "6", "7"}


def test_the_order_of_arrival_does_not_matter(tmp_path: Path) -> None:
    arrivals = timed(OFFERS[:48])
    expected = grouped(tmp_path / "in order", arrivals)
    assert len({head for head, _ in expected.values()}) < 0.6 * 48
    for seed in range(2):
        shuffled = random.Random(seed).sample(arrivals, len(arrivals))  # noqa: S311
        with own_store(NOW, tmp_path / str(seed)) as file:
            for at, offers in shuffled:
                came(file, offers, at)
            group_pending(file, batch=9)
            assert groups(file) == expected


def test_the_same_again_adds_nothing(tmp_path: Path) -> None:
    with own_store(NOW, tmp_path) as file:
        came(file, OFFERS)
        count = group_pending(file)
        before = rows(file)
        came(file, OFFERS, "2026-11-02T00:00:00Z")
        assert group_pending(file) == count > 0
        assert rows(file) == before


def test_a_late_bridge_joins_two_groups(tmp_path: Path) -> None:
    left, right = offer("1"), replace(offer("2", text=OTHER, town="Oslo"), requisition="R-1234")
    bridge = replace(offer("3", "lever", text=OTHER, town="Porto"), url=left.url, requisition="R-1234")
    apart = grouped(tmp_path, [(NOW, [left, right])])
    assert {head for head, _ in apart.values()} == {left.id, right.id}
    joined = grouped(tmp_path, [("2026-11-02T00:00:00Z", [bridge])])
    assert {head for head, _ in joined.values()} == {bridge.id}


def test_a_group_falls_apart_when_its_bridge_changes(tmp_path: Path) -> None:
    left, right = offer("1"), replace(offer("2", text=OTHER, town="Oslo"), requisition="R-1234")
    bridge = replace(offer("3", "lever", text=OTHER, town="Porto"), url=left.url, requisition="R-1234")
    grouped(tmp_path, [(NOW, [left, right, bridge])])
    changed = replace(bridge, url=None)
    after = grouped(tmp_path, [("2026-11-02T00:00:00Z", [changed])])
    assert after[left.id][0] == left.id
    assert after[right.id][0] == changed.id


def test_what_is_broken_off_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = grouped(tmp_path / "whole", [(NOW, OFFERS)])
    calls = iter(range(100))

    def failing(file: OwnFile, new: Mapping[int, Ungrouped], placed: Iterable[Placed]) -> None:
        if next(calls) == 2:
            raise KeyboardInterrupt
        place(file, new, placed)

    monkeypatch.setattr("rolescope.store.own.groups.place", failing)
    with own_store(NOW, tmp_path / "broken") as file:
        came(file, OFFERS)
        with pytest.raises(KeyboardInterrupt):
            group_pending(file, batch=20)
        assert len(groups(file)) == 40
        keyed = file.run("SELECT count(DISTINCT n) FROM group_keys")
        assert keyed == [(40,)], "nothing of the batch that failed is left"
        group_pending(file, stop=lambda: True)
        assert len(groups(file)) == 40
        group_pending(file)
        assert groups(file) == expected


def test_groups_of_other_rules_are_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with own_store(NOW, tmp_path) as file:
        came(file, OFFERS)
        group_pending(file)
        before = groups(file)
        file.run("UPDATE groups SET rule = 'text', head = id")
        assert group_pending(file) == 0, "nothing is to be grouped"
        monkeypatch.setattr(grouping, "VERSION", "another")
        group_pending(file)
        assert groups(file) == before


def test_a_key_that_very_many_share_brings_nobody_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "https://quarry.example/apply?form=1000"
    offers = [replace(offer(str(n), text=f"{n} {OTHER[:50]}", town=f"Town {n}"), url=page) for n in range(9)]
    monkeypatch.setattr("rolescope.store.own.groups.MOST", 5)
    assert {head for head, _ in grouped(tmp_path, [(NOW, offers)]).values()} == {one.id for one in offers}
