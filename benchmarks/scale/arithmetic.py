"""The tables of docs/scale.md from the costs of one posting: `python -m benchmarks.scale.arithmetic`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scale.costs import Costs, as_table, from_table

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/scale.md"
COSTS = ROOT / "benchmarks/scale/results.md"
QUESTIONS = ROOT / "benchmarks/analyse/results.md"
SIZES = (10**6, 10**8, 10**9)
CORES = (2, 64, 512)
"""Of a machine or cluster, one for each size."""
BUSY = 0.8
"""Share of the time in which a cluster's cores read. Assumed, not measured."""
COUNTED = 0.05
"""Share of postings whose title names a role of ours, in a collection of all occupations. Assumed."""
ASKED = "compare, two roles"
_MS_AN_HOUR = 3_600_000
_TABLES = re.compile(r"(<!-- tables -->\n).*?(<!-- end -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Question:
    """The dearest question at the most fact rows that were measured.

    Attributes:
        rows: fact rows.
        seconds: warm, on two cores.
        megabytes: most memory of the process.
    """

    rows: float
    seconds: float
    megabytes: float


def dearest(results: str) -> Question:
    """From the table of benchmarks/analyse, at its most rows."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in results.splitlines()]
    rows = [row for row in cells if len(row) > 3 and row[0][:1].isdigit()]
    most = rows[-1][0]
    said = {row[1]: row for row in rows if row[0] == most}
    memory = said["most memory"][2].removesuffix(" MB").replace(",", "")
    return Question(float(most.replace(",", "")), float(said[ASKED][3]), float(memory))


def hours(ms: float, postings: int, cores: int, busy: float) -> float:
    """Hours that so many cores work, each so share of the time, at so many milliseconds a posting."""
    return ms * postings / _MS_AN_HOUR / (cores * busy)


def tables(costs: Costs, question: Question) -> str:
    """Everything of the page that is a figure."""
    measured = (ASKED, f"{question.rows:,.0f}", f"{question.seconds:g}", f"{question.megabytes:,.0f}")
    parts = (
        "Measured ([benchmarks/scale](../benchmarks/scale), `python -m benchmarks.scale.run --write`):",
        as_table(costs),
        (
            "and at the most fact rows ([benchmarks/analyse](../benchmarks/analyse), "
            "`python -m benchmarks.analyse.run --write`):"
        ),
        _table(("question", "fact rows", "warm, s", "most memory, MB"), [measured]),
        (
            f"What was assumed: cores of a cluster read {BUSY:.0%} of the time; one posting in "
            f"{1 / COUNTED:.0f} names a role that questions know."
        ),
        "**Hours** = postings × ms ÷ 3,600,000 ÷ (cores × share of the time).",
        _table(("stage", "runs on", *map(_of, SIZES)), list(_stages(costs))),
        "**Bytes** = postings × bytes.",
        _table(("what is kept", *map(_of, SIZES)), list(_kept(costs))),
        (
            "**Questions**: fact rows = postings × share counted × rows a posting. Seconds and memory grow "
            "in proportion from what was measured, which is a guess above it."
        ),
        _table(("of the dearest question", *map(_of, SIZES)), list(_asked(costs, question))),
    )
    return "\n\n".join(parts)


def _stages(costs: Costs) -> Iterator[Sequence[str]]:
    spread = (("read the text", costs.read_ms), ("parse payloads", costs.parse_ms))
    for name, ms in spread:
        each = (
            f"{_hours(hours(ms, n, cores, BUSY if cores > 2 else 1))} on {cores} cores"
            for n, cores in zip(SIZES, CORES, strict=True)
        )
        yield name, "any number of machines", *each
    alone = (
        ("store payload and opening", costs.store_ms),
        ("group duplicates", costs.group_ms),
        ("count into fact tables", costs.count_ms),
    )
    for name, ms in alone:
        yield name, "one process", *(_hours(hours(ms, n, 1, 1)) for n in SIZES)


def _kept(costs: Costs) -> Iterator[Sequence[str]]:
    kinds = (
        ("payloads as they came", costs.payload_bytes),
        ("payloads, zstd", costs.zstd_bytes),
        ("the store's file, all in all", costs.file_bytes),
        ("readings as Parquet", costs.reading_bytes),
        ("fact tables, if every posting counts", costs.fact_bytes),
    )
    for name, size in kinds:
        yield name, *(_bytes(size * n) for n in SIZES)


def _asked(costs: Costs, question: Question) -> Iterator[Sequence[str]]:
    rows = [n * COUNTED * costs.fact_rows for n in SIZES]
    yield "fact rows", *(f"{row:,.0f}" for row in rows)
    yield "seconds, warm", *(_seconds(question.seconds * row / question.rows) for row in rows)
    yield "memory", *(_bytes(1e6 * question.megabytes * row / question.rows) for row in rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in (head, *rows)]
    return "\n".join([lines[0], "|" + "---|" * len(head), *lines[1:]])


def _of(size: int) -> str:
    return f"{size:,} postings"


def _hours(value: float) -> str:
    unit, name = (24, "days") if value >= 48 else (1, "h") if value >= 1.5 else (1 / 60, "min")
    return f"{value / unit:.{int(value / unit < 10)}f} {name}"


def _seconds(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"


def _bytes(value: float) -> str:
    for unit, name in ((1e12, "TB"), (1e9, "GB"), (1e6, "MB")):
        if value >= unit:
            return f"{value / unit:,.1f} {name}"
    return f"{value:,.0f} bytes"


def page() -> str:
    """The page with its tables as the results give them today."""
    written = tables(from_table(COSTS.read_text("utf-8")), dearest(QUESTIONS.read_text("utf-8")))
    return _TABLES.sub(lambda found: f"{found[1]}{written}\n{found[2]}", PAGE.read_text("utf-8"))


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
