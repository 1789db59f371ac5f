"""What is stored of groups comes back as it was, and only the groups asked for."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.traits import StatedPay, Traits
from rolescope.store.own.file import OwnFile
from rolescope.store.own.groups import (
    Key,
    Placed,
    add_keys,
    begin,
    grouped,
    members,
    pairs,
    pending,
    place,
    stored_texts,
)
from rolescope.store.own.open import own_store
from rolescope.store.own.write import write_payload
from tests.extract.test_same_vacancy import ONE
from tests.store.own.made import at, came

SAME = 2**64 - 1
KEYS = [(1, Key.PAGE, 7), (2, Key.PAGE, 7), (3, Key.BAND, 7), (3, Key.ALL, SAME), (2, Key.ALL, SAME)]


def filled(file: OwnFile) -> list[Traits]:
    """Three openings in one transaction: the first two in one component."""
    write_payload(file, *came(1, ["a", "b", "c"], 1))
    assert begin(file, "1") == (3, 0)
    new = {one.n: one for one in pending(file, 0, 3, 0)}
    traits = [
        ONE._replace(n=n, id=row.id, first_seen=row.first_seen, pay=StatedPay("EUR", "year", 1.0, None))
        for n, row in new.items()
    ]
    add_keys(file, traits, KEYS)
    head = traits[0].id
    placed = [Placed(1, 1, head, "itself"), Placed(2, 1, head, "text"), Placed(3, 3, traits[2].id, "itself")]
    place(file, new, placed)
    return traits


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        first, second, third = filled(file)
        found = members(file, [2])
        assert [one.traits for one in found.values()] == [first, second]
        assert found[2].placed == Placed(2, 1, first.id, "text")
        assert members(file, [3])[3].traits == third
        assert stored_texts(file, [3]) == {3: "You will build pipelines."}
        assert grouped(file) == 1
        assert begin(file, "1") == (0, 3)


def test_openings_meet_under_a_key_of_one_kind(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        filled(file)
        assert pairs(file, 0) == [(1, 2), (2, 3)]
        assert pairs(file, 2) == [(2, 3)]


def test_one_that_moves_is_stored_where_it_is_now(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        traits = filled(file)
        place(file, {}, [Placed(3, 1, traits[0].id, "requisition")])
        assert grouped(file) == 2
        assert members(file, [1]).keys() == {1, 2, 3}


def test_a_change_takes_its_component_apart(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        filled(file)
        write_payload(file, *came(2, ["b"], 2, "You will mend pumps."))
        assert begin(file, "1") == (2, 3)
        assert [one.id for one in pending(file, 0, 2, 3)] == [
            "board:acme:a",
            "board:acme:b",
        ]
        assert members(file, [1, 2, 3]).keys() == {3}
        assert begin(file, "2") == (3, 0), "other rules: all of them"
