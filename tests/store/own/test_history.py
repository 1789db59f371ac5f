"""What a store saw of a vacancy: each fact rests on rows that the test wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rolescope.ingest.groups import group_pending
from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.store.own.file import OwnFile
from rolescope.store.own.history import history
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Counts, Outcome, Payload, Said, VisitEnd
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload

TEXT = " ".join(f"You mend pump number {one} of the northern works." for one in range(20))


def day(number: int, hour: int = 9) -> str:
    return f"2026-{1 + number // 28:02}-{1 + number % 28:02}T{hour:02}:00:00Z"


def shown(key: str, source: str = "greenhouse", text: str = TEXT, place: str = "Leeds") -> Offer:
    beside = Beside(title="Pump Engineer", employer="Quarry Works", location=place)
    account = "quarryworks" if source == "greenhouse" else None
    posting = PostingText(key, text, beside)
    return Offer(source, account, key, posting, url=f"https://{source}.example/jobs/{key}000")


def visited(file: OwnFile, number: int, *offers: Offer, source: str = "greenhouse") -> None:
    """A complete visit of a board on a day, and then the groups."""
    account = "quarryworks" if source == "greenhouse" else None
    body = repr((number, [one.id for one in offers])).encode()
    write_payload(
        file, Payload(source, account, f"https://{source}.example", body, day(number)), Said(offers)
    )
    present = frozenset(one.id for one in offers)
    end_visit(file, VisitEnd(source, account, day(number), Outcome.COMPLETE, None, Counts(), present))
    group_pending(file)


def test_a_vacancy_seen_gone_and_back(tmp_path: Path) -> None:
    one = replace(shown("1"), dates=Dates(published="2025-12-01"))
    with own_store(day(0), tmp_path) as file:
        visited(file, 0)
        for number, offers in ((1, [one]), (5, []), (9, [one])):
            visited(file, number, *offers)
        found = history(file, one.id)
    assert (found.first_seen, found.last_seen) == (day(1), day(9))
    assert found.days_seen == 8
    assert found.days_stated == 40
    assert found.times_back == 1
    assert found.openings[0].absences == ((day(5), day(9)),)
    assert found.openings[0].looked_before == day(0)
    assert found.openings[0].gone is None
    assert "was gone on 2026-01-06 and back on 2026-01-10" in " ".join(found.said())


def test_one_that_no_visit_came_before_may_be_older(tmp_path: Path) -> None:
    with own_store(day(0), tmp_path) as file:
        visited(file, 1, shown("1"))
        found = history(file, shown("1").id)
    assert found.openings[0].looked_before is None
    assert "may be older" in next(iter(found.cannot_tell()))


def test_boards_are_counted(tmp_path: Path) -> None:
    with own_store(day(0), tmp_path) as file:
        visited(file, 1, shown("1"))
        visited(file, 2, shown("7", "remotive"), source="remotive")
        found = history(file, "remotive:7")
    assert found.head == shown("1").id
    assert found.boards == ("greenhouse:quarryworks", "remotive")
    assert not found.relisted, "on another board it is a duplicate, and listed once"


@pytest.mark.parametrize(
    ("text", "same", "duplicate"),
    [(TEXT, True, True), (TEXT.replace("mend pump", "sell ladder"), False, False)],
)
def test_listed_anew_under_another_key(tmp_path: Path, text: str, *, same: bool, duplicate: bool) -> None:
    with own_store(day(0), tmp_path) as file:
        for number, offers in ((1, [shown("1")]), (5, []), (30, [shown("2", text=text)])):
            visited(file, number, *offers)
        (again,) = history(file, shown("1").id).relisted
    assert again.id == shown("2").id
    assert (again.same_text, again.duplicate, again.anew) == (same, duplicate, True)
    assert again.began == day(30)


def test_a_second_listing_at_the_same_time_is_beside_and_not_anew(tmp_path: Path) -> None:
    with own_store(day(0), tmp_path) as file:
        visited(file, 1, shown("1"))
        visited(file, 3, shown("1"), shown("2"))
        found = history(file, shown("1").id)
    assert [one.anew for one in found.relisted] == [False]
    assert found.times_anew == 0


def test_another_place_or_a_later_year_is_no_other_listing(tmp_path: Path) -> None:
    with own_store(day(0), tmp_path) as file:
        visited(file, 1, shown("1"), replace(shown("3", place="Porto"), requisition="R-77"))
        visited(file, 3)
        late = replace(shown("2"), dates=Dates(published="2027-06-01"))
        visited(file, 20, late)
        found = history(file, shown("1").id)
    assert not found.relisted


def test_a_page_that_several_share_is_told(tmp_path: Path) -> None:
    same = "https://quarry.example/apply?job=4711"
    one = replace(shown("1"), apply_url=same)
    posting = PostingText(
        "2", "Short.", Beside(title="Accountant", employer="Quarry Works", location="Leeds")
    )
    with own_store(day(0), tmp_path) as file:
        visited(file, 1, one, replace(one, key="2", posting=posting, url=None))
        found = history(file, one.id)
    assert found.sharing == ("greenhouse:quarryworks:2",)


def test_an_unknown_opening_is_refused(tmp_path: Path) -> None:
    with own_store(day(0), tmp_path) as file, pytest.raises(BadQuestion, match="no opening 'nowhere:1'"):
        history(file, "nowhere:1")
