"""What follows whatever an ingest stored: read, count, list. Each step goes on from where a kill left it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rolescope.ingest.groups import group_pending
from rolescope.ingest.own_evidence import count_own
from rolescope.ingest.readings import read_pending
from rolescope.ingest.vacancies import list_vacancies
from rolescope.store.own.file import OwnFile


class Done(NamedTuple):
    """What the steps came to.

    Attributes:
        readings: openings that got a reading, those among them that an earlier ingest had left.
        grouped: openings of the store that are duplicates of another.
    """

    readings: int = 0
    grouped: int = 0


def finish(file: OwnFile, stop: Callable[[], bool] = lambda: False) -> Done:
    """Read what has not been read, and bring up to date what is counted and searched.

    Args:
        file: the store.
        stop: whether to end, asked between two transactions; the next ingest goes on from there.

    Raises:
        StoreUnavailable: if it cannot be written. What was stored before stays.
    """
    readings = read_pending(file, stop=stop)
    grouped = group_pending(file, stop=stop)
    if not stop():
        count_own(file)
        list_vacancies(file)
    return Done(readings, grouped)
