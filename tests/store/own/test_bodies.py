"""Bytes of payloads are compressed once and come back as they were, and no key makes them slow to add."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import EvidenceDamaged
from rolescope.store.own.bodies import altered_bodies, body_of
from rolescope.store.own.file import OwnFile
from rolescope.store.own.migrations import migrate, steps
from rolescope.store.own.open import own_store
from rolescope.store.own.payloads import last_payload
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came

FRAME = bytes.fromhex("28b52ffd")
"""How a Zstandard frame begins (RFC 8878, 3.1.1)."""
BEFORE = 6
"""Steps before bytes had a table of their own."""


def test_payloads_are_compressed_with_zstandard_and_come_back_as_they_were(tmp_path: Path) -> None:
    body = b'{"title": "Data Engineer", "text": "You will build pipelines."}' * 2000
    with own_store(at(0), tmp_path) as file:
        for number in range(20):
            url = f"https://example.org/{number}"
            write_payload(file, Payload("board", None, url, body + str(number).encode(), at(1)), Said())
        stored = file.run("SELECT coding, octet_length(body), body FROM bodies")
        last = last_payload(file, "board", "https://example.org/7")
    assert {coding for coding, _, _ in stored} == {"zstd"}
    assert all(size < len(body) / 20 and packed.startswith(FRAME) for _, size, packed in stored)
    assert last is not None
    assert last.body == body + b"7"


def test_bytes_that_are_not_what_they_were_are_not_handed_out(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a"], 1))
        spoilt = ("SET coding = 'identity'", "SET body = 'x'::BLOB")
        for damage in (*(f"UPDATE bodies {one}" for one in spoilt), "DELETE FROM bodies"):
            file.run(damage)
            with pytest.raises(EvidenceDamaged, match=r"the bytes of https://example.org/1 are not"):
                last_payload(file, "board", "https://example.org/1")


def test_every_altered_body_is_found(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        for number in range(3):
            write_payload(file, *came(number, ["a"], 1))
        assert list(altered_bodies(file)) == []
        file.run("UPDATE bodies SET body = 'x'::BLOB WHERE url LIKE '%0'")
        file.run("UPDATE bodies SET coding = 'identity' WHERE url LIKE '%2'")
        assert sorted(altered_bodies(file)) == ["board https://example.org/0", "board https://example.org/2"]


def test_no_table_with_a_key_holds_bytes(tmp_path: Path) -> None:
    """Whoever adds a row to one waits for whole rows near its end: 230 ms for 500 bodies of 560 kB."""
    with own_store(at(0), tmp_path) as file:
        keyed = file.run(
            "SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY' "
            "UNION SELECT table_name FROM duckdb_indexes()"
        )
        blobs = file.run("SELECT table_name FROM duckdb_columns() WHERE data_type = 'BLOB'")
    assert blobs == [("bodies",)]
    assert ("payloads",) in keyed
    assert ("bodies",) not in keyed


def test_bytes_of_an_older_store_are_kept(tmp_path: Path) -> None:
    payload, _ = came(1, ["a"], 1)
    of = [payload.source, payload.url, payload.sha256]
    with OwnFile(tmp_path / "own.duckdb") as file:
        migrate(file, at(0), steps()[:BEFORE])
        file.run(
            "INSERT INTO payloads SELECT ?, NULL, ?, ?, 'list', 1, now(), now(), NULL, NULL, ?",
            [*of, payload.body],
        )
        migrate(file, at(1))
        assert body_of(file, payload.source, payload.url, payload.sha256) == payload.body
        assert list(altered_bodies(file)) == []
