"""Rewriting a store changes its bytes and nothing in it; of old payloads no needed one ever goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import StoreUnavailable
from rolescope.store.own.check import check
from rolescope.store.own.compact import NEW, compact, log_of, size
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from rolescope.store.own.write import write_payload
from tests.ingest.killed import left
from tests.store.own.made import at, came


def _made(folder: Path) -> None:
    """An address that came in four versions: the oldest shows an opening that no other does."""
    with own_store(at(0), folder) as file:
        for hour, keys in enumerate((["a", "b"], ["b"], ["b", "c"], ["b", "c", "d"])):
            write_payload(file, *came(1, keys, hour, f"You will build pipelines {hour}. " * 500))


def test_nothing_in_it_changes_and_it_gets_smaller(tmp_path: Path) -> None:
    _made(tmp_path)
    with own_store(at(5), tmp_path) as file:
        file.run("CREATE TABLE junk AS SELECT md5(range::VARCHAR) AS a FROM range(200000)")
        file.run("CHECKPOINT")
        file.run("DROP TABLE junk")
        before, was = left(file), size(file.path)
        made = compact(file)
    assert made.before == was
    assert (made.after, made.payloads) == (size(tmp_path / FILE), 0)
    assert made.after < made.before / 2
    assert sorted(one.name for one in tmp_path.iterdir()) == [FILE]
    with own_store(at(6), tmp_path) as file:
        assert left(file) == before
        write_payload(file, *came(1, ["a", "b"], 0, "You will build pipelines 0. " * 500))
        assert left(file) == before, "keys are still keys"


def test_old_payloads_go_if_asked_and_needed_ones_stay(tmp_path: Path) -> None:
    _made(tmp_path)
    with own_store(at(5), tmp_path) as file:
        assert compact(file, keep=1).payloads == 2
    with own_store(at(6), tmp_path) as file:
        assert file.run("SELECT hour(last_at) FROM payloads ORDER BY ALL") == [(0,), (3,)]
        assert file.run("SELECT count(*) FROM refusals") == [(2,)]
        assert check(file).findings == ()


def test_what_a_kill_left_is_taken_away(tmp_path: Path) -> None:
    _made(tmp_path)
    leftover = tmp_path / f"{FILE}{NEW}"
    leftover.write_bytes(b"half a file")
    log_of(leftover).write_bytes(b"half a log")
    with own_store(at(5), tmp_path) as file:
        compact(file)
    assert sorted(one.name for one in tmp_path.iterdir()) == [FILE]


def test_without_room_it_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _made(tmp_path)

    def full(_: OwnFile, path: Path) -> None:
        path.write_bytes(b"half")
        raise StoreUnavailable("The disk is full.")

    with own_store(at(5), tmp_path) as file:
        before = left(file)
        monkeypatch.setattr(OwnFile, "copy_to", full)
        with pytest.raises(StoreUnavailable, match="full"):
            compact(file)
    assert sorted(one.name for one in tmp_path.iterdir()) == [FILE]
    with own_store(at(6), tmp_path) as file:
        assert left(file) == before
