"""Lever: an employer's public job site (Postings API, no key), on the global or the EU instance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import WORKPLACES, Entry, described, document, entries, marked
from rolescope.sources.boards.read import offers, opening
from rolescope.sources.live import Live, Page, Request, Terms, Unreadable

SOURCE = Live(
    id="lever",
    name="Lever job sites",
    home="https://www.lever.co",
    documentation="https://github.com/lever/postings-api/blob/master/README.md",
    hosts=("api.lever.co", "api.eu.lever.co"),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://github.com/lever/postings-api/blob/master/README.md",
        copy="lever/postings-api at f61aac5 of 2026-04-23",
    ),
    takes="the site's name, the last part of jobs.lever.co/acme; eu/acme for jobs.eu.lever.co/acme",
    limits="none documented for reading; once an hour a site is enough",
    per_minute=30,
    fields=("[].id", "[].text", "[].categories", "[].description", "[].lists", "[].hostedUrl", "[].applyUrl"),
    verified="createdAt is live but not documented, nor are the values of interval; terms not verified",
)
_HOSTS = {"": "api.lever.co", "eu/": "api.eu.lever.co"}
_SITE = re.compile(r"(?P<instance>eu/|)(?P<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,99})")
_PAGE = 100
"""Postings that are asked for at once."""
_LAST = 100
"""No site has so many pages: one that goes on ignores `skip`."""


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page."""
    del query  # a site has filters, but no search
    if account is None or not _SITE.fullmatch(account):
        raise BadQuestion(f"lever takes {SOURCE.takes}; not {account!r}.")
    return (_asked(account, 1),)


def read(payload: bytes, request: Request) -> Page:
    """A page of postings, or one posting; a full page may have another behind it."""
    if request.about != "list":
        return opening(payload, "posting", lambda entry: _offer(entry, request.account))
    _refuse_error(payload)
    _, postings = entries(payload)
    goes_on = len(postings) >= _PAGE and request.page < _LAST and _SITE.fullmatch(request.account or "")
    return offers(
        postings,
        "postings",
        lambda entry: _offer(entry, request.account),
        more=[_asked(request.account or "", request.page + 1)] if goes_on else [],
    )


def _refuse_error(payload: bytes) -> None:
    """Say what the interface says where it answers with an error."""
    root = document(payload)
    if isinstance(root, dict) and root.get("ok") is False:
        raise Unreadable(f"it says: {str(root.get('error'))[:200]}")


def _asked(account: str, page: int) -> Request:
    site = _SITE.fullmatch(account)
    assert site is not None
    url = f"https://{_HOSTS[site['instance']]}/v0/postings/{site['name']}?mode=json"
    return Request(f"{url}&skip={(page - 1) * _PAGE}&limit={_PAGE}", account, page=page)


def _offer(entry: Entry, account: str | None) -> Offer:
    key = entry.text("id") or ""
    text, warnings = described(_parts(entry))
    place = entry.text("categories", "location")
    created = entry.time("createdAt")
    beside = Beside(
        title=entry.text("text"),
        location=place,
        date=(created or "")[:10] or None,
        pay=stated.pay(
            entry.number("salaryRange", "min"),
            entry.number("salaryRange", "max"),
            entry.text("salaryRange", "currency"),
            entry.text("salaryRange", "interval"),
        ),
        workplace=next(iter(marked(entry.text("workplaceType"), WORKPLACES)), None),
        employment_type=stated.employment(entry.text("categories", "commitment")),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, warnings),
        url=entry.text("hostedUrl"),
        apply_url=entry.text("applyUrl"),
        dates=Dates(created),
        places=tuple(dict.fromkeys(filter(None, (place, *entry.texts("categories", "allLocations"))))),
        countries=stated.countries([entry.text("country")]),
        department=stated.together(
            entry.text("categories", "department"), entry.text("categories", "team"), between="; "
        ),
    )


def _parts(entry: Entry) -> list[tuple[str | None, str | None]]:
    """The posting in the order of its page; the lists are its sections, each under its own heading."""
    whole = entry.text("description") or entry.text("descriptionPlain")
    body = [entry.text("opening"), entry.text("descriptionBody")] if whole is None else [whole]
    lists = [(one.text("text"), one.text("content")) for one in entry.entries("lists")]
    closing = entry.text("additional") or entry.text("additionalPlain")
    paid = entry.text("salaryDescription") or entry.text("salaryDescriptionPlain")
    return [*((None, part) for part in body), *lists, (None, closing), (None, paid)]
