"""The question as a whole: the store is opened once, and every measure is taken at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.errors import StoreUnavailable
from rolescope.model.watch import Measure, SourceWatch, WatchAnswer
from rolescope.questions.watch.known import Known, sources
from rolescope.questions.watch.periods import BEFORE_DAYS, RECENT_DAYS, Periods, iso, periods
from rolescope.questions.watch.scorecard import scorecard
from rolescope.questions.watch.shown import Both, levels, of_mix, of_openings
from rolescope.questions.watch.visited import of_board, refusals
from rolescope.store.own import watched
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import Patience, own_store
from rolescope.store.own.place import FILE, home
from rolescope.store.own.watched import Board, Mix, Visit

ASIDE = "its terms forbid counts, so that only its visits are watched"


def watch(
    at: str, folder: Path | None = None, *, wait: float = 0.0, say: Callable[[str], None] = lambda _: None
) -> Answer[WatchAnswer]:
    """How a user's own store fares.

    Args:
        at: the time that is taken for now, ISO 8601.
        folder: where the store is; None for its usual place.
        wait: seconds to wait at most while another process has it open.
        say: is told that there is something to wait for.

    Raises:
        BadQuestion: if there is no such time.
        StoreUnavailable: if there is no store, or it is open elsewhere.
        EvidenceDamaged: if it is no store, or a newer rolescope wrote it.
    """
    times = periods(at)
    path = (folder or home()) / FILE
    if not path.is_file():
        raise StoreUnavailable(f"There is no store at {path} to watch: `rolescope ingest SOURCE` makes one.")
    with own_store(iso(times.at), folder, Patience(wait, say)) as file:
        held = _held(file, times)
        scores = scorecard(lambda codes: watched.labelled(file, codes.source, codes.name, codes.of))
    view = WatchAnswer(iso(times.at), RECENT_DAYS, BEFORE_DAYS, tuple(_sources(held, times)), scores)
    return Answer(
        rolescope=__version__,
        question={"name": "watch", "at": iso(times.at)},
        as_of=iso(times.at)[:10],
        evidence=(),
        snapshot="own",
        view=view,
    )


class _Held(NamedTuple):
    """All that is asked of the store."""

    boards: dict[str, list[Board]]
    visits: dict[tuple[str, str | None], list[Visit]]
    shown: dict[str, dict[bool, watched.Shown]]
    works: dict[str, Mix]
    skills: dict[str, Mix]
    refused: dict[str, dict[str, int]]


def _held(file: OwnFile, times: Periods) -> _Held:
    boards: dict[str, list[Board]] = defaultdict(list)
    visits: dict[tuple[str, str | None], list[Visit]] = defaultdict(list)
    for board in watched.boards(file):
        boards[board.source].append(board)
    for one in watched.visits(file, times.visits):
        if one.at <= times.at:
            visits[one.source, one.account].append(one)
    spans = (times.at, times.drift, times.drift_before)
    return _Held(
        boards,
        visits,
        watched.shown(file, times.at, times.recent, times.before),
        watched.mixes(file, "work", *spans),
        watched.mixes(file, "skills", *spans),
        watched.refused(file, times.at, times.recent),
    )


def _sources(held: _Held, times: Periods) -> Iterator[SourceWatch]:
    for source in sorted(held.boards.keys() | held.shown.keys()):
        yield _source(source, sources().get(source), held, times)


def _source(source: str, known: Known | None, held: _Held, times: Periods) -> SourceWatch:
    boards = held.boards.get(source, [])
    measures = [
        one
        for board in boards
        for one in of_board(board, held.visits.get((source, board.account), []), known, times)
    ]
    both = held.shown.get(source, {})
    countable = known is None or known.countable
    whole = [board.whole for board in boards if board.whole]
    stated, found = levels(both) if countable else ((), ())
    return SourceWatch(
        source=source,
        name=known.name if known else source,
        boards=len(boards),
        openings=int(both[True].total.sum()) if countable and True in both else 0,
        visited=iso(max(whole)) if whole else None,
        delay_hours=known.delay_hours if known else 0,
        aside=None if countable else ASIDE,
        completeness=stated,
        extraction=found,
        refused=held.refused.get(source, {}) if countable else {},
        measures=(*measures, *(_of_openings(source, known, both, held) if countable else ())),
    )


def _of_openings(source: str, known: Known | None, both: Both, held: _Held) -> Iterator[Measure]:
    visits = [one for (of, _), own in held.visits.items() if of == source for one in own]
    if visits:
        yield refusals(source, visits)
    yield from of_openings(source, both, known.promised if known else ())
    yield of_mix(source, "roles", held.works.get(source))
    yield of_mix(source, "skills", held.skills.get(source))
