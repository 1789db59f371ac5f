"""Arbeitnow: a board of jobs in Germany and remote (public API, no key)."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries
from rolescope.sources.boards.read import offers
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="arbeitnow",
    name="Arbeitnow",
    home="https://www.arbeitnow.com",
    documentation="https://www.arbeitnow.com/api/job-board-api",
    hosts=("www.arbeitnow.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://www.arbeitnow.com/terms",
    ),
    takes="",
    limits="none documented; a hundred openings a page; once an hour is enough",
    per_minute=12,
    fields=("data[].slug", "data[].title", "data[].company_name", "data[].description", "data[].url"),
    verified="its own next link may be wrong, so pages are counted; terms not read: they stand here as "
    "narrow as those of boards alike",
)
_API = "https://www.arbeitnow.com/api/job-board-api"
_LAST_PAGE = 200
"""No more pages than this: a board that gives its last page again and again comes to an end."""


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of the board."""
    del query  # the interface has no search
    if account is not None:
        raise BadQuestion(f"arbeitnow is one board and takes no account; not {account!r}.")
    return (_page(1),)


def read(payload: bytes, request: Request) -> Page:
    """One page; the next one is asked for until one is empty."""
    _, jobs = entries(payload, "data")
    more = (_page(request.page + 1),) if jobs and request.page < _LAST_PAGE else ()
    return offers(jobs, "data", _offer, more)


def _page(number: int) -> Request:
    return Request(f"{_API}?page={number}", page=number)


def _offer(entry: Entry) -> Offer:
    key = entry.text("slug") or ""
    text, warnings = described([(None, entry.text("description"))])
    place = entry.text("location")
    published = entry.time("created_at")
    beside = Beside(
        title=entry.text("title"),
        location=place,
        employer=entry.text("company_name"),
        date=(published or "")[:10] or None,
        workplace=stated.workplace(entry, {"remote": "remote"}),
        employment_type=stated.employment(*entry.texts("job_types")),
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=entry.text("url"),
        dates=Dates(published),
        places=(place,) if place else (),
    )
