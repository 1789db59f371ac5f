"""Live sources into a user's own store: boards visited, payloads kept, what was seen counted and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rolescope.ingest.schedule import ATTEMPTS, clock_time, moment, turn_of
from rolescope.ingest.steps import finish
from rolescope.model.errors import BadQuestion
from rolescope.sources.board_catalogue import board
from rolescope.sources.live import LiveSource, Page, Request
from rolescope.sources.network.answer import Known
from rolescope.sources.network.clock import Stopped
from rolescope.sources.network.fetch import Door
from rolescope.sources.visit import LIST, MOST, Kept, Missed, Same, Visited, visit
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import NONE, Patience, own_store
from rolescope.store.own.payloads import last_payload
from rolescope.store.own.records import Counts, Outcome, Payload, Said, VisitEnd
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload

WHOLE = frozenset({"ashby", "greenhouse", "lever", "personio", "recruitee", "smartrecruiters", "workable"})
"""Sources whose accounts list every opening that is shown now. Of the others, which search, stream or cut
off, what is not seen is not gone."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose board to visit.

    Attributes:
        source: the live source.
        account: whose board; None where the source has one.
    """

    source: LiveSource
    account: str | None

    @property
    def name(self) -> str:
        """As it is asked for: "greenhouse:acme"."""
        return ":".join(filter(None, (self.source.SOURCE.id, self.account)))


@dataclass(frozen=True, slots=True)
class BoardIngested:
    """What one visit came to.

    Attributes:
        name: the board as it was asked for.
        outcome: "complete", "partial" or "failed".
        reason: why it is not complete; None for one that is.
        missed: whether a request of it came to nothing.
        counts: what became of its entries.
    """

    name: str
    outcome: Outcome
    reason: str | None
    missed: bool
    counts: Counts


@dataclass(frozen=True, slots=True)
class Held:
    """A board that was not visited, because its source's terms ask for more time between visits.

    Attributes:
        name: the board as it was asked for.
        until: when it may be visited again, in UTC.
        after: the same as a person reads it.
        why: the rule.
    """

    name: str
    until: datetime
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest came to, over all boards.

    Attributes:
        boards: those visited, in the order asked for.
        held: those that may not be visited yet.
        readings: openings that got a reading, those among them that an earlier ingest had left.
        grouped: openings of the store that are duplicates of another.
    """

    boards: tuple[BoardIngested, ...]
    held: tuple[Held, ...] = ()
    readings: int = 0
    grouped: int = 0

    @property
    def counts(self) -> Counts:
        """The sum over the boards."""
        return sum((one.counts for one in self.boards), Counts())


def asked(name: str) -> Asked:
    """A board as a person names it: "remotive", "greenhouse:acme".

    Raises:
        BadQuestion: if there is no such source, or the account cannot be one.
    """
    source_id, _, account = name.partition(":")
    found = Asked(board(source_id), account or None)
    takes = found.source.SOURCE.takes
    if takes and not account:
        raise BadQuestion(f"{source_id} takes {takes}. Write it behind a colon: {source_id}:…")
    found.source.requests(found.account, None)
    return found


def ingest(names: Sequence[str], folder: Path | None = None, patience: Patience = NONE) -> Ingested:
    """Visit boards, store what they show, and read what has not been read.

    Args:
        names: boards, such as "greenhouse:acme"; all are looked at before any is asked.
        folder: where the store is; None for its usual place.
        patience: how long to wait while another process has the store open.

    Raises:
        BadQuestion: if a name is none.
        StoreUnavailable: if the store cannot be written. What was stored before stays.
        EvidenceDamaged: if the store is none, or a newer rolescope wrote it.
    """
    boards = all_asked(names)
    with closing(Door()) as door, own_store(door.at(), folder, patience) as file:
        return ingest_boards(door, file, boards)


def all_asked(names: Sequence[str]) -> list[Asked]:
    """Boards as a person names them, each once.

    Raises:
        BadQuestion: if a name is none, or there is none.
    """
    if not names:
        raise BadQuestion("Name at least one source, such as remotive or greenhouse:acme.")
    return [asked(name) for name in dict.fromkeys(names)]


def ingest_boards(
    door: Door, file: OwnFile, boards: Sequence[Asked], stop: Callable[[], bool] = lambda: False
) -> Ingested:
    """Visit the boards that may be visited now, store what they show, and read what has not been read.

    Args:
        door: the network.
        file: the store.
        boards: which.
        stop: whether to end, asked between two transactions; what is stored stays.
    """
    came: list[BoardIngested] = []
    held: list[Held] = []
    for one in boards:
        if stop():
            break
        source, now = one.source.SOURCE, moment(door.at())
        turn = turn_of(file, source.terms, source.id, one.account, now)
        if turn.after:
            held.append(Held(one.name, turn.after, clock_time(turn.after, now), turn.why))
        else:
            came.append(ingest_board(door, file, one, most=turn.most, stop=stop))
    return Ingested(tuple(came), tuple(held), *finish(file, stop))


