"""Parts: the same table gives the same bytes, and the bytes alone say what they say."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.errors import BadQuestion
from rolescope.sources.files import parts as cutting
from rolescope.sources.files.mapping import fitted
from rolescope.sources.files.parts import Part, parts
from rolescope.sources.files.row import Row, Table
from rolescope.sources.files.source import SOURCE, named, read, read_part
from rolescope.sources.live import Request, Unreadable

COLUMNS = ("id", "title", "text", "date")


def cut(rows: list[Row]) -> list[Part]:
    return list(parts(Table(COLUMNS, iter(rows)), "mine", fitted(COLUMNS)))


def row(number: int) -> Row:
    return Row(number, {"id": number, "title": f"Planner {number}", "text": "You plan.", "date": "soon"})


def test_parts_end_by_rows_and_by_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row(number) for number in range(1, 2501)]
    found = cut(rows)
    assert [(one.number, one.rows) for one in found] == [(1, 1000), (2, 1000), (3, 500)]
    assert cut(rows) == found
    assert cut(rows[:1500])[0] == found[0], "a table that grows keeps its first parts"
    monkeypatch.setattr(cutting, "BYTES", 200)
    assert max(one.rows for one in cut(rows)) < 5
    assert cut([]) == []


def test_a_part_says_what_it_says() -> None:
    (part,) = cut([row(1), Row(2, None, "it is broken."), Row(3, {"title": "\udcff", "text": "a"}), row(4)])
    found = read_part(part.body)
    assert [one.id for one in found.page.offers] == ["file:mine:1", "file:mine:4"]
    assert [tuple(one) for one in found.page.refused] == [
        ("mine, row 2", "it is broken."),
        ("mine, row 3", "it holds bytes that are not of the file's encoding; --encoding says which it has."),
    ]
    assert found.unread == {("date", "soon"): 2}
    assert read(part.body, Request("file:")) == found.page


def test_values_of_every_kind_are_kept() -> None:
    values = [
        date(2026, 1, 2), datetime(2026, 1, 2, 3), Decimal("1.5"), b"\xff", np.float64(2), np.int64(3),  # noqa: DTZ001
        np.array([1]), {"a": 1}, float("nan"), object,
    ]  # fmt: skip
    fields = {"title": "Planner", "text": "You plan."} | dict(zip(map(str, count()), values, strict=False))
    (part,) = cut([Row(1, fields)])
    kept = json.loads(part.body.splitlines()[1])[1]
    assert [kept[str(place)] for place in range(8)] == [
        *("2026-01-02", "2026-01-02T03:00:00", "1.5", "\ufffd", 2.0, 3, [1]),
        {"a": 1},
    ]


@given(st.binary(max_size=200))
def test_what_is_no_part_is_unreadable(payload: bytes) -> None:
    with pytest.raises(Unreadable):
        read_part(payload)


def test_names() -> None:
    assert named("jobs-2026.v1") == "jobs-2026.v1"
    for name in ("", "a b", "a:b", "../a", "-a", "ä"):
        with pytest.raises(BadQuestion, match="letters, digits"):
            named(name)
    assert SOURCE.terms.aggregate
    assert not SOURCE.terms.redistribute_text
