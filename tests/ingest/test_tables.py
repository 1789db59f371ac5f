"""Tables into a store: the same again adds nothing, a stop is gone on from, another table is not mixed in."""

from __future__ import annotations

import gzip
from itertools import count
from pathlib import Path

import pandas as pd
import pytest

from rolescope.ingest.asked_tables import asked, asked_frame, asked_table, is_table
from rolescope.ingest.tables import BROKEN_OFF, TableIngested, ingest_table, ingest_tables
from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.sources.files import parts as cutting
from rolescope.sources.files.source import read_part
from rolescope.store.own.bodies import body_of
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Counts
from tests.ingest.tables_made import table_made
from tests.store.own.made import at, content


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "ROWS", 10)


def _stored(folder: Path, path: Path, hour: int = 1, stop_after: int = 10**9, **given: str) -> TableIngested:
    turns = count(1)
    with own_store(at(hour), folder) as file:
        table = asked_table(path, **given)  # type: ignore[arg-type]
        return ingest_table(file, table, at(hour), lambda: next(turns) >= stop_after)


def _content(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with own_store(at(9), folder) as file:
        return content(file)


def test_the_same_again_adds_nothing(tmp_path: Path) -> None:
    path = table_made(tmp_path / "jobs.csv", 25)
    first, again = (_stored(tmp_path / "store", path, hour) for hour in (1, 2))
    assert (first.name, first.counts) == ("file:jobs", Counts(read=25, new=25))
    assert (again.counts, again.resumed) == (Counts(read=25, unchanged=25), 0)
    with own_store(at(9), tmp_path / "store") as file:
        assert file.run("SELECT count(*), count(DISTINCT body) FROM bodies") == [(3, 3)]
        assert file.run("SELECT outcome, read, new FROM visits") == [("partial", 25, 25), ("partial", 25, 0)]
        assert file.run("SELECT count(*) FROM openings WHERE gone_at IS NULL") == [(25,)]


def test_a_row_that_left_a_table_is_not_gone_and_one_that_changed_is_told(tmp_path: Path) -> None:
    path = table_made(tmp_path / "jobs.csv", 25)
    _stored(tmp_path / "store", path)
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1].replace("Leeds", "York"), *lines[5:]]), encoding="utf-8")
    assert _stored(tmp_path / "store", path, 2).counts == Counts(read=22, changed=1, unchanged=21)
    with own_store(at(9), tmp_path / "store") as file:
        assert file.run("SELECT count(*), count(gone_at) FROM openings") == [(25, 0)]


def test_what_was_stored_can_be_read_again_from_the_store_alone(tmp_path: Path) -> None:
    _stored(tmp_path / "store", table_made(tmp_path / "jobs.csv", 25))
    with own_store(at(9), tmp_path / "store") as file:
        stored = file.run("SELECT source, url, sha256 FROM payloads ORDER BY page")
        bodies = [body_of(file, *one) for one in stored]
        ids = {one for (one,) in file.run("SELECT id FROM openings")}
    assert {offer.id for body in bodies for offer in read_part(body).page.offers} == ids


@pytest.mark.parametrize("stop_after", [1, 2])
def test_a_stop_is_gone_on_from_and_the_end_is_the_same(tmp_path: Path, stop_after: int) -> None:
    path = table_made(tmp_path / "jobs.csv", 25)
    path.write_text(path.read_text("utf-8").replace(",Data Engineer,", ",,", 1), encoding="utf-8")
    whole = _stored(tmp_path / "whole", path)
    stopped = _stored(tmp_path / "store", path, stop_after=stop_after)
    assert stopped.broken == BROKEN_OFF
    ended = _stored(tmp_path / "store", path)
    assert ended.resumed == 10 * stop_after
    assert ended.refused == whole.refused == (("it has no title.", 1, ("1",)),)
    assert (ended.counts.read, ended.counts.refused) == (24, 1)
    assert _content(tmp_path / "store") == _content(tmp_path / "whole")


def test_a_file_that_breaks_off_keeps_what_it_gave_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cutting, "ROWS", 400)
    whole = gzip.compress(table_made(tmp_path / "a.csv", 3000).read_bytes())
    path = tmp_path / "jobs.csv.gz"
    path.write_bytes(whole[: len(whole) // 2])
    found = _stored(tmp_path / "store", path)
    assert found.name == "file:jobs"
    assert "cut off in transfer" in str(found.broken)
    assert 0 < found.counts.new < 3000
    path.write_bytes(whole)
    again = _stored(tmp_path / "store", path, 2)
    assert (again.broken, again.counts.read) == (None, 3000)
    assert again.counts.new == 3000 - found.counts.new


def test_another_table_of_the_same_name_is_not_mixed_in_unasked(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    first, second = (table_made(tmp_path / folder / "jobs.csv", 5) for folder in ("a", "b"))
    store = tmp_path / "store"
    _stored(store, first)
    with pytest.raises(BadQuestion, match=r"came from file:///.*/a/jobs.csv.*say --name jobs;"):
        _stored(store, second)
    assert _stored(store, second, name="jobs").counts == Counts(read=5, unchanged=5)
    assert _stored(store, second, name="others").counts == Counts(read=5, new=5)
    assert _stored(store, second).counts.unchanged == 5


def test_what_was_not_understood_is_counted_with_an_example(tmp_path: Path) -> None:
    path = table_made(tmp_path / "jobs.csv", 12)
    path.write_text(path.read_text("utf-8").replace("2026-03-04", "last week"), encoding="utf-8")
    assert _stored(tmp_path / "store", path).unread == (("date", 12, "last week"),)


def test_files_and_frames_of_a_program(tmp_path: Path) -> None:
    frame = pd.DataFrame({"title": ["Planner"], "company": ["Made Up"], "description": ["You plan."]})
    path = table_made(tmp_path / "jobs.csv", 3)
    (table,) = asked([frame], name="mine")
    came = ingest_tables([table, *asked([path])], tmp_path / "store")
    assert [one.name for one in came.tables] == ["file:mine", "file:jobs"]
    assert (came.counts, came.readings) == (Counts(read=4, new=4), 4)
    for tables, given, says in (
        ([frame], {}, "no name of its own"),
        ([], {}, "at least one table"),
        ([frame, path], {"name": "a"}, "one at a time"),
        ([path, tmp_path / "jobs.csv"], {}, "Two tables"),
        ([path], {"name": "a b"}, "letters, digits"),
    ):
        with pytest.raises(BadQuestion, match=says):
            asked(tables, **given)
    with pytest.raises(SourceRefused, match="There is no file"):
        asked([tmp_path / "none.csv"])
    assert asked_frame(frame, "a").renamed


def test_a_frame_is_one_table_whenever_it_comes(tmp_path: Path) -> None:
    frame = pd.DataFrame({"title": ["Planner"] * 25, "description": [f"You plan {n}." for n in range(25)]})
    with own_store(at(1), tmp_path) as file:
        assert _of_frame(file, frame, 1) == Counts(read=25, new=25)
        assert _of_frame(file, frame.iloc[::-1], 2) == Counts(read=25, unchanged=25)


def _of_frame(file: OwnFile, frame: pd.DataFrame, hour: int) -> Counts:
    return ingest_table(file, asked_frame(frame, "mine"), at(hour)).counts


def test_what_is_meant_by_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "remote").touch()
    assert [is_table(one) for one in ("jobs.csv", "JOBS.JSONL.GZ", "./jobs", "remote")] == [True] * 4
    jsonld = "jsonld:https://example.org/jobs"
    assert [is_table(one) for one in ("remotive", "greenhouse:acme", jsonld)] == [False] * 3
