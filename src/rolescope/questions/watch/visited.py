"""What is watched of visits: how fresh, whether reached, what moved, how many openings, how many refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from statistics import mean, median

import numpy as np

from rolescope.analyse.watch_shares import Having, change
from rolescope.analyse.watch_verdict import exact
from rolescope.analyse.watch_volume import FEWEST_DAYS, SMALLEST, ratio
from rolescope.model.watch import Measure
from rolescope.questions.watch import rules
from rolescope.questions.watch.known import Known
from rolescope.questions.watch.periods import Periods
from rolescope.questions.watch.rules import measured
from rolescope.store.own.watched import Board, Visit

ASKED_ONCE = frozenset({"file", "jobtech_historic", "usajobs_historic"})
"""What needs no second visit: one's own tables, and sources whose accounts are days that are over."""
LATE, SOONEST = 3, timedelta(hours=24)
"""Usual times between two visits after which a board is stale, and what it is never stale before."""


def of_board(board: Board, visits: Sequence[Visit], known: Known | None, times: Periods) -> Iterator[Measure]:
    """What is watched of one board. Of a source that may not be counted nothing but visits is told.

    Args:
        board: which.
        visits: its visits of the days that are looked at, the oldest first.
        known: its source; None for one that is no live source any more.
        times: the periods.
    """
    if board.source not in ASKED_ONCE:
        yield _freshness(board, visits, known, times)
    yield _unreachable(board, visits)
    yield _moved(board, visits)
    if board.source not in ASKED_ONCE and (known is None or known.countable):
        yield from _volume(board, visits, times)


def _name(board: Board) -> str:
    return ":".join(filter(None, (board.source, board.account)))


def _freshness(board: Board, visits: Sequence[Visit], known: Known | None, times: Periods) -> Measure:
    age = max(times.at - (board.whole or board.first), timedelta())
    begun = [one.at for one in visits if one.requests]
    gaps = [after - before for before, after in pairwise(begun)]
    told = f"{_name(board)} was last seen whole {_hours(age)} ago"
    if board.whole is None:
        told = f"{_name(board)} was never seen whole, and was first visited {_hours(age)} ago"
    if not gaps:
        return _aged(board, age, f"{told}; it was visited once.", None)
    polite = timedelta(minutes=known.poll_minutes if known else 0)
    usual = max(timedelta(seconds=median(gap.total_seconds() for gap in gaps)), polite)
    return _aged(board, age, f"{told}; it is visited every {_hours(usual)}.", max(LATE * usual, SOONEST))


def _aged(board: Board, age: timedelta, told: str, threshold: timedelta | None) -> Measure:
    limit = None if threshold is None else threshold.total_seconds() / 3_600
    interval = exact(age.total_seconds() / 3_600, 1)
    return measured(rules.FRESHNESS, board.source, board.account, interval, told, threshold=limit)


def _hours(span: timedelta) -> str:
    hours = span.total_seconds() / 3_600
    return "hour" if hours == 1 else f"{hours:,.0f} hours"


def _unreachable(board: Board, visits: Sequence[Visit]) -> Measure:
    failed = 0
    for one in reversed(visits):
        if one.outcome != "failed":
            break
        failed += 1
    told = f"{_name(board)} was reached."
    if failed:
        told = f"The last {failed} visits of {_name(board)} saw nothing."
    if failed == 1:
        told = f"The last visit of {_name(board)} saw nothing."
    return measured(rules.UNREACHABLE, board.source, board.account, exact(failed, len(visits)), told)


def _moved(board: Board, visits: Sequence[Visit]) -> Measure:
    last = next((one for one in reversed(visits) if one.outcome != "failed"), None)
    told = f"{_name(board)} shows every field that its source promises."
    if last is None:
        told = f"{_name(board)} was not seen in the days that are looked at."
    elif last.moved:
        told = f"No entry of {_name(board)} has {', '.join(last.moved)} any more."
    interval = exact(len(last.moved), 1) if last else None
    return measured(rules.MOVED, board.source, board.account, interval, told)


def _volume(board: Board, visits: Sequence[Visit], times: Periods) -> Iterator[Measure]:
    """Both ways in which a count can go wrong, from one interval."""
    whole = [one for one in visits if one.whole]
    days = list({one.at.date(): one.read for one in whole if one.at < times.usual}.values())
    last = whole[-1] if whole and whole[-1].at >= times.usual else None
    interval = ratio(last.read, days) if last else None
    told = f"{_name(board)} was not seen whole of late."
    if last:
        usual = mean(days) if days else 0
        told = f"{_name(board)} shows {last.read:,} openings, {usual:,.0f} on {len(days)} days before"
        if interval is None:
            few, small = f"it needs {FEWEST_DAYS} days", f"it needs {SMALLEST} openings a day"
            told = f"{told}: {few if len(days) < FEWEST_DAYS else small} to say more."
        else:
            told = f"{told}: {interval.value:.2f} times as many."
    for of, rule in (("fall", rules.FALL), ("growth", rules.GROWTH)):
        yield measured(rule, board.source, board.account, interval, told, of=of)


def refusals(source: str, visits: Sequence[Visit]) -> Measure:
    """Share of entries that gave no opening, in the last visit of each board, against the visits before."""
    last = {one.account: one for one in visits if one.whole}
    before = [one for one in visits if one.whole and last[one.account] is not one]
    now, usual = _refused(list(last.values())), _refused(before)
    interval = change(now, usual)
    told = f"{now.n:,} entries in the last visits, {usual.n:,} before: too few to say."
    if interval is not None:
        share = float(now.having.sum()) / now.n
        told = f"{share:.0%} of {now.n:,} entries gave no opening, {share - interval.value:.0%} before."
    return measured(rules.REFUSED, source, None, interval, told)


def _refused(visits: Sequence[Visit]) -> Having:
    """Of each board one visit's worth: the same entry is refused again on every visit."""
    boards: dict[str | None, list[Visit]] = defaultdict(list)
    for one in visits:
        boards[one.account].append(one)
    refused = [mean(one.refused for one in own) for own in boards.values()]
    entries = [mean(one.read + one.refused for one in own) for own in boards.values()]
    return Having(np.array(refused, dtype=float), np.array(entries, dtype=float))
