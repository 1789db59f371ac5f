"""Boards of a real server on loopback into a store: what is seen is kept, what fails is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from rolescope.ingest import live
from rolescope.ingest.live import WHOLE, Asked, asked, ingest, ingest_board
from rolescope.model.errors import BadQuestion
from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.boards import remotive
from rolescope.sources.live import Live, Page, Request
from rolescope.sources.network.fetch import Door
from rolescope.sources.network.limits import Limits
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Counts, Outcome
from tests.sources.network.server import Running, Skipping, running
from tests.sources.test_visit import Apart, Board

FIELDS = ("jobs[].id", "jobs[].title")


class Later(Skipping):
    """A clock that a test sets forward."""

    def __init__(self) -> None:
        super().__init__()
        self.hours = 0

    def now(self) -> datetime:
        return super().now() + timedelta(hours=self.hours)


@dataclass
class Whole(Board):
    """A board under the id of a source that lists all of its openings."""

    id: str = "greenhouse"
    shown: list[str] = field(default_factory=list)

    @property
    def SOURCE(self) -> Live:  # noqa: N802
        return self.server.source(id=self.id, per_minute=60_000, fields=FIELDS)

    def requests(self, account: str | None, query: str | None) -> Sequence[Request]:
        return [Request(one.url, account) for one in super().requests(account, query)]

    def read(self, payload: bytes, request: Request) -> Page:
        """The server's board says nothing of texts; each opening of it has one here."""
        texts = payload.replace(b'"}', b'", "content": "You will build pipelines."}')
        page = super().read(texts, request)
        return Page(page.offers if self.shown != ["none"] else (), page.refused, page.more, page.total)


@pytest.fixture
def server() -> Iterator[Running]:
    with running() as state:
        yield state


@pytest.fixture
def clock() -> Later:
    return Later()


@pytest.fixture
def door(clock: Later) -> Iterator[Door]:
    with Door(clock, Limits(whole=1.0), {}, loopback=True) as opened:
        yield opened


@pytest.fixture
def file(door: Door, tmp_path: Path) -> Iterator[OwnFile]:
    with own_store(door.at(), tmp_path) as opened:
        yield opened


def board(server: Running, *paths: str, **given: object) -> Asked:
    return Asked(Whole(server, paths, **given), "acme")  # type: ignore[arg-type]


def gone(file: OwnFile) -> list[bool]:
    return [one for (one,) in file.run("SELECT gone_at IS NOT NULL FROM openings")]


def test_a_board_is_read_and_the_same_again_adds_nothing(door: Door, server: Running, file: OwnFile) -> None:
    first = ingest_board(door, file, board(server, "/conditional"))
    assert (first.outcome, first.counts) == (Outcome.COMPLETE, Counts(read=1, new=1))
    again = ingest_board(door, file, board(server, "/conditional"))
    assert (again.outcome, again.counts) == (Outcome.COMPLETE, Counts(read=1, unchanged=1))
    assert server.headers[-1]["if-none-match"] == '"one"'
    assert file.run("SELECT count(*) FROM payloads") == [(1,)]
    assert file.run("SELECT outcome FROM visits") == [("complete",)] * 2


def test_texts_that_stand_apart_are_stored_with_their_openings(
    door: Door, server: Running, file: OwnFile
) -> None:
    apart = Asked(Apart(server, ("/gzip", "/conditional")), "acme")  # type: ignore[arg-type]
    assert ingest_board(door, file, apart).counts == Counts(read=1, new=1)
    assert file.run("SELECT text FROM openings") == [("Fire clay.",)]
    assert ingest_board(door, file, apart).counts == Counts(read=1, unchanged=1)


def test_only_a_complete_list_finds_an_opening_gone(
    door: Door, server: Running, file: OwnFile, clock: Later
) -> None:
    ingest_board(door, file, board(server, "/ok"))
    clock.hours = 1
    none = {"shown": ["none"]}
    failed = ingest_board(door, file, board(server, "/status/500"))
    assert (failed.outcome, failed.missed, failed.reason) == (Outcome.FAILED, True, "it answers 500.")
    assert ingest_board(door, file, board(server, "/ok", "/status/500", **none)).outcome is Outcome.PARTIAL
    moved = ingest_board(door, file, board(server, "/changed"))
    assert moved.outcome is Outcome.PARTIAL
    assert "jobs[].title" in str(moved.reason)
    ingest_board(door, file, board(server, "/ok", id="hn", **none))
    ingest_board(door, file, board(server, "/ok", **none), query="data")
    assert gone(file) == [False]
    assert ingest_board(door, file, board(server, "/ok", **none)).counts.gone == 1
    assert gone(file) == [True]
    clock.hours = 2
    assert ingest_board(door, file, board(server, "/ok")).counts.returned == 1
    assert gone(file) == [False]


def test_a_board_is_named_by_source_and_account() -> None:
    assert asked("greenhouse:acme").name == "greenhouse:acme"
    assert asked("remotive") == Asked(remotive, None)
    assert asked("jsonld:https://example.org/4012").account == "https://example.org/4012"
    for bad in ("monster", "greenhouse", "remotive:acme"):
        with pytest.raises(BadQuestion):
            asked(bad)


def test_a_board_without_the_name_that_it_needs_is_told_what_to_write() -> None:
    with pytest.raises(BadQuestion, match="Write it behind a colon: greenhouse:"):
        asked("greenhouse")


def test_no_board_is_asked_where_one_name_is_none(tmp_path: Path) -> None:
    for names in ([], ["greenhouse:acme", "monster"]):
        with pytest.raises(BadQuestion):
            ingest(names, tmp_path / "store")
    assert not (tmp_path / "store").exists()


def test_sums_are_over_boards_and_a_board_named_twice_is_one(
    server: Running, door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "board", lambda _: Whole(server, ("/ok",)))
    monkeypatch.setattr(live, "Door", lambda: door)
    came = ingest(["greenhouse:acme", "greenhouse:other", "greenhouse:acme"], tmp_path)
    assert [one.name for one in came.boards] == ["greenhouse:acme", "greenhouse:other"]
    assert (came.counts, came.readings) == (Counts(read=2, new=2), 2)


def test_sources_that_list_all_are_sources_that_take_an_account() -> None:
    takes = {one.SOURCE.id: one.SOURCE.takes for one in BOARDS}
    assert all(takes[one] for one in WHOLE)
