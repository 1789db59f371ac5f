"""What a posting asks for comes out the same from the text alone and from what the reader made of it."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from rolescope.extract.document import Document
from rolescope.extract.reader import Given, read_together, read_with_documents
from rolescope.extract.requirements import find_requirements, requirements_in
from tests.extract.requirements.test_requirements import POSTING

SHARED = Path(os.environ.get("ROLESCOPE_SHARED", Path(__file__).parents[4] / "shared"))
REAL = SHARED / "data/local/ashby_2025/postings.parquet"
EVERY = 100
"""Of the real postings, one in so many is compared."""
MADE: list[Given] = [
    (POSTING, "Data Engineer", "Austin, TX", "Example Works"),
    (POSTING, "Data Engineer", "Berlin, Germany", "Example Works"),
    (POSTING.replace("\n", ""),),
    (f"<h2>Requirements</h2><ul><li>{'</li><li>'.join(POSTING.splitlines()[4:])}</ul>",),
    (POSTING.replace("driver's", "DRIVER’S").replace("licen", "LICEN"), None, None, None),
    ("Requirements\n- Python\n<!-- PMP certified, driver's license -->\n- CPA or CFA\n- Master's degree",),
    ("Requirements\n- İstanbul Ofisi\n- 4+ years of SQL\n- valid driving licence, Scrum certification",),
    ("",),
    ("\x00\n☃",),
]


def compared(given: list[Given]) -> int:
    """How many requirements of some postings came out the same both ways, which is all of them."""
    found = read_with_documents(given)
    assert [reading for _, reading in found] == read_together(given)
    both = [
        (requirements_in(doc, reading), find_requirements(one[0], reading))
        for one, (doc, reading) in zip(given, found, strict=True)
    ]
    for shared, alone in both:
        assert shared == alone
    return sum(len(shared) for shared, _ in both)


def test_made_postings_ask_for_the_same_both_ways() -> None:
    assert compared(MADE) > 30


def test_real_postings_ask_for_the_same_both_ways() -> None:
    if not REAL.is_file():
        pytest.skip(f"{REAL} is not here: set ROLESCOPE_SHARED to the folder that holds data/")
    columns = ("description", "title", "location", "company")
    rows = pq.read_table(REAL, columns=list(columns)).to_pylist()[::EVERY]
    assert compared([tuple(row[name] for name in columns) for row in rows]) > len(rows)


def test_nothing_is_made_ready_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    ((doc, reading),) = read_with_documents(MADE[:1])

    def again(*_: object) -> Document:
        raise AssertionError("a document was made")

    monkeypatch.setattr("rolescope.extract.requirements.wording.Document", again)
    assert requirements_in(doc, reading)
    with pytest.raises(AssertionError, match="was made"):
        find_requirements(POSTING, reading)
