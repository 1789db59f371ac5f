"""From payloads to readings and groups, stage by stage: how fast, and in how much memory.

python -m benchmarks.ingest.run [--postings 10000] [--distinct] [--processes 2] [--stages read group …]
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from benchmarks.ingest.made import SIZE, payloads
from benchmarks.reading.processes import resident_bytes
from rolescope.ingest.groups import group_pending
from rolescope.ingest.own_evidence import count_own
from rolescope.ingest.readings import read_pending
from rolescope.ingest.vacancies import list_vacancies
from rolescope.sources.boards import greenhouse
from rolescope.sources.live import Request
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload

AT = "2026-11-01T09:00:00Z"
STAGES: dict[str, Callable[[OwnFile, int], object]] = {
    "read": lambda file, processes: read_pending(file, processes=processes),
    "group": lambda file, _: group_pending(file),
    "count": lambda file, _: count_own(file),
    "list": lambda file, _: list_vacancies(file),
}
"""What follows when all is stored, as `rolescope.ingest.steps` has it."""
EVERY = 0.5
"""Seconds between two looks at memory."""


@dataclass(slots=True)
class Took:
    """Seconds by stage, by the clock and of processors, children's included; and the most memory."""

    clock: dict[str, float] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)
    most: int = 0
    looking: float = 0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add what the block takes."""
        began, used = time.perf_counter(), self._cpu()
        yield
        self.clock[name] = self.clock.get(name, 0) + time.perf_counter() - began
        self.cpu[name] = self.cpu.get(name, 0) + self._cpu() - used

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Look at the memory of this process and its children while the block lasts."""
        done = Event()

        def look() -> None:
            while not done.wait(EVERY):
                self.most = max(self.most, resident_bytes())
                self.looking = time.thread_time()

        watcher = Thread(target=look, daemon=True)
        watcher.start()
        yield
        done.set()
        watcher.join()

    def _cpu(self) -> float:
        """Seconds of processors so far, without those that looking took."""
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + children.ru_utime + children.ru_stime - self.looking


def ingest(folder: Path, postings: int, *, copies: bool, processes: int, stages: Sequence[str]) -> Took:
    """Take so many postings from payload to list, as `rolescope ingest` does without a network."""
    took = Took()
    with own_store(AT, folder) as file, took.watched():
        for name, body in payloads(postings, copies=copies):
            _kept(file, took, name, body)
        for name in stages:
            with took.stage(name):
                STAGES[name](file, processes)
    return took


def _kept(file: OwnFile, took: Took, name: str, body: bytes) -> None:
    url = f"https://boards-api.greenhouse.io/v1/boards/{name}/jobs?content=true"
    with took.stage("parse"):
        page = greenhouse.read(body, Request(url, name))
    with took.stage("store"):
        write_payload(file, Payload("greenhouse", name, url, body, AT), Said(page.offers, page.refused))


def main() -> None:
    """Print a line a stage."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--postings", type=int, default=10_000)
    parser.add_argument("--distinct", action="store_true", help="no opening is a copy of another")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--stages", nargs="*", choices=STAGES, default=list(STAGES))
    parser.add_argument("--folder", type=Path, help="for the store; else one that is removed")
    asked = parser.parse_args()
    count = -(-asked.postings // SIZE) * SIZE
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        took = ingest(
            Path(folder),
            count,
            copies=not asked.distinct,
            processes=asked.processes,
            stages=asked.stages,
        )
        stored = sum(one.stat().st_size for one in Path(folder).rglob("*") if one.is_file())
    print(f"{count:,} postings, {asked.processes} processes")
    print(f"{'':<8}{'seconds':>10}{'postings/s':>12}{'processor ms a posting':>24}")
    for name, seconds in [*took.clock.items(), ("all", sum(took.clock.values()))]:
        used = took.cpu.get(name, sum(took.cpu.values()))
        print(f"{name:<8}{seconds:>10,.1f}{count / seconds:>12,.0f}{1000 * used / count:>24.2f}")
    print(f"most memory {took.most / 1e6:,.0f} MB; on disk {stored / 1e6:,.0f} MB")


if __name__ == "__main__":
    main()
