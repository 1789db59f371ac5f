"""Vacancies are made where something changed, from whatever state a stop left, and to the same end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rolescope.model.errors import EvidenceDamaged, StoreUnavailable
from rolescope.model.job import PayFloor, Wanted
from rolescope.store.own import vacancies as made
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store, read_store
from rolescope.store.own.opening import absences, also, opening
from rolescope.store.own.place import FILE
from rolescope.store.own.records import Counts, Outcome, VisitEnd
from rolescope.store.own.saved import saved_questions
from rolescope.store.own.search import find, number_of, state, vacancies
from rolescope.store.own.search_terms import words
from rolescope.store.own.vacancies import make_vacancies
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came

READ = """
INSERT INTO readings BY NAME
SELECT id, content, content AS given, 'r' AS reader, 'data_engineer' AS title_role, 'senior' AS level,
    'data_engineer' AS work, '{"data_engineer": 0.8}' AS mixture, 'en' AS language, 'DE' AS country,
    'Berlin' AS place, 60000.0 AS pay_low, 80000.0 AS pay_high, 'EUR' AS pay_currency, 'year' AS pay_period,
    ['python', 'sql'] AS skills, ['sql'] AS required, '{}' AS facts
FROM openings WHERE id NOT IN (SELECT id FROM readings)
"""


def found(file: OwnFile, **wanted: Any) -> list[str]:
    hits = find(file, Wanted(**wanted), 50)
    return sorted(one.id for one in vacancies(file, hits.numbers))


def listed(file: OwnFile) -> list[tuple[Any, ...]]:
    """All that a search shows, in its order, and all that finds it."""
    hits = find(file, Wanted(gone=True), 500)
    rows: list[tuple[Any, ...]] = [one[1:] for one in vacancies(file, hits.numbers)]
    terms = file.run(
        "SELECT DISTINCT id, kind, term FROM vacancy_terms JOIN vacancies USING (n) ORDER BY ALL"
    )
    return [*rows, *sorted(terms)]


def test_what_was_not_changed_is_not_made_again(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b", "c"], 1))
        assert make_vacancies(file) == 3
        assert make_vacancies(file) == 0
        write_payload(file, *came(2, ["c", "d"], 2, "Another text."))
        assert make_vacancies(file) == 2
        assert found(file) == [f"board:acme:{key}" for key in "abcd"]
        file.run(READ)
        assert make_vacancies(file) == 4
        assert found(file, role="data_engineer", skills=("python",)) == found(file)
        left = frozenset(["board:acme:a"])
        end_visit(file, VisitEnd("board", "acme", at(3), Outcome.COMPLETE, None, Counts(), left))
        assert make_vacancies(file) == 3
        assert found(file) == ["board:acme:a"]


def test_pieces_and_stops_come_to_the_same_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with own_store(at(0), tmp_path / "one") as file:
        for number, keys in enumerate((["a", "b"], ["c", "d", "e"])):
            write_payload(file, *came(number, keys, number))
        file.run(READ)
        make_vacancies(file)
        whole, print_ = listed(file), state(file).print
    monkeypatch.setattr(made, "EACH", 2)
    monkeypatch.setattr(made, "FEW", 0)
    with own_store(at(0), tmp_path / "two") as file:
        write_payload(file, *came(1, ["c", "d", "e"], 1))
        make_vacancies(file)
        write_payload(file, *came(0, ["a", "b"], 0))
        file.run(READ)
        with monkeypatch.context() as stopped:
            stopped.setattr(made, "_record", _stop)
            with pytest.raises(RuntimeError):
                make_vacancies(file)
        make_vacancies(file)
        assert listed(file) == whole
        assert state(file).print == print_


def _stop(_: OwnFile) -> None:
    raise RuntimeError


def test_groups_join_and_part(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b", "c"], 1))
        file.run(
            "INSERT INTO groups BY NAME SELECT id, content, 'board:acme:a' AS head, 'text' AS rule, 1 AS n, "
            "1 AS component, first_seen FROM openings WHERE key <> 'c'"
        )
        make_vacancies(file)
        one = next(one for one in vacancies(file, find(file, Wanted(), 9).numbers) if one.duplicates)
        assert (one.id, one.duplicates) == ("board:acme:a", ("board:acme:b",))
        assert number_of(file, "board:acme:b") == one.n
        file.run("UPDATE groups SET head = id")
        make_vacancies(file)
        assert found(file) == ["board:acme:a", "board:acme:b", "board:acme:c"]
        file.run("DELETE FROM openings WHERE key <> 'a'")
        file.run("DELETE FROM groups")
        make_vacancies(file)
        assert found(file) == ["board:acme:a"]
        # Its number is not that of one that is no more, whose terms may still be there.
        write_payload(file, *came(2, ["d"], 2))
        make_vacancies(file)
        assert found(file, title=("c",)) == found(file, title=("b",)) == []


def test_words_and_facts_find_them(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b"], 1))
        file.run(READ)
        make_vacancies(file)
        assert set(words(file, "Ünïted C++ (ops)")) == {"united", "c++", "ops"}
        assert found(file, title=("DATA  engineer a",)) == ["board:acme:a"]
        assert found(file, words=("berlin",)) == ["board:acme:a", "board:acme:b"]
        assert found(file, country="DE", level="senior", language="en") == found(file)
        assert found(file, without=("sql",)) == []
        assert found(file, named=(("cobol", "engineer b"),)) == ["board:acme:b"]
        assert found(file, pay=PayFloor(80_000, "EUR")) == found(file)
        hits = find(file, Wanted(pay=PayFloor(80_001, "EUR")), 9)
        assert (hits.total, hits.below, hits.unpaid) == (0, 2, 0)
        assert find(file, Wanted(pay=PayFloor(1, "USD")), 9).unpaid == 2
        assert find(file, Wanted(), 9, ["board"])[1:3] == (0, 2)
        whole = opening(file, "board:acme:a")
        assert whole is not None
        assert (whole.title, whole.town) == ("Data Engineer a", "Berlin")
        assert opening(file, "board:acme:z") is None
        assert [one.id for one in also(file, ["board:acme:b"])] == ["board:acme:b"]
        assert absences(file, ["board:acme:b"]) == {}
        assert saved_questions(file) == ()


def test_a_store_is_read_by_many_and_written_by_one(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="no store"), read_store(tmp_path):
        pass
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a"], 1))
        make_vacancies(file)
    with read_store(tmp_path) as file:
        assert state(file).stored == state(file).stored
        with pytest.raises((StoreUnavailable, EvidenceDamaged)):
            file.run("DELETE FROM openings")
    with OwnFile(tmp_path / FILE) as file:
        file.run("DELETE FROM migrations WHERE number = (SELECT max(number) FROM migrations)")
    with pytest.raises(StoreUnavailable, match="older"), read_store(tmp_path):
        pass
    with OwnFile(tmp_path / FILE) as file:
        file.run("INSERT INTO migrations SELECT 99, 'x', now()")
    with pytest.raises(EvidenceDamaged, match="newer"), read_store(tmp_path):
        pass
