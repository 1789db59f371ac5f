"""Ingests of 50,000 postings, killed at 200 moments: nothing is lost or doubled, and the next one ends."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from rolescope.store.own.bodies import altered_bodies, body_of
from rolescope.store.own.file import OwnFile
from rolescope.store.own.place import FILE
from tests.ingest.killed import DONE, left
from tests.ingest.tables_made import table_made
from tests.validity.size import REDUCED

Rows = Mapping[str, list[tuple[object, ...]]]
KILLS, ROWS, SHARE = (20, 5_000, 5) if REDUCED else (200, 50_000, 20)
"""A run is killed within this part of the writing statements of a whole one: each ingest is killed often."""
AT_ONCE = 2
"""Stores that are written, and killed, beside each other: half of the kills each."""


def _command(table: Path, folder: Path) -> list[str]:
    return [sys.executable, "-m", "tests.ingest.killed", str(table), str(folder)]


def _killed_at(step: int, seconds: float, table: Path, folder: Path) -> bool:
    """Run an ingest and kill it, with all that it started, within a step. Whether it had ended before."""
    with subprocess.Popen(
        _command(table, folder), stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stdout is not None
        list(islice(running.stdout, step))
        time.sleep(seconds)
        os.killpg(running.pid, signal.SIGKILL)
        return DONE in running.stdout.read().split()


def _sound(path: Path) -> tuple[int, int]:
    """How many openings and readings are in a store, every one of them once and with what it rests on."""
    with OwnFile(path) as file:
        if not file.run("SELECT 1 FROM duckdb_tables() WHERE table_name = 'readings'"):
            return 0, 0  # killed before its tables were there
        stored = file.run("SELECT source, url, sha256 FROM payloads")
        rows = sum(body_of(file, *one).count(b"\n") - 1 for one in stored)
        ((openings, ids),) = file.run("SELECT count(*), count(DISTINCT id) FROM openings")
        assert openings == ids == rows, "a payload is a line that says whose it is, and a line a row"
        unpaid = "SELECT 1 FROM openings WHERE payload NOT IN (SELECT sha256 FROM payloads)"
        unread = "SELECT 1 FROM readings ANTI JOIN openings USING (id)"
        assert [list(altered_bodies(file)), file.run(unpaid), file.run(unread)] == [[], [], []]
        ((readings, read),) = file.run("SELECT count(*), count(DISTINCT id) FROM readings")
        assert readings == read
    return int(openings), int(readings)


@pytest.mark.slow
def test_kill_9_at_random_moments_of_an_ingest(tmp_path: Path) -> None:
    table, whole = table_made(tmp_path / "jobs.csv", ROWS), tmp_path / "whole"
    ran = subprocess.run(_command(table, whole), check=True, capture_output=True, text=True)
    steps = len(ran.stdout.splitlines())
    with OwnFile(whole / FILE) as file:
        expected = left(file)
    assert len(expected["openings"]) == ROWS
    with ThreadPoolExecutor(AT_ONCE) as beside:
        one = partial(_killed_often, table=table, steps=steps, expected=expected)
        came = list(beside.map(one, [tmp_path / f"killed{n}" for n in range(AT_ONCE)], range(7, 7 + AT_ONCE)))
    states, ended = set().union(*(left for left, _ in came)), sum(ended for _, ended in came)
    assert len(states) > KILLS // 20, "kills fell into all of it"
    sys.stdout.write(
        f"{KILLS} kills of {ended} ingests of {ROWS} postings, {steps} writing statements each; "
    )
    sys.stdout.write(f"{len(states)} states were left\n")


def _killed_often(
    folder: Path, seed: int, *, table: Path, steps: int, expected: Rows
) -> tuple[set[tuple[int, int]], int]:
    """Ingests killed at a part of all moments; the states that were left, and how many ingests ended."""
    moments = random.Random(seed)  # noqa: S311
    states: set[tuple[int, int]] = set()
    before, kills, ended = (0, 0), 0, 0
    while kills < KILLS // AT_ONCE or ended == 0:
        done = _killed_at(moments.randrange(steps // SHARE), moments.uniform(0, 0.1), table, folder)
        kills += not done
        now = _sound(folder / FILE) if (folder / FILE).is_file() else (0, 0)
        assert now >= before, "nothing that was stored is lost"
        states.add(now)
        before = now
        if done or (kills >= KILLS // AT_ONCE and ended == 0):
            subprocess.run(_command(table, folder), check=True, capture_output=True)
            _is_as_undisturbed(folder, expected)
            shutil.rmtree(folder)
            before, ended = (0, 0), ended + 1
    return states, ended


def _is_as_undisturbed(folder: Path, expected: Rows) -> None:
    with OwnFile(folder / FILE) as file:
        found = left(file)
    assert found.keys() == expected.keys()
    for name, rows in expected.items():
        assert found[name] == rows, name
