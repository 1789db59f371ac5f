"""Peers in other languages: a program that reads `IN` and writes `OUT`, both JSON lines.

Called as `PROGRAM IN OUT WORKERS`. A line of `IN` has `title` and `text`; `OUT` gets one line a posting, in
order. The program loads everything and reads one posting first, then reads all postings with `WORKERS`
threads or processes, and prints the seconds and the processor seconds that this took: neither start nor files
count.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.reading.peers.base import Posting


def run(
    program: Path, postings: Sequence[Posting], workers: int
) -> tuple[float, float, list[dict[str, Any]]]:
    """Seconds and processor seconds by the program's own clocks, and its line for each posting."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        given.write_text("".join(json.dumps(p._asdict()) + "\n" for p in postings), encoding="utf-8")
        command = [str(program), str(given), str(found), str(workers)]
        told = subprocess.run(command, check=True, capture_output=True, text=True)
        rows = [json.loads(line) for line in found.read_text(encoding="utf-8").splitlines()]
    seconds, cpu = map(float, told.stdout.split())
    return seconds, cpu, rows
