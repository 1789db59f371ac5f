"""USAJOBS: openings of the US federal government (search API with a free key)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries
from rolescope.sources.boards.read import offers, refuse_emptied
from rolescope.sources.live import Key, Live, Page, Request, Terms

SOURCE = Live(
    id="usajobs",
    name="USAJOBS",
    home="https://www.usajobs.gov",
    documentation="https://developer.usajobs.gov/api-reference/get-api-search",
    hosts=("data.usajobs.gov",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=True,
        attribution="Source: USAJOBS",
        link_back=True,
        url="https://developer.usajobs.gov/terms-of-use",
        key=Key.FREE,
        copy="a copy of the reference without a date",
    ),
    takes="",
    limits="none documented; 500 openings a page, 10,000 a question",
    per_minute=20,
    fields=(
        "SearchResult.SearchResultItems[].MatchedObjectDescriptor.PositionID",
        "SearchResult.SearchResultItems[].MatchedObjectDescriptor.PositionTitle",
        "SearchResult.SearchResultItems[].MatchedObjectDescriptor.PositionURI",
        "SearchResult.SearchResultItems[].MatchedObjectDescriptor.QualificationSummary",
    ),
    verified="NumberOfPages and the codes of pay intervals are as seen; terms not verified on a day",
    keys={"User-Agent": "USAJOBS_EMAIL", "Authorization-Key": "USAJOBS_KEY"},
)
_API = "https://data.usajobs.gov/api/search"
_ON_A_PAGE = 500
_INTERVALS = {"PA": "year", "PM": "month", "PD": "day", "PH": "hour"}
"""Codes of pay intervals; others are for two weeks, a piece, a fee, or no pay at all."""
_LAST_PAGE = 20
"""No question is answered beyond 10,000 openings."""


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of a search by words; without words, of all openings."""
    if account is not None:
        raise BadQuestion(f"usajobs is one board and takes no account; not {account!r}.")
    return (_page(1, query),)


def read(payload: bytes, request: Request) -> Page:
    """One page, and the next until the last that it counts."""
    top, found = entries(payload, "SearchResult", "SearchResultItems")
    total = stated.total(top, "SearchResult", "SearchResultCountAll")
    refuse_emptied(found, total, request)
    pages = top.number("SearchResult", "UserArea", "NumberOfPages") or 0
    goes_on = found and request.page < min(pages, _LAST_PAGE)
    more = (_after(request),) if goes_on else ()
    return offers(found, "SearchResultItems", _offer, more, total)


def _page(number: int, query: str | None) -> Request:
    asked = (
        {"ResultsPerPage": str(_ON_A_PAGE)} | ({"Keyword": query} if query else {}) | {"Page": str(number)}
    )
    return Request(f"{_API}?{urlencode(asked)}", page=number)


def _after(request: Request) -> Request:
    asked = request.url.rpartition("&Page=")[0]
    return Request(f"{asked}&Page={request.page + 1}", page=request.page + 1)


def _offer(item: Entry) -> Offer:
    """One announcement; its key is the number of the announcement."""
    entry = item.entry("MatchedObjectDescriptor")
    key = entry.text("PositionID") or ""
    text, warnings = described(_parts(entry))
    places = tuple(filter(None, (one.text("LocationName") for one in entry.entries("PositionLocation"))))
    published = entry.time("PublicationStartDate")
    beside = Beside(
        title=entry.text("PositionTitle"),
        location="; ".join(places) or None,
        employer=entry.text("OrganizationName"),
        date=(published or "")[:10] or None,
        pay=tuple(pay for one in entry.entries("PositionRemuneration") for pay in _pay(one)),
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings),
        url=entry.text("PositionURI"),
        apply_url=next(iter(entry.texts("ApplyURI")), None),
        requisition=key or None,
        dates=Dates(published, expires=entry.time("ApplicationCloseDate")),
        places=places,
        countries=stated.countries(_each(entry, "PositionLocation", "CountryCode")),
        department=entry.text("DepartmentName"),
        labels=stated.labels(
            {
                "occupation": stated.together(*_each(entry, "JobCategory", "Code"), between="; "),
                "category": stated.together(*_each(entry, "JobCategory", "Name"), between="; "),
                "grade": _grade(entry),
            }
        ),
    )


def _parts(entry: Entry) -> list[tuple[str | None, str | None]]:
    """The parts of an announcement under the headings that its page gives them."""
    details = entry.entry("UserArea", "Details")
    return [
        (None, details.text("JobSummary")),
        ("Duties", "\n".join(details.texts("MajorDuties"))),
        ("Requirements", details.text("Requirements")),
        ("Qualifications", entry.text("QualificationSummary")),
        ("Education", details.text("Education")),
    ]


def _pay(one: Entry) -> tuple[Pay, ...]:
    """One range, in no stated currency. An interval that is no period of ours leaves it out."""
    code = one.text("RateIntervalCode") or ""
    low, high = one.number("MinimumRange"), one.number("MaximumRange")
    return stated.pay(low, high, None, _INTERVALS.get(code, code))


def _each(entry: Entry, listed: str, field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (one.text(field) for one in entry.entries(listed)))))


def _grade(entry: Entry) -> str | None:
    """Pay plan and grades, such as "GS 12-13"."""
    plan = "/".join(_each(entry, "JobGrade", "Code"))
    details = entry.entry("UserArea", "Details")
    grades = dict.fromkeys(filter(None, (details.text("LowGrade"), details.text("HighGrade"))))
    return f"{plan} {'-'.join(grades)}".strip() or None
