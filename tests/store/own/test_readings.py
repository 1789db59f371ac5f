"""Rows of readings in and out of a store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.readings import (
    StoredReading,
    Unread,
    carry_readings,
    pending,
    write_readings,
)
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came

READER = "one"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OwnFile]:
    with own_store(at(0), tmp_path) as opened:
        yield opened


def row(of: Unread, **given: Any) -> StoredReading:
    bare = StoredReading(
        *(of.id, of.content, of.given, READER, None, None, "unstated", "cannot_tell", "{}"),
        *(None,) * 12,
        skills=(),
        required=(),
        facts="{}",
        asks="[[],[]]",
    )
    return bare._replace(**given)


def unread(file: OwnFile, reader: str = READER, size: int = 2048) -> list[list[Unread]]:
    return list(pending(file, reader, size))


def test_values_come_back_as_they_went_in(file: OwnFile) -> None:
    write_payload(file, *came(1, ["a"], 1))
    ((one,),) = unread(file)
    given = row(
        one, years=3, pay_low=0.1, pay_high=1e300, skills=("c++", 'a"b'), required=("ö",), place="Zürich"
    )
    write_readings(file, [given])
    (found,) = file.run(f"SELECT {', '.join(StoredReading._fields)} FROM readings")  # noqa: S608
    assert found == tuple(list(v) if isinstance(v, tuple) else v for v in given)


def test_openings_come_in_batches_each_once(file: OwnFile) -> None:
    write_payload(file, *came(1, [str(n) for n in range(7)], 1))
    for n in range(7):
        file.run(f"UPDATE openings SET text_hash = '{n}' WHERE key = '{n}'")  # noqa: S608
    batches = unread(file, size=3)
    assert [len(batch) for batch in batches] == [3, 3, 1]
    assert len({one.id for batch in batches for one in batch}) == 7
    first = batches[0][0]
    assert (first.text, first.beside.title) == ("You will build pipelines.", f"Data Engineer {first.id[-1]}")


def test_one_opening_has_one_reading(file: OwnFile) -> None:
    write_payload(file, *came(1, ["a", "b"], 1))
    (both,) = unread(file)
    for work in ("data_engineer", "data_analyst"):
        write_readings(file, [row(one, work=work) for one in both])
    assert file.run("SELECT work, count(*) FROM readings GROUP BY work") == [("data_analyst", 2)]
    assert unread(file) == []
    assert [len(batch) for batch in unread(file, "another")] == [2]


def test_a_reading_is_carried_to_what_states_the_same(file: OwnFile) -> None:
    write_payload(file, *came(1, ["a", "b"], 1))
    file.run("UPDATE openings SET title = 'Data Engineer'")
    (batch,) = unread(file)
    assert len(batch) == 1, "of equal ones the first"
    assert carry_readings(file, READER) == 0
    write_readings(file, [row(one) for one in batch])
    assert carry_readings(file, READER) == 1
    assert carry_readings(file, READER) == 0
    assert file.run("SELECT count(*) FROM readings") == [(2,)]


def test_a_reading_that_another_one_needs_is_carried_before_it_is_replaced(file: OwnFile) -> None:
    """One opening changed into what another was read as, and a third is as the first had been."""
    write_payload(file, *came(1, ["a", "b"], 1))
    (batch,) = unread(file)
    write_readings(file, [row(one, work=one.id) for one in batch])
    write_payload(file, *came(2, ["c"], 2))
    file.run("UPDATE openings SET title = 'Data Engineer a', content = 'c' WHERE key = 'c'")
    file.run("UPDATE openings SET title = 'Data Engineer b', content = 'new' WHERE key = 'a'")
    assert carry_readings(file, READER) == 2
    found = dict(file.run("SELECT id, work FROM readings"))
    assert found == {
        "board:acme:a": "board:acme:b",
        "board:acme:b": "board:acme:b",
        "board:acme:c": "board:acme:a",
    }
