"""Damaged tables: a row is read or refused with a reason, no file ends in a crash, no value is invented."""

from __future__ import annotations

import json
import math
import random
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rolescope.model.errors import SourceRefused
from rolescope.model.offer import Offer
from rolescope.sources.boards import greenhouse
from rolescope.sources.files.mapping import ColumnMap, fitted, shipped
from rolescope.sources.files.offers import offer_of
from rolescope.sources.files.rows import opened
from rolescope.sources.live import Page
from tests.sources.board_claims import Payload, invented
from tests.sources.board_mutations import ODD, Value
from tests.sources.test_boards import FULL, PAYLOADS

PLAIN: tuple[str, ...] = (
    "id",
    "title",
    "company",
    "location",
    "date",
    "description",
    "url",
    "country",
    "remote",
    "min_salary",
)
PLAIN += (
    "max_salary",
    "currency",
    "salary_period",
    "language",
    "job_type",
    "workplace",
    "requirements",
    "level",
)
SEEDS: dict[str, tuple[Any, ...]] = {
    "key": ("j1", 40, "a/b c"),
    "title": ("Data Engineer", "Kiln Engineer (m/w/d)"),
    "text": ("<p>You build</p><ul><li>pipelines &amp; dams</li></ul>", "You fire clay."),
    "date": ("2026-03-04", "2026-03-04T10:00:00Z", 1_772_600_000, "03/04/2026"),
    "country": ("US", "Germany"),
    "language": ("en", "de-AT"),
    "employment_type": ("full-time", "contract, internship"),
    "workplace": ("Remote", "on-site"),
    "remote": (True, "yes", 0, 1.0),
    "url": ("https://example.org/1", "javascript:x()"),
    "low": (60_000, "61,000", 41.5),
    "high": (72_000.0, "90000", None),
    "currency": ("USD", "EUR"),
    "period": ("yearly", "hour", "2 weeks"),
}
"""Values by field; of any other, words."""
WORDS = ("Leeds", "Made Up Ltd\n3.9", "Works; kilns", "Two years", None, float("nan"))
_HASH = re.compile(r"[0-9a-f]{20}")


def _maps() -> dict[str, ColumnMap]:
    return {"plain": fitted(list(PLAIN))} | dict(shipped())


def _fields(columns: ColumnMap) -> dict[str, str]:
    """Columns of a map, each with the field that it holds."""
    found = {column: field for field, named in columns.columns.items() for column in named}
    for pay in columns.pay:
        for field in ("low", "high", "currency", "period"):
            column = getattr(pay, field)
            found |= {column: field} if column else {}
        found |= dict.fromkeys(pay.where, "where")
    return found


def _row(columns: ColumnMap, chance: random.Random) -> dict[str, Any]:
    """A row of a map's columns, some of its values odd, swapped, cut off or missing."""
    asked = {column: value for pay in columns.pay for column, values in pay.where.items() for value in values}
    row = {name: chance.choice(SEEDS.get(field, WORDS)) for name, field in _fields(columns).items()} | asked
    for _ in range(chance.randint(0, 4)):
        name, other = chance.choice(list(row)), chance.choice(list(row))
        value = row[name]
        cut = value[: chance.randrange(len(value) + 1)] if isinstance(value, str) else value
        row[name] = chance.choice((cut, row[other], chance.choice(ODD), chance.choice(WORDS)))
    return row


def _claims(offer: Offer, row: dict[str, Any], columns: ColumnMap) -> list[str]:
    """What no value of the row carries; what a map says of all rows, and keys that are hashes, aside."""
    fields = _fields(columns)
    of_all = [one for pay in columns.pay for one in (pay.currency_is, pay.period_is) if one]
    values = [
        Value(f"/{'salary' if fields.get(name) in {'low', 'high'} else name}", one)
        for name, said in row.items()
        for one in (said if isinstance(said, list) else [said])
    ]
    numbers = [one for one in values if isinstance(one.said, float) and math.isfinite(one.said)]
    values += [Value(one.where, f"{one.said:.15g}") for one in numbers]
    values += [Value(one.where, int(one.said)) for one in numbers if one.said.is_integer()]
    values += [Value("/map", one) for one in (*of_all, *(name.capitalize() for name in row))]
    said = {str(value.said).strip().lower() for value in values}
    found = invented(Page((offer,)), Payload(values, offer.account, "file"), greenhouse.SOURCE)
    return [one for one in found if not _explained(one, offer, said)]


def _explained(claim: str, offer: Offer, said: set[str]) -> bool:
    """Whether a claim is a conversion that tables have beside those of boards."""
    kind, _, value = claim.partition(" ")
    if kind == "account":
        return offer.account == "mine"
    if kind == "key":
        return bool(_HASH.fullmatch(value))
    if kind == "language":
        return any(one.startswith(value) for one in said)
    if kind == "workplace":
        return value == "remote" and bool(said & {"true", "yes", "y", "1", "1.0"})
    if kind == "time":
        return value == "2026-03-04" and "03/04/2026" in said
    return False


@pytest.mark.parametrize("name", list(_maps()))
def test_damaged_rows_crash_nothing_and_invent_nothing(name: str) -> None:
    _read_rows(name, PAYLOADS)


@pytest.mark.slow
@pytest.mark.parametrize("name", list(_maps()))
def test_many_damaged_rows_crash_nothing_and_invent_nothing(name: str) -> None:
    _read_rows(name, FULL)


def _read_rows(name: str, many: int) -> None:
    columns, chance, read = _maps()[name], random.Random(name), 0  # noqa: S311 - the same rows every time
    for number in range(many):
        row = _row(columns, chance)
        try:
            told = offer_of("mine", columns, row)
        except Exception as error:
            raise AssertionError(f"row {number}: {row!r}") from error
        if not isinstance(told, str):
            read += 1
            assert _claims(told.offer, row, columns) == [], f"row {number}: {row!r}"
    assert read > many // 4


def _written(form: str, rows: list[dict[str, Any]], at: Path) -> bytes:
    """A small table of texts in a format, as bytes."""
    if form == "parquet":
        pq.write_table(pa.Table.from_pylist(rows), at)
        return at.read_bytes()
    if form == "csv":
        quoted = (",".join(f'"{value}"' for value in row.values()) for row in rows)
        return "\n".join([",".join(rows[0]), *quoted]).encode()
    return "\n".join(map(json.dumps, rows)).encode()


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_damaged_files_are_refused_or_read(form: str, tmp_path: Path) -> None:
    _read_files(form, PAYLOADS // 2, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_many_damaged_files_are_refused_or_read(form: str, tmp_path: Path) -> None:
    _read_files(form, FULL, tmp_path)


def _read_files(form: str, many: int, folder: Path) -> None:
    chance = random.Random(form)  # noqa: S311 - the same files every time
    rows = [{"title": f"Kiln Engineer {n}", "text": "You fire clay, daily."} for n in range(5)]
    whole, at = _written(form, rows, folder / "whole"), folder / f"jobs.{form}"
    for number in range(many):
        start, end = sorted(chance.choices(range(len(whole)), k=2))
        body = chance.choice(
            (whole[:start], whole[:start] + whole[end:], whole[:start] + chance.randbytes(3) + whole[start:])
        )
        at.write_bytes(body)
        try:
            with opened(at) as table:
                for row in table.rows:
                    assert row.fields is not None or row.reason
        except SourceRefused:
            continue
        except Exception as error:
            raise AssertionError(f"file {number}: {body!r}") from error
