"""Boards visited again and again: each when it is due, until the process is told to end."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from rolescope.ingest.live import Asked, Ingested, ingest_boards
from rolescope.ingest.schedule import clock_time, moment, too_often
from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.sources.network.clock import Stopped, SystemClock
from rolescope.sources.network.fetch import Door
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Counts

Say = Callable[[str], None]

SHORTEST = timedelta(minutes=1)
RETRY = timedelta(seconds=30)
"""When a store that is open elsewhere is tried again."""
_INTERVAL = re.compile(r"(?P<count>[1-9][0-9]{0,3})(?P<unit>[mhd])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


class Rounds(NamedTuple):
    """What rounds came to.

    Attributes:
        counts: the sums over all of them.
        grouped: openings of the store that are duplicates of another, after the last.
    """

    counts: Counts
    grouped: int


class Stop(SystemClock):
    """A wish to end, and the machine's clock, whose waiting that wish ends."""

    def __init__(self) -> None:
        self._wished = threading.Event()

    def __call__(self) -> bool:
        """Whether to end."""
        return self._wished.is_set()

    def wish(self) -> None:
        """Ask to end."""
        self._wished.set()

    def sleep(self, seconds: float) -> None:
        """Wait. Raises `Stopped` as soon as the wish is there."""
        if self._wished.wait(seconds):
            raise Stopped


def interval(text: str) -> timedelta:
    """The time between two rounds: of "6h", "90m", "1d".

    Raises:
        BadQuestion: for anything else.
    """
    found = _INTERVAL.fullmatch(text.strip().lower())
    if found is None:
        raise BadQuestion(f"--every takes a number with m, h or d, such as 90m, 6h or 1d; not {text!r}.")
    return timedelta(**{_UNITS[found["unit"]]: int(found["count"])})


def slower(boards: Sequence[Asked], every: timedelta) -> list[str]:
    """What to say of boards whose terms allow less than is asked for, a line each."""
    minutes = int(every.total_seconds() // 60)
    said = ((one.name, too_often(one.source.SOURCE.terms, minutes)) for one in boards)
    return [f"{name}: {why}, whatever --every says." for name, why in said if why]


def rounds(
    boards: Sequence[Asked],
    every: timedelta,
    folder: Path | None = None,
    *,
    stop: Stop,
    say: Say,
    door: Door | None = None,
) -> Rounds:
    """Visit boards when each is due, one line a round, until `stop`.

    Between two rounds the store is closed, so that others can open it.

    Args:
        boards: which.
        every: time between two visits of a board; one whose terms ask for more is visited when they allow.
        folder: where the store is; None for its usual place.
        stop: the wish to end; a visit in flight is ended between two transactions.
        say: is told what happened.
        door: the network; None for the one that there is.

    Raises:
        EvidenceDamaged: if the store is none, or a newer rolescope wrote it.
    """
    sums, grouped = Counts(), 0
    own = door or Door(stop)
    with closing(own):
        due = {one.name: moment(own.at()) for one in boards}
        try:
            while not stop():
                began = moment(own.at())
                ready = [one for one in boards if due[one.name] <= began]
                came = _round(own, ready, folder, stop, say)
                if came is not None:
                    sums, grouped = sums + came.counts, came.grouped
                    due |= _next(ready, came, began + every, moment(own.at()))
                    say(_told(came, began, min(due.values())))
                else:
                    due |= {one.name: began + every for one in ready}
                _wait(own, min(due.values()), stop)
        except Stopped:
            pass
    return Rounds(sums, grouped)


def _round(door: Door, boards: Sequence[Asked], folder: Path | None, stop: Stop, say: Say) -> Ingested | None:
    """One round; None for one that the store broke off: its boards wait until they are due again."""
    told = ""
    while True:
        opened = False
        try:
            with own_store(door.at(), folder) as file:
                opened = True
                return ingest_boards(door, file, boards, stop)
        except StoreUnavailable as error:
            if opened:
                say(f"{door.at()} {error} The round ends here.")
                return None
            if str(error) != told:
                told = str(error)
                say(f"{door.at()} {told} Waiting for it.")
            stop.sleep(RETRY.total_seconds())


def _next(ready: Sequence[Asked], came: Ingested, wanted: datetime, ended: datetime) -> dict[str, datetime]:
    """When each board that was asked for is due next: when it is wanted, or when its terms allow."""
    held = {one.name: one.until for one in came.held}
    polite = {one.name: timedelta(minutes=one.source.SOURCE.terms.poll_minutes) for one in ready}
    return {one.name: held.get(one.name) or max(wanted, ended + polite[one.name]) for one in ready}


def _wait(door: Door, until: datetime, stop: Stop) -> None:
    """In pieces of an hour at most, so that a machine that slept is not late for long."""
    while (left := (until - moment(door.at())).total_seconds()) > 0:
        stop.sleep(min(left + 1, 3_600.0))


def _told(came: Ingested, began: datetime, following: datetime) -> str:
    """A round in one line."""
    counts = came.counts
    figures = {"read": counts.read, "new": counts.new, "changed": counts.changed, "gone": counts.gone}
    figures |= {"refused": counts.refused, "grouped": came.grouped}
    parts = [", ".join([f"{len(came.boards)} visited", *(f"{name} {n}" for name, n in figures.items())])]
    parts += [f"{one.name}: {one.reason}" for one in came.boards if one.missed]
    parts += [f"{one.name}: asked again after {one.after} ({one.why})" for one in came.held]
    at = began.isoformat().replace("+00:00", "Z")
    return f"{at} {'; '.join(parts)}; next at {clock_time(following, began)}"
