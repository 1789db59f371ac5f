"""A disk that is full, a folder that may not be written, two at once: told, and the store stays whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rolescope.store.own.check import check
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from tests.ingest.tables_made import table_made
from tests.store.own.made import at

ROWS = 6_000
UNAVAILABLE = 5


def _rolescope(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rolescope", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _mount(*arguments: str | Path) -> None:
    ran = subprocess.run(["mount", *map(str, arguments)], capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.skip(f"nothing can be mounted here: {ran.stderr.strip()}")


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A folder over which the test mounts something."""
    if shutil.which("mount") is None:
        pytest.skip("there is no mount command here")
    folder = tmp_path / "mounted"
    folder.mkdir()
    yield folder
    subprocess.run(["umount", str(folder)], capture_output=True, check=False)


@pytest.mark.slow
def test_a_disk_that_is_full_and_gets_room_again(mounted: Path, tmp_path: Path) -> None:
    table = table_made(tmp_path / "jobs.csv", ROWS)
    _mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", mounted)
    ran = _rolescope("ingest", table, "--home", mounted)
    assert ran.returncode == UNAVAILABLE, ran.stderr
    assert "the disk is full" in ran.stderr
    assert "Traceback" not in ran.stderr
    again = _rolescope("ingest", table, "--home", mounted)
    assert (again.returncode, "the disk is full" in again.stderr) == (UNAVAILABLE, True), again.stderr
    _mount("-o", "remount,size=200m", mounted)
    checked = _rolescope("store", "check", "--home", mounted)
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout
    ended = _rolescope("ingest", table, "--home", mounted)
    assert ended.returncode == 0, ended.stderr
    assert f"read {ROWS}, " in ended.stdout.splitlines()[-1]
    with own_store(at(1), mounted) as file:
        found = check(file)
    assert (found.openings, found.read, found.grouped, found.findings) == (ROWS, ROWS, ROWS, ())


@pytest.mark.slow
def test_compacting_and_exporting_onto_a_full_disk(mounted: Path, tmp_path: Path) -> None:
    table = table_made(tmp_path / "jobs.csv", 1_000)
    _mount("-t", "tmpfs", "-o", "size=200m", "tmpfs", mounted)
    assert _rolescope("ingest", table, "--home", mounted).returncode == 0
    used = sum(one.stat().st_size for one in mounted.rglob("*") if one.is_file())
    _mount("-o", f"remount,size={used + 700_000}", mounted)
    before = (mounted / FILE).read_bytes()
    ran = _rolescope("store", "compact", "--home", mounted)
    assert (ran.returncode, "the disk is full" in ran.stderr) == (UNAVAILABLE, True), ran.stderr
    assert (mounted / FILE).read_bytes() == before
    ran = _rolescope("store", "export", mounted / "out", "--format", "jsonl", "--home", mounted)
    assert ran.returncode in {2, UNAVAILABLE}, ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (mounted / "out").exists()
    assert _rolescope("store", "check", "--home", mounted).returncode == 0


@pytest.mark.slow
def test_a_folder_that_may_not_be_written(mounted: Path, tmp_path: Path) -> None:
    table = table_made(tmp_path / "jobs.csv", 20)
    assert _rolescope("ingest", table, "--home", mounted).returncode == 0
    before = (mounted / FILE).read_bytes()
    _mount("--bind", mounted, mounted)
    _mount("-o", "remount,ro,bind", mounted)
    for arguments in (["ingest", table], ["store", "compact"], ["store", "erase", "--yes"]):
        ran = _rolescope(*arguments, "--home", mounted)
        assert ran.returncode == UNAVAILABLE, ran.stderr
        assert "Traceback" not in ran.stderr
        assert (mounted / FILE).read_bytes() == before
    assert _rolescope("store", "check", "--home", mounted).returncode == 0


def test_two_at_once_come_one_after_the_other(tmp_path: Path) -> None:
    home = tmp_path / "store"
    tables = [table_made(tmp_path / f"{name}.csv", 20) for name in ("one", "two")]
    commands = [
        [sys.executable, "-m", "rolescope", "ingest", str(one), "--home", str(home)] for one in tables
    ]
    with OwnFile(home / FILE):
        both = [
            subprocess.Popen(one, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for one in commands
        ]
        for one in both:
            assert one.stderr is not None
            assert "waiting for it, up to 60 s" in one.stderr.readline()
        time.sleep(0.3)
    for one in both:
        out, _ = one.communicate(timeout=60)
        assert one.returncode == 0
        assert out.splitlines()[-1].startswith("read 20, new 20,")
    with own_store(at(1), home) as file:
        assert check(file).openings == 40
