"""Jobicy: a board of remote jobs (public API, no key)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import WORKPLACES, Entry, described, entries, marked
from rolescope.sources.boards.read import offers
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="jobicy",
    name="Jobicy",
    home="https://jobicy.com",
    documentation="https://github.com/Jobicy/remote-jobs-api",
    hosts=("jobicy.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="Source: Jobicy",
        link_back=True,
        url="https://github.com/Jobicy/remote-jobs-api#fair-use-and-restrictions",
        delay_hours=6,
        copy="Jobicy/remote-jobs-api at df0959a of 2026-06-17",
    ),
    takes="",
    limits="at most once an hour; a hundred openings at most",
    per_minute=2,
    fields=("jobs[].id", "jobs[].url", "jobs[].jobTitle", "jobs[].companyName", "jobs[].jobDescription"),
    verified="every field is documented; the documentation has given the delay as three hours and as six, "
    "the longer stands here; terms not verified on a day",
)
_API = "https://jobicy.com/api/v2/remote-jobs"
_UNSTATED = "Any"
"""The level of an opening that states none."""
_SHORTEST, _LONGEST = 3, 50
"""Characters of a word that may be searched for."""


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The newest hundred; with a query, those whose title or description holds it."""
    if account is not None:
        raise BadQuestion(f"jobicy is one board and takes no account; not {account!r}.")
    if query is not None and not _SHORTEST <= len(query) <= _LONGEST:
        raise BadQuestion(f"jobicy searches for {_SHORTEST} to {_LONGEST} characters; not {query!r}.")
    asked = {"count": "100"} | ({"tag": query} if query else {})
    return (Request(f"{_API}?{urlencode(asked)}"),)


def read(payload: bytes, request: Request) -> Page:
    """The newest openings; how many there are in all it does not say."""
    del request  # every payload is a list
    _, jobs = entries(payload, "jobs")
    return offers(jobs, "jobs", _offer)


def _offer(entry: Entry) -> Offer:
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("jobDescription"))])
    place = entry.text("jobGeo")
    published = entry.time("pubDate")
    level = entry.text("jobLevel")
    beside = Beside(
        title=stated.unmarked(entry.text("jobTitle")),
        location=place,
        employer=stated.unmarked(entry.text("companyName")),
        date=(published or "")[:10] or None,
        pay=stated.pay(
            entry.number("salaryMin"),
            entry.number("salaryMax"),
            entry.text("salaryCurrency"),
            entry.text("salaryPeriod"),
        ),
        workplace=marked("remote", WORKPLACES)[0],
        employment_type=stated.employment(*entry.texts("jobType")),
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=entry.text("url"),
        dates=Dates(published),
        places=(place,) if place else (),
        labels=stated.labels(
            {
                "seniority": None if level == _UNSTATED else level,
                "category": stated.together(*map(stated.unmarked, entry.texts("jobIndustry")), between="; "),
            }
        ),
    )
