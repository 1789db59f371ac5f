"""Ashby: an employer's public job board (job posting API, no key)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay
from rolescope.model.span import Marked
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import WORKPLACES, Entry, described, entries, marked
from rolescope.sources.boards.read import offers
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="ashby",
    name="Ashby job boards",
    home="https://www.ashbyhq.com",
    documentation="https://developers.ashbyhq.com/docs/public-job-posting-api",
    hosts=("api.ashbyhq.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://developers.ashbyhq.com/docs/public-job-posting-api",
    ),
    takes="the board's name, the last part of jobs.ashbyhq.com/acme",
    limits="none documented; answers take about ten seconds, and 429 with Retry-After was seen",
    per_minute=6,
    fields=(
        "jobs[].id",
        "jobs[].title",
        "jobs[].jobUrl",
        "jobs[].descriptionHtml",
        "jobs[].location",
        "jobs[].isListed",
        "jobs[].employmentType",
        "jobs[].publishedAt",
    ),
    verified="id and applyUrl are live; the list of intervals is not documented; terms not verified on a day",
)
_API = "https://api.ashbyhq.com/posting-api/job-board"
_BOARD = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]|%20){0,99}")


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The whole board in one payload."""
    del query  # a board has no search
    if account is None or not _BOARD.fullmatch(account):
        raise BadQuestion(f"ashby takes {SOURCE.takes}; not {account!r}.")
    return (Request(f"{_API}/{account}?includeCompensation=true", account),)


def read(payload: bytes, request: Request) -> Page:
    """A board; jobs that it says are not listed are none of it."""
    _, jobs = entries(payload, "jobs")
    return offers(jobs, "jobs", lambda entry: _offer(entry, request.account))


def _offer(entry: Entry, account: str | None) -> Offer | None:
    if entry.truth("isListed") is False:
        return None
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("descriptionHtml") or entry.text("descriptionPlain"))])
    published = entry.time("publishedAt")
    others = [one.text("location") for one in entry.entries("secondaryLocations")]
    beside = Beside(
        title=entry.text("title"),
        location=entry.text("location"),
        date=(published or "")[:10] or None,
        pay=_pay(entry),
        workplace=_workplace(entry),
        employment_type=stated.employment(entry.text("employmentType")),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, warnings),
        url=entry.text("jobUrl"),
        apply_url=entry.text("applyUrl"),
        dates=Dates(published),
        places=tuple(dict.fromkeys(filter(None, (entry.text("location"), *others)))),
        countries=_countries(entry),
        department=stated.together(entry.text("department"), entry.text("team"), between="; "),
    )


def _workplace(entry: Entry) -> Marked | None:
    """The workplace as named; else remote where its flag is set. A flag that is not says nothing."""
    named = marked(entry.text("workplaceType"), WORKPLACES)
    return next(iter(named), None) or stated.workplace(entry, {"isRemote": "remote"})


def _countries(entry: Entry) -> tuple[str, ...]:
    """Codes among the countries of its addresses, which mostly are names."""
    own = entry.text("address", "postalAddress", "addressCountry")
    others = entry.entries("secondaryLocations")
    return stated.countries([own, *(one.text("address", "addressCountry") for one in others)])


def _pay(entry: Entry) -> tuple[Pay, ...]:
    """The salaries of every tier, or of the summary where there are no tiers.

    Nothing unless the employer has said that pay may stand on job postings. Equity, bonus and commission are
    components of their own kinds and no pay for time.
    """
    if entry.truth("shouldDisplayCompensationOnJobPostings") is not True:
        return ()
    tiers = entry.entries("compensation", "compensationTiers")
    listed = [one for tier in tiers for one in tier.entries("components")]
    found = [
        pay
        for one in listed or entry.entries("compensation", "summaryComponents")
        if one.text("compensationType") == "Salary"
        for pay in stated.pay(
            one.number("minValue"), one.number("maxValue"), one.text("currencyCode"), one.text("interval")
        )
    ]
    return tuple(dict.fromkeys(found))
