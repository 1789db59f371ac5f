"""Everything that is timed: our doors and the peers, behind one method."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

import rolescope
from benchmarks.reading.gold import BARS, Answer
from benchmarks.reading.peers import (
    aho_labels,
    freehire,
    jobspy,
    price_parser,
    regexes,
    skillner,
    spacy_phrases,
    stapply,
)
from benchmarks.reading.peers.base import Facts, LibraryPeer, Posting, ProgramPeer, Read
from benchmarks.reading.processes import cpu_seconds

T = TypeVar("T")
PROCESSES = 2
CHUNK = 32
START_LIMIT = 900
"""Seconds in which a peer must have built its dictionaries."""
LIBRARIES: tuple[LibraryPeer, ...] = (
    spacy_phrases,
    skillner,
    aho_labels,
    regexes,
    stapply,
    jobspy,
    price_parser,
)
PROGRAMS: tuple[ProgramPeer, ...] = (freehire,)
OURS = "rolescope.read_many"
BATCHES = "rolescope.extract.batches.read_batches"
BATCH = 256
"""Rows in one Arrow batch."""


@dataclass(frozen=True, slots=True)
class Timed:
    """One run over some postings.

    Attributes:
        postings: how many.
        seconds: by the clock; a peer's start and dictionaries are not counted, ours are.
        cpu: processor seconds of all processes.
        answers: what was found; only the first pass over the gold is kept.
    """

    postings: int
    seconds: float
    cpu: float
    answers: tuple[Answer, ...]

    @property
    def rate(self) -> float:
        """Postings a second."""
        return self.postings / self.seconds


Run = tuple[float, float, Iterator[Answer]]
"""Seconds, processor seconds, and the answers, put into shape after the clock has stopped."""


class Contender(Protocol):
    """Something that reads postings on `PROCESSES` processes."""

    name: str
    measures: tuple[str, ...]
    starts: bool
    """Whether its processes start within the clock."""

    def run(self, postings: Sequence[Posting]) -> Run:
        """Read them all."""


def timed(contender: Contender, postings: Sequence[Posting], keep: int) -> Timed:
    """Run once; keep the first answers."""
    seconds, cpu, answers = contender.run(postings)
    return Timed(len(postings), seconds, cpu, tuple(islice(answers, keep)))


def clocked(work: Callable[[], T]) -> tuple[float, float, T]:
    """Seconds and processor seconds, children's too, that this work took, and what it returned."""
    cpu, started = cpu_seconds(), time.perf_counter()
    found = work()
    return time.perf_counter() - started, cpu_seconds() - cpu, found


class ReadMany:
    """Our door for many texts, as anyone calls it: processes start, readings come back as objects."""

    name, starts = OURS, True
    measures = tuple(BARS)

    def run(self, postings: Sequence[Posting]) -> Run:
        """Texts in, readings out, in order."""
        texts, titles = [p.text for p in postings], [p.title for p in postings]
        seconds, cpu, readings = clocked(lambda: list(rolescope.read_many(texts, titles)))
        return seconds, cpu, (r.to_dict() for r in readings)


class ReadBatches:
    """Our door for Arrow record batches; columns `text` and `title`."""

    name, starts = BATCHES, True
    measures: tuple[str, ...] = ()

    def __init__(self) -> None:
        module, _, function = BATCHES.rpartition(".")
        self._read = getattr(importlib.import_module(module), function)
        self._batch = importlib.import_module("pyarrow").RecordBatch

    def run(self, postings: Sequence[Posting]) -> Run:
        """Batches in, batches out; nothing is asked of their content here."""
        parts = [postings[i : i + BATCH] for i in range(0, len(postings), BATCH)]
        batches = [
            self._batch.from_pydict({"text": [p.text for p in part], "title": [p.title for p in part]})
            for part in parts
        ]
        seconds, cpu, _ = clocked(lambda: sum(b.num_rows for b in self._read(iter(batches), PROCESSES)))
        return seconds, cpu, iter(())


class Library:
    """A Python peer in a pool that stays up; every process has loaded before the clock starts."""

    starts = False

    def __init__(self, peer: LibraryPeer) -> None:
        self.name, self.measures = peer.NAME, peer.MEASURES
        context = get_context("spawn")
        ready = context.Barrier(PROCESSES + 1)
        self._pool = context.Pool(PROCESSES, _load, (vars(peer)["__name__"], ready))
        ready.wait(START_LIMIT)

    def run(self, postings: Sequence[Posting]) -> Run:
        """Chunks to the pool; facts back in order."""
        seconds, cpu, facts = clocked(lambda: list(self._pool.imap(_read, postings, CHUNK)))
        return seconds, cpu, (f.answer() for f in facts)

    def close(self) -> None:
        """End the processes."""
        self._pool.terminate()
        self._pool.join()


class Program:
    """A peer with a clock of its own."""

    starts = False

    def __init__(self, peer: ProgramPeer) -> None:
        self.name, self.measures, self._peer = peer.NAME, peer.MEASURES, peer

    def run(self, postings: Sequence[Posting]) -> Run:
        """As the program says."""
        seconds, cpu, facts = self._peer.measure(postings, PROCESSES)
        return seconds, cpu, (f.answer() for f in facts)


def missing() -> dict[str, str]:
    """Peers that cannot run here, and what each lacks."""
    lacks = {peer.NAME: peer.missing() for peer in (*LIBRARIES, *PROGRAMS)}
    return {name: what for name, what in lacks.items() if what}


@contextmanager
def contenders() -> Iterator[list[Contender]]:
    """Ours first, then every peer that is installed."""
    lacking = missing()
    programs = [Program(p) for p in PROGRAMS if p.NAME not in lacking]
    libraries = [Library(p) for p in LIBRARIES if p.NAME not in lacking]
    try:
        yield [*_ours(), *programs, *libraries]
    finally:
        for library in libraries:
            library.close()


def _ours() -> list[Contender]:
    found = importlib.util.find_spec(BATCHES.rpartition(".")[0])
    return [ReadMany(), *([ReadBatches()] if found else [])]


_reader: list[Read] = []
"""The peer's reader in a pool's process."""


def _load(module: str, ready: Any) -> None:
    _reader.append(importlib.import_module(module).load())
    ready.wait(START_LIMIT)


def _read(posting: Posting) -> Facts:
    return _reader[0](posting)
