"""How long a search of a large store takes: `python -m benchmarks.jobs.run [--store FOLDER]`."""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.jobs.made import make
from rolescope.ingest.vacancies import list_vacancies
from rolescope.questions.evidence import Home
from rolescope.questions.jobs import job, jobs
from rolescope.questions.jobs.arguments import Filters
from rolescope.questions.jobs.question import answered
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import read_store
from rolescope.store.own.place import FILE

RUNS = 15
ASKED: tuple[tuple[str, str | None, Filters], ...] = (
    ("a role", "machine learning engineer", Filters()),
    ("a role and a skill", "data engineer python", Filters()),
    ("two skills", "python spark", Filters()),
    ("a skill, a country, a level", None, Filters(skill=("python",), country="DE", level="senior")),
    (
        "a role in a place, pay from",
        "data scientist",
        Filters(place="Berlin", pay_min=90_000, currency="EUR"),
    ),
    ("words of a title and a place", "growth berlin", Filters()),
    ("an employer", None, Filters(employer="Example 1234")),
    ("the newest of all", None, Filters()),
    ("nothing that fits", "cobol haskell", Filters(employer="Example 1")),
)


def main() -> None:
    """Make the store, list it, and ask."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--openings", type=int, default=1_000_000)
    parser.add_argument("--store", type=Path, default=None)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.store or Path(scratch)
        if not (folder / FILE).is_file():
            make(folder / FILE, given.openings)
        _list(folder)
        _ask(folder)


def _list(folder: Path) -> None:
    with OwnFile(folder / FILE) as file:
        for name in ("all listed", "nothing changed"):
            wall, cpu = time.perf_counter(), time.process_time()
            made = list_vacancies(file)
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            print(f"{name}: {made:,} vacancies, {wall:.1f} s, {cpu:.1f} s of CPU")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    size = (folder / FILE).stat().st_size / 1e6
    print(f"memory {peak:,.0f} MB at most, file {size:,.0f} MB, load {os.getloadavg()[0]:.1f}")


def _ask(folder: Path) -> None:
    home = Home(folder)
    print("| question | found | least | median | 95th of 100 | CPU |\n|---|---|---|---|---|---|")
    with read_store(folder) as file:
        for name, query, filters in ASKED:
            found = answered(file, query, filters, 20).view
            told = _timed(partial(answered, file, query, filters, 20))
            print(f"| {name} | {found.total + found.uncounted:,} | {told}")
        first = answered(file, None, Filters(), 1).view.jobs[0].id
    for name, query, filters in ASKED[:2]:
        print(f"| {name}, the store opened for it | | {_timed(partial(jobs, query, filters, home=home))}")
    print(f"| one opening in full, the store opened for it | 1 | {_timed(partial(job, first, home=home))}")
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def _timed(ask: Callable[[], object]) -> str:
    """The least wall, its median and 95th percentile, and the median of the CPU."""
    walls, cpus = [], []
    for _ in range(RUNS):
        wall, cpu = time.perf_counter(), time.process_time()
        ask()
        walls.append((time.perf_counter() - wall) * 1e3)
        cpus.append((time.process_time() - cpu) * 1e3)
    walls.sort()
    told = (walls[0], statistics.median(walls), walls[int(len(walls) * 0.95)], statistics.median(cpus))
    return " | ".join(f"{one:.0f} ms" for one in told) + " |"


if __name__ == "__main__":
    main()
