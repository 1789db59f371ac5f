"""Killed at any moment, the store opens, nothing is lost or doubled, and the next run finishes."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rolescope.store.own.open import own_store
from tests.store.own.made import at, content, ingest_made

PAYLOADS, EACH = 12, 300


@pytest.mark.slow
def test_kill_9_at_random_moments(tmp_path: Path) -> None:
    ingest_made(tmp_path / "whole", PAYLOADS, EACH)
    with own_store(at(9), tmp_path / "whole") as file:
        expected = content(file)
    moments = random.Random(7)  # noqa: S311
    command = [
        sys.executable,
        "-m",
        "tests.store.own.made",
        str(tmp_path / "killed"),
        str(PAYLOADS),
        str(EACH),
    ]
    for _ in range(5):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            assert running.stdout is not None
            told = [running.stdout.readline()]  # it is at work, however long it took to start
            time.sleep(moments.uniform(0, 0.3))
            running.kill()
            told += running.stdout.readlines()
        with own_store(at(9), tmp_path / "killed") as file:
            found = content(file)
        stored = {row[2].rpartition("/")[2] for row in found["payloads"]}
        assert {one.strip() for one in told if one.endswith("\n")} <= stored, "what was told as stored is"
        for table in ("payloads", "openings", "refusals"):
            assert set(found[table]) <= set(expected[table])
        assert len(found["openings"]) == len(found["payloads"]) * EACH
        assert len(found["refusals"]) == len(found["payloads"])
    ingest_made(tmp_path / "killed", PAYLOADS, EACH)
    with own_store(at(9), tmp_path / "killed") as file:
        assert content(file) == expected
