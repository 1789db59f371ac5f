"""Recruitee: an employer's careers site (Careers Site API, no key)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.span import Marked
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries
from rolescope.sources.boards.read import offers
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="recruitee",
    name="Recruitee careers sites",
    home="https://recruitee.com",
    documentation="https://docs.recruitee.com/reference/intro-to-careers-site-api",
    hosts=("*.recruitee.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://docs.recruitee.com/reference/intro-to-careers-site-api",
        copy="a copy of the documentation of 2026-09-08",
    ),
    takes="the company's name, the first part of acme.recruitee.com, even if the site is at its own domain",
    limits="none documented; once an hour a site is enough",
    per_minute=30,
    fields=(
        "offers[].id",
        "offers[].title",
        "offers[].description",
        "offers[].requirements",
        "offers[].careers_url",
    ),
    verified="salary, the codes, company_name, country_code, close_at and updated_at are from payloads that"
    " others show; terms not verified",
)
_COMPANY = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_WORKPLACES = {"remote": "remote", "hybrid": "hybrid", "on_site": "onsite"}


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The whole site in one payload."""
    del query  # a site has no search
    if account is None or not _COMPANY.fullmatch(account):
        raise BadQuestion(f"recruitee takes {SOURCE.takes}; not {account!r}.")
    return (Request(f"https://{account.lower()}.recruitee.com/api/offers/", account),)


def read(payload: bytes, request: Request) -> Page:
    """A site's offers."""
    _, listed = entries(payload, "offers")
    return offers(listed, "offers", lambda entry: _offer(entry, request.account))


def _offer(entry: Entry, account: str | None) -> Offer:
    key = entry.text("id") or ""
    text, warnings = described(
        [(None, entry.text("description")), ("Requirements", entry.text("requirements"))]
    )
    published = entry.time("published_at")
    places = _places(entry)
    beside = Beside(
        title=entry.text("title"),
        location="; ".join(places) or None,
        employer=entry.text("company_name"),
        date=(published or "")[:10] or None,
        pay=stated.pay(
            entry.number("salary", "min"),
            entry.number("salary", "max"),
            entry.text("salary", "currency"),
            entry.text("salary", "period"),
        ),
        workplace=stated.workplace(entry, _WORKPLACES),
        employment_type=_employment(entry.text("employment_type_code")),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, warnings),
        url=entry.text("careers_url"),
        apply_url=entry.text("careers_apply_url"),
        dates=Dates(published, entry.time("updated_at"), entry.time("close_at")),
        places=places,
        countries=_countries(entry),
        department=entry.text("department"),
        labels=stated.labels(
            {
                "seniority": entry.text("experience_code"),
                "degree": entry.text("education_code"),
                "category": entry.text("category_code"),
            }
        ),
    )


def _places(entry: Entry) -> tuple[str, ...]:
    """The place, and every other in its list."""
    own = entry.text("location") or _place(entry)
    return tuple(dict.fromkeys(filter(None, (own, *map(_place, entry.entries("locations"))))))


def _place(entry: Entry) -> str | None:
    """One place from its parts, or by its name where it has none."""
    return stated.together(entry.text("city"), entry.text("state"), entry.text("country")) or entry.text(
        "name"
    )


def _countries(entry: Entry) -> tuple[str, ...]:
    others = (one.text("country_code") for one in entry.entries("locations"))
    return stated.countries([entry.text("country_code"), *others])


def _employment(code: str | None) -> tuple[Marked, ...]:
    """A code such as "fulltime_fixed_term" tells two things."""
    return stated.employment(*(code or "").lower().replace("fixed_term", "fixedterm").split("_"))
