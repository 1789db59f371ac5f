"""How fast are titles taken apart, and what do they come to?

python -m benchmarks.titles.run [--rounds 5] [--write]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import pyarrow.parquet as pq

from rolescope.model.title import TitleVerdict
from rolescope.questions.title import view

SHARED = Path(os.environ.get("ROLESCOPE_SHARED") or Path(__file__).parents[3] / "shared")
TABLES = {"linkedin_2023": "title", "asaniczka_2024": "job_title"}
BAR = 5_000
CHUNK = 50
COMMAND = (sys.executable, "-m", "rolescope", "title")


def titles() -> list[str]:
    """Every distinct title of the tables, sorted, each on one line."""
    found: set[str] = set()
    for table, column in TABLES.items():
        read = pq.read_table(SHARED / f"data/local/{table}/titles.parquet", columns=[column])
        found |= {" ".join(title.split()) for title in read[column].to_pylist() if title}
    return sorted(found)


def json_line(title: str) -> str:
    """One title as the command writes it."""
    return json.dumps(view(title).to_plain(), ensure_ascii=False)


def pace(work: Callable[[str], object], given: Sequence[str], rounds: int) -> tuple[float, float, float]:
    """Titles a second: median of the rounds, and undisturbed; processor microseconds a title, median.

    Undisturbed is the sum, over every `CHUNK` titles, of their fastest round: others who use the machine slow
    some of the rounds down, seldom all of the same titles.
    """
    took, cpu = [], []
    for _ in range(rounds):
        used = time.process_time()
        took.append([_seconds(work, given[at : at + CHUNK]) for at in range(0, len(given), CHUNK)])
        cpu.append(1e6 * (time.process_time() - used) / len(given))
    fastest = sum(map(min, zip(*took, strict=True)))
    return len(given) / median(map(sum, took)), len(given) / fastest, median(cpu)


def _seconds(work: Callable[[str], object], given: Sequence[str]) -> float:
    started = time.perf_counter()
    for title in given:
        work(title)
    return time.perf_counter() - started


def command(rounds: int, given: Sequence[str] = ()) -> float:
    """Seconds of a whole command, median: of many titles through a file, or of one."""
    with tempfile.TemporaryDirectory() as folder:
        file, took = Path(folder, "titles.txt"), []
        file.write_text("".join(f"{title}\n" for title in given), encoding="utf-8")
        asked = (str(file), "--format", "jsonl") if given else ("Sr. DS II (m/f/d), Growth",)
        for _ in range(rounds):
            started = time.perf_counter()
            subprocess.run([*COMMAND, *asked], check=True, stdout=subprocess.DEVNULL)
            took.append(time.perf_counter() - started)
    return median(took)


def reference(rounds: int) -> float:
    """Seconds of `import duckdb`, median: tells a slow machine from slow code, as in other benchmarks."""
    took = []
    for _ in range(rounds):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import duckdb"], check=True)
        took.append(time.perf_counter() - started)
    return median(took)


def report(rounds: int) -> str:
    """The figures as Markdown."""
    given = titles()
    view("Registered Nurse")  # loads the vocabularies
    lines = [
        f"{len(given):,} distinct titles, {rounds} rounds; bar: {BAR:,} titles/s in one process.",
        "",
        "| what | titles/s, median | undisturbed | CPU µs a title |",
        "|---|---|---|---|",
    ]
    for name, work in (("taken apart", view), ("and written as JSON", json_line)):
        rate, best, cpu = pace(work, given, rounds)
        lines.append(f"| {name} | {rate:,.0f} | {best:,.0f} | {cpu:.0f} |")
    lines.append(f"| whole command, file to JSON lines | {len(given) / command(rounds, given):,.0f} | | |")
    one, duckdb = command(rounds), reference(rounds)
    lines += ["", f"One title, cold command: {one:.2f} s; beside it, `import duckdb`: {duckdb:.2f} s.", ""]
    lines += _verdicts(given)
    return "\n".join(lines)


def _verdicts(given: Sequence[str]) -> list[str]:
    """How many titles come to what, a line each."""
    views = [view(title) for title in given]
    count = Counter(one.verdict for one in views)
    called = sum(one.verdict is TitleVerdict.NONE and bool(one.occupations) for one in views)
    rows = {
        "name one role of ours": count[TitleVerdict.ROLE],
        "are ambiguous": count[TitleVerdict.AMBIGUOUS],
        "name none, but an occupation": called,
        "name none, and no occupation": count[TitleVerdict.NONE] - called,
    }
    return [
        "| titles that | share |",
        "|---|---|",
        *(f"| {k} | {v / len(views):.1%} |" for k, v in rows.items()),
    ]


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="write results.md beside this file")
    asked = parser.parse_args()
    measured = report(asked.rounds)
    print(measured)
    if asked.write:
        text = f"# Results\n\nMeasured with `python -m benchmarks.titles.run --write`.\n\n{measured}\n"
        Path(__file__).with_name("results.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
