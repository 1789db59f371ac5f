"""USAJOBS, announcements of past years (historic API, no key): titles, series, grades, pay, no text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import ReadingWarning
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries
from rolescope.sources.boards.read import offers, refuse_emptied
from rolescope.sources.live import Live, Page, Request, Terms

SOURCE = Live(
    id="usajobs_historic",
    name="USAJOBS, past announcements",
    home="https://www.usajobs.gov",
    documentation="https://developer.usajobs.gov/api-reference/get-api-historicjoa",
    hosts=("data.usajobs.gov",),
    terms=Terms(
        display=True,
        aggregate=True,
        redistribute_text=True,
        attribution="Source: USAJOBS",
        link_back=True,
        url="https://developer.usajobs.gov/terms-of-use",
    ),
    takes="the days between which announcements opened, such as 2024-03-01/2024-03-31",
    limits="none documented; usable from 2017, earlier years are incomplete",
    per_minute=20,
    fields=("data[].usajobsControlNumber", "data[].positionTitle", "data[].positionOpenDate"),
    verified="paging.next, the places, salaryType and workSchedule are as seen; terms not verified on a day",
)
_HOST = "https://data.usajobs.gov"
_NEXT = re.compile(r"/api/historicjoa\?[\w%&=.~+/:-]{1,2000}", re.IGNORECASE)
"""The only address that a payload may send us to."""
_SERIES = re.compile(r"[0-9]{4}")
_TEXTLESS = ReadingWarning("thin", "The source gives no text of past announcements in this list.", None)


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The first page of the announcements that opened in a span of days; with a query, of one series."""
    first, last = _span(account)
    if query and not _SERIES.fullmatch(query):
        raise BadQuestion(
            f"usajobs_historic is asked for an occupational series, such as 1530; not {query!r}."
        )
    asked = {"StartPositionOpenDate": first, "EndPositionOpenDate": last, "PositionSeries": query}
    found = urlencode({name: value for name, value in asked.items() if value})
    return (Request(f"{_HOST}/api/historicjoa?{found}", account),)


def read(payload: bytes, request: Request) -> Page:
    """One page, and the next, whose address holds the token that the payload gives."""
    top, rows = entries(payload, "data")
    total = stated.total(top, "paging", "metadata", "totalCount")
    refuse_emptied(rows, total, request)
    after = top.text("paging", "next") or ""
    more: tuple[Request, ...] = ()
    if rows and _NEXT.fullmatch(after) and _HOST + after != request.url:
        more = (Request(_HOST + after, request.account, page=request.page + 1),)
    return offers(rows, "data", _offer, more, total, textless=True)


def _span(account: str | None) -> tuple[str, str]:
    first, _, last = (account or "").partition("/")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError as error:
        raise BadQuestion(f"usajobs_historic takes {SOURCE.takes}; not {account!r}.") from error
    if days[0] > days[1]:
        raise BadQuestion(f"usajobs_historic takes the earlier day first; not {account!r}.")
    return days[0].isoformat(), days[1].isoformat()


def _offer(entry: Entry) -> Offer:
    """One announcement, under one name whatever days were asked for."""
    key = entry.text("usajobsControlNumber") or ""
    text, warnings = described(_parts(entry))
    places = _places(entry)
    opened = entry.time("positionOpenDate")
    beside = Beside(
        title=entry.text("positionTitle"),
        location="; ".join(places) or None,
        employer=entry.text("hiringAgencyName"),
        date=(opened or "")[:10] or None,
        pay=stated.pay(
            entry.number("minimumSalary"), entry.number("maximumSalary"), None, entry.text("salaryType")
        ),
        employment_type=stated.employment(entry.text("appointmentType"), entry.text("workSchedule")),
    )
    return Offer(
        source=SOURCE.id,
        account=None,
        key=key,
        posting=PostingText(f"{SOURCE.id}:{key}", text, beside, warnings if text else (_TEXTLESS,)),
        url=f"https://www.usajobs.gov/job/{key}" if key.isdigit() else None,
        requisition=entry.text("announcementNumber"),
        dates=Dates(opened, expires=entry.time("positionCloseDate")),
        places=places,
        department=entry.text("hiringDepartmentName"),
        labels=stated.labels(
            {"occupation": stated.together(*_series(entry), between="; "), "grade": _grade(entry)}
        ),
    )


def _parts(entry: Entry) -> list[tuple[str | None, str | None]]:
    """The texts of an announcement, where its row was joined with them; the list itself has none."""
    return [
        (None, entry.text("summary")),
        ("Duties", entry.text("duties")),
        ("Qualifications", entry.text("requirementsQualifications")),
    ]


def _listed(entry: Entry, name: str) -> tuple[Entry, ...]:
    """A list whose name is written with a small or a great first letter."""
    return entry.entries(name) or entry.entries(name[0].upper() + name[1:])


def _series(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (one.text("series") for one in _listed(entry, "jobCategories")))))


def _places(entry: Entry) -> tuple[str, ...]:
    parts = ("positionLocationCity", "positionLocationState", "positionLocationCountry")
    named = (
        ", ".join(dict.fromkeys(filter(None, (one.text(part) for part in parts))))
        for one in _listed(entry, "positionLocations")
    )
    return tuple(dict.fromkeys(filter(None, named)))


def _grade(entry: Entry) -> str | None:
    """Pay plan and grades, such as "GS 12-13"."""
    grades = dict.fromkeys(filter(None, (entry.text("minimumGrade"), entry.text("maximumGrade"))))
    return f"{entry.text('payScale') or ''} {'-'.join(grades)}".strip() or None
