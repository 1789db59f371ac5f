"""What is erased leaves no byte: not in the file, nor its log, nor beside it. What is not erased stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.model.offer import Offer
from rolescope.model.read import Beside, PostingText, Refusal
from rolescope.store.own.check import check
from rolescope.store.own.counted import FACTS
from rolescope.store.own.erase import Erased, erase, erase_all, kept, to_erase
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from rolescope.store.own.records import Counts, Outcome, Payload, Said, VisitEnd
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload
from tests.store.own.made import at

CANARY = "Q7f9Zk3XwPv1"


def _offer(source: str, account: str, key: str, word: str) -> Offer:
    posting = PostingText(key, f"You are {word}.", Beside(title=f"Planner {word}", employer=word))
    return Offer(source, account, key, posting)


def _made(folder: Path) -> None:
    with own_store(at(0), folder) as file:
        for source, account, word in (("one", "a", CANARY), ("one", "b", "Blue"), ("two", "a", "Red")):
            payload = Payload(
                source, account, f"https://example.org/{source}/{account}", word.encode(), at(1)
            )
            offers = [_offer(source, account, str(n), f"{word}{n}") for n in range(3)]
            write_payload(file, payload, Said(offers, [Refusal("x", f"it is {word}.")]))
            end_visit(file, VisitEnd(source, account, at(1), Outcome.PARTIAL, word, Counts()))
        first = file.run("SELECT id, content, first_seen FROM openings ORDER BY id LIMIT 1")[0]
        file.run(
            "INSERT INTO groups SELECT ?, ?, ?, 'alone', 0, 0, ?", [first[0], first[1], CANARY, first[2]]
        )
        file.run("INSERT INTO absences VALUES ('one:a:1', now(), now())")
        file.run("INSERT INTO saved_answers VALUES ('mine', 'one:a:1', 'x', ?)", [CANARY])
    (folder / FACTS).mkdir()
    (folder / FACTS / "cells").write_text(CANARY)
    (folder / f"{FILE}.tmp").mkdir()
    (folder / f"{FILE}.tmp" / "spilled").write_text(CANARY)


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.parametrize("logged", [False, True])
def test_a_source_or_an_account_is_erased_to_the_last_byte(tmp_path: Path, logged: bool) -> None:
    _made(tmp_path)
    assert CANARY.encode() in _bytes(tmp_path), "else its absence proves nothing"
    with own_store(at(2), tmp_path) as file:
        if logged:  # what stands in the log alone
            file.run("UPDATE openings SET department = ? WHERE account = 'a' AND source = 'one'", [CANARY])
        assert to_erase(file, "one", "a") == Erased(3, 1, 1)
        assert erase(file, "one", "a") == Erased(3, 1, 1)
    assert CANARY.encode() not in _bytes(tmp_path)
    with own_store(at(3), tmp_path) as file:
        assert kept(file) == ["one:b", "two:a"]
        assert file.run("SELECT count(*), count(*) FILTER (text LIKE '%Blue%') FROM openings") == [(6, 3)]
        assert file.run("SELECT count(*) FROM refusals") == [(2,)]
        assert check(file).findings == ()
        assert erase(file, "one") == Erased(3, 1, 1)
    with own_store(at(3), tmp_path) as file:
        assert kept(file) == ["two:a"]


def test_what_is_not_there_is_told_with_what_is(tmp_path: Path) -> None:
    _made(tmp_path)
    with own_store(at(2), tmp_path) as file, pytest.raises(BadQuestion, match="holds one:a, one:b, two:a"):
        to_erase(file, "one", "c")


def test_a_whole_store_is_deleted_with_what_is_beside_it(tmp_path: Path) -> None:
    _made(tmp_path)
    (tmp_path / "profile.json").write_text("{}")
    with OwnFile(tmp_path / FILE) as file:
        with pytest.raises(StoreUnavailable, match="open already"):
            erase_all(tmp_path / FILE)
        file.run("SELECT 1")
    erase_all(tmp_path / FILE)
    assert [one.name for one in tmp_path.iterdir()] == ["profile.json"]


def test_a_damaged_store_can_be_erased(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"my letters" * 1000)
    assert erase_all(tmp_path / FILE) == (tmp_path / FILE,)
