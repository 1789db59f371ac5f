"""How long one profile takes against 20,000 openings: `python -m benchmarks.fit.speed --profile FILE`.

The store is made by `benchmarks.ingest`: boards of our own making with texts as long as real ones, read and
listed as `rolescope ingest` does. What is timed is the command, from its start to its last byte.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.ingest.run import ingest
from rolescope.extract.reader import read_with_documents
from rolescope.extract.requirements import requirements_in
from rolescope.questions.evidence import Home
from rolescope.questions.fit import fit
from rolescope.sources.profiles.files import read_profile
from rolescope.store.own.open import read_store

RUNS = 5
SAMPLE = 500
"""Openings of which the cost of finding what they ask for is measured."""


def main() -> None:
    """Make the store where there is none, then time the command and what it costs to have readied it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--profile", type=Path, required=True, help="a résumé")
    parser.add_argument("--openings", type=int, default=20_000)
    parser.add_argument("--store", type=Path, help="folder of a store that is there, or to make it in")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = asked.store or Path(made)
        if not any(folder.glob("*.duckdb")):
            took = ingest(folder, asked.openings, copies=False, processes=2, stages=("read", "group", "list"))
            print(f"made in {sum(took.clock.values()):.0f} s, reading {took.clock['read']:.0f} of them")
        _command(asked.profile, folder)
        _inside(asked.profile, folder)
        _at_ingest(folder)


def _command(profile: Path, folder: Path) -> None:
    """The command with its start, its reading of the résumé and its drawing."""
    command = [sys.executable, "-m", "rolescope", "fit", str(profile), "--home", str(folder)]
    took, used = [], _children()
    for _ in range(RUNS):
        began = time.perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        took.append(time.perf_counter() - began)
    print(done.stdout.partition("\n")[0])
    each = (_children() - used) / RUNS
    print(f"command, end to end: median {statistics.median(took):.2f} s, {min(took):.2f} to {max(took):.2f}")
    print(f"  of processors {each:.2f} s; at a load of {os.getloadavg()[0]:.0f}")


def _children() -> float:
    """Seconds of processors that commands took so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _inside(profile: Path, folder: Path) -> None:
    """The question alone, in a process that has asked before."""
    given, home = read_profile(profile), Home(folder)
    fit(given, home=home)
    took = []
    for _ in range(RUNS):
        began = time.perf_counter()
        fit(given, home=home)
        took.append(time.perf_counter() - began)
    print(f"question, asked again: median {statistics.median(took):.2f} s")


def _at_ingest(folder: Path) -> None:
    """What finding the requirements adds to the reading of an opening, and their bytes."""
    with read_store(folder) as file:
        texts = [text for (text,) in file.run(f"SELECT text FROM openings ORDER BY id LIMIT {SAMPLE}")]  # noqa: S608
        ((characters,),) = file.run("SELECT avg(length(asks)) FROM readings")
    began = time.process_time()
    readings = read_with_documents([(text,) for text in texts])
    read = time.process_time()
    asked = [len(requirements_in(*one)) for one in readings]
    reading, finding = (1000 * took / len(texts) for took in (read - began, time.process_time() - read))
    print(
        f"at ingest: {finding:.2f} ms of a processor an opening beside {reading:.1f} for reading it, ", end=""
    )
    print(f"{statistics.mean(asked):.1f} requirements", end="")
    print(f", {characters:.0f} characters")


if __name__ == "__main__":
    main()
