"""A store that another process has open is waited for, up to a stated time, and that is told."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from rolescope.model.errors import StoreBusy
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import Patience, own_store
from rolescope.store.own.place import FILE
from tests.store.own.made import at

HOLD = """
import sys
from pathlib import Path
from rolescope.store.own.file import OwnFile
with OwnFile(Path(sys.argv[1])):
    print(flush=True)
    sys.stdin.read()
"""


def _held(path: Path) -> subprocess.Popen[str]:
    """A process that has the file open until its input ends."""
    running = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    running.stdout.readline()
    return running


def test_the_second_one_waits_and_says_so_once(tmp_path: Path) -> None:
    said: list[str] = []
    with _held(tmp_path / FILE) as running:
        assert running.stdin is not None
        timer = threading.Timer(0.7, running.stdin.close)
        timer.start()
        with own_store(at(0), tmp_path, Patience(30, said.append)) as file:
            assert file.run("SELECT count(*) FROM openings") == [(0,)]
        timer.join()
    assert said == [f"Another process has {tmp_path / FILE} open; waiting for it, up to 30 s."]


def test_it_waits_no_longer_than_is_stated(tmp_path: Path) -> None:
    with _held(tmp_path / FILE) as running:
        began = time.monotonic()
        with (
            pytest.raises(StoreBusy, match="another process has it open"),
            own_store(at(0), tmp_path, Patience(0.5)),
        ):
            pass
        assert 0.5 <= time.monotonic() - began < 10
        assert running.stdin is not None
        running.stdin.close()
    OwnFile(tmp_path / FILE).close()
