"""JobTech: the ads of the Swedish Public Employment Service (open search and stream, key optional)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, document, entries
from rolescope.sources.boards.read import Made, offers, refuse_emptied
from rolescope.sources.live import Key, Live, Page, Request, Terms, Unreadable

SOURCE = Live(
    id="jobtech",
    name="JobTech Sweden",
    home="https://jobtechdev.se",
    documentation="https://jobsearch.api.jobtechdev.se",
    hosts=("jobsearch.api.jobtechdev.se", "jobstream.api.jobtechdev.se"),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=True,
        attribution="Source: JobTech, Arbetsförmedlingen",
        link_back=True,
        url="https://jobtechdev.se",
        key=Key.OPTIONAL,
        copy="a copy of Jobsearch-content without a date",
    ),
    takes="",
    limits="the stream once a minute; a search shows a hundred ads a page and 2,100 in all",
    per_minute=20,
    fields=("hits[].id", "hits[].headline", "hits[].description.text", "hits[].employer.name"),
    verified="updated-after and the stream as lines are as seen; the key is taken as optional, older "
    "documentation asks for one; open licence (CC0 or CC BY) and terms not verified on a day",
    keys={"api-key": "JOBTECH_KEY"},
)
STREAM = "stream"
"""What a request is about that lists only what changed: an ad that it leaves out is still there."""
_SEARCH = "https://jobsearch.api.jobtechdev.se/search"
_STREAM = "https://jobstream.api.jobtechdev.se/v2/stream"
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")
ON_A_PAGE = 100
LAST_OFFSET = 2000


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of a search; if the query is a time, the stream of all that changed since."""
    if account is not None:
        raise BadQuestion(f"jobtech is one board and takes no account; not {account!r}.")
    if query and _TIME.fullmatch(query):
        return (Request(f"{_STREAM}?{urlencode({'updated-after': query})}", about=STREAM),)
    asked = {"limit": str(ON_A_PAGE)} | ({"q": query} if query else {}) | {"offset": "0"}
    return (Request(f"{_SEARCH}?{urlencode(asked)}"),)


def read(payload: bytes, request: Request) -> Page:
    """A page of a search, or a stream: a list or lines of ads, of which some say only that they are gone."""
    gone: list[str] = []

    def make(entry: Entry) -> Offer | None:
        if not entry.truth("removed"):
            return ad(entry, SOURCE.id, entry.text("id") or "")
        gone.extend(filter(None, [entry.text("id")]))
        return None

    streamed = _streamed(payload)
    page = searched(payload, request, make) if streamed is None else offers(streamed, "ads", make)
    return replace(page, withdrawn=tuple(gone))


def searched(payload: bytes, request: Request, make: Made) -> Page:
    """A page of a search, and the next as far as the interface goes.

    Args:
        payload: as it came.
        request: what was asked, its offset last.
        make: reads one ad.
    """
    top, hits = entries(payload, "hits")
    total = stated.total(top, "total", "value")
    refuse_emptied(hits, total, request)
    offset = request.page * ON_A_PAGE
    asked = request.url.rpartition("&offset=")[0]
    after = Request(f"{asked}&offset={offset}", request.account, page=request.page + 1)
    goes_on = hits and offset <= LAST_OFFSET and offset < (total or 0)
    return offers(hits, "hits", make, [after] if goes_on else [], total)


def _streamed(payload: bytes) -> list[Any] | None:
    """The ads of a stream; None for a search's object."""
    try:
        root = document(payload)
    except Unreadable:
        return _lines(payload)
    if isinstance(root, list):
        return root
    return [root] if isinstance(root, dict) and "id" in root else None


def _lines(payload: bytes) -> list[Any]:
    """Ads on lines of their own; a line that is none, as the last of a stream cut off, is refused later.

    Raises:
        Unreadable: if the first line is none.
    """
    first, *others = [line for line in payload.splitlines() if line.strip()] or [payload]
    found = [document(first)]
    for line in others:
        try:
            found.append(document(line))
        except Unreadable:
            found.append(None)
    return found


def ad(entry: Entry, source: str, key: str) -> Offer:
    """One ad, of the search, the stream or the archive.

    Args:
        entry: the ad.
        source: id of the source that gave it.
        key: its key there.
    """
    text, warnings = described(_parts(entry))
    place, country = _place(entry)
    published = entry.time("publication_date")
    beside = Beside(
        title=entry.text("headline"),
        location=place,
        employer=entry.text("employer", "name"),
        date=(published or "")[:10] or None,
    )
    return Offer(
        source=source,
        account=None,
        key=key,
        posting=PostingText(f"{source}:{key}", text, beside, warnings),
        url=entry.text("webpage_url"),
        requisition=entry.text("external_id"),
        dates=Dates(
            published, expires=entry.time("application_deadline") or entry.time("last_publication_date")
        ),
        places=(place,) if place else (),
        countries=stated.countries([country]),
        labels=stated.labels(
            {
                "occupation": _concept(entry, "occupation"),
                "category": _concept(entry, "occupation_field"),
                "must_skills": _wanted(entry, "must_have", "skills"),
                "nice_skills": _wanted(entry, "nice_to_have", "skills"),
                "must_languages": _wanted(entry, "must_have", "languages"),
                "nice_languages": _wanted(entry, "nice_to_have", "languages"),
            }
        ),
    )


def _parts(entry: Entry) -> list[tuple[str | None, str | None]]:
    """The text as a whole, or its parts where older ads have only those; then pay, which stands in words."""
    whole = entry.text("description", "text")
    parts = ("company_information", "needs", "requirements", "conditions")
    body = [whole] if whole else [entry.text("description", part) for part in parts]
    return [*((None, part) for part in body), ("Lön", stated.together(*entry.texts("salary_description")))]


def _place(entry: Entry) -> tuple[str | None, str | None]:
    """The place of work in words, and the code of its country where one is stated."""
    address = entry.entry("workplace_address")
    town = address.text("city") or address.text("municipality")
    return stated.together(town, address.text("region"), address.text("country")), address.text(
        "country_code"
    )


def _concept(entry: Entry, field: str) -> str | None:
    """A concept by its label, else by its id; the archive lists several, of which the first stands."""
    concepts = entry.entries(field)
    return concepts[0].text("label") or concepts[0].text("concept_id") if concepts else None


def _wanted(entry: Entry, whether: str, kind: str) -> str | None:
    """What the ad ticks in a list as needed or wished for, by its labels; old years have ids alone."""
    return stated.together(*(one.text("label") for one in entry.entries(whether, kind)), between="; ")
