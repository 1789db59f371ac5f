"""Tables of our own making: short postings, so that thousands are read in seconds."""

from __future__ import annotations

import csv
from pathlib import Path

WORK = ("build pipelines in SQL", "train models in Python", "draw dashboards", "plan the work of others")
PLACES = ("Leeds", "Berlin", "Austin, TX")


def table_made(path: Path, rows: int, *, first: int = 0) -> Path:
    """A CSV of that many openings, each with a key, an employer and a text of its own."""
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["id", "title", "company", "location", "date", "description"])
        for number in range(first, first + rows):
            text = f"You {WORK[number % 4]}. Team {number % 977} of site {number}."
            place = PLACES[number % 3]
            out.writerow([number, "Data Engineer", f"Made Up {number % 41}", place, "2026-03-04", text])
    return path