def ingest_board(
    door: Door,
    file: OwnFile,
    one: Asked,
    query: str | None = None,
    *,
    most: int = MOST,
    stop: Callable[[], bool] = lambda: False,
) -> BoardIngested:
    """Visit one board and store what it shows, payload by payload.

    Args:
        door: the network.
        file: the store.
        one: whose board.
        query: what to search for, where the source has a search; then nothing is ever found gone.
        most: requests at most.
        stop: whether to end before all is seen.
    """
    source_id, so_far, began = one.source.SOURCE.id, _SoFar(), door.at()

    def kept(url: str) -> Kept | None:
        last = last_payload(file, source_id, url)
        return last and Kept(Known(last.etag, last.modified), last.body)

    steps = visit(door, one.source, one.account, query, kept=kept, most=most)
    for step in _until(steps, stop, so_far):
        if isinstance(step, Missed):
            so_far.miss(step)
        else:
            payload, page = _came(file, one, step)
            so_far.add(step, page)
            so_far.counts += write_payload(file, payload, _said(one, page))
    outcome, reason = so_far.ended(whole=source_id in WHOLE and query is None)
    end = VisitEnd(
        source_id,
        one.account,
        began,
        outcome,
        reason,
        so_far.counts,
        frozenset(so_far.present),
        so_far.requests,
        len(so_far.missed),
        tuple(so_far.moved),
    )
    return BoardIngested(one.name, outcome, reason, bool(so_far.missed), end_visit(file, end))


Step = Visited | Same | Missed


def _until(steps: Iterator[Step], stop: Callable[[], bool], so_far: _SoFar) -> Iterator[Step]:
    """The steps of a visit until it is to end, also while the door waits."""
    stopped = False
    try:
        for step in steps:
            yield step
            if stopped := stop():
                break
    except Stopped:
        stopped = True
    if stopped:
        so_far.missed.append("it was stopped")


@dataclass(slots=True)
class _SoFar:
    """What a visit has seen."""

    counts: Counts = field(default_factory=Counts)
    present: set[str] = field(default_factory=set)
    missed: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    lists: int = 0
    total: int = 0
    requests: int = 0
    moved: dict[str, None] = field(default_factory=dict)

    def miss(self, step: Missed) -> None:
        self.missed.append(step.unknown.reason)
        self.requests += ATTEMPTS if step.unknown.status else 0

    def add(self, step: Visited | Same, page: Page) -> None:
        self.present |= {offer.id for offer in page.offers} | {one.key for one in page.refused}
        self.requests += 1
        self.lists += step.request.about == LIST
        self.total = max(self.total, page.total or 0)
        if step.moved:
            self.moved |= dict.fromkeys(step.moved)
            self.doubts.append(f"no entry has {', '.join(step.moved)} any more")
        nameless = sum(one.key.endswith("]") for one in page.refused)
        if nameless:
            self.doubts.append(f"{nameless} refused entries do not say which opening they are")

    def ended(self, *, whole: bool) -> tuple[Outcome, str | None]:
        """How the visit ended, and why it is not complete."""
        if self.missed and not self.lists:
            return Outcome.FAILED, self.missed[0]
        reasons = [*self.missed, *self.doubts]
        if not whole:
            reasons.append("what it does not show may be there all the same")
        if self.lists > 1 and len(self.present) < self.total:
            reasons.append(f"it counts {self.total:,} openings and showed {len(self.present):,}")
        return (Outcome.PARTIAL, "; ".join(reasons)) if reasons else (Outcome.COMPLETE, None)


def _came(file: OwnFile, one: Asked, step: Visited | Same) -> tuple[Payload, Page]:
    """The payload of a step, from the store where it did not change, and what it says."""
    request = step.request
    if isinstance(step, Visited):
        got = step.fetched
        return _payload(one, request, got.body, got.at, got.known), step.page
    last = last_payload(file, one.source.SOURCE.id, request.url)
    if last is None:
        raise AssertionError("what did not change is stored")
    known = Known(last.etag, last.modified)
    payload = _payload(one, request, last.body, step.unchanged.at, known)
    return payload, step.page


def _payload(one: Asked, request: Request, body: bytes, at: str, known: Known) -> Payload:
    return Payload(
        source=one.source.SOURCE.id,
        account=one.account,
        url=request.url,
        body=body,
        at=at,
        about=request.about,
        page=request.page,
        etag=known.etag,
        modified=known.modified,
    )


def _said(one: Asked, page: Page) -> Said:
    return Said(page.offers, page.refused, tuple(_ids(one, page.withdrawn)))


def _ids(one: Asked, keys: Sequence[str]) -> Iterator[str]:
    return (f"{one.name}:{key}" for key in keys)
