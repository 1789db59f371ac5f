"""A store of one's own into fact tables: the snapshot's rules, and of no source that forbids counting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.ingest.facts import AS_READ, AS_STATED
from rolescope.ingest.own_evidence import count_own, forbidden
from rolescope.ingest.postings import Counted, count_postings
from rolescope.model.offer import Offer
from rolescope.store import schema
from rolescope.store.manifest import load_manifest
from rolescope.store.own.counted import CELLS_FROM, RECORDS_FROM, counted_folder
from rolescope.store.own.open import own_store
from tests.ingest.own_made import NIGHT, TERMS_FORBID, as_postings, openings, retold, stored

GERMAN = "Du baust mit uns die Leitungen, durch die unsere Daten fließen, und sprichst mit allen. " * 6
ANOTHER = (
    "Our shops want to know what sells in rain and what in sun. You will ask the tills, write models that "
    "say how much bread to bake tomorrow, and tell the bakers why. Bring R, patience and four years of "
    "forecasting. We offer early mornings, warm rolls and a bicycle, and nobody works after noon.\n"
)


def odd(one: Offer, key: str, **beside_: str) -> Offer:
    """The same opening, but for its key and some of what it says."""
    text = beside_.pop("text", None)
    beside = one.posting.beside._replace(**beside_)  # type: ignore[arg-type]
    return replace(one, key=key, posting=replace(one.posting, beside=beside, text=text or one.posting.text))


@pytest.fixture(scope="module")
def every() -> Sequence[Offer]:
    first = openings(24)
    return [
        *first,
        odd(first[0], "nurse", title="Head Nurse"),
        odd(first[1], "two", title="Data Scientist / Data Engineer"),
        odd(first[2], "german", text=GERMAN, employer="Hain GmbH"),
    ]


def rows(folder: Path) -> dict[str, list[Any]]:
    import pyarrow.parquet as pq  # noqa: PLC0415

    counted = counted_folder(folder)
    assert counted is not None
    found = {}
    for table in schema.COUNT_TABLES:
        columns = pq.read_table(counted / f"{table.name}.parquet").to_pydict()
        found[table.name] = [tuple(row) for row in zip(*columns.values(), strict=True)]
    return found


def like_the_snapshot(found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """With the snapshot's names of the population and of how it was read."""
    names = {schema.OWN_POSTED: schema.POSTED, AS_STATED: AS_READ}
    paid = [tuple(names.get(value, value) for value in row) for row in found["posted_pay"]]
    return found | {"posted_pay": paid}


