"""Which parts of a table an ingest that was broken off has stored."""

from __future__ import annotations

from pathlib import Path

from rolescope.store.own.open import own_store
from rolescope.store.own.parts import places_of, stored_part
from rolescope.store.own.records import Counts, Outcome, VisitEnd
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came


def test_a_part_is_stored_until_its_ingest_has_ended(tmp_path: Path) -> None:
    payload, said = came(1, ["a"], 1)
    other, _ = came(1, ["b"], 1)
    with own_store(at(0), tmp_path) as file:
        assert stored_part(file, payload) is None
        write_payload(file, payload, said)
        assert stored_part(file, payload) == said.refused
        assert stored_part(file, other) is None
        end_visit(file, VisitEnd("board", "acme", at(1), Outcome.PARTIAL, None, Counts()))
        assert stored_part(file, payload) is None
        assert places_of(file, "board", "acme") == ("https://example.org/1",)
        assert places_of(file, "board", "other") == ()
