"""A file that was cut off or changed is told, with what to do; a log that was cut off loses its end alone."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rolescope.model.errors import EvidenceDamaged
from rolescope.store.own.check import check
from rolescope.store.own.compact import log_of
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from tests.store.own.made import at, content, ingest_made
from tests.validity.size import REDUCED

PAYLOADS, EACH = 12, 60
TIMES = 40 if REDUCED else 200
WHAT_TO_DO = "Put a copy of it in its place, or move it away and ingest anew"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    ingest_made(folder, PAYLOADS, EACH)
    return folder


def _damaged(data: bytes, moments: random.Random, *, cut: bool) -> bytes:
    if cut:
        return data[: moments.randrange(len(data))]
    changed = bytearray(data)
    for _ in range(moments.choice([1, 5, 50])):
        changed[moments.randrange(len(changed))] ^= moments.randrange(1, 256)
    return bytes(changed)


@pytest.mark.slow
@pytest.mark.parametrize("cut", [True, False], ids=["cut off", "changed"])
def test_a_file_that_is_damaged_anywhere_is_told_or_sound(whole: Path, tmp_path: Path, cut: bool) -> None:
    moments = random.Random(11)  # noqa: S311
    data = (whole / FILE).read_bytes()
    with own_store(at(2), whole) as file:
        expected = content(file)
    told = 0
    for _ in range(TIMES):
        log_of(tmp_path / FILE).unlink(missing_ok=True)
        (tmp_path / FILE).write_bytes(_damaged(data, moments, cut=cut))
        try:
            with own_store(at(2), tmp_path) as file:
                found, findings = content(file), check(file).findings
        except EvidenceDamaged as error:
            assert WHAT_TO_DO in str(error)  # noqa: PT017
            told += 1
        else:
            assert findings or found == expected, "what changed fell into bytes that hold nothing"
    assert told > TIMES / 4


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose process was killed: what it wrote last is in the log alone."""
    folder = tmp_path_factory.mktemp("killed")
    command = [sys.executable, "-m", "tests.store.own.made", str(folder), str(PAYLOADS + 50), str(EACH)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        for _ in range(PAYLOADS):
            running.stdout.readline()
        running.kill()
    assert log_of(folder / FILE).stat().st_size > 10_000
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("cut", [True, False], ids=["cut off", "changed"])
def test_a_log_that_is_damaged_anywhere_is_told_or_gives_whole_payloads(
    killed: Path, tmp_path: Path, cut: bool
) -> None:
    moments = random.Random(12)  # noqa: S311
    log = log_of(killed / FILE).read_bytes()
    opened: set[int] = set()
    for _ in range(TIMES // 4):
        shutil.copy(killed / FILE, tmp_path / FILE)
        log_of(tmp_path / FILE).write_bytes(_damaged(log, moments, cut=cut))
        try:
            with own_store(at(2), tmp_path) as file:
                found = content(file)
                assert check(file).findings == ()
        except EvidenceDamaged as error:
            assert WHAT_TO_DO in str(error)  # noqa: PT017
        else:
            assert len(found["openings"]) == len(found["payloads"]) * EACH
            opened.add(len(found["payloads"]))
    if cut:
        assert len(opened) > 3, "what came before the cut is there"
