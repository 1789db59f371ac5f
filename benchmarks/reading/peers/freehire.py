"""freehire: an open job engine in Go; its `jobderive.Derive` reads every field but pay in one call.

It names skills by names of its own. To be matched against labels, which are words of the text, each skill
found is shown by the shortest phrases of the text that it reads as this skill (`surfaces`, made after the
clock has stopped).
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.reading.peers.base import FETCHED, SKILLS, Facts, Posting, absent
from benchmarks.reading.peers.program import run

NAME = "freehire (Go)"
MEASURES: tuple[str, ...] = ("years", "degree", "workplace", "seniority", *SKILLS)
PROGRAM = FETCHED / "freehire-derive"
LEVELS = {
    "intern": "intern",
    "junior": "entry",
    "middle": "mid",
    "senior": "senior",
    "lead": "lead_principal",
    "staff": "lead_principal",
    "principal": "lead_principal",
    "c_level": "director_up",
}


def missing() -> str | None:
    """The program that calls it."""
    return absent(PROGRAM)


def measure(postings: Sequence[Posting], processes: int) -> tuple[float, float, list[Facts]]:
    """Seconds, processor seconds, and what it found in our values."""
    seconds, cpu, rows = run(PROGRAM, postings, processes)
    return (
        seconds,
        cpu,
        [
            Facts(
                years=row["years"],
                degree=row["education"] if row["education"] not in ("", "none") else None,
                workplace=row["work_mode"] or None,
                seniority=LEVELS.get(row["seniority"]),
                skills=tuple(row["surfaces"] or ()),
            )
            for row in rows
        ],
    )
