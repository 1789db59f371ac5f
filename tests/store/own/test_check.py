"""A sound store is sound; every kind of damage is found, named, and has an example."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.store.own.check import Finding, check
from rolescope.store.own.open import own_store, read_store
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came

READING = (
    "INSERT INTO readings (id, content, given, reader, level, work, mixture, skills, required, facts) "
    "SELECT '{id}', content, 'g', 'r', 'mid', 'nurse', '{{}}', [], [], '{{}}' FROM openings LIMIT 1"
)
GROUP = "INSERT INTO groups SELECT '{id}', content, '{head}', 'alone', 0, 0, first_seen FROM openings LIMIT 1"
DAMAGES = {
    "payload altered": "UPDATE bodies SET body = 'x'::BLOB WHERE url LIKE '%1'",
    "payload without bytes": "DELETE FROM bodies WHERE url LIKE '%1'",
    "bytes without payload": "DELETE FROM payloads WHERE url LIKE '%1'",
    "text altered": "UPDATE openings SET text = 'You will rest.' WHERE key = 'a'",
    "content altered": "UPDATE openings SET employer = 'Somebody' WHERE key = 'a'",
    "payload missing": "DELETE FROM payloads WHERE url LIKE '%1'",
    "refusal without payload": "UPDATE refusals SET payload = 'x'",
    "absence without opening": "INSERT INTO absences VALUES ('x', now(), now())",
    "reading without opening": READING.format(id="x"),
    "opening read twice": f"{READING.format(id='board:acme:a')}; {READING.format(id='board:acme:a')}",
    "requirements altered": "; ".join((READING.format(id="board:acme:a"), "UPDATE readings SET asks = '[['")),
    "group without opening": GROUP.format(id="x", head="x"),
    "opening grouped twice": f"{GROUP.format(id='board:acme:a', head='board:acme:a')};" * 2,
    "group without head": GROUP.format(id="board:acme:a", head="board:acme:b"),
    "vacancy without opening": "INSERT INTO vacancy_openings VALUES (1, 'x', 1)",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b"], 1))
        write_payload(file, *came(2, ["c"], 2))
    return tmp_path


def test_a_sound_store(folder: Path) -> None:
    with read_store(folder) as file:
        found = check(file)
    assert (found.payloads, found.openings, found.refused, found.findings) == (2, 3, 2, ())
    assert (found.read, found.grouped) == (0, 0)


@pytest.mark.parametrize("what", DAMAGES)
def test_every_damage_is_found(folder: Path, what: str) -> None:
    with own_store(at(3), folder) as file:
        file.run(DAMAGES[what])
        found = {one.what: one for one in check(file).findings}
    assert what in found
    assert found[what].rows > 0
    assert found[what].example
    assert "ngest" in found[what].mend


def test_a_row_whose_id_is_anothers_is_found(folder: Path) -> None:
    with own_store(at(3), folder) as file:
        file.run("UPDATE openings SET id = 'board:acme:z' WHERE key = 'a'")
        assert Finding("id altered", 1, "board:acme:z") in check(file).findings
