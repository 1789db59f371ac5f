"""Workable: an employer's public careers page (widget API, no key)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries
from rolescope.sources.boards.read import offers
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="workable",
    name="Workable careers pages",
    home="https://www.workable.com",
    documentation="https://help.workable.com/hc/en-us/articles/115012771647",
    hosts=("www.workable.com", "apply.workable.com"),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://www.workable.com/terms",
        copy="a copy of the documentation of 2025-06-10",
    ),
    takes="the account's name, the last part of apply.workable.com/acme",
    limits="none documented; bursts are answered with 429",
    per_minute=6,
    fields=("jobs[].shortcode", "jobs[].title", "jobs[].description", "jobs[].url"),
    verified="fields are from payloads that others show; that www.workable.com answers with a redirect to"
    " apply.workable.com too; the help page's address and the terms are not verified",
)
_API = "https://www.workable.com/api/accounts"
_ACCOUNT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The whole page with its texts in one payload."""
    del query  # an account has no search
    if account is None or not _ACCOUNT.fullmatch(account):
        raise BadQuestion(f"workable takes {SOURCE.takes}; not {account!r}.")
    return (Request(f"{_API}/{account}?details=true", account),)


def read(payload: bytes, request: Request) -> Page:
    """An account's jobs; the employer's name stands once, above them."""
    top, jobs = entries(payload, "jobs")
    employer = top.text("name")
    return offers(jobs, "jobs", lambda entry: _offer(entry, request.account, employer))


def _offer(entry: Entry, account: str | None, employer: str | None) -> Offer:
    """One job. Its `state` is a region of its country, and no status; its `experience` is a level."""
    key = entry.text("shortcode") or ""
    text, warnings = described([(None, entry.text("description"))])
    published = entry.time("published_on")
    places = tuple(dict.fromkeys(filter(None, (_place(entry), *map(_place, _others(entry))))))
    beside = Beside(
        title=entry.text("title"),
        location="; ".join(places) or None,
        employer=employer,
        date=(published or "")[:10] or None,
        workplace=stated.workplace(entry, {"telecommuting": "remote"}),
        employment_type=stated.employment(entry.text("employment_type")),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, warnings),
        url=entry.text("url") or entry.text("shortlink"),
        apply_url=entry.text("application_url"),
        requisition=entry.text("code"),
        dates=Dates(published),
        places=places,
        countries=stated.countries([one.text("countryCode") for one in _others(entry)]),
        department=entry.text("department"),
        labels=stated.labels({"seniority": entry.text("experience"), "category": entry.text("function")}),
    )


def _others(entry: Entry) -> list[Entry]:
    """The places of its list that the page shows."""
    return [one for one in entry.entries("locations") if one.truth("hidden") is not True]


def _place(entry: Entry) -> str | None:
    region = entry.text("state") or entry.text("region")
    return stated.together(entry.text("city"), region, entry.text("country"))
