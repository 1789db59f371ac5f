"""Himalayas: a board of remote jobs (public API, no key)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import WORKPLACES, Entry, described, entries, marked
from rolescope.sources.boards.read import offers, refuse_emptied
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="himalayas",
    name="Himalayas",
    home="https://himalayas.app",
    documentation="https://himalayas.app/api",
    hosts=("himalayas.app",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="Source: Himalayas",
        link_back=True,
        url="https://himalayas.app/api",
        copy="a copy of the data dictionary without a date",
    ),
    takes="",
    limits="none documented; twenty openings a page",
    per_minute=12,
    fields=("jobs[].guid", "jobs[].title", "jobs[].companyName", "jobs[].description", "jobs[].pubDate"),
    verified="that the next page's cursor is named nextCursor, and that places may be objects, is as seen; "
    "whether a search gives a cursor is not known; terms not verified on a day",
)
_API = "https://himalayas.app/jobs/api"
_LIMIT = 20


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of the board, or of a search."""
    if account is not None:
        raise BadQuestion(f"himalayas is one board and takes no account; not {account!r}.")
    if query:
        return (Request(f"{_API}/search?{urlencode({'keyword': query, 'limit': _LIMIT})}"),)
    return (Request(f"{_API}?limit={_LIMIT}"),)


def read(payload: bytes, request: Request) -> Page:
    """One page, and the next one of the same question where a cursor is given."""
    top, jobs = entries(payload, "jobs")
    total = stated.total(top, "totalCount")
    refuse_emptied(jobs, total, request)
    cursor = top.text("nextCursor")
    more = (_after(request, cursor),) if cursor and jobs else ()
    return offers(jobs, "jobs", _offer, more, total)


def _after(request: Request, cursor: str) -> Request:
    asked = request.url.partition("&cursor=")[0]
    return Request(f"{asked}&{urlencode({'cursor': cursor})}", page=request.page + 1)


def _offer(entry: Entry) -> Offer:
    """One opening; its key is the end of its address, which the source calls its guid."""
    guid = entry.text("guid") or ""
    key = guid.rstrip("/").removeprefix("https://himalayas.app/")
    text, warnings = described([(None, entry.text("description"))])
    places, countries = _places(entry)
    published = entry.time("pubDate")
    beside = Beside(
        title=entry.text("title"),
        location="; ".join(places) or None,
        employer=entry.text("companyName"),
        date=(published or "")[:10] or None,
        pay=stated.pay(
            entry.number("minSalary"),
            entry.number("maxSalary"),
            entry.text("currency"),
            entry.text("salaryPeriod"),
        ),
        workplace=marked("remote", WORKPLACES)[0],
        employment_type=stated.employment(entry.text("employmentType")),
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=guid if guid.startswith("https://") else None,
        apply_url=entry.text("applicationLink"),
        dates=Dates(published, expires=entry.time("expiryDate")),
        places=places,
        countries=countries,
        labels=stated.labels(
            {
                "seniority": stated.together(*entry.texts("seniority"), between="; "),
                "category": stated.together(*entry.texts("categories"), between="; "),
            }
        ),
    )


def _places(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Countries that the work may be done from: names, or objects with a name and a code."""
    objects = entry.entries("locationRestrictions")
    names = entry.texts("locationRestrictions") or tuple(filter(None, (one.text("name") for one in objects)))
    return names, stated.countries([one.text("alpha2") for one in objects])
