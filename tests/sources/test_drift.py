"""Every promised field of every source is found where it is, and missed where it is not."""

from __future__ import annotations

import re

import pytest

from rolescope.sources.drift import moved
from rolescope.sources.network.addresses import ANY
from tests.sources.boards_cases import FOLDER, SOURCES, Case
from tests.sources.network.server import BOARD, CHANGED, made

PAGES = {name for name, source in SOURCES.items() if ANY in source.SOURCE.hosts}
LISTS = [
    Case(FOLDER / name / ("thread" if name == "hn" else "list")) for name in sorted(SOURCES.keys() - PAGES)
]
FIELDS = [(case, field) for case in LISTS for field in case.source.SOURCE.fields]


def test_pages_of_whoever_may_leave_out_what_they_like() -> None:
    assert {"jsonld"} == PAGES
    assert moved(made(("*",)), CHANGED) == ()


@pytest.mark.parametrize("case", LISTS, ids=lambda case: case.name)
def test_nothing_moved_in_a_board_as_documented(case: Case) -> None:
    assert moved(case.source.SOURCE, case.payload) == ()


@pytest.mark.parametrize(("case", "field"), FIELDS, ids=[f"{case.name} {field}" for case, field in FIELDS])
def test_a_field_that_moved_is_named(case: Case, field: str) -> None:
    last = field.rpartition(".")[2].encode()
    renamed = re.sub(rb'(["</])' + last + rb'(["\s/>])', rb"\1moved_away\2", case.payload)
    assert field in moved(case.source.SOURCE, renamed)


def test_the_alarm_names_what_moved_and_no_more() -> None:
    assert moved(made(()), BOARD) == ()
    assert moved(made(()), CHANGED) == ("jobs[].title",)
    assert moved(made(()), b'{"openings": [{"id": 1}]}') == ("jobs[].id", "jobs[].title")
    assert moved(made(()), b'{"jobs": {"1": {"id": 1}}}') == ("jobs[].id", "jobs[].title")


def test_one_entry_that_has_it_is_enough() -> None:
    assert moved(made(()), b'{"jobs": ["notice", {"id": 1}, {"title": null}]}') == ()


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"<html>",
        b"<",
        b"<a/>",
        b'{"jobs": []}',
        b"[]",
        b"[1]",
        b"null",
        b"1",
        b"[" * 9999,
    ],
)
def test_what_holds_no_entry_says_nothing(payload: bytes) -> None:
    assert moved(made(()), payload) == ()


def test_what_is_below_an_absent_value_is_not_missed() -> None:
    placed = made((), fields=("jobs[].place.name",))
    assert moved(placed, b'{"jobs": [{"place": null}]}') == ()
    assert moved(placed, b'{"jobs": [{"place": null}, {"place": {"label": "Ghent"}}]}') == placed.fields
    assert moved(placed, b'{"jobs": [{"place": "Ghent"}]}') == placed.fields
