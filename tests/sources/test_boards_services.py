"""Job boards and public employment services: what they are asked, where they end, what a first line says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.sources.boards import (
    adzuna,
    arbeitnow,
    himalayas,
    hn,
    jobicy,
    jobtech,
    jobtech_historic,
    themuse,
    usajobs,
    usajobs_historic,
)
from rolescope.sources.boards.entry import iso
from rolescope.sources.live import LiveSource, Request
from tests.sources.boards_cases import SOURCES

ONE_BOARD = [source for source in SOURCES.values() if not source.SOURCE.takes]


def _more(source: LiveSource, payload: Any, request: Request) -> list[str]:
    return [one.url for one in source.read(json.dumps(payload).encode(), request).more]


@pytest.mark.parametrize("source", ONE_BOARD, ids=lambda source: source.SOURCE.id)
def test_one_board_takes_no_account(source: LiveSource) -> None:
    assert source.requests(None, None)
    with pytest.raises(BadQuestion, match="one board"):
        source.requests("acme", None)


@pytest.mark.parametrize(
    ("source", "account", "query", "url"),
    [
        (hn, None, "2019-03", "https://hn.algolia.com/api/v1/search_by_date?"),
        (jobicy, None, "c & d", "https://jobicy.com/api/v2/remote-jobs?count=100&tag=c+%26+d"),
        (himalayas, None, "a&b", "https://himalayas.app/jobs/api/search?keyword=a%26b&limit=20"),
        (themuse, None, None, "https://www.themuse.com/api/public/jobs?page=0"),
        (jobtech, None, "fyr", "https://jobsearch.api.jobtechdev.se/search?limit=100&q=fyr&offset=0"),
        (
            jobtech,
            None,
            "2026-11-01T00:00:00",
            "https://jobstream.api.jobtechdev.se/v2/stream?updated-after=",
        ),
        (jobtech_historic, "2019-01-01/2019-01-31", "fyr", "https://historical.api.jobtechdev.se/search?"),
        (usajobs, None, "data", "https://data.usajobs.gov/api/search?ResultsPerPage=500&Keyword=data&Page=1"),
        (adzuna, "de", None, "https://api.adzuna.com/v1/api/jobs/de/search/1?results_per_page=50"),
    ],
)
def test_a_question_is_written_into_the_address(
    source: LiveSource, account: str | None, query: str | None, url: str
) -> None:
    (request,) = source.requests(account, query)
    assert request.url.startswith(url)


@pytest.mark.parametrize(
    ("source", "account", "query"),
    [
        (hn, None, "2019-13"),
        (jobicy, None, "ab"),
        (jobtech_historic, "2019-02-01/2019-01-01", None),
        (jobtech_historic, "2019", None),
        (usajobs_historic, "2024-03-02/2024-03-01", None),
        (usajobs_historic, "2024-03-01/2024-03-01", "data"),
        (adzuna, "xx", None),
    ],
)
def test_what_cannot_be_asked_is_refused(source: LiveSource, account: str | None, query: str | None) -> None:
    with pytest.raises(BadQuestion):
        source.requests(account, query)


def test_a_stream_is_no_list_of_all_ads() -> None:
    (since,) = jobtech.requests(None, "2026-11-01T00:00:00")
    (search,) = jobtech.requests(None, None)
    assert (since.about, search.about) == (jobtech.STREAM, "list")


def test_no_board_goes_on_for_ever() -> None:
    again = {"data": [{"slug": "a"}]}
    assert _more(arbeitnow, again, Request("https://www.arbeitnow.com/", page=199)) != []
    assert _more(arbeitnow, again, Request("https://www.arbeitnow.com/", page=200)) == []
    past = {"results": [{"id": 1}], "page_count": 3}
    assert _more(themuse, past, Request(f"{themuse.SOURCE.home}/?page=2", page=3)) == []
    ads = {"results": [{"id": 1}], "count": 100}
    assert _more(adzuna, ads, Request("https://api.adzuna.com/gb/search/2?x=1", "gb", page=2)) == []
    assert _more(himalayas, {"jobs": [], "nextCursor": "x"}, Request("https://himalayas.app/")) == []


def test_a_federal_question_ends_at_ten_thousand() -> None:
    found = {"SearchResult": {"SearchResultItems": [{}], "UserArea": {"NumberOfPages": "99"}}}
    (first,) = usajobs.requests(None, None)
    assert _more(usajobs, found, first) == [first.url.replace("&Page=1", "&Page=2")]
    assert _more(usajobs, found, Request(first.url, page=20)) == []


def test_the_same_token_is_not_asked_for_again() -> None:
    for first in usajobs_historic.requests("2024-03-01/2024-03-01", None):
        after = first.url.removeprefix("https://data.usajobs.gov")
        assert _more(usajobs_historic, {"data": [{}], "paging": {"next": after}}, first) == []


def test_past_announcements_are_asked_for_day_by_day_and_their_texts_first() -> None:
    asked = usajobs_historic.requests("2024-02-28/2024-03-01", "1530")
    found = [(one.about, one.url.partition("?")[0].rpartition("/")[2]) for one in asked]
    days = [f"Date=2024-{day}&EndPositionOpenDate=2024" for day in ("02-28", "02-29", "03-01")]
    both = (("texts", "announcementtext"), ("list", "historicjoa"))
    assert found == [*both] * 3
    assert all(day in one.url for day, one in zip([day for day in days for _ in both], asked, strict=True))
    assert all(one.url.endswith("&PositionSeries=1530") for one in asked)


@pytest.mark.parametrize("about", ["list", usajobs_historic.TEXTS])
def test_texts_lead_to_texts_and_lists_to_lists(about: str) -> None:
    path = {"list": "/api/historicjoa", "texts": "/api/HistoricJoa/AnnouncementText"}[about]
    for other in (
        "/api/historicjoa?a=1",
        "/api/HistoricJoa/AnnouncementText?a=1",
        "/api/search?a=1",
        "//x.org/?a=1",
    ):
        request = Request("https://data.usajobs.gov/x", "2024-03-01/2024-03-01", about)
        payload = {"data": [{}], "paging": {"next": other}}
        assert bool(_more(usajobs_historic, payload, request)) == other.startswith(f"{path}?")


@pytest.mark.parametrize(
    ("line", "employer", "title", "places", "workplace"),
    [
        ("Kelp Co | Data Engineer | Berlin | REMOTE", "Kelp Co", "Data Engineer", ("Berlin",), "remote"),
        ("Kelp Co | Berlin | Data Engineer", "Kelp Co", "Data Engineer", ("Berlin",), None),
        ("Data Engineer | Kelp Co", None, "Data Engineer", (), None),
        ("Kelp Co | remote or onsite | Data Engineer", "Kelp Co", "Data Engineer", (), None),
        ("Kelp Co | We grow kelp", "Kelp Co", None, (), None),
        ("Data Engineer wanted", None, "Data Engineer wanted", (), None),
        ("Kelp Co | Data Engineer | Austin TX", "Kelp Co", "Data Engineer", ("Austin TX",), None),
        ("", None, None, (), None),
    ],
)
def test_a_first_line_says_what_stands_between_its_bars(
    line: str, employer: str | None, title: str | None, places: tuple[str, ...], workplace: str | None
) -> None:
    header = hn.first_line(line)
    assert (header.employer, header.title, header.places) == (employer, title, places)
    assert (header.workplace and header.workplace.value) == workplace


@pytest.mark.parametrize("written", ["0001-01-01T00:00:00", "1970-01-01", "1999-12-31"])
def test_a_day_that_stands_for_none_is_none(written: str) -> None:
    assert iso(written) is None
    assert iso("2000-01-01") == "2000-01-01"
