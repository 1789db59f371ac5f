"""Live sources: every case of every board; and damaged payloads, which crash nothing and invent nothing."""

from __future__ import annotations

import json
import os
import random
import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.sources.boards import greenhouse, jsonld, lever, personio
from rolescope.sources.live import LiveSource, Request, Unreadable
from tests.sources.board_claims import Payload, invented
from tests.sources.board_mutations import Value, damaged
from tests.sources.boards_cases import FOLDER, SOURCES, Case, as_plain, cases
from tests.validity.size import samples

PAYLOADS = 200
"""Damaged payloads of a source in a quick run."""
FULL = int(os.environ.get("ROLESCOPE_FUZZ", samples(50_000)))
NOT_ACCOUNTS = [
    "",
    " ",
    "..",
    "../users",
    "a/b/c",
    "a b",
    "acme?x=1",
    "acme#",
    "ac\nme",
    "http://acme.example",
    "a" * 3000,
]

EMPLOYERS = (
    "ashby",
    "greenhouse",
    "jsonld",
    "lever",
    "personio",
    "recruitee",
    "smartrecruiters",
    "workable",
)

by_source = pytest.mark.parametrize("source", SOURCES.values(), ids=list(SOURCES))


@pytest.mark.parametrize("case", cases("expected.json"), ids=lambda case: case.name)
def test_a_payload_is_read_as_the_case_says(case: Case) -> None:
    got = as_plain(case.source.read(case.payload, case.request))
    assert got == case.load("expected.json"), case.load("meta.json")["what"]


@pytest.mark.parametrize("case", cases("exception.json"), ids=lambda case: case.name)
def test_what_is_no_payload_says_what_it_is(case: Case) -> None:
    with pytest.raises(Unreadable) as refused:
        case.source.read(case.payload, case.request)
    for words in case.load("exception.json")["says"]:
        assert words in str(refused.value)


@by_source
def test_every_source_has_cases_that_are_read_and_refused(source: LiveSource) -> None:
    found = [folder for folder in (FOLDER / source.SOURCE.id).iterdir() if folder.is_dir()]
    assert len(cases("expected.json", source.SOURCE.id)) >= 2
    assert cases("exception.json", source.SOURCE.id)
    for folder in found:
        assert (folder / "expected.json").exists() != (folder / "exception.json").exists(), folder


def _is_asked_of(request: Request, source: LiveSource) -> bool:
    """Whether a request is a well-formed address on a host of the source."""
    host = urlsplit(request.url).hostname or ""
    suffixes = tuple(one[1:] for one in source.SOURCE.hosts if one.startswith("*"))
    whole = re.fullmatch(r"https://[!-~]+", request.url) is not None
    return whole and (host in source.SOURCE.hosts or host.endswith(suffixes))


@by_source
def test_what_is_asked_stays_on_the_hosts_of_the_source(source: LiveSource) -> None:
    account = next((case.request.account for case in cases("expected.json", source.SOURCE.id)), None)
    asked = source.requests(account, None)
    assert asked
    assert all(_is_asked_of(request, source) for request in asked)


@by_source
def test_a_strange_account_is_refused_or_quoted(source: LiveSource) -> None:
    for account in NOT_ACCOUNTS:
        try:
            asked = source.requests(account, None)
        except BadQuestion:
            continue
        assert all(_is_asked_of(request, source) for request in asked), account


@pytest.mark.parametrize("account", [None, *NOT_ACCOUNTS])
@pytest.mark.parametrize("source", EMPLOYERS)
def test_what_cannot_be_an_employers_board_is_refused(source: str, account: str | None) -> None:
    with pytest.raises(BadQuestion):
        SOURCES[source].requests(account, None)


@by_source
def test_damaged_payloads_crash_nothing_and_invent_nothing(source: LiveSource) -> None:
    _read_damaged(source, PAYLOADS)


@pytest.mark.slow
@by_source
def test_many_damaged_payloads_crash_nothing_and_invent_nothing(source: LiveSource) -> None:
    _read_damaged(source, FULL)


def _read_damaged(source: LiveSource, many: int) -> None:
    seeds = cases("expected.json", source.SOURCE.id)
    chance = random.Random(source.SOURCE.id)  # noqa: S311 - the same payloads every time
    for number in range(many):
        case = chance.choice(seeds)
        payload, values = damaged(case, chance)
        said = f"payload {number}, of {case.name}: {payload[:2000]!r}"
        try:
            page = source.read(payload, case.request)
        except Unreadable:
            continue
        except Exception as error:
            raise AssertionError(said) from error
        if values is not None:
            assert (
                invented(page, Payload(values, case.request.account, source.SOURCE.id), source.SOURCE) == []
            ), said


