"""One visit of a board: its requests go through the door, its payloads are read, its next pages followed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rolescope.model.offer import Offer
from rolescope.sources.drift import moved
from rolescope.sources.live import LiveSource, Page, Request, Told, Unreadable
from rolescope.sources.network.answer import NOTHING_KNOWN, Fetched, Known, Unchanged, Unknown
from rolescope.sources.network.fetch import Door

LIST = "list"
MOST = 1_000
"""Requests of one visit: a board that always has one page more ends too."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored of an address.

    Attributes:
        known: what its payload said of itself.
        body: the payload, so that the pages after it are found though it did not change.
    """

    known: Known
    body: bytes


@dataclass(frozen=True, slots=True)
class Visited:
    """A payload that was fetched and read.

    Attributes:
        request: what was asked.
        fetched: the payload as it came.
        page: what it says.
        moved: promised fields that none of its entries has any more.
    """

    request: Request
    fetched: Fetched
    page: Page
    moved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """A request that came to nothing. A board with one is not known in full, and nothing on it gone.

    Attributes:
        request: what was asked.
        unknown: why nothing came.
    """

    request: Request
    unknown: Unknown


@dataclass(frozen=True, slots=True)
class Same:
    """A request whose payload is the one that is stored.

    Attributes:
        request: what was asked.
        unchanged: the news that it is.
        page: what it says to today's reader.
        moved: as of a payload that came.
    """

    request: Request
    unchanged: Unchanged
    page: Page
    moved: tuple[str, ...] = ()


def visit(
    door: Door,
    source: LiveSource,
    account: str | None = None,
    query: str | None = None,
    *,
    kept: Callable[[str], Kept | None] = lambda _: None,
    most: int = MOST,
) -> Iterator[Visited | Same | Missed]:
    """Everything that a board gives, request by request: what one leads on to comes before the next.

    Args:
        door: the network.
        source: whose board.
        account: which board; None where the source has one.
        query: what to search for, where the source has a search.
        kept: what is stored of an address, None for nothing.
        most: requests at most.

    Raises:
        BadQuestion: if the account cannot be one.
    """
    waiting = deque(source.requests(account, query))
    seen = {request.url for request in waiting}
    texts: dict[str, Told] = {}
    for _ in range(most):
        if not waiting:
            return
        request = waiting.popleft()
        one, more = _asked(door, source, request, kept(request.url))
        fresh = [next_one for next_one in more if next_one.url not in seen]
        seen |= {next_one.url for next_one in fresh}
        waiting.extendleft(reversed(fresh))
        yield one if isinstance(one, Missed) else replace(one, page=_whole(one.page, texts))
    if waiting:
        reason = f"it wants more than {most:,} requests: the rest was not asked."
        yield Missed(waiting[0], Unknown(reason, door.at(), waiting[0].url))


def _whole(page: Page, texts: dict[str, Told]) -> Page:
    """A page whose openings have the texts that came before it, each for one opening; its own are kept."""
    texts |= page.texts
    if not texts:
        return page
    return replace(page, offers=tuple(_with_text(offer, texts) for offer in page.offers))


def _with_text(offer: Offer, texts: dict[str, Told]) -> Offer:
    told = texts.pop(offer.key, None)
    if told is None or offer.posting.text:
        return offer
    return replace(offer, posting=replace(offer.posting, text=told.text, warnings=told.warnings))


def _asked(
    door: Door, source: LiveSource, request: Request, kept: Kept | None
) -> tuple[Visited | Same | Missed, tuple[Request, ...]]:
    """What one request comes to, and what it leads on to."""
    answer = door.fetch(source.SOURCE, request, kept.known if kept else NOTHING_KNOWN)
    if isinstance(answer, Unknown):
        return Missed(request, answer), ()
    body = answer.body if isinstance(answer, Fetched) else kept.body if kept else b""
    lost = moved(source.SOURCE, body) if request.about == LIST else ()
    try:
        page = source.read(body, request)
    except Unreadable as error:
        named = f" No entry has {', '.join(lost)}." if lost else ""
        return Missed(request, Unknown(f"{error}{named}", answer.at, answer.url)), ()
    if isinstance(answer, Unchanged):
        return Same(request, answer, page, lost), page.more
    return Visited(request, answer, page, lost), page.more
