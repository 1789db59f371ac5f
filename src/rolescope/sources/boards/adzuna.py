"""Adzuna: a search engine of job ads in some twenty countries (API with a free key). For display only."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay, ReadingWarning
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries, stated_pay
from rolescope.sources.boards.read import offers, refuse_emptied
from rolescope.sources.live import Key, Live, Page, Quota, Request, Terms

SOURCE = Live(
    id="adzuna",
    name="Adzuna",
    home="https://www.adzuna.co.uk",
    documentation="https://developer.adzuna.com/docs/search",
    hosts=("api.adzuna.com",),
    terms=Terms(
        display=True,
        aggregate=False,
        redistribute_text=False,
        attribution="Jobs by Adzuna",
        link_back=True,
        url="https://developer.adzuna.com/docs/terms_of_service",
        key=Key.FREE,
        quotas=(Quota(250, 24), Quota(1_000, 7 * 24), Quota(2_500, 31 * 24)),
        copy="a copy of the terms without a date",
    ),
    takes="the code of a country that it covers, such as gb",
    limits="25 a minute, 250 a day, 1,000 a week, 2,500 a month",
    per_minute=25,
    fields=("results[].id", "results[].title", "results[].description", "results[].redirect_url"),
    verified="every field is documented, but not the values of salary_is_predicted; the logo that its terms "
    "ask for is not shown; terms not verified on a day",
    keys={"app_id": "ADZUNA_APP_ID", "app_key": "ADZUNA_APP_KEY"},
)
_API = "https://api.adzuna.com/v1/api/jobs"
_COUNTRIES = frozenset(
    {
        "at", "au", "be", "br", "ca", "ch", "de", "es", "fr", "gb", "in", "it", "mx", "nl", "nz", "pl", "sg",
        "us", "za",
    }
)  # fmt: skip
_ON_A_PAGE = 50
_STATED = ("0", "false")
_SNIPPET = ReadingWarning("cut_off", "The source gives only the opening of the text.", None)


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of a country's ads, or of those that hold the words of a query."""
    if account not in _COUNTRIES:
        raise BadQuestion(f"adzuna takes {SOURCE.takes}; not {account!r}.")
    asked = {"results_per_page": str(_ON_A_PAGE)} | ({"what": query} if query else {})
    return (Request(f"{_API}/{account}/search/1?{urlencode(asked)}", account),)


def read(payload: bytes, request: Request) -> Page:
    """One page, and the next while fewer ads were shown than counted."""
    top, results = entries(payload, "results")
    total = stated.total(top, "count")
    refuse_emptied(results, total, request)
    more = [_after(request)] if results and request.page * _ON_A_PAGE < (total or 0) else []
    return offers(
        results,
        "results",
        lambda entry: _offer(entry, request.account),
        more,
        total,
    )


def _after(request: Request) -> Request:
    was, now = f"/search/{request.page}?", f"/search/{request.page + 1}?"
    return Request(request.url.replace(was, now, 1), request.account, page=request.page + 1)


def _offer(entry: Entry, account: str | None) -> Offer:
    """One ad. Its text is a snippet, and says so."""
    key = entry.text("id") or ""
    text, warnings = described([(None, entry.text("description"))])
    place = entry.text("location", "display_name")
    published = entry.time("created")
    beside = Beside(
        title=stated.unmarked(entry.text("title")),
        location=place,
        employer=entry.text("company", "display_name"),
        date=(published or "")[:10] or None,
        pay=_pay(entry),
        employment_type=stated.employment(entry.text("contract_time"), entry.text("contract_type")),
    )
    return Offer(
        source=SOURCE.id,
        account=account,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{account}:{key}", text, beside, (*warnings, _SNIPPET)),
        url=entry.text("redirect_url"),
        dates=Dates(published),
        places=(place,) if place else (),
        labels=stated.labels({"category": entry.text("category", "label")}),
    )


def _pay(entry: Entry) -> tuple[Pay, ...]:
    """Pay that is said to be no prediction; without that word it may be one. No currency is stated."""
    predicted = str(entry.value("salary_is_predicted")).lower()
    if predicted not in _STATED:
        return ()
    return stated_pay(entry.number("salary_min"), entry.number("salary_max"), None, None)
