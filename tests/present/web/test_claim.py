"""Claims: the thirty as they are judged, one with its query to edit, and what is not understood."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from rolescope.model.claim import ClaimVerdict
from rolescope.present.server import verdicts
from rolescope.present.server.app import application
from rolescope.present.server.desk import Desk
from rolescope.present.server.settings import Settings
from rolescope.present.server.verdicts import Verdicts
from rolescope.present.web import claims
from rolescope.questions.claims import claim
from rolescope.questions.claims.thirty import Claimed, thirty
from tests.present.web.checked import addresses, checked, words_of
from tests.present.web.conftest import BROWSER, Shown

GROWING = "Data engineers are growing"
FEW = tuple(one for one in thirty() if one.id in {"C1", "C7", "C10"})


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A site of its own whose list has three quick claims."""
    monkeypatch.setattr(verdicts, "thirty", lambda: FEW)
    monkeypatch.setattr(claims, "thirty", lambda: FEW)
    with TestClient(application(Settings()), base_url="http://localhost", headers=BROWSER) as client:
        yield client


@pytest.fixture
def unjudged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is judged: no work goes on behind a test."""
    monkeypatch.setattr(Verdicts, "go_on", lambda _: None)


@pytest.mark.usefixtures("unjudged")
def test_the_list_is_there_at_once_and_each_leads_to_its_verdict(shown: Shown) -> None:
    page = shown("/claims")
    for one in thirty():
        assert one.claim in words_of(page)
    assert len([one for one in addresses(page) if one.startswith("/claim?query=")]) >= len(thirty())


def test_verdicts_come_in_and_can_be_chosen(few: TestClient) -> None:
    assert "0 of 3 judged so far" in words_of(checked(few.get("/claims").text))
    for _ in range(500):
        if "judged so far" not in few.get("/claims").text:
            break
    page = checked(few.get("/claims").text)
    assert "Of 3 claims that guides make, 0 hold, 1 does not, 0 are mixed, and 2 cannot be told" in words_of(
        page
    )
    told = words_of(checked(few.get("/claims?verdict=contradicted").text))
    assert "Of data scientist positions, 90 % really need engineers." in told
    assert "Postings by agencies are vaguer." not in told
    assert "None of these claims has this verdict" in few.get("/claims?verdict=mixed").text


def test_verdicts_are_those_of_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "thirty", lambda: FEW)
    assert _judged() == {one.id: claim(query=one.query).view.verdict for one in FEW}


def test_a_claim_that_cannot_be_judged_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "thirty", lambda: (*FEW[:1], Claimed("C0", "Nonsense.", "no query", "")))
    assert list(_judged()) == [FEW[0].id]


def _judged() -> dict[str, ClaimVerdict]:
    """What is known once the judging has ended; begun twice, it is done once."""

    async def judge() -> dict[str, ClaimVerdict]:
        desk = Desk(1_000, 4)
        found = Verdicts(desk)
        found.go_on()
        found.go_on()
        await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
        desk.close()
        return {name: view.verdict for name, view in found.known.items()}

    return asyncio.run(judge())


def test_there_is_no_other_verdict(shown: Shown) -> None:
    assert "There are: supported" in words_of(shown("/claims?verdict=true", 400))


def test_a_claim_shows_its_verdict_and_its_query_to_edit(site: TestClient) -> None:
    response = site.get("/claim", params={"text": GROWING})
    said = words_of(checked(response.text))
    answer = claim(GROWING)
    assert answer.view.verdict.value.capitalize() in said
    assert "What would change it" in said
    assert f">\n{answer.view.query.replace('>', '&gt;')}</textarea>" in response.text
    assert answer.to_json() in response.text


@pytest.mark.parametrize("address", ["/claim?text=unicorns+eat+pipelines", "/claim?query=pay(nobody"])
def test_what_is_not_understood_is_answered_with_what_is(shown: Shown, address: str) -> None:
    page = shown(address, 400)
    assert "is not understood" in words_of(page)
    assert "A earn more than B" in words_of(page)
    assert len([one for one in addresses(page) if one.startswith("/claim?")]) >= 3


def test_nothing_asked_yet(shown: Shown) -> None:
    assert "What is understood" in words_of(shown("/claim"))


@pytest.mark.usefixtures("unjudged")
@pytest.mark.parametrize("name", ["text", "query", "verdict"])
def test_a_claim_is_never_markup(site: TestClient, name: str) -> None:
    path = "/claims" if name == "verdict" else "/claim"
    response = site.get(path, params={name: '<script>alert(1)</script>\u202e" onx='})
    assert response.status_code == 400
    checked(response.text)
    assert "<script>alert" not in response.text
