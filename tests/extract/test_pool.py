import os
import signal
import subprocess
import sys
from collections.abc import Iterator

from rolescope.extract.pool import AHEAD, ONE_THREAD, cores, map_in_processes


def test_results_come_in_order_and_pieces_are_read_lazily() -> None:
    taken: list[int] = []

    def pieces() -> Iterator[int]:
        for piece in range(-20, 0):
            taken.append(piece)
            yield piece

    results = map_in_processes(abs, pieces(), 2)
    assert next(results) == 20
    assert len(taken) <= AHEAD * 2 + 1
    assert list(results) == list(range(19, 0, -1))


def test_workers_leave_ctrl_c_to_the_process_that_started_them() -> None:
    assert list(map_in_processes(signal.getsignal, [signal.SIGINT], 1)) == [signal.SIG_IGN]


def test_a_workers_numpy_has_one_thread() -> None:
    assert set(map_in_processes(os.getenv, list(ONE_THREAD), 1)) == {"1"}


def test_this_process_may_use_a_processor() -> None:
    assert cores() >= 1


SCRIPT = """
import rolescope
texts = ["You draw maps with Python."] * 600
print(sum(len(reading.skills) for reading in rolescope.read_many(texts)))
"""


def test_a_script_from_standard_input_needs_no_main_guard() -> None:
    run = subprocess.run([sys.executable, "-"], input=SCRIPT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "600"