CLOSED = {"country", "currency", "employment", "key", "link", "pay", "period", "time", "workplace"}
"""What a value of another kind does not carry, though it has the same letters or the same figure."""


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ([], {*CLOSED, "word"}),
        (
            ["the entrepreneurs of the gateway at https://jobs", "internationally remote officers"],
            {*CLOSED, "word"},
        ),
    ],
)
def test_an_invented_value_is_seen(values: list[str], kinds: set[str]) -> None:
    case = next(case for case in cases("expected.json", "ashby") if case.folder.name == "list")
    page = case.source.read(case.payload, case.request)
    said = [Value("/note", f"{one}{' and so on' * 5}") for one in values]
    claims = invented(page, Payload(said, "fyrlys", "ashby"), case.source.SOURCE)
    assert {claim.split()[0] for claim in claims} == kinds


def test_a_figure_of_another_field_is_no_pay() -> None:
    case = next(case for case in cases("expected.json", "lever") if case.folder.name == "list")
    page = case.source.read(case.payload, case.request)
    amounts = {end for offer in page.offers for pay in offer.posting.beside.pay for end in pay[:2] if end}
    elsewhere = [Value("/id", amount) for amount in amounts]
    claims = invented(page, Payload(elsewhere, case.request.account, "lever"), case.source.SOURCE)
    assert amounts
    assert {f"pay {amount}" for amount in amounts} <= set(claims)


@pytest.mark.parametrize(
    ("account", "host"), [("tonwerk", "api.lever.co"), ("eu/tonwerk", "api.eu.lever.co")]
)
def test_a_full_page_of_lever_is_followed_by_the_next(account: str, host: str) -> None:
    posting: dict[str, Any] = {"id": "a", "text": "Kiln Engineer", "descriptionPlain": "Fire clay."}
    full = json.dumps([posting] * 100).encode()
    (following,) = lever.read(full, Request("https://api.lever.co/", account, page=2)).more
    assert following.url == f"https://{host}/v0/postings/tonwerk?mode=json&skip=200&limit=100"
    assert following.page == 3
    assert lever.read(full, Request("https://api.lever.co/", account, page=100)).more == ()
    assert (
        lever.read(json.dumps([posting] * 99).encode(), Request("https://api.lever.co/", account)).more == ()
    )


@pytest.mark.parametrize("opened", ["<div>", "&lt;div&gt;"])
def test_a_description_of_too_many_elements_costs_itself_and_no_time(opened: str) -> None:
    crowd = opened * 200_000
    postings = [{"id": "a", "text": "Kiln Engineer", "description": crowd, "additional": "Fire clay."}]
    (offer,) = lever.read(json.dumps(postings).encode(), Request("https://api.lever.co/", "tonwerk")).offers
    assert offer.posting.text == "Fire clay."
    assert [warning.kind for warning in offer.posting.warnings] == ["markup"]
    job = json.dumps({"@type": "JobPosting", "title": "Map Restorer", "description": crowd}).encode()
    asked = Request("https://kartenhaus.example/", "https://kartenhaus.example/")
    assert "elements" in jsonld.read(job, asked).refused[0].reason
    if opened == "<div>":
        with pytest.raises(Unreadable, match="elements"):
            jsonld.read(crowd.encode(), asked)


def test_a_feed_that_nests_too_deep_is_refused() -> None:
    deep = b"<workzag-jobs>" + b"<position>" * 100_000
    with pytest.raises(Unreadable, match="deep"):
        personio.read(deep, Request("https://salzwerk.jobs.personio.de/xml", "salzwerk"))


def test_pay_is_asked_for_with_the_board() -> None:
    (request,) = greenhouse.requests("weirside", None)
    asked = "https://boards-api.greenhouse.io/v1/boards/weirside/jobs?content=true&pay_transparency=true"
    assert (request.url, request.about) == (asked, "list")


@pytest.mark.parametrize(
    "account",
    [
        "https://127.0.0.1/jobs",
        "https://localhost/jobs",
        "https://[::1]/jobs",
        "https://example.org:8443/jobs",
        "https://a@example.org/jobs",
        "file:///etc/hosts",
        "https://example.org/a b",
        "https://example.org:x/",
    ],
)
def test_a_page_has_a_public_address(account: str) -> None:
    with pytest.raises(BadQuestion):
        jsonld.requests(account, None)
