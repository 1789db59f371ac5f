"""When sources were asked last is what the store's visits say."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.sourcelist import Contact, Contacts
from rolescope.questions.contacts import contacts
from rolescope.questions.evidence import Home
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from rolescope.store.own.records import Outcome
from tests.questions.watch.made import NOW, ago, visited


def test_the_last_visit_of_a_source_counts_over_all_its_boards(tmp_path: Path) -> None:
    with own_store(NOW.isoformat(), tmp_path) as file:
        visited(file, "remotive", ago(days=2), 30)
        visited(file, "greenhouse", ago(days=1), 0, account="example", outcome=Outcome.FAILED)
        visited(file, "greenhouse", ago(days=2), 30, account="acme")
    assert contacts(Home(tmp_path)).of == {
        "remotive": Contact("2026-11-28 12:00", "partial", 1),
        "greenhouse": Contact("2026-11-29 12:00", "failed", 2),
    }


def test_without_a_store_nobody_was_asked_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    assert contacts(Home(tmp_path)) == Contacts({})
    (tmp_path / FILE).write_bytes(b"no store at all" * 400)
    found = contacts(Home(tmp_path))
    assert not found.of
    assert found.unread
    assert FILE in found.unread
