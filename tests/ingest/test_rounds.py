"""Boards in rounds: each when due, a failed one and a locked store survived, an end between transactions."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from rolescope.ingest.live import Asked, all_asked
from rolescope.ingest.rounds import RETRY, Stop, interval, rounds, slower
from rolescope.model.errors import BadQuestion
from rolescope.sources.network.clock import Stopped
from rolescope.sources.network.fetch import Door
from rolescope.sources.network.limits import Limits
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from tests.ingest.test_live import Whole
from tests.sources.network.server import Running, running

SIX = timedelta(hours=6)
START = datetime(2026, 11, 30, 12, tzinfo=UTC)


class Running6(Stop):
    """A clock that passes at once what is waited for, and ends after so many rounds' lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.left, self.passed, self.said = lines, 0.0, list[str]()

    def now(self) -> datetime:
        return START + timedelta(seconds=self.passed)

    def seconds(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.passed += seconds
        super().sleep(0)

    def say(self, line: str) -> None:
        self.said.append(line)
        self.left -= 1
        if not self.left:
            self.wish()


@pytest.fixture
def server() -> Iterator[Running]:
    with running() as state:
        yield state


def _rounds(boards: list[Asked], folder: Path, stop: Running6, every: timedelta = SIX) -> None:
    door = Door(stop, Limits(whole=1.0), {}, loopback=True)
    rounds(boards, every, folder, stop=stop, say=stop.say, door=door)


def _board(server: Running, *paths: str, account: str = "acme") -> Asked:
    return Asked(Whole(server, paths), account)  # type: ignore[arg-type]


def test_boards_are_visited_every_six_hours_and_a_failed_one_ends_nothing(
    server: Running, tmp_path: Path
) -> None:
    stop = Running6(3)
    _rounds([_board(server, "/ok"), _board(server, "/status/404", account="gone")], tmp_path, stop)
    assert [line.split(";")[0].partition(" ")[2] for line in stop.said] == [
        "2 visited, read 1, new 1, changed 0, gone 0, refused 0, grouped 0",
        "2 visited, read 1, new 0, changed 0, gone 0, refused 0, grouped 0",
        "2 visited, read 1, new 0, changed 0, gone 0, refused 0, grouped 0",
    ]
    assert all("greenhouse:gone: it answers 404." in line for line in stop.said)
    begun = [datetime.fromisoformat(line.split(" ")[0]) for line in stop.said]
    apart = [(b - a).total_seconds() / 3_600 for a, b in pairwise(begun)]
    assert apart == pytest.approx([6, 6], abs=0.01)


def test_a_board_is_visited_no_sooner_than_its_terms_allow(server: Running, tmp_path: Path) -> None:
    stop = Running6(3)
    _rounds([_board(server, "/ok")], tmp_path, stop, timedelta(minutes=10))
    begun = [datetime.fromisoformat(line.split(" ")[0]) for line in stop.said]
    assert all(b - a >= timedelta(hours=1) for a, b in pairwise(begun))
    assert not any("asked again" in line for line in stop.said)


def test_a_board_asked_before_the_loop_began_waits_for_its_turn(server: Running, tmp_path: Path) -> None:
    _rounds([_board(server, "/ok")], tmp_path, Running6(1))
    stop = Running6(2)
    stop.passed = 1_800.0
    _rounds([_board(server, "/ok")], tmp_path, stop)
    assert "asked again after" in stop.said[0]
    assert "1 visited, read 1, new 0" in stop.said[1]


def test_a_store_that_is_open_elsewhere_is_told_once_and_waited_for(server: Running, tmp_path: Path) -> None:
    class Held(Running6):
        def sleep(self, seconds: float) -> None:
            super().sleep(seconds)
            if seconds == RETRY.total_seconds() and self.passed > 100:
                other.close()

    other = OwnFile(tmp_path / FILE)
    stop = Held(2)
    _rounds([_board(server, "/ok")], tmp_path, stop)
    assert "cannot be used" in stop.said[0]
    assert stop.said[0].endswith("Waiting for it.")
    assert "1 visited, read 1, new 1" in stop.said[1]


def test_the_wish_to_end_ends_a_visit_between_two_requests(server: Running, tmp_path: Path) -> None:
    stop = Running6(9)
    board = Whole(server, ("/ok", "/ok?2", "/ok?3"))
    read = board.read

    def once(payload: bytes, request: object) -> object:
        stop.wish()
        return read(payload, request)  # type: ignore[arg-type]

    board.read = once  # type: ignore[method-assign,assignment]
    _rounds([Asked(board, "acme")], tmp_path, stop)  # type: ignore[arg-type]
    with own_store(START.isoformat(), tmp_path) as file:
        assert file.run("SELECT outcome, reason, read FROM visits") == [("partial", "it was stopped", 1)]
        assert file.run("SELECT count(*) FROM openings WHERE gone_at IS NULL") == [(1,)]


def test_the_wish_to_end_ends_a_wait() -> None:
    stop = Stop()
    threading.Timer(0.05, stop.wish).start()
    with pytest.raises(Stopped):
        stop.sleep(60)
    assert stop()


def test_intervals_are_read_and_those_too_short_are_told() -> None:
    assert [interval(text) for text in ("90m", "6h", "1d")] == [timedelta(minutes=90), SIX, timedelta(days=1)]
    for bad in ("6", "0h", "-1h", "soon", "6 hours"):
        with pytest.raises(BadQuestion):
            interval(bad)
    told = slower(all_asked(["remotive", "greenhouse:acme"]), timedelta(hours=1))
    assert told == ["remotive: it is asked every 6 hours at most, whatever --every says."]
