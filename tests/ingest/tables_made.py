"""Tables of our own making: short postings, so that thousands are read in seconds."""

from __future__ import annotations

import csv
from pathlib import Path

WORK = ("build pipelines in SQL", "train models in Python", "draw dashboards", "plan the work of others")
PLACES = ("Leeds", "Berlin", "Austin, TX")


def table_made(path: Path, rows: int, *, first: int = 0) -> Path:
    """A CSV of that many openings, each with a key of its own; 1,200 of them differ in more than that.

    An employer has two texts, alike but for a number, so that openings are compared by their texts too.
    """
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["id", "title", "company", "location", "date", "description"])
        for number in range(first, first + rows):
            text = f"You {WORK[number % 4]}. You are in team {number % 1200}."
            place = PLACES[number % 3]
            out.writerow([number, "Data Engineer", f"Made Up {number % 600}", place, "2026-03-04", text])
    return path
