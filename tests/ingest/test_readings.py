"""Openings are read once, what changed is read again, and a kill loses no more than a batch."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rolescope.extract.reader import read, read_with_documents
from rolescope.ingest import readings
from rolescope.ingest.facts import facts_of
from rolescope.ingest.readings import read_pending
from rolescope.model.errors import StoreUnavailable
from rolescope.model.facts import Facts, MainPay
from rolescope.model.offer import Dates, Offer
from rolescope.model.reading import Pay
from rolescope.model.span import Marked, Origin
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.readings import StoredReading, write_readings
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload
from tests.ingest.own_made import NIGHT, openings

FIELDS = ", ".join(StoredReading._fields)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OwnFile]:
    with own_store(NIGHT, tmp_path) as opened:
        yield opened


@pytest.fixture
def read_texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the reader is given."""
    given: list[str] = []
    whole = read_with_documents

    def noted(postings: Sequence[Any]) -> Any:
        given.extend(one[0] for one in postings)
        return whole(postings)

    monkeypatch.setattr(readings, "read_with_documents", noted)
    return given


def show(file: OwnFile, offers: Sequence[Offer], day: int = 28) -> None:
    at = f"2026-11-{day}T03:00:00Z"
    write_payload(file, Payload("greenhouse", None, "https://example.org", at.encode(), at), Said(offers))


def stored(file: OwnFile) -> list[StoredReading]:
    return [StoredReading(*row) for row in file.run(f"SELECT {FIELDS} FROM readings ORDER BY id")]  # noqa: S608


def beside(offer: Offer, **given: Any) -> Offer:
    posting = offer.posting
    return replace(offer, posting=replace(posting, beside=posting.beside._replace(**given)))


def elsewhere(offer: Offer, key: str, **given: Any) -> Offer:
    return replace(beside(offer, **given), key=key)


def test_a_row_says_what_the_reader_reads(file: OwnFile) -> None:
    offers = openings(6)
    show(file, offers)
    assert read_pending(file, processes=1) == 6
    for one, row in zip(offers, stored(file), strict=True):
        given = one.posting.beside
        said = read(one.posting.text, given.title, given.location, given.employer)
        assert said.role is not None
        assert said.years is not None
        verdict = said.role.verdict
        assert Facts.from_json(row.facts) == facts_of(said)
        assert (row.id, row.work, row.years) == (one.id, verdict.verdict, said.years.minimum)
        assert json.loads(row.mixture) == dict(zip(verdict.roles, verdict.shares, strict=True))
        assert (row.country, row.language, row.level) == (said.country, "en", "unstated")
        assert (row.pay_low, row.pay_high, row.pay_currency) == said.pay[0][:3]
        assert set(row.skills) == {mention.skill for mention in said.skills} >= set(row.required) > set()
        assert row.title_role in {"data_scientist", "data_engineer"}
        assert row.place in {"Austin", "Boston", "Denver", "Chicago"}


def test_what_is_unchanged_is_not_read_again(file: OwnFile, read_texts: list[str]) -> None:
    show(file, openings(5))
    read_pending(file, processes=1)
    before = stored(file)
    show(file, openings(5), day=29)
    assert (read_pending(file, processes=1), len(read_texts)) == (0, 5)
    assert stored(file) == before


def test_where_only_a_date_changed_the_reading_is_kept(file: OwnFile, read_texts: list[str]) -> None:
    (first,) = openings(1)
    show(file, [first])
    read_pending(file, processes=1)
    before = stored(file)
    show(file, [replace(first, dates=Dates(updated="2026-11-29"))], day=29)
    assert (read_pending(file, processes=1), len(read_texts)) == (1, 1)
    ((content,),) = file.run("SELECT content FROM openings")
    assert stored(file) == [before[0]._replace(content=content)]


def test_what_changed_is_read_again_in_the_place_of_what_it_said(
    file: OwnFile, read_texts: list[str]
) -> None:
    first, second = openings(2)
    show(file, [first, second])
    read_pending(file, processes=1)
    show(file, [beside(first, title="Senior Data Scientist"), second], day=29)
    assert (read_pending(file, processes=1), len(read_texts)) == (1, 3)
    assert [row.level for row in stored(file)] == ["senior", "unstated"]


