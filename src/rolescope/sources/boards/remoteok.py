"""Remote OK: a board of remote jobs (public JSON, no key)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries, stated_pay
from rolescope.sources.boards.read import offers
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="remoteok",
    name="Remote OK",
    home="https://remoteok.com",
    documentation="https://remoteok.com/api",
    hosts=("remoteok.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="Source: Remote OK",
        link_back=True,
        url="https://remoteok.com/api",
    ),
    takes="",
    limits="none documented; once an hour is enough",
    per_minute=2,
    fields=("[].id", "[].position", "[].company", "[].description", "[].url"),
    verified="there is no documentation of the fields: all are as seen; that nought means unknown pay is "
    "taken for granted; terms, the first element of every payload, not verified on a day",
)
_API = "https://remoteok.com/api"


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The newest openings; with a query, those with that tag."""
    if account is not None:
        raise BadQuestion(f"remoteok is one board and takes no account; not {account!r}.")
    return (Request(f"{_API}?{urlencode({'tag': query})}" if query else _API),)


def read(payload: bytes, request: Request) -> Page:
    """The newest openings, after a notice of the terms, which is none."""
    del request  # every payload is a list
    _, listed = entries(payload)
    return offers(listed, "jobs", _offer)


def _offer(entry: Entry) -> Offer | None:
    """One opening; None for the notice. Pay names neither currency nor period, so neither is known."""
    if "legal" in entry.fields and "position" not in entry.fields:
        return None
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("description"))])
    place = entry.text("location")
    published = entry.time("date") or entry.time("epoch")
    beside = Beside(
        title=stated.unmarked(entry.text("position")),
        location=place,
        employer=entry.text("company"),
        date=(published or "")[:10] or None,
        pay=stated_pay(entry.number("salary_min"), entry.number("salary_max"), None, None),
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=entry.text("url"),
        apply_url=entry.text("apply_url"),
        dates=Dates(published),
        places=(place,) if place else (),
    )
