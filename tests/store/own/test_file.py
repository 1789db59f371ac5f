"""What the machine refuses is told in words, and the file stays whole."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rolescope.model.errors import EvidenceDamaged, StoreUnavailable
from rolescope.store.own.erase import erase_all
from rolescope.store.own.file import ROWS_TOGETHER, OwnFile, spilled
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came, content, ingest_made

SPILLS = """
import sys
from pathlib import Path
from rolescope.store.own.file import OwnFile
with OwnFile(Path(sys.argv[1])) as file:
    file.run("SET memory_limit = '40MB'")
    file.run("CREATE TEMP TABLE large AS SELECT md5(i::VARCHAR) AS a, i FROM range(1000000) AS t(i)")
    print("spilled", flush=True)
    sys.stdin.read()
"""
"""A program that waits to be killed, with more than fits in its memory."""


def _written(folder: Path, *, bytes_at_most: int) -> subprocess.CompletedProcess[str]:
    """An ingest in a process whose files cannot grow further, as on a disk that is full."""
    return subprocess.run(
        [sys.executable, "-m", "tests.store.own.made", str(folder), "40", "200"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_at_most, bytes_at_most)),
    )


def test_a_full_disk_is_told_and_what_was_stored_stays(tmp_path: Path) -> None:
    ran = _written(tmp_path, bytes_at_most=400_000)
    assert ran.returncode != 0
    assert "StoreUnavailable" in ran.stderr
    stored = len(ran.stdout.split())
    assert 0 < stored < 40
    with own_store(at(2), tmp_path) as file:
        assert file.run("SELECT count(*), count(DISTINCT url) FROM payloads") == [(stored, stored)]
        assert file.run("SELECT count(*) FROM openings") == [(stored * 200,)]


def test_too_little_memory_and_disk_is_told(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        file.run("SET memory_limit = '20MB'")
        file.run("SET max_temp_directory_size = '0KB'")
        with pytest.raises(StoreUnavailable, match="not enough memory"):
            file.run("SELECT count(*) FROM (SELECT DISTINCT md5(i::VARCHAR) FROM range(2000000) AS t(i))")


def test_a_checkpoint_writes_little_of_a_large_table_anew(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        file.run("INSERT INTO refusals SELECT 'a', 'b', 'c', i::VARCHAR, 'd' FROM range(10000) AS t(i)")
        ((groups,),) = file.run("SELECT count(DISTINCT row_group_id) FROM pragma_storage_info('refusals')")
        assert groups == -(-10_000 // ROWS_TOGETHER)


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path):
        ran = _written(tmp_path, bytes_at_most=resource.RLIM_INFINITY)
        with pytest.raises(StoreUnavailable, match="open"), own_store(at(0), tmp_path):
            pass
    assert "another process has it open" in ran.stderr


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable, match="cannot be made"), own_store(at(0), tmp_path / "file" / "in"):
        pass


@contextmanager
def nobody() -> Iterator[None]:
    """Not the administrator, for whom nothing is read-only."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(own)


def test_a_read_only_folder_is_told() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        with nobody(), pytest.raises(StoreUnavailable, match="may not be written"):
            OwnFile(Path(folder) / FILE)
        assert not list(Path(folder).iterdir())


def test_a_file_that_is_no_store_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"my letters" * 1000)
    with pytest.raises(EvidenceDamaged, match="cannot be read"), own_store(at(0), tmp_path):
        pass
    assert (tmp_path / FILE).read_bytes() == b"my letters" * 1000


def test_a_quotation_mark_in_a_path_is_a_letter(tmp_path: Path) -> None:
    with OwnFile(tmp_path / "it's" / "own.duckdb"):
        assert (tmp_path / "it's" / "own.duckdb").is_file()


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    ingest_made(tmp_path, 1, 2)
    with own_store(at(2), tmp_path) as file:
        before = content(file)
        with pytest.raises(EvidenceDamaged), file.transaction():
            file.run("DELETE FROM openings; SELECT nothing FROM nowhere")
        assert content(file) == before
        write_payload(file, *came(9, ["z"], 3))
        assert len(content(file)["openings"]) == 3


def _killed_while_it_spills(folder: Path) -> Path:
    """A store whose process was killed with more in its hands than fits in memory; what that left."""
    command = [sys.executable, "-c", SPILLS, str(folder / FILE)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "spilled\n"
        running.kill()
    left = spilled(folder / FILE)
    assert sum(one.stat().st_size for one in left.iterdir()) > 1_000_000
    return left


def test_what_a_killed_process_spilled_goes_when_the_store_is_opened(tmp_path: Path) -> None:
    left = _killed_while_it_spills(tmp_path)
    with OwnFile(tmp_path / FILE, writes=False):
        assert left.exists(), "another reader may be using it"
    with OwnFile(tmp_path / FILE):
        assert not left.exists()


def test_what_a_killed_process_spilled_is_erased_with_the_store(tmp_path: Path) -> None:
    left = _killed_while_it_spills(tmp_path)
    erase_all(tmp_path / FILE)
    assert not left.exists()
    assert list(tmp_path.iterdir()) == []
