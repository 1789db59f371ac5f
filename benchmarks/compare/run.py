"""How fast is an answer? Cold command, warm call and import, beside `import duckdb` in the same run.

    python benchmarks/compare/run.py [--write]

Commands run in turn (ours, the reference, ours, …) so that a drift of the machine's speed hits both; medians
and ratios are printed, and with --write go into results.md.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

import rolescope

RUNS = 9
REFERENCE = "import duckdb"
PAIR = ("data scientist", "machine learning engineer")
OTHERS = (
    ("data engineer", "analytics engineer"),
    ("statistician", "data analyst"),
    ("software engineer", "data engineer"),
)
BARS = {
    "cold command": 1.0,
    "warm call, same question": 0.05,
    "warm call, other question": 0.05,
    "import": 0.15,
}


def seconds(arguments: list[str]) -> float:
    """Wall time of one Python process."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


def in_turn(arguments: list[str]) -> tuple[float, float]:
    """Medians of the command and of the reference, run alternately after one warm-up each."""
    pairs = [(seconds(arguments), seconds(["-c", REFERENCE])) for _ in range(RUNS + 1)][1:]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def warm() -> tuple[float, float]:
    """A second call with the same question, and the first with another, in one process."""
    rolescope.compare(*PAIR)
    same = []
    for _ in range(RUNS):
        start = time.perf_counter()
        rolescope.compare(*PAIR)
        same.append(time.perf_counter() - start)
    other = []
    for pair in OTHERS:
        start = time.perf_counter()
        rolescope.compare(*pair)
        other.append(time.perf_counter() - start)
    return statistics.median(same), statistics.median(other)


def table() -> str:
    """One row per figure, with its bar and its ratio to the reference."""
    cold, reference = in_turn(["-m", "rolescope", "compare", *PAIR])
    imported, _ = in_turn(["-c", "import rolescope"])
    same, other = warm()
    measured = dict(zip(BARS, (cold, same, other, imported), strict=True))
    lines = ["| what | seconds | bar | ratio to `import duckdb` |", "|---|---|---|---|"]
    lines += [f"| {n} | {s:.3f} | {BARS[n]:.2f} | {s / reference:.2f} |" for n, s in measured.items()]
    return "\n".join([*lines, f"| `python -c 'import duckdb'` | {reference:.3f} | | 1 |"])


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write results.md beside this file")
    arguments = parser.parse_args()
    measured = table()
    print(measured)
    if arguments.write:
        how = f"Medians of {RUNS} runs: `python benchmarks/compare/run.py --write`."
        text = f"# Results\n\n{how}\n\n{measured}\n"
        Path(__file__).with_name("results.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
