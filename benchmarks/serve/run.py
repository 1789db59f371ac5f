"""Does a comparison's page stay quick, and the server's memory flat, under load on one core?

python -m benchmarks.serve.run [--minutes 10] [--per-second 50] [--write]
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from benchmarks.serve.asked import KINDS, plan
from benchmarks.serve.load import Answered, Load, quantile

CORE = 0
SERVER = f"""
import os, sys
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {{{CORE}}})
sys.argv = ["rolescope", "serve", "--port", "0"]
from rolescope.present.cli.app import main
main()
"""
BAR = 0.100
FLAT = 1.10
WARM = 30.0
"""Seconds, before those that are measured, in which the pages are asked for the first time; shown apart."""


@dataclass(slots=True)
class Measured:
    """One run.

    Attributes:
        answers: what became of each request.
        memory: MB that the server held as each minute began, and at the end.
        share: of a core's time that the server used.
    """

    answers: list[Answered]
    memory: list[float] = field(default_factory=list)
    share: float = 0.0

    @property
    def counted(self) -> list[Answered]:
        """Those after the first seconds."""
        return [one for one in self.answers if one.asked.due >= WARM]

    @property
    def p99(self) -> float:
        """Seconds that 99 of 100 requests did not exceed."""
        return quantile((one.seconds for one in self.counted), 0.99)

    @property
    def failed(self) -> Counter[int]:
        """Requests without the page that they asked for, by status; 0 where no answer came."""
        return Counter(one.status for one in self.answers if one.status != 200)


@contextmanager
def served() -> Iterator[tuple[int, int]]:
    """A server on one core, warm: its process and port."""
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVER], stdout=subprocess.PIPE, stderr=log, text=True
        )
        try:
            assert process.stdout is not None
            found = re.search(r":(\d+)", process.stdout.readline())
            assert found is not None
            _warm(log)
            yield process.pid, int(found[1])
        finally:
            process.terminate()
            process.communicate(timeout=60)


def _warm(log: IO[str]) -> None:
    """Wait until the server's log says that it is."""
    while '"event": "warm"' not in os.pread(log.fileno(), 1_000_000, 0).decode():
        time.sleep(0.1)


def measured(minutes: float, per_second: float) -> Measured:
    """One run against a server of its own."""
    with served() as (process, port):
        memory: list[float] = []
        start, used = time.monotonic(), _cpu(process)
        answers = asyncio.run(
            Load(port).run(
                plan(per_second, WARM + 60 * minutes), lambda _: memory.append(_megabytes(process))
            )
        )
        memory.append(_megabytes(process))
        share = (_cpu(process) - used) / (time.monotonic() - start)
        return Measured(answers, memory, share)


def table(one: Measured) -> str:
    """A row for each kind of request, then memory and the core."""
    lines = ["| requests | number | median, ms | p99, ms | slowest, ms | kB |", "|---|---|---|---|---|---|"]
    first = [answer for answer in one.answers if answer.asked.due < WARM]
    of = {kind: [answer for answer in one.counted if answer.asked.kind == kind] for kind in KINDS}
    for kind, rows in {f"first {WARM:g} s": first, "all after them": one.counted, **of}.items():
        seconds = [answer.seconds for answer in rows]
        shown = " | ".join(f"{1_000 * quantile(seconds, share):.1f}" for share in (0.5, 0.99, 1.0))
        size = sum(answer.size for answer in rows) / max(len(rows), 1) / 1_000
        lines.append(f"| {kind} | {len(rows)} | {shown} | {size:.0f} |")
    memory = ", ".join(f"{megabytes:.0f}" for megabytes in one.memory)
    failed = ", ".join(f"{number} with {status}" for status, number in one.failed.items())
    held = f"Memory as each minute began, and at the end: {memory} MB."
    used = f"The server used {one.share:.0%} of its core."
    return "\n".join([*lines, "", f"Failed: {failed or 'none'}. {held} {used}"])


def _megabytes(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _cpu(process: int) -> float:
    """Seconds of processor time that it has used."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--per-second", type=float, default=50)
    parser.add_argument("--write", action="store_true", help="write results.md beside this file")
    arguments = parser.parse_args()
    others = os.sched_getaffinity(0) - {CORE}
    if others:
        os.sched_setaffinity(0, others)
    one = measured(arguments.minutes, arguments.per_second)
    load = ", ".join(f"{busy:.1f}" for busy in os.getloadavg())
    how = f"--minutes {arguments.minutes:g} --per-second {arguments.per_second:g}"
    when = f"`python -m benchmarks.serve.run {how}`; the machine's load over 1, 5 and 15 minutes was {load}."
    text = f"{when}\n\n{table(one)}\n"
    print(text)
    if arguments.write:
        Path(__file__).with_name("results.md").write_text(f"# Results\n\n{text}", encoding="utf-8")
    if one.failed or one.p99 >= BAR or one.memory[-1] > FLAT * one.memory[min(1, len(one.memory) - 2)]:
        sys.exit("a bar is missed")


if __name__ == "__main__":
    main()
