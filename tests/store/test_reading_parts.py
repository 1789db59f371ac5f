"""Parts: a stopped run goes on from the last whole one, and in the end they are as if it never had been."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.read import PostingText
from rolescope.store.reading_parts import ReadingParts, digest_of
from tests.store.made import postings, view

GIVEN = postings(7)
SIZE = 3


def fill(folder: Path, given: Sequence[PostingText] = GIVEN, stop_after: int | None = None) -> ReadingParts:
    """Read postings into a folder; stopped, as by Ctrl-C, after that many of those that were left."""
    parts = ReadingParts(folder, SIZE)
    with parts:
        for number, one in enumerate(parts.remaining(given)):
            if number == stop_after:
                raise KeyboardInterrupt
            parts.add(view(one))
    return parts


def stopped(folder: Path, after: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        fill(folder, stop_after=after)


def keys(folder: Path) -> list[list[str]]:
    """The postings of each part."""
    return [pq.read_table(path)["key"].to_pylist() for path in sorted(folder.glob("part-*.parquet"))]


def rows(folder: Path) -> list[dict[str, Any]]:
    return [one for path in sorted(folder.glob("*.parquet")) for one in pq.read_table(path).to_pylist()]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_parts_hold_all_postings_in_order(tmp_path: Path) -> None:
    parts = fill(tmp_path / "new" / "folder")
    assert parts.found == 0
    assert names(tmp_path / "new/folder") == [f"part-00000{n}.parquet" for n in range(3)]
    assert keys(tmp_path / "new/folder") == [
        [f"ads.csv#{n}" for n in part] for part in ((1, 2, 3), (4, 5, 6), (7,))
    ]


@pytest.mark.parametrize("after", range(8))
def test_a_stopped_run_goes_on_and_equals_one_that_was_not(after: int, tmp_path: Path) -> None:
    fill(tmp_path / "whole")
    if after < len(GIVEN):
        stopped(tmp_path / "parts", after)
    assert len(rows(tmp_path / "parts")) == (after // SIZE * SIZE if after < len(GIVEN) else 0)
    parts = fill(tmp_path / "parts")
    assert parts.found == (after // SIZE * SIZE if after < len(GIVEN) else 0)
    assert {path.name: path.read_bytes() for path in (tmp_path / "parts").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "whole").iterdir()
    }


def test_a_run_stopped_twice_goes_on_twice(tmp_path: Path) -> None:
    stopped(tmp_path, 4)
    stopped(tmp_path, 3)
    assert fill(tmp_path).found == 6
    assert [one["key"] for one in rows(tmp_path)] == [one.key for one in GIVEN]


def test_a_finished_run_has_nothing_left(tmp_path: Path) -> None:
    fill(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert fill(tmp_path).found == len(GIVEN)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_postings_added_at_the_end_are_read(tmp_path: Path) -> None:
    fill(tmp_path, GIVEN[:4])
    fill(tmp_path)
    assert [one["key"] for one in rows(tmp_path)] == [one.key for one in GIVEN]


def test_postings_are_asked_for_one_by_one(tmp_path: Path) -> None:
    stopped(tmp_path, 3)
    given = iter(GIVEN)
    assert next(ReadingParts(tmp_path, SIZE).remaining(given)) == GIVEN[3]
    assert list(given) == GIVEN[4:]


@pytest.mark.parametrize(
    "others",
    [
        GIVEN[1:],
        [GIVEN[1], GIVEN[0], *GIVEN[2:]],
        [PostingText(GIVEN[0].key, "another text"), *GIVEN[1:]],
        [PostingText("ads.csv#0", GIVEN[0].text), *GIVEN[1:]],
        GIVEN[:2],
        [],
    ],
    ids=["later", "swapped", "text", "key", "fewer", "none"],
)
def test_a_folder_of_other_postings_is_refused_and_left(others: list[PostingText], tmp_path: Path) -> None:
    stopped(tmp_path, 4)
    with pytest.raises(
        BadQuestion, match=r"part-000000\.parquet was read from other postings\. Name an empty folder"
    ):
        fill(tmp_path, others)
    assert keys(tmp_path) == [[one.key for one in GIVEN[:3]]]


def test_a_part_of_somebody_elses_is_refused(tmp_path: Path) -> None:
    fill(tmp_path / "ours")
    pq.write_table(
        pq.read_table(tmp_path / "ours/part-000000.parquet").replace_schema_metadata(),
        tmp_path / "part-0.parquet",
    )
    with pytest.raises(BadQuestion, match="other postings"):
        fill(tmp_path)


def test_an_unfinished_part_counts_for_nothing_and_is_replaced(tmp_path: Path) -> None:
    stopped(tmp_path, 4)
    (tmp_path / "part-000001.unfinished").write_bytes(b"PAR1 and then nothing")
    assert fill(tmp_path).found == 3
    assert names(tmp_path) == [f"part-00000{n}.parquet" for n in range(3)]
    assert [one["key"] for one in rows(tmp_path)] == [one.key for one in GIVEN]


def test_a_damaged_part_is_named_with_what_to_do(tmp_path: Path) -> None:
    fill(tmp_path)
    damaged = tmp_path / "part-000001.parquet"
    damaged.write_bytes(damaged.read_bytes()[:100])
    with pytest.raises(
        BadQuestion, match=r"part-000001\.parquet is damaged\. Remove it and the parts after it"
    ):
        fill(tmp_path)
    damaged.unlink()
    (tmp_path / "part-000002.parquet").unlink()
    assert fill(tmp_path).found == 3


def test_no_postings_are_no_parts(tmp_path: Path) -> None:
    assert fill(tmp_path / "empty", []).found == 0
    assert names(tmp_path / "empty") == []


@pytest.mark.parametrize("below", ["", "folder"])
def test_a_folder_that_cannot_be_made_is_a_bad_question(below: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadQuestion, match=r"Cannot write .*file"):
        ReadingParts(tmp_path / "file" / below)


def test_a_folder_that_went_away_is_a_bad_question(tmp_path: Path) -> None:
    parts = ReadingParts(tmp_path / "parts", 1)
    (tmp_path / "parts").rmdir()
    with pytest.raises(BadQuestion, match="Cannot write"):
        parts.add(view(GIVEN[0]))


def test_the_hash_tells_where_one_posting_ends() -> None:
    assert digest_of([PostingText("a", "bc")]) != digest_of([PostingText("ab", "c")])
    assert digest_of(GIVEN[:2]) != digest_of([GIVEN[1], GIVEN[0]])
    assert digest_of([PostingText("a", "\ud800")]) != digest_of([PostingText("a", "?")])
