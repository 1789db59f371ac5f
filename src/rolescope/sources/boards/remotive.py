"""Remotive: a board of remote jobs (public API, no key)."""

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
    id="remotive",
    name="Remotive",
    home="https://remotive.com",
    documentation="https://github.com/remotive-com/remote-jobs-api",
    hosts=("remotive.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="Source: Remotive",
        link_back=True,
        url="https://github.com/remotive-com/remote-jobs-api",
        delay_hours=24,
        poll_minutes=360,
        copy="remotive-com/remote-jobs-api at 191c504 of 2022-04-02",
    ),
    takes="",
    limits="four times a day is enough; more than twice a minute is blocked",
    per_minute=2,
    fields=("jobs[].id", "jobs[].url", "jobs[].title", "jobs[].company_name", "jobs[].description"),
    verified="every field is documented; the host in the documentation is an older name; the terms say "
    "nothing of counts; terms not verified on a day",
)
_API = "https://remotive.com/api/remote-jobs"


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """All openings in one payload; with a query, those that hold its words."""
    if account is not None:
        raise BadQuestion(f"remotive is one board and takes no account; not {account!r}.")
    return (Request(f"{_API}?{urlencode({'search': query})}" if query else _API),)


def read(payload: bytes, request: Request) -> Page:
    """The openings that are shown now, a day late."""
    top, jobs = entries(payload, "jobs")
    total = stated.total(top, "job-count")
    refuse_emptied(jobs, total, request)
    return offers(jobs, "jobs", _offer, total=total)


def _offer(entry: Entry) -> Offer:
    """One opening. Pay is a text of the poster's, so it is read with the description."""
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("description")), ("Salary", _paid(entry))])
    place = entry.text("candidate_required_location")
    published = entry.time("publication_date")
    beside = Beside(
        title=stated.unmarked(entry.text("title")),
        location=place,
        employer=entry.text("company_name"),
        date=(published or "")[:10] or None,
        workplace=marked("remote", WORKPLACES)[0],
        employment_type=stated.employment(entry.text("job_type")),
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=entry.text("url"),
        dates=Dates(published),
        places=(place,) if place else (),
        labels=stated.labels({"category": entry.text("category")}),
    )


def _paid(entry: Entry) -> str | None:
    """Pay in words; a bare nought means that nothing was filled in."""
    return stated.together(*(words for words in entry.texts("salary") if words != "0"))
