"""SmartRecruiters: a company's public postings (Posting API, no key): a list first, then each posting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText, Refusal
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries, objects
from rolescope.sources.boards.read import NO_KEY, NO_OBJECT, opening
from rolescope.sources.live import Live, Page, Request, Terms, Unreadable

SOURCE = Live(
    id="smartrecruiters",
    name="SmartRecruiters postings",
    home="https://www.smartrecruiters.com",
    documentation="https://developers.smartrecruiters.com/docs/posting-api",
    hosts=("api.smartrecruiters.com",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=False,
        attribution="",
        link_back=True,
        url="https://developers.smartrecruiters.com/docs/posting-api",
    ),
    takes="the company's identifier, the first part of jobs.smartrecruiters.com/Acme",
    limits="pages of 100 at most; one request for every posting",
    per_minute=60,
    fields=("content[].id", "content[].name", "content[].location", "content[].releasedDate"),
    verified="postingUrl, applyUrl and compensation are from payloads that others show; terms not verified",
)
_API = "https://api.smartrecruiters.com/v1/companies"
_COMPANY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_KEY = re.compile(r"[A-Za-z0-9-]{1,64}")
_PAGE = 100
_LAST = 100
"""No company has so many pages: one that goes on ignores `offset`."""
_NO_USE = "its id is none that can be asked for."
_SECTIONS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")
_WORKPLACES = {"remote": "remote", "hybrid": "hybrid"}


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of the list."""
    del query  # the whole board is read, not what one search finds
    if account is None or not _COMPANY.fullmatch(account):
        raise BadQuestion(f"smartrecruiters takes {SOURCE.takes}; not {account!r}.")
    return (_asked(account, 1),)


def read(payload: bytes, request: Request) -> Page:
    """A page of the list, which has no texts and so gives no offers but what to ask; or one posting."""
    if request.about != "list":
        return opening(payload, "posting", lambda entry: _offer(entry, request.account))
    top, listed = entries(payload, "content")
    total = stated.total(top, "totalFound")
    if not listed and total and (request.page - 1) * _PAGE < total:
        raise Unreadable(f"it says that there are {total} postings and lists none.")
    keys, refused = _keys(listed)
    if not _COMPANY.fullmatch(request.account or ""):
        return Page((), refused)
    account = request.account or ""
    more = [Request(f"{_API}/{account}/postings/{key}", account, key) for key in keys]
    if total and request.page * _PAGE < total and request.page < _LAST:
        more.append(_asked(account, request.page + 1))
    return Page((), refused, tuple(more), total)


def _asked(account: str, page: int) -> Request:
    url = f"{_API}/{account}/postings?limit={_PAGE}&offset={(page - 1) * _PAGE}"
    return Request(url, account, page=page)


def _keys(listed: Sequence[Any]) -> tuple[list[str], tuple[Refusal, ...]]:
    """Keys of the postings, each once, and entries without one."""
    keys: list[str] = []
    refused: list[Refusal] = []
    for number, entry in objects(listed):
        key = entry.text("id") if entry else None
        if key and _KEY.fullmatch(key):
            keys.append(key)
        else:
            refused.append(
                Refusal(f"content[{number}]", NO_OBJECT if entry is None else _NO_USE if key else NO_KEY)
            )
    return list(dict.fromkeys(keys)), tuple(refused)


def _offer(entry: Entry, account: str | None) -> Offer:
    key = entry.text("id") or ""
    sections = [entry.entry("jobAd", "sections", name) for name in _SECTIONS]
    text, warnings = described([(one.text("title"), one.text("text")) for one in sections])
    released = entry.time("releasedDate")
    at = entry.entry("location")
    place = at.text("fullLocation") or stated.together(at.text("city"), at.text("region"), at.text("country"))
    paid = entry.entry("compensation", "salary")
    beside = Beside(
        title=entry.text("name"),
        location=place,
        employer=entry.text("company", "name"),
        date=(released or "")[:10] or None,
        pay=stated.pay(paid.number("min"), paid.number("max"), paid.text("currency"), paid.text("period")),
        workplace=stated.workplace(at, _WORKPLACES),
        employment_type=stated.employment(*_named(entry, "typeOfEmployment")),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, warnings),
        url=entry.text("postingUrl"),
        apply_url=entry.text("applyUrl"),
        requisition=entry.text("refNumber"),
        dates=Dates(released),
        places=(place,) if place else (),
        countries=stated.countries([at.text("country")]),
        language=entry.text("language", "code"),
        department=entry.text("department", "label"),
        labels=stated.labels(
            {
                "seniority": next(iter(_named(entry, "experienceLevel")), None),
                "category": entry.text("function", "label"),
            }
        ),
    )


def _named(entry: Entry, field: str) -> list[str]:
    """A value of a closed list by its id and its label: "permanent" and "Full-time" tell two things."""
    return [one for one in (entry.text(field, "id"), entry.text(field, "label")) if one]
