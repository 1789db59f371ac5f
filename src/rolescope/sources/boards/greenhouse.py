"""Greenhouse: an employer's public job board (Job Board API, no key)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries, stated_pay
from rolescope.sources.boards.read import offers, opening
from rolescope.sources.live import Live, Page, Request, Terms, Unreadable

SOURCE = Live(
    id="greenhouse",
    name="Greenhouse job boards",
    home="https://www.greenhouse.com",
    documentation="https://developers.greenhouse.io/job-board.html",
    hosts=("boards-api.greenhouse.io",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://developers.greenhouse.io/job-board.html",
        copy="grnhse/greenhouse-api-docs at 0c37c31 of 2026-01-20",
    ),
    takes="the board's token, the last part of boards.greenhouse.io/acme",
    limits="none documented; once an hour a board is enough",
    per_minute=30,
    fields=("jobs[].id", "jobs[].title", "jobs[].absolute_url", "jobs[].content", "jobs[].location.name"),
    verified="first_published and pay in the list are live but not documented; terms not verified on a day",
)
_API = "https://boards-api.greenhouse.io/v1/boards"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,100}")
_CENTS = 100


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The whole board in one payload, with pay where the employer shows it."""
    del query  # a board has no search
    if account is None or not _TOKEN.fullmatch(account):
        raise BadQuestion(f"greenhouse takes {SOURCE.takes}; not {account!r}.")
    return (Request(f"{_API}/{account}/jobs?content=true&pay_transparency=true", account),)


def read(payload: bytes, request: Request) -> Page:
    """A board, or the details of one opening."""
    if request.about != "list":
        return opening(payload, "job", lambda entry: _offer(entry, request.account))
    top, jobs = entries(payload, "jobs")
    total = stated.total(top, "meta", "total")
    if len(jobs) == 0 and total:
        raise Unreadable(f"it says that there are {total} openings and lists none.")
    return offers(
        jobs,
        "jobs",
        lambda entry: _offer(entry, request.account),
        total=total,
    )


def _offer(entry: Entry, account: str | None) -> Offer | None:
    """One opening; a post without an internal id collects people for no opening, and is none."""
    if "internal_job_id" in entry.fields and entry.value("internal_job_id") is None:
        return None
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("content"))])
    place = entry.text("location", "name")
    offices = tuple(
        filter(None, (one.text("location") or one.text("name") for one in entry.entries("offices")))
    )
    beside = Beside(
        title=entry.text("title"),
        location=place or "; ".join(offices) or None,
        employer=entry.text("company_name"),
        date=(entry.time("first_published") or "")[:10] or None,
        pay=tuple(_pay(entry)),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, warnings),
        url=entry.text("absolute_url"),
        requisition=entry.text("requisition_id"),
        dates=Dates(entry.time("first_published"), entry.time("updated_at")),
        places=tuple(dict.fromkeys(filter(None, (place, *offices)))),
        language=entry.text("language"),
        department="; ".join(filter(None, (one.text("name") for one in entry.entries("departments"))))
        or None,
    )


def _pay(entry: Entry) -> list[Pay]:
    """Ranges in cents; the interface states no period, so there is none."""
    found: list[Pay] = []
    for one in entry.entries("pay_input_ranges"):
        low, high = one.number("min_cents"), one.number("max_cents")
        found += stated_pay(low and low / _CENTS, high and high / _CENTS, one.text("currency_type"), None)
    return found
