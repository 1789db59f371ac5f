"""How long does each question take over so many fact rows, and how much memory?

    python -m benchmarks.analyse.run [--rows 100000 1000000 10000000] [--write]

Each size is measured in a process of its own. "First" reads the Parquet files; "warm" is the median of
several, with the store open and no answer remembered.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import duckdb

from benchmarks.analyse.facts import grown
from rolescope.questions import blend, compare, pay, shift, titles, trend
from rolescope.questions.claims import question as claims
from rolescope.store.facts import FactStore

SIZES = (100_000, 1_000_000, 10_000_000)
TIMES = 5
BAR, MEMORY = 0.3, 2e9
A, B = "data_scientist", "data_engineer"
SHARES = f"share({A}, skill:sql) > share({B}, skill:sql)"
REMEMBERED: tuple[Any, ...] = tuple(
    getattr(module, name)
    for module in (blend, compare, pay, shift, titles, trend, claims)
    for name in ("_answer", "answer", "_brief")
    if hasattr(getattr(module, name, None), "cache_clear")
)
"""Caches of answers, emptied before each time: the question is to be answered, not remembered."""
QUESTIONS: dict[str, Callable[[FactStore], object]] = {
    "compare, two roles": lambda store: compare.compare((A, B), store=store),
    "role": lambda store: compare.answer("role", (A,), store, country=None, level=None, since=None),
    "titles, one": lambda store: titles.titles(A, store=store),
    "pay, two roles": lambda store: pay.pay((A, B), store=store),
    "trend, two titles": lambda store: trend.trend((A, B), store=store),
    "shift": lambda store: shift.shift(A, start=2014, end=2018, store=store),
    "blend": lambda store: blend.blend("machine_learning_engineer", (A, B), store=store),
    "claim, shares": lambda store: claims.claim(
        query=f"share({A}, skill:sql) > share({B}, skill:sql)", store=store
    ),
    "claim, pay": lambda store: claims.claim(query=f"pay({A}) > pay({B})", store=store),
}
REFERENCE = "SELECT role, country, level, sum(postings) FROM '{folder}/cells.parquet' GROUP BY ALL"


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of one call: by the clock, and of the processor, which a busy machine does not change."""

    wall: float
    cpu: float


def measured(folder: Path) -> dict[str, Any]:
    """First and warm seconds of every question over a store, and the most memory held."""
    store = FactStore(folder)
    engine = duckdb.connect(":memory:")
    engine.execute("SET threads = 2")
    reference = REFERENCE.format(folder=folder)
    found: dict[str, Any] = {}
    for name, ask in QUESTIONS.items():
        ours, theirs = [], []
        for _ in range(TIMES + 1):
            for cache in REMEMBERED:
                cache.cache_clear()
            ours.append(_took(ask, store))
            theirs.append(_took(lambda query: engine.execute(query).fetchall(), reference))
        found[name] = {
            "first": ours[0].wall,
            "warm": median(one.wall for one in ours[1:]),
            "cpu": median(one.cpu for one in ours[1:]),
            "reference": median(one.wall for one in theirs[1:]),
        }
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return found


def _took(work: Callable[[Any], object], on: object) -> Took:
    wall, cpu = time.perf_counter(), time.process_time()
    work(on)
    return Took(time.perf_counter() - wall, time.process_time() - cpu)


HEAD = "| fact rows | question | first, s | warm, s | of the processor, s | bar | × the reference |"


def table(rows: list[int]) -> str:
    """One line a question and size."""
    lines = [
        "| fact rows | question | first, s | warm, s | bar | × the reference |",
        "|---|---|---|---|---|---|",
    ]
    for wanted in rows:
        with tempfile.TemporaryDirectory() as name:
            have = grown(Path(name), wanted)
            command = [sys.executable, "-m", "benchmarks.analyse.run", "--folder", name]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
        found = json.loads(done.stdout.splitlines()[-1])
        memory = found.pop("memory")
        for question, one in found.items():
            ratio = one["warm"] / one["reference"]
            bar = f"{BAR:.1f}{'' if one['warm'] <= BAR else ' **missed**'}"
            lines.append(
                f"| {have:,} | {question} | {one['first']:.2f} | {one['warm']:.3f} | {bar} | {ratio:.1f} |"
            )
        lines.append(f"| {have:,} | most memory | {memory / 1e6:,.0f} MB | | | {MEMORY / 1e6:,.0f} MB | |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=SIZES)
    parser.add_argument("--folder", type=Path, help="measure this store alone and print JSON")
    parser.add_argument("--write", action="store_true", help="write results.md beside this file")
    asked = parser.parse_args()
    if asked.folder:
        print(json.dumps(measured(asked.folder)))
        return
    text = table(list(asked.rows))
    print(text)
    if asked.write:
        how = f"Medians of {TIMES}: `python -m benchmarks.analyse.run --write`. The reference: {REFERENCE}."
        Path(__file__).with_name("results.md").write_text(f"# Results\n\n{how}\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
