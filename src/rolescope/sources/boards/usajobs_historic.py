"""USAJOBS, announcements of past years (historic API, no key), day by day: their texts, then their list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from rolescope.model.errors import BadQuestion
from rolescope.model.offer import Dates, Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import ReadingWarning
from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry, described, entries, objects
from rolescope.sources.boards.read import offers, refuse_emptied
from rolescope.sources.live import Live, Page, Request, Terms, Told

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
    limits="none documented; two requests for each day of the span, or more; incomplete before 2017",
    per_minute=20,
    fields=("data[].usajobsControlNumber", "data[].positionTitle", "data[].positionOpenDate"),
    verified="paging.next, the places, salaryType, workSchedule and the fields of texts are as seen; "
    "terms not verified on a day",
)
TEXTS = "texts"
"""What a request is about whose payload has texts by the number of their announcement, and nothing else."""
_HOST = "https://data.usajobs.gov"
_LIST, _TEXTS = "/api/historicjoa", "/api/historicjoa/announcementtext"
_AFTER = re.compile(r"(?P<path>[a-z/]+)\?[\w%&=.~+/:-]{1,2000}", re.IGNORECASE)
"""The only addresses that a payload may send us to, if the path is its own."""
_SERIES = re.compile(r"[0-9]{4}")
_TEXTLESS = ReadingWarning("thin", "The source gave no text of this announcement.", None)


def requests(account: str | None, query: str | None) -> Sequence[Request]:
    """The announcements that opened on each day of a span, texts first; with a query, of one series."""
    first, last = _span(account)
    if query and not _SERIES.fullmatch(query):
        raise BadQuestion(
            f"usajobs_historic is asked for an occupational series, such as 1530; not {query!r}."
        )
    days = (first + timedelta(days) for days in range((last - first).days + 1))
    return [one for day in days for one in _of_day(account, day.isoformat(), query)]


def _of_day(account: str | None, day: str, series: str | None) -> tuple[Request, Request]:
    asked = {"StartPositionOpenDate": day, "EndPositionOpenDate": day, "PositionSeries": series}
    found = urlencode({name: value for name, value in asked.items() if value})
    texts = Request(f"{_HOST}{_TEXTS}?{found}", account, TEXTS)
    return texts, Request(f"{_HOST}{_LIST}?{found}", account)


def read(payload: bytes, request: Request) -> Page:
    """One page of a list or of texts, and the next, whose address holds the token that the payload gives."""
    top, rows = entries(payload, "data")
    total = stated.total(top, "paging", "metadata", "totalCount")
    refuse_emptied(rows, total, request)
    more = _after(top, request) if rows else ()
    if request.about == TEXTS:
        return _texts(rows, more)
    return offers(rows, "data", _offer, more, total, textless=True)


def _after(top: Entry, request: Request) -> tuple[Request, ...]:
    stated_next = top.text("paging", "next") or ""
    found = _AFTER.fullmatch(stated_next)
    own = _TEXTS if request.about == TEXTS else _LIST
    if found is None or found["path"].lower() != own or _HOST + stated_next == request.url:
        return ()
    return (Request(_HOST + stated_next, request.account, request.about, page=request.page + 1),)


def _texts(rows: Sequence[Any], more: tuple[Request, ...]) -> Page:
    """Texts by number; a row without a number or a text gives none, and its announcement says so later."""
    found = (
        (entry.text("usajobsControlNumber"), described(_parts(entry))) for _, entry in objects(rows) if entry
    )
    return Page(more=more, texts={key: Told(*told) for key, told in found if key and told[0]})


def _span(account: str | None) -> tuple[date, date]:
    first, _, last = (account or "").partition("/")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError as error:
        raise BadQuestion(f"usajobs_historic takes {SOURCE.takes}; not {account!r}.") from error
    if days[0] > days[1]:
        raise BadQuestion(f"usajobs_historic takes the earlier day first; not {account!r}.")
    return days


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
    """The texts of an announcement under the headings that its page gives them; a list's rows have none."""
    return [
        (None, entry.text("summary")),
        ("Duties", entry.text("duties") or entry.text("majorDutiesList")),
        ("Requirements", entry.text("requirementsConditionsOfEmployment")),
        ("Qualifications", entry.text("requirementsQualifications")),
        ("Education", entry.text("requirementsEducation")),
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