def test_copies_are_read_once(file: OwnFile, read_texts: list[str]) -> None:
    first, second = openings(2)
    show(file, [first, elsewhere(first, "9"), second, elsewhere(first, "8", location="Berlin, Germany")])
    assert (read_pending(file, processes=1), len(read_texts)) == (4, 3)
    rows = {row.id: row for row in stored(file)}
    assert rows["greenhouse:9"]._replace(id=first.id, content="") == rows[first.id]._replace(content="")
    assert (rows["greenhouse:8"].country, rows["greenhouse:8"].place) == ("DE", "Berlin")
    show(file, [elsewhere(second, "7")], day=29)
    assert (read_pending(file, processes=1), len(read_texts)) == (1, 3)


def test_another_reader_reads_all_again(
    file: OwnFile, read_texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = openings(2)
    show(file, [first, second, elsewhere(first, "9")])
    read_pending(file, processes=1)
    monkeypatch.setattr(readings, "reader", lambda: "a better one")
    assert (read_pending(file, processes=1), len(read_texts)) == (3, 4)
    assert {row.reader for row in stored(file)} == {"a better one"}
    assert len(stored(file)) == 3


@pytest.mark.parametrize("processes", [1, 2])
def test_it_goes_on_from_where_it_was_broken_off(
    file: OwnFile, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    show(file, openings(20))
    written = list[int]()

    def full(own: OwnFile, rows: Sequence[StoredReading]) -> None:
        if len(written) == 2:
            raise StoreUnavailable("The disk is full.")
        written.append(len(rows))
        write_readings(own, rows)

    monkeypatch.setattr(readings, "BATCH", 4)
    monkeypatch.setattr(readings, "FEW", 2)
    monkeypatch.setattr(readings, "CHUNK", 3)
    monkeypatch.setattr(readings, "write_readings", full)
    with pytest.raises(StoreUnavailable):
        read_pending(file, processes=processes)
    assert (written, len(stored(file))) == ([4, 4], 8)
    monkeypatch.setattr(readings, "write_readings", write_readings)
    assert read_pending(file, processes=1) == 12
    resumed = stored(file)
    file.run("DELETE FROM readings")
    assert read_pending(file, processes=1) == 20
    assert stored(file) == resumed


def test_it_ends_between_two_batches_where_it_is_told_to(
    file: OwnFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(file, openings(9))
    monkeypatch.setattr(readings, "BATCH", 4)
    assert read_pending(file, processes=1, stop=lambda: bool(stored(file))) == 4
    assert read_pending(file, processes=1) == 5


def test_what_stands_beside_the_text(file: OwnFile) -> None:
    """Pay in a field is the main pay; of the rest the text comes first."""
    pay = Pay(1.0, 2.0, "EUR", "hour", None, None, None, None, "1 to 2", Origin.STRUCTURED)
    given: dict[str, Any] = {
        "pay": (pay,),
        "workplace": Marked("remote", None, Origin.STRUCTURED),
        "employment_type": (Marked("part_time", None, Origin.STRUCTURED),),
    }
    plain, short = openings(2)
    short = replace(short, posting=replace(short.posting, text="We are a team that does more with data."))
    one = replace(beside(short, **given), countries=("AT",), language="en")
    several = replace(beside(plain, **given), countries=("AT", "US"))
    show(file, [several, one])
    read_pending(file, processes=1)
    first, second = stored(file)
    assert (first.pay_low, first.pay_period, first.country) == (1, "hour", None)
    facts = Facts.from_json(second.facts)
    assert facts.pay == MainPay("EUR", "hour", 1, 2)
    assert (facts.country, second.country, second.workplace) == ("AT", "AT", "remote")
    assert ("employment_type", "part_time") in facts.namings


def test_hostile_texts_are_rows_like_others(file: OwnFile) -> None:
    (first,) = openings(1)
    texts = ["", "\x00", "☃" * 3000, '{"}', "'; DROP TABLE readings; --", "R\x1f" * 50]
    offers = [
        replace(first, key=str(n), posting=replace(first.posting, text=text)) for n, text in enumerate(texts)
    ]
    show(file, offers)
    assert read_pending(file, processes=1) == len(texts)
    assert len(stored(file)) == len(texts)
