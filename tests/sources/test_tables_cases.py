"""Each case, field by field: a failure names the field that a source reads wrongly."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rolescope.model.errors import SourceRefused
from tests.sources.cases import Case, as_plain, cases


@cache
def _result(case: Case) -> dict[str, Any]:
    """What comes of a case; read once, for its fields are tested one by one."""
    with tempfile.TemporaryDirectory() as scratch:
        return as_plain(case.run(Path(scratch)))


def _fields() -> Iterator[Any]:
    for case in cases("expected.json"):
        expected = case.load("expected.json")
        for number, record in enumerate(expected["records"]):
            for field in record:
                yield pytest.param(case, number, field, id=f"{case.name}[{number}].{field}")


@pytest.mark.parametrize(("case", "number", "field"), list(_fields()))
def test_field_is_read_as_the_case_says(case: Case, number: int, field: str) -> None:
    got = _result(case)["records"][number][field]
    assert got == case.load("expected.json")["records"][number][field], case.load("meta.json")["what"]


@pytest.mark.parametrize("case", cases("expected.json"), ids=lambda case: case.name)
def test_every_row_is_accounted_for_as_the_case_says(case: Case) -> None:
    got, expected = _result(case), case.load("expected.json")
    assert len(got["records"]) == len(expected["records"])
    assert got | {"records": []} == expected | {"records": []}


@pytest.mark.parametrize("case", cases("exception.json"), ids=lambda case: case.name)
def test_refused_table_says_what_is_wrong(case: Case, tmp_path: Path) -> None:
    with pytest.raises(SourceRefused) as refused:
        case.run(tmp_path)
    for words in case.load("exception.json")["says"]:
        assert words in str(refused.value)
