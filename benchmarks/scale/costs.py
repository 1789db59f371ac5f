"""What one posting costs on one core, and what follows for any number of them: plain products, no more."""

from __future__ import annotations

from dataclasses import dataclass, fields

GROWING = ("cells", "skill_counts", "activity_counts", "category_counts", "naming_counts", "years_counts")
"""Tables of counts that grow with postings whose text is read."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Of one posting, on one core of the machine that was measured.

    Attributes:
        postings: how many were measured.
        characters: of a text, on average.
        parse_ms: processor milliseconds from payload to opening.
        store_ms: of writing payload and opening.
        read_ms: of reading the text, over Arrow batches.
        keep_ms: of reading the text and writing the reading into the store.
        group_ms: of finding duplicates.
        count_ms: of counting readings into fact tables.
        payload_bytes: as it came.
        zstd_bytes: the payload compressed by itself.
        file_bytes: of the store's file: payload, opening, reading, group.
        reading_bytes: of a reading as Parquet.
        counted_bytes: of the fact tables that were counted from these postings.
        fact_rows: rows of the snapshot's tables of counts, by posting that they count.
        fact_bytes: of the same as Parquet.
    """

    postings: float
    characters: float
    parse_ms: float
    store_ms: float
    read_ms: float
    keep_ms: float
    group_ms: float
    count_ms: float
    payload_bytes: float
    zstd_bytes: float
    file_bytes: float
    reading_bytes: float
    counted_bytes: float
    fact_rows: float
    fact_bytes: float


WORDS = {
    "postings": "postings measured",
    "characters": "characters of a text",
    "parse_ms": "parse a payload, ms",
    "store_ms": "store payload and opening, ms",
    "read_ms": "read over Arrow batches, ms",
    "keep_ms": "read and store the reading, ms",
    "group_ms": "group duplicates, ms",
    "count_ms": "count into fact tables, ms",
    "payload_bytes": "payload as it came, bytes",
    "zstd_bytes": "payload, zstd, bytes",
    "file_bytes": "store's file, bytes",
    "reading_bytes": "reading as Parquet, bytes",
    "counted_bytes": "fact tables counted here, bytes",
    "fact_rows": "fact rows in the snapshot",
    "fact_bytes": "the same as Parquet, bytes",
}
"""What a cost is called in the tables."""


def as_table(costs: Costs) -> str:
    """Costs as a Markdown table."""
    rows = [f"| {WORDS[one.name]} | {_figure(getattr(costs, one.name))} |" for one in fields(costs)]
    return "\n".join(["| one posting | |", "|---|---|", *rows])


def from_table(text: str) -> Costs:
    """The costs that a page states.

    Raises:
        KeyError: if one is missing.
    """
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if "|" in line
    ]
    said = {row[0]: row[1] for row in cells if len(row) > 1}
    return Costs(*(float(said[WORDS[one.name]].replace(",", "")) for one in fields(Costs)))


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
