"""Personio: an employer's public XML feed of positions (Recruiting API, no key)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described
from rolescope.sources.boards.read import offers
from rolescope.sources.boards.xml_feed import elements
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="personio",
    name="Personio careers pages",
    home="https://www.personio.com",
    documentation="https://developer.personio.de/docs/retrieving-open-job-positions",
    hosts=("*.jobs.personio.de", "*.jobs.personio.com"),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://developer.personio.de/docs/retrieving-open-job-positions",
        copy="a copy of the documentation of 2025-09-18",
    ),
    takes="the company's name, the first part of acme.jobs.personio.de; acme/de for its texts in German",
    limits="none documented; an employer may have switched the feed off, which is answered with 404",
    per_minute=30,
    fields=("position[].id", "position[].name", "position[].jobDescriptions"),
    verified="additionalOffices, keywords, occupation, occupationCategory and createdAt are live but not in"
    " the documentation's table; in which language a feed answers unasked is not known; terms not verified",
)
_ACCOUNT = re.compile(
    r"(?P<company>[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(?:/(?P<language>[a-z]{2}))?"
)
_KEY = re.compile(r"[0-9]{1,20}")


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The whole feed, in the language that is asked for, else in the account's own."""
    del query  # a feed has no search
    asked = _ACCOUNT.fullmatch(account or "")
    if account is None or asked is None:
        raise BadQuestion(f"personio takes {SOURCE.takes}; not {account!r}.")
    language = f"?language={asked['language']}" if asked["language"] else ""
    return (Request(f"{_home(asked)}/xml{language}", account),)


def read(payload: bytes, request: Request) -> Page:
    """A feed's positions."""
    positions = elements(payload, "workzag-jobs", "position")
    return offers(positions, "position", lambda entry: _offer(entry, request.account))


def _home(account: re.Match[str]) -> str:
    return f"https://{account['company'].lower()}.jobs.personio.de"


def _offer(entry: Entry, account: str | None) -> Offer:
    key = entry.text("id") or ""
    blocks = entry.entries("jobDescriptions", "jobDescription")
    text, warnings = described([(one.text("name"), one.text("value")) for one in blocks])
    created = entry.time("createdAt")
    places = (entry.text("office"), *entry.texts("additionalOffices", "office"))
    beside = Beside(
        title=entry.text("name"),
        location=stated.together(*places, between="; "),
        employer=entry.text("subcompany"),
        date=(created or "")[:10] or None,
        employment_type=stated.employment(entry.text("employmentType"), entry.text("schedule")),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, warnings),
        url=_url(account, key),
        dates=Dates(created),
        places=tuple(dict.fromkeys(filter(None, places))),
        department=entry.text("department"),
        labels=stated.labels(
            {
                "seniority": entry.text("seniority"),
                "years": entry.text("yearsOfExperience"),
                "occupation": entry.text("occupation"),
                "category": entry.text("occupationCategory"),
            }
        ),
    )


def _url(account: str | None, key: str) -> str | None:
    """The position's page: the feed names none, and the documentation says where it is."""
    asked = _ACCOUNT.fullmatch(account or "")
    return f"{_home(asked)}/job/{key}" if asked and _KEY.fullmatch(key) else None
