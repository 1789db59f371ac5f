"""Postings of our own making for tests of scale: as many as asked, each with its own words, some odd."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

SCHEMA = pa.schema(
    [
        ("number", pa.int64()),
        ("posted", pa.string()),
        ("title", pa.string()),
        ("location", pa.string()),
        ("employer", pa.string()),
        ("text", pa.string()),
    ]
)
_TITLES = (
    "Data Engineer",
    "Senior Data Scientist",
    "Machine Learning Engineer",
    "Data Analyst (m/w/d)",
    "Cook",
)
_PLACES = ("Hamburg, Germany", "Austin, TX", "Leeds", "Toronto, Canada", None)
_DUTIES = (
    "Build pipelines that load {n} tables a night with Python and Airflow.",
    "Train models of demand in PyTorch and put them into production.",
    "Design dashboards in Tableau for a team of {n}.",
    "Own the warehouse in Snowflake; write SQL and dbt.",
    "Talk with product managers about what {n} customers asked for.",
    "Run A/B tests, and say what they do not show.",
)
_WANTED = (
    "{y}+ years of experience with SQL",
    "Bachelor's degree in a quantitative field, or equivalent experience",
    "Strong knowledge of Spark or Flink",
    "Go is a plus",
    "You speak German and English",
    "No experience with Scala is needed",
)
_PAY = (
    "Pay: ${n},000 to ${m},000 a year.",
    "£{n}k per annum",
    "Salary: {n}.000 – {m}.000 € brutto im Jahr",
    "The hourly rate is $4{y}.50.",
    "",
)
_CLOSING = (
    "This role is fully remote.",
    "Hybrid, two days in the office.",
    "We sponsor no visas.",
    "Café ☕ is free.",
    "",
)
_ODD = (None, "", "   ", "☃" * 50, "<p>Python</p>", "x" * 5_000)


def postings(count: int, first: int = 0) -> Iterator[dict[str, object]]:
    """So many postings; one in fifty is no text, or hardly one."""
    for number in range(first, first + count):
        chance = random.Random(number)  # noqa: S311 - the same postings every time
        odd = number % 50 == 49
        yield {
            "number": number,
            "posted": f"2026-{1 + number % 12:02}-01" if number % 7 else None,
            "title": None if number % 31 == 30 else chance.choice(_TITLES),
            "location": chance.choice(_PLACES),
            "employer": f"Fyrlys {number % 997}",
            "text": chance.choice(_ODD) if odd else _text(chance, number),
        }


def write_postings(folder: Path, count: int, files: int = 4) -> None:
    """So many postings as Parquet files, which an engine may read in parts."""
    folder.mkdir()
    each = -(-count // files)
    for at in range(0, count, each):
        batch = pa.RecordBatch.from_pylist(list(postings(min(each, count - at), at)), schema=SCHEMA)
        pq.write_table(pa.table(batch), folder / f"{at:09}.parquet")


def _text(chance: random.Random, number: int) -> str:
    numbers = {"n": chance.randint(40, 120), "m": chance.randint(121, 190), "y": chance.randint(1, 9)}
    duties = "\n".join(f"- {one}" for one in chance.sample(_DUTIES, 3))
    wanted = "\n".join(f"- {one}" for one in chance.sample(_WANTED, 3))
    parts = (
        f"Fyrlys draws maps of the sea. Reference {number}.",
        f"What you will do\n{duties}",
        f"Requirements\n{wanted}",
        chance.choice(_PAY),
        chance.choice(_CLOSING),
    )
    return "\n\n".join(filter(None, parts)).format(**numbers)
