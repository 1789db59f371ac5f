"""The Muse: a board of jobs (public API, a free key raises the limit)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries
from rolescope.sources.boards.read import offers, refuse_emptied
from rolescope.sources.live import Key, Live, Page, Request, Terms

SOURCE = Live(
    id="themuse",
    name="The Muse",
    home="https://www.themuse.com",
    documentation="https://www.themuse.com/developers/api/v2",
    hosts=("www.themuse.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="Source: The Muse",
        link_back=True,
        url="https://www.themuse.com/developers/api/v2/terms",
        key=Key.OPTIONAL,
    ),
    takes="",
    limits="500 an hour without a key, 3,600 with a free one; 403 says that the limit is reached",
    per_minute=8,
    fields=("results[].id", "results[].name", "results[].contents", "results[].company.name"),
    verified="that pages count from nought is as seen; terms not verified on a day",
    keys={"api_key": "THEMUSE_API_KEY"},
)
_API = "https://www.themuse.com/api/public/jobs"


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of all openings, or of those of a category such as "Data and Analytics"."""
    if account is not None:
        raise BadQuestion(f"themuse is one board and takes no account; not {account!r}.")
    asked = {"page": "0"} | ({"category": query} if query else {})
    return (Request(f"{_API}?{urlencode(asked)}"),)


def read(payload: bytes, request: Request) -> Page:
    """One page, and the next until the last that it counts."""
    top, results = entries(payload, "results")
    total, pages = stated.total(top, "total"), stated.total(top, "page_count")
    refuse_emptied(results, total, request)
    more = []
    if results and pages is not None and request.page < pages:
        more = [_after(request)]
    return offers(results, "results", _offer, more, total)


def _after(request: Request) -> Request:
    """The same question, one page on; our first page is their page nought."""
    was, now = f"?page={request.page - 1}", f"?page={request.page}"
    return Request(request.url.replace(was, now, 1), page=request.page + 1)


def _offer(entry: Entry) -> Offer:
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("contents"))])
    places = _names(entry, "locations")
    published = entry.time("publication_date")
    beside = Beside(
        title=entry.text("name"),
        location="; ".join(places) or None,
        employer=entry.text("company", "name"),
        date=(published or "")[:10] or None,
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=entry.text("refs", "landing_page"),
        dates=Dates(published),
        places=places,
        labels=stated.labels(
            {
                "seniority": stated.together(*_names(entry, "levels"), between="; "),
                "category": stated.together(*_names(entry, "categories"), between="; "),
            }
        ),
    )


def _names(entry: Entry, field: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.text("name") for one in entry.entries(field))))
