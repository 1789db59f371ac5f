"""Work shared among processes, in order, with little in flight.

loky's workers start on their own and never import the caller's script: it needs no main guard and may come
from standard input. https://loky.readthedocs.io
"""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from loky import cpu_count
from loky.process_executor import Future, ProcessPoolExecutor

Given = TypeVar("Given")
Made = TypeVar("Made")

AHEAD = 2
"""Pieces of work a process may have waiting: enough that none idles, little enough that memory stays flat."""

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
"""What keeps NumPy to one thread in a worker: all processors have a worker, and threads of several wait for
one another."""


def cores() -> int:
    """Processors this process may use, by its affinity and its container's share."""
    return int(cpu_count())


def map_in_processes(
    work: Callable[[Given], Made], pieces: Iterable[Given], processes: int
) -> Iterator[Made]:
    """Apply a function to each piece in worker processes.

    Args:
        work: a function of a module, which a worker can import.
        pieces: read lazily, never more than a few ahead of what was yielded.
        processes: how many.

    Yields:
        The results, in the order of the pieces.
    """
    with ProcessPoolExecutor(processes, initializer=_start, env=ONE_THREAD) as pool:
        waiting: deque[Future[Made]] = deque()
        for piece in pieces:
            waiting.append(pool.submit(work, piece))
            if len(waiting) >= AHEAD * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _start() -> None:
    """What a worker does first: leave Ctrl-C to the process that started it, and set aside what stays."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
