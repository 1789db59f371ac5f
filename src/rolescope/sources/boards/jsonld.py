"""A careers page anywhere: the schema.org JobPostings that it carries for search engines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.offer import Dates, Offer
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import MOST_ELEMENTS, Entry
from rolescope.sources.boards.read import offers
from rolescope.sources.documents.html_text import crowded, parsed
from rolescope.sources.documents.json_ld import jobs_in, posting
from rolescope.sources.documents.plain import decoded
from rolescope.sources.documents.schema_org import Item, listed
from rolescope.sources.live import Live, Page, Request, Terms, Unreadable

SOURCE = Live(
    id="jsonld",
    name="Careers pages with structured data",
    home="https://schema.org/JobPosting",
    documentation="https://schema.org/JobPosting",
    hosts=("*",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://schema.org/docs/terms.html",
    ),
    takes="a page's address, such as https://example.org/careers/4012",
    limits="what the host's robots.txt allows; once an hour a page is enough",
    per_minute=6,
    fields=("title", "description", "datePosted", "hiringOrganization", "jobLocation"),
    verified="every host has terms of its own, which are not known",
)
_LENGTH = 2_000
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,62}")
_MONTHS = 12
_MOST_OF_A_PAGE = 50_000
"""Elements of a whole page, with those in the texts of its scripts."""


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The one page. Which hosts may be asked, and what robots.txt says, the network's door decides."""
    del query  # a page has no search
    if account is None or not _is_address(account):
        raise BadQuestion(f"jsonld takes {SOURCE.takes}; not {account!r}.")
    return (Request(account, account),)


def read(payload: bytes, request: Request) -> Page:
    """A page's JobPostings, or those of a bare JSON-LD document."""
    try:
        jobs = _jobs(decoded(payload))
    except SourceRefused as error:
        raise Unreadable(str(error)) from error
    if not jobs:
        raise Unreadable("it describes no schema.org JobPosting.")
    keys = [_key(Entry(job), number) for number, job in enumerate(jobs, 1)]
    times = Counter(keys)
    keyed = [
        {"key": key if times[key] == 1 else f"{key}#{number}", "job": job}
        for number, (key, job) in enumerate(zip(keys, jobs, strict=True), 1)
    ]
    return offers(keyed, "JobPosting", lambda entry: _offer(entry, request.account))


def _is_address(account: str) -> bool:
    if len(account) > _LENGTH or re.search(r"[\s\x00-\x20]", account):
        return False
    try:
        parts = urlsplit(account)
        own_port = parts.port is not None
    except ValueError:
        return False
    plain = parts.scheme == "https" and not own_port and parts.username is None
    return plain and bool(_HOST.fullmatch(parts.hostname or ""))


def _jobs(source: str) -> list[Item]:
    if source.lstrip()[:1] in {"{", "["}:
        return jobs_in(source, strict=True)
    if crowded(source, _MOST_OF_A_PAGE):
        raise Unreadable(f"it has more than {_MOST_OF_A_PAGE:,} elements.")
    scripts = parsed(source).css('script[type="application/ld+json"]')
    return [job for script in scripts for job in jobs_in(script.text())]


def _key(entry: Entry, number: int) -> str:
    """A posting's identifier, else its address, else its number in the page."""
    return _identifier(entry) or _url(entry) or str(number)


def _url(entry: Entry) -> str | None:
    """Its own address where that is a whole one."""
    url = entry.text("url")
    return url if url and url.startswith(("https://", "http://")) else None


def _identifier(entry: Entry) -> str | None:
    return entry.text("identifier", "value") or entry.text("identifier")


def _offer(keyed: Entry, account: str | None) -> Offer | str:
    """One posting, under the key that was found for it among the page's others."""
    entry, key = keyed.entry("job"), keyed.text("key") or ""
    if any(crowded(one, MOST_ELEMENTS) for one in _strings(entry.fields)):
        return f"a part of it has more than {MOST_ELEMENTS:,} elements."
    try:
        told = posting(entry.fields, f"{SOURCE.id}:{account}:{key}")
    except RecursionError:
        return "its fields nest too deep."
    published = entry.time("datePosted")
    date = (published or "")[:10] or None
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=replace(told, beside=told.beside._replace(date=date)),
        url=_url(entry) or account,
        requisition=_identifier(entry),
        dates=Dates(published, entry.time("dateModified"), entry.time("validThrough")),
        places=tuple((told.beside.location or "").split("; ")) if told.beside.location else (),
        countries=_countries(entry),
        labels=_labels(entry),
    )


def _strings(fields: Item) -> list[str]:
    """The texts of its fields, whether alone or in a list."""
    return [one for value in fields.values() for one in listed(value) if isinstance(one, str)]


def _countries(entry: Entry) -> tuple[str, ...]:
    """Codes among the countries of its places."""
    addresses = [one.entry("address") for one in entry.entries("jobLocation")]
    return stated.countries(
        [one.text("addressCountry") or one.text("addressCountry", "name") for one in addresses]
    )


def _labels(entry: Entry) -> dict[str, str]:
    """Degree, occupation and experience; months are said as years."""
    months = entry.number("experienceRequirements", "monthsOfExperience")
    return stated.labels(
        {
            "degree": "; ".join(_degrees(entry)),
            "occupation": entry.text("occupationalCategory"),
            "years": f"{months / _MONTHS:g}" if months else None,
        }
    )


def _degrees(entry: Entry) -> tuple[str, ...]:
    asked = entry.entries("educationRequirements")
    return tuple(dict.fromkeys(one for a in asked for one in a.texts("credentialCategory")))