def in_order(found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Rows in order; of pay each with its skills in the place of its number, which is another."""
    names = list(schema.POSTED_PAY.columns)
    at = names.index("record")
    asked: dict[Any, list[Any]] = {}
    for record, skill in found["posted_pay_skills"]:
        asked.setdefault(record, []).append(skill)
    paid = [(*row[:at], tuple(sorted(asked.get(row[at], ()))), *row[at + 1 :]) for row in found["posted_pay"]]
    assert len({row[at] for row in found["posted_pay"]}) == len(paid)
    found = found | {"posted_pay": paid, "posted_pay_skills": []}
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def snapshot_of(offers: Sequence[Offer]) -> Counted:
    return count_postings(list(as_postings(offers)), processes=1)


@settings(max_examples=6)
@given(st.data())
def test_the_same_postings_count_alike_in_the_snapshot_and_in_a_store(
    tmp_path_factory: pytest.TempPathFactory, every: Sequence[Offer], data: st.DataObject
) -> None:
    some = sorted(
        data.draw(st.lists(st.sampled_from(every), unique_by=lambda one: one.id, min_size=1)),
        key=lambda one: one.id,
    )
    folder = stored(tmp_path_factory.mktemp("own"), some)
    expected = snapshot_of(some).rows(CELLS_FROM, RECORDS_FROM)
    assert in_order(like_the_snapshot(rows(folder))) == in_order(expected)


def test_what_does_not_count_is_told_by_source_and_reason(tmp_path: Path, every: Sequence[Offer]) -> None:
    folder = counted_folder(stored(tmp_path, [*every, *openings(3, "remotive", seed=9)]))
    assert folder is not None
    entries = {one.id: one for one in load_manifest(folder).sources}
    board = entries["greenhouse"]
    assert (board.records, board.counted) == (27, 24)
    assert board.set_aside == {"the title names no one role of ours": 2, "the text is not English": 1}
    assert board.counted + sum(board.set_aside.values()) == board.records
    assert entries["remotive"].counted == 3
    assert "Remotive" in entries["remotive"].licence, "the words that its terms ask for"
    assert load_manifest(folder).as_of == NIGHT[:10]


def test_a_source_whose_terms_forbid_counting_leaves_no_trace(tmp_path: Path) -> None:
    assert forbidden() == (TERMS_FORBID,)
    own = openings(8)
    without = counted_folder(stored(tmp_path / "without", own))
    with_them = stored(tmp_path / "with", [*own, *retold(own[:4], TERMS_FORBID), *openings(5, TERMS_FORBID)])
    assert without is not None
    found = counted_folder(with_them)
    assert found is not None
    assert {one.name: one.read_bytes() for one in found.iterdir()} == {
        one.name: one.read_bytes() for one in without.iterdir()
    }
    assert found.name == without.name


def test_such_an_opening_makes_no_two_others_one_vacancy(tmp_path: Path) -> None:
    one, other = openings(2)[0], openings(2, "lever")[0]
    same = one.posting.beside
    one = replace(one, requisition="R-1001")
    other = replace(
        other,
        posting=replace(other.posting, beside=same._replace(location=None), text=ANOTHER),
        url="https://example.org/other",
        apply_url="https://jobs.example.org/acme/7f3c2b1a-5d5e-4c38",
    )
    between = replace(one, source=TERMS_FORBID, apply_url="https://jobs.example.org/acme/7f3c2b1a-5d5e-4c38")
    votes, joined = [], []
    for name, offers in (("plain", [one, other]), ("with", [one, other, between])):
        folder = counted_folder(stored(tmp_path / name, offers))
        assert folder is not None
        votes.append({path.name: path.read_bytes() for path in folder.iterdir()})
        with own_store(NIGHT, tmp_path / name) as file:
            joined.append(len(file.run("SELECT DISTINCT head FROM groups")))
    assert joined == [2, 1], "it joins them among the openings that are shown"
    assert votes[0] == votes[1]


def test_a_store_of_such_openings_alone_has_nothing_to_count(tmp_path: Path) -> None:
    assert counted_folder(stored(tmp_path, openings(4, TERMS_FORBID))) is None


def test_counting_again_writes_nothing_unless_something_changed(tmp_path: Path) -> None:
    stored(tmp_path, openings(4))
    with own_store(NIGHT, tmp_path) as file:
        assert not count_own(file)
    before = counted_folder(tmp_path)
    stored(tmp_path, openings(5))
    after = counted_folder(tmp_path)
    assert before is not None
    assert after is not None
    assert before != after
    assert before.is_dir(), "whoever reads it reads on"
    stored(tmp_path, openings(6))
    assert not before.is_dir()


def test_what_was_damaged_is_counted_anew(tmp_path: Path) -> None:
    folder = counted_folder(stored(tmp_path, openings(4)))
    assert folder is not None
    whole = (folder / "cells.parquet").read_bytes()
    (folder / "cells.parquet").write_bytes(b"nothing")
    with own_store(NIGHT, tmp_path) as file:
        assert count_own(file)
    assert (folder / "cells.parquet").read_bytes() == whole


def test_one_vacancy_has_one_vote(tmp_path: Path) -> None:
    first = openings(3)
    folder = counted_folder(stored(tmp_path, [*first, odd(first[0], "again")]))
    assert folder is not None
    (board,) = load_manifest(folder).sources
    assert board.counted == 3
    assert board.set_aside == {"another opening of the same vacancy counts": 1}
