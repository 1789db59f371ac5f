"""The same again adds nothing, in whatever order and however often it is broken off."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.payloads import last_payload
from rolescope.store.own.records import Counts, Outcome, Payload, Said, VisitEnd
from rolescope.store.own.rows import columns
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload
from tests.store.own.made import TABLES, at, came, content, offer

LOOKED_UP = {
    "openings_compare": ("at",),
    "openings_returned": ("at",),
    "openings_seen": ("at", "payload"),
    "openings_change": ("at", "payload"),
    "openings_add": ("at", "payload"),
}
"""Queries on stored openings, with their parameters."""
KEYS = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4, unique=True)
PAYLOADS = st.lists(
    st.builds(came, st.integers(0, 2), KEYS, st.integers(0, 4), st.sampled_from(["one", "two"])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=15, deadline=None)
@given(payloads=PAYLOADS, data=st.data())
def test_order_repetition_and_interruption_change_nothing(
    payloads: list[tuple[Payload, Said]], data: st.DataObject
) -> None:
    again = data.draw(st.permutations([*payloads, *payloads[: data.draw(st.integers(0, len(payloads)))]]))
    broken_off = data.draw(st.integers(0, len(again)))
    with tempfile.TemporaryDirectory() as folder:
        with own_store(at(0), Path(folder, "one")) as file:
            for one in payloads:
                write_payload(file, *one)
            expected = content(file)
        for part in (again[:broken_off], again):
            with own_store(at(0), Path(folder, "two")) as file:
                for one in part:
                    write_payload(file, *one)
                found = content(file)
        # Of one payload that came twice, what it said of itself is the same here.
        assert found == expected
        assert len({row[0] for row in found["openings"]}) == len(found["openings"])


def test_counts_say_what_became_of_each(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        assert write_payload(file, *came(1, ["a", "b"], 1)) == Counts(read=2, new=2, refused=1)
        assert write_payload(file, *came(1, ["a", "b"], 1)) == Counts(read=2, unchanged=2, refused=1)
        assert write_payload(file, *came(1, ["a", "c"], 2, "Other.")) == Counts(2, 1, 1, 0, 1)
        # A payload that is older than what is stored does not bring back what it said.
        assert write_payload(file, *came(1, ["a"], 0, "Old.")) == Counts(1, 0, 0, 1, 1)
        rows = file.run("SELECT key, text, hour(first_seen), hour(last_seen) FROM openings ORDER BY key")
        assert rows == [
            ("a", "Other.", 0, 2),
            ("b", "You will build pipelines.", 1, 1),
            ("c", "Other.", 2, 2),
        ]
        assert len(file.run("SELECT * FROM refusals")) == 3


def test_the_last_payload_of_an_address_is_found(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        for hour, keys in enumerate((["a"], ["b"], ["a"])):
            write_payload(file, *came(1, keys, hour))
        last = last_payload(file, "board", "https://example.org/1")
        assert last == (came(1, ["a"], 0)[0].body, '"1"', None)
        assert last_payload(file, "board", "https://example.org/2") is None
        assert len(file.run("SELECT * FROM payloads")) == 2


def _ended(
    hour: int, present: set[str], outcome: Outcome = Outcome.COMPLETE, account: str = "acme"
) -> VisitEnd:
    ids = frozenset(f"board:acme:{key}" for key in present)
    return VisitEnd("board", account, at(hour), outcome, None, Counts(), ids)


def test_only_a_complete_visit_of_its_own_board_finds_an_opening_gone(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b"], 1))
        assert end_visit(file, _ended(2, {"a"}, Outcome.PARTIAL)).gone == 0
        assert end_visit(file, _ended(2, set(), Outcome.FAILED)).gone == 0
        assert end_visit(file, _ended(2, set(), account="other")).gone == 0
        assert end_visit(file, _ended(1, {"a"})).gone == 0  # seen in the second in which it began
        assert end_visit(file, _ended(3, {"a"})).gone == 1
        assert end_visit(file, _ended(4, {"a"})).gone == 0
        assert file.run("SELECT key, hour(gone_at) FROM openings ORDER BY key") == [("a", None), ("b", 3)]
        assert file.run("SELECT count(*), sum(gone) FROM visits") == [(6, 1)]


def test_what_comes_back_is_noted(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a"], 1))
        end_visit(file, _ended(2, set()))
        assert write_payload(file, *came(1, ["a"], 5)) == Counts(1, 0, 0, 1, 1, returned=1)
        assert write_payload(file, *came(1, ["a"], 5)).returned == 0
        assert file.run("SELECT id, hour(gone_at), hour(back_at) FROM absences") == [("board:acme:a", 2, 5)]
        assert file.run("SELECT gone_at FROM openings") == [(None,)]


def test_what_the_source_withdraws_is_gone(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b"], 1))
        payload, _ = came(2, [], 2)
        assert write_payload(file, payload, Said(withdrawn=["board:acme:a", "board:acme:x"])).gone == 1
        assert file.run("SELECT key FROM openings WHERE gone_at IS NOT NULL") == [("a",)]


def test_statements_look_openings_up_and_read_no_whole_table(tmp_path: Path) -> None:
    """Else storing takes longer as a store grows."""
    with own_store(at(0), tmp_path) as file:
        for number in range(40):
            write_payload(file, *came(number, [f"{number}-{one}" for one in range(100)], 1))
        ids = [f"board:acme:0-{one}" for one in range(100)]
        file.run("UPDATE openings SET gone_at = last_seen WHERE key LIKE '1-%'")
        with file.staged(columns([offer("0-1")])):
            for query, of in LOOKED_UP.items():
                file.run("BEGIN TRANSACTION")
                plan = _plan(file, query, ids, dict.fromkeys(of, at(2)))
                file.run("ROLLBACK")
                assert "Index Scan" in plan, query
                assert "Sequential Scan" not in plan, query


def _plan(file: OwnFile, query: str, ids: list[str], parameters: dict[str, str]) -> str:
    """What the engine did, for it decides while it runs."""
    asked = file.run
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file, "run", lambda sql, values: asked(f"EXPLAIN ANALYZE {sql}", values))
        ((_, plan),) = file.among(query, ids, parameters)
    return str(plan)


def test_of_two_openings_with_one_id_the_last_is_meant() -> None:
    found = columns([offer("a", "one"), offer("a", "two")])
    assert found["text"].tolist() == ["two"]
    assert columns([offer("a", "one")])["content"] != found["content"]


def test_tables_are_those_of_the_file(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        assert set(content(file)) == set(TABLES)
