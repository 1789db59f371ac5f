"""Speed beside peers, on the same texts, in one run; seconds against characters; memory on many postings.

python -m benchmarks.reading.speed [--seconds 10] [--rounds 3]
python -m benchmarks.reading.speed --linear
python -m benchmarks.reading.speed --memory 20000 [--characters 1000]
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import median
from typing import TypeVar

import rolescope
from benchmarks.reading.contenders import Contender, Timed, contenders, missing, timed
from benchmarks.reading.gold import gold
from benchmarks.reading.peers.base import Posting
from benchmarks.reading.processes import resident_bytes

T = TypeVar("T")
LENGTHS = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
MOST_PASSES = 100
"""Over the gold, in one run: 23,300 postings."""
SAMPLES = 50
"""Memory is looked at so often in one run."""


@dataclass(frozen=True, slots=True)
class Pace:
    """One contender over all rounds."""

    name: str
    measures: tuple[str, ...]
    rounds: tuple[Timed, ...]

    @property
    def rate(self) -> float:
        """Postings a second, median over rounds."""
        return median(r.rate for r in self.rounds)

    @property
    def cpu_ms(self) -> float:
        """Processor milliseconds a posting: what stays of a rate where others use the machine too."""
        return 1000 * median(r.cpu / r.postings for r in self.rounds)

    def ratio(self, peer: Pace) -> tuple[float, float, float]:
        """How many times as fast as a peer: median, least and most over rounds run in turn."""
        ratios = [a.rate / b.rate for a, b in zip(self.rounds, peer.rounds, strict=True)]
        return median(ratios), min(ratios), max(ratios)


def race(seconds: float, rounds: int) -> list[Pace]:
    """Time every contender in turn, so often.

    Args:
        seconds: a contender reads as many passes over the gold as take about so long, one at least.
        rounds: how often all take their turn.
    """
    first = len(gold())
    with contenders() as field:
        given = {c.name: list(postings(_size(c, seconds))) for c in field}
        runs: dict[str, list[Timed]] = {c.name: [] for c in field}
        for _ in range(rounds):
            for contender in field:
                runs[contender.name].append(timed(contender, given[contender.name], first))
        return [Pace(c.name, c.measures, tuple(runs[c.name])) for c in field]


def postings(count: int) -> Iterator[Posting]:
    """The gold's texts over and over; after the first pass each ends in its number, so that none is twice."""
    texts = gold()
    for i in range(count):
        one = texts[i % len(texts)]
        yield Posting(one["title"], one["text"] if i < len(texts) else f"{one['text']}\nReference {i}.")


def _size(contender: Contender, seconds: float) -> int:
    """Postings that take about so long, in whole passes over the gold; the most where starting counts too."""
    passes = MOST_PASSES if contender.starts else 1
    while (
        passes < MOST_PASSES
        and (took := timed(contender, list(postings(passes * len(gold()))), 0).seconds) < seconds / 2
    ):
        passes = min(MOST_PASSES, math.ceil(passes * seconds / took))
    return passes * len(gold())


def alone(measure: Callable[..., T], *arguments: object) -> T:
    """Call a function in a new process: what was loaded for a race is not in its memory."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measure, *arguments).result()


def linear(repeats: int = 3) -> list[tuple[int, float]]:
    """Characters and seconds to read one text so long, best of some repeats."""
    whole = "\n\n".join(p.text for p in postings(1 + max(LENGTHS) // 3_500))
    rolescope.read(whole[: LENGTHS[0]])
    return [(size, min(_seconds(whole[:size]) for _ in range(repeats))) for size in LENGTHS]


def _seconds(text: str) -> float:
    started = time.perf_counter()
    rolescope.read(text)
    return time.perf_counter() - started


def exponent(points: Sequence[tuple[int, float]]) -> float:
    """Slope of log seconds on log characters by least squares: 1 is linear."""
    x, y = [math.log(size) for size, _ in points], [math.log(took) for _, took in points]
    mean = sum(x) / len(x)
    return sum((a - mean) * b for a, b in zip(x, y, strict=True)) / sum((a - mean) ** 2 for a in x)


def memory(
    count: int, tell: Callable[[int, int], None] = lambda *_: None, *, characters: int | None = None
) -> tuple[list[tuple[int, int]], float]:
    """Read so many postings from a generator, keeping none.

    Args:
        count: how many.
        tell: is called with each sample as it is taken: a run of an hour may be stopped.
        characters: of each posting that are read; None for all.

    Returns:
        Postings read and resident bytes of all processes, `SAMPLES` times; postings a second.
    """
    every, seen = max(1, count // SAMPLES), []
    source = postings(count)
    started = time.perf_counter()
    readings = rolescope.read_many(text[:characters] for text in _texts(source))
    for i, _ in enumerate(readings, 1):
        if i % every == 0:
            seen.append((i, resident_bytes()))
            tell(*seen[-1])
    return seen, count / (time.perf_counter() - started)


def _texts(source: Iterator[Posting]) -> Iterator[str]:
    return (posting.text for posting in source)


def main() -> None:
    """Print one of the three."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--linear", action="store_true")
    parser.add_argument("--memory", type=int, metavar="N")
    parser.add_argument(
        "--characters", type=int, metavar="N", help="with --memory: read so many of each posting"
    )
    asked = parser.parse_args()
    if asked.linear:
        print_linear(linear())
    elif asked.memory:
        print_memory(*memory(asked.memory, print_sample, characters=asked.characters))
    else:
        print_race(race(asked.seconds, asked.rounds))


def print_race(field: Sequence[Pace]) -> None:
    """A line a contender."""
    ours = field[0]
    print(f"{'':<42}{'postings/s':>11}{'CPU ms':>8}{'ours is faster, times':>24}")
    for pace in field:
        times = "{:.2f} ({:.2f} to {:.2f})".format(*ours.ratio(pace))
        print(f"{pace.name:<42}{pace.rate:>11,.0f}{pace.cpu_ms:>8.2f}{times:>24}")
    for name, what in missing().items():
        print(f"{name:<42}not run: {what} is not here")


def print_linear(points: Sequence[tuple[int, float]]) -> None:
    """A line a length."""
    for size, took in points:
        print(f"{size:>10,} characters {1000 * took:>10.2f} ms {1e6 * took / size:>8.3f} µs a character")
    print(f"seconds grow as characters to the power {exponent(points):.2f}")


def print_sample(read: int, size: int) -> None:
    """A line as soon as it is known."""
    print(f"{read:>10,} postings {size / 1e6:>8,.0f} MB", flush=True)


def print_memory(seen: Sequence[tuple[int, int]], rate: float) -> None:
    """The highest of the samples, and the rate."""
    print(f"highest {max(size for _, size in seen) / 1e6:,.0f} MB; {rate:,.0f} postings/s")


if __name__ == "__main__":
    main()
