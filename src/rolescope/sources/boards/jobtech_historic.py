"""JobTech, ads of past years: the archive of the Swedish Public Employment Service (open, no key)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Offer
from rolescope.sources.boards.entry import Entry
from rolescope.sources.boards.jobtech import ON_A_PAGE, ad, searched
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="jobtech_historic",
    name="JobTech Sweden, past ads",
    home="https://jobtechdev.se",
    documentation="https://historical.api.jobtechdev.se",
    hosts=("historical.api.jobtechdev.se",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=True,
        attribution="Source: JobTech, Arbetsförmedlingen",
        link_back=False,
        url="https://jobtechdev.se",
    ),
    takes="the days between which ads were published, such as 2019-01-01/2019-01-31",
    limits="none documented; slow; a search shows a hundred ads a page and 2,100 in all: ask for few days",
    per_minute=20,
    fields=("hits[].id", "hits[].headline", "hits[].description.text", "hits[].publication_date"),
    verified="original_id is as seen; labels are missing in old years; open licence (CC0 or CC BY) and terms "
    "not verified on a day",
)
_SEARCH = "https://historical.api.jobtechdev.se/search"


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of the ads of a span of days; with a query, of those that hold its words."""
    first, last = _span(account)
    asked = {"historical-from": first, "historical-to": last, "q": query, "limit": str(ON_A_PAGE)}
    found = urlencode({name: value for name, value in asked.items() if value})
    return (Request(f"{_SEARCH}?{found}&offset=0", account),)


def read(payload: bytes, request: Request) -> Page:
    """One page. All of these ads are gone; what is marked as removed is read all the same."""
    return searched(payload, request, _past)


def _past(entry: Entry) -> Offer:
    """One ad; its key is the number that it had when it was shown, where the archive tells it."""
    return ad(entry, SOURCE.id, entry.text("original_id") or entry.text("id") or "")


def _span(account: str | None) -> tuple[str, str]:
    first, _, last = (account or "").partition("/")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError as error:
        raise BadQuestion(f"jobtech_historic takes {SOURCE.takes}; not {account!r}.") from error
    if days[0] > days[1]:
        raise BadQuestion(f"jobtech_historic takes the earlier day first; not {account!r}.")
    return days[0].isoformat(), days[1].isoformat()
