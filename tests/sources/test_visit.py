"""A visit ends in pages, or in not knowing: never in an empty board that is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from rolescope.model.offer import Offer
from rolescope.model.read import Beside, PostingText
from rolescope.sources.boards import greenhouse
from rolescope.sources.live import Live, Page, Request, Told
from rolescope.sources.network.answer import Unchanged
from rolescope.sources.network.fetch import Door
from rolescope.sources.network.limits import Limits
from rolescope.sources.visit import Kept, Missed, Same, Visited, visit
from tests.sources.network.server import BOARD, Running, Skipping, running


@dataclass
class Board:
    """A source of the test's own server, read as Greenhouse's boards are, with pages to follow."""

    server: Running
    paths: tuple[str, ...]
    more: tuple[str, ...] = ()

    @property
    def SOURCE(self) -> Live:  # noqa: N802
        return self.server.source(per_minute=60_000)

    def requests(self, account: str | None, query: str | None) -> Sequence[Request]:
        del account, query
        return [self.server.at(path) for path in self.paths]

    def read(self, payload: bytes, request: Request) -> Page:
        page = greenhouse.read(payload, request)
        return Page(page.offers, page.refused, tuple(self.server.at(path) for path in self.more), page.total)


@pytest.fixture
def server() -> Iterator[Running]:
    with running() as state:
        yield state


@pytest.fixture
def door() -> Iterator[Door]:
    with Door(Skipping(), Limits(whole=1.0), {}, loopback=True) as opened:
        yield opened


def visited(
    door: Door, board: Board, kept: Kept | None = None, most: int = 9
) -> list[Visited | Same | Missed]:
    return list(visit(door, board, kept=lambda _: kept, most=most))  # type: ignore[arg-type]


def test_pages_are_followed_once(door: Door, server: Running) -> None:
    found = visited(door, Board(server, ("/ok",), ("/gzip", "/ok")))
    assert [type(one) for one in found] == [Visited, Visited]
    assert server.paths == ["/ok", "/gzip"]


@pytest.mark.parametrize(("path", "reason"), [("/html", "no JSON"), ("/status/500", "answers 500")])
def test_a_page_of_another_kind_is_unknown(door: Door, server: Running, path: str, reason: str) -> None:
    (found,) = visited(door, Board(server, (path,)))
    assert isinstance(found, Missed)
    assert reason in found.unknown.reason


def test_a_changed_field_is_named(door: Door, server: Running) -> None:
    (found,) = visited(door, Board(server, ("/changed",)))
    assert isinstance(found, Visited)
    assert found.moved == ("jobs[].title",)
    assert len(found.page.refused) == 1


def test_one_page_that_fails_is_told_beside_the_others(door: Door, server: Running) -> None:
    found = visited(door, Board(server, ("/ok",), ("/status/404", "/gzip")))
    assert [type(one) for one in found] == [Visited, Missed, Visited]


def test_what_did_not_change_still_leads_on(door: Door, server: Running) -> None:
    (first,) = visited(door, Board(server, ("/conditional",)))
    assert isinstance(first, Visited)
    kept = Kept(first.fetched.known, BOARD)
    found = visited(door, Board(server, ("/conditional",), ("/ok",)), kept)
    assert [type(one) for one in found] == [Same, Visited]
    assert isinstance(found[0], Same)
    assert isinstance(found[0].unchanged, Unchanged)


def test_a_board_without_end_ends_and_says_so(door: Door, server: Running) -> None:
    found = visited(door, Board(server, ("/ok",), ("/gzip", "/redirect/ok")), most=2)
    assert [type(one) for one in found] == [Visited, Visited, Missed]
    assert "more than 2 requests" in found[-1].unknown.reason  # type: ignore[union-attr]


@dataclass
class Apart(Board):
    """A board whose texts come before its list, in a payload of their own."""

    def read(self, payload: bytes, request: Request) -> Page:
        del payload
        if request.url.endswith("/gzip"):
            return Page(texts={"1": Told("Fire clay.", ()), "2": Told("Not asked for.", ())})
        own = "Glaze clay." if request.url.endswith("/redirect/ok") else ""
        return Page((Offer("board", None, "1", PostingText("board:1", own, Beside(title="Potter"))),))


def test_texts_that_came_before_are_those_of_the_openings_listed(door: Door, server: Running) -> None:
    _, listed = visited(door, Apart(server, ("/gzip", "/ok")))
    assert isinstance(listed, Visited)
    assert [offer.posting.text for offer in listed.page.offers] == ["Fire clay."]
    for path, text in (("/ok", ""), ("/redirect/ok", "Glaze clay.")):
        *_, other = visited(door, Apart(server, ("/gzip", path) if text else (path,)))
        assert isinstance(other, Visited)
        assert [offer.posting.text for offer in other.page.offers] == [text]


def test_a_list_that_did_not_change_has_its_texts_too(door: Door, server: Running) -> None:
    (first,) = visited(door, Board(server, ("/conditional",)))
    assert isinstance(first, Visited)
    _, same = visited(door, Apart(server, ("/gzip", "/conditional")), Kept(first.fetched.known, BOARD))
    assert isinstance(same, Same)
    assert [offer.posting.text for offer in same.page.offers] == ["Fire clay."]


def test_what_a_page_leads_on_to_comes_before_the_next(door: Door, server: Running) -> None:
    board = Board(server, ("/ok", "/gzip"), ("/redirect/ok",))
    found = visited(door, board)
    assert [one.request.url.rpartition(":")[2].partition("/")[2] for one in found] == [
        "ok",
        "redirect/ok",
        "gzip",
    ]
