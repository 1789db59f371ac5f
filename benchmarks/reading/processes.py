"""Memory and processor time of this process and all its children, from /proc (Linux)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
_PARENT, _TIMES, _RESIDENT = 1, slice(11, 15), 21
"""Places in /proc/PID/stat after the name: parent; own and reaped children's times; resident pages."""


def cpu_seconds() -> float:
    """Processor seconds used so far, children that have ended included."""
    return sum(int(t) for stat in _tree() for t in stat[_TIMES]) / TICK


def resident_bytes() -> int:
    """Resident memory, parent and children added up: pages that they share count in each."""
    return sum(int(stat[_RESIDENT]) for stat in _tree()) * PAGE


def _tree() -> list[list[str]]:
    """Fields of this process and of all that descend from it."""
    stats = dict(_stats())
    children: dict[int, list[int]] = {}
    for pid, stat in stats.items():
        children.setdefault(int(stat[_PARENT]), []).append(pid)
    found, todo = [], [os.getpid()]
    while todo:
        pid = todo.pop()
        found.append(stats[pid])
        todo += children.get(pid, [])
    return found


def _stats() -> Iterator[tuple[int, list[str]]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                text = (folder / "stat").read_text(encoding="utf-8")
            except (FileNotFoundError, ProcessLookupError):
                continue  # it ended while we looked
            yield int(folder.name), text.rpartition(")")[2].split()
