"""Boards of our own making: payloads as a job board sends them, with texts as long as real ones.

Every board can be made by its number alone, and is the same each time.
"""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

SIZE = 100
"""Openings of a board."""
ELSEWHERE, AGAIN = 0.196, 0.041
"""Shares of openings that are copies: for another place, and the same once more. Measured in 29,069 postings
of one month at a large board (`linkedin_us_2024`): see README.md."""
KINDS = ("Works", "Systems", "Group", "Labs")
FOREIGN = 0.05
"""Share of postings that are not in English."""
LINES = {
    "company": (3, 8),
    "about": (2, 5),
    "duties": (5, 20),
    "wanted": (5, 18),
    "preferred": (0, 8),
    "benefits": (3, 15),
    "pay": (0, 1),
    "legal": (3, 7),
    "process": (0, 4),
}
"""Fewest and most lines of each section."""
TAILED = {"duties": 0.6, "wanted": 0.4, "preferred": 0.4}
"""Share of a section's lines that have a tail."""
RUNNING = frozenset({"company", "about", "pay", "legal", "process"})
"""Sections that are paragraphs; the others are lists."""
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def parts() -> dict[str, Any]:
    """`parts.toml`."""
    return tomllib.loads(Path(__file__).with_name("parts.toml").read_text(encoding="utf-8"))


def payloads(postings: int, *, copies: bool = True, first: int = 0) -> Iterator[tuple[str, bytes]]:
    """Boards with so many openings in all.

    Args:
        postings: how many, in boards of `SIZE`.
        copies: whether some openings are copies of others.
        first: the number of the first board.

    Yields:
        The board's name, and the payload as Greenhouse sends it.
    """
    for number in range(first, first + -(-postings // SIZE)):
        yield f"board{number}", board(number, copies=copies)


def board(number: int, *, copies: bool = True) -> bytes:
    """One board as Greenhouse sends it."""
    chance = random.Random(number)  # noqa: S311 - the same boards every time
    employer = f"{chance.choice(parts()['words']['city'])} {chance.choice(KINDS)} {number}"
    home = {name: _lines(chance, name, employer) for name in ("company", "benefits", "legal", "process")}
    jobs: list[dict[str, Any]] = []
    for key in range(SIZE):
        drawn = chance.random() if copies and jobs else 1.0
        job = dict(chance.choice(jobs)) if drawn < ELSEWHERE + AGAIN else _job(chance, employer, home)
        if AGAIN <= drawn < ELSEWHERE + AGAIN:
            job["location"] = {"name": chance.choice(parts()["places"])}
        jobs.append(
            job | {"id": number * SIZE + key, "absolute_url": f"https://boards.example/{number}/jobs/{key}"}
        )
    return json.dumps({"jobs": jobs, "meta": {"total": len(jobs)}}).encode()


def _job(chance: random.Random, employer: str, home: dict[str, list[str]]) -> dict[str, Any]:
    day = f"2026-{chance.randint(1, 11):02}-{chance.randint(1, 28):02}T09:00:00Z"
    return {
        "internal_job_id": chance.randint(1, 10**9),
        "title": _filled(chance, chance.choice(parts()["titles"]), employer),
        "location": {"name": chance.choice(parts()["places"])},
        "company_name": employer,
        "requisition_id": f"R-{chance.randint(1, 10**9)}",
        "first_published": day,
        "updated_at": day,
        "content": escape(_content(chance, employer, home)),
    }


def _content(chance: random.Random, employer: str, home: dict[str, list[str]]) -> str:
    """What an employer says of itself stands in all its postings; a posting's own lines are drawn anew."""
    if chance.random() < FOREIGN:
        lines = [_filled(chance, line, employer) for line in chance.choices(parts()["german"], k=20)]
        return "".join(f"<p>{escape(line)}</p>" for line in lines)
    found = []
    for name in LINES:
        lines = home.get(name) or _lines(chance, name, employer)
        if name == "about":
            lines = [*lines, _filled(chance, chance.choice(parts()["place_words"]), employer)]
        if lines:
            heading = _filled(chance, chance.choice(parts()["headings"][name]), employer)
            found.append(f"<h3>{escape(heading)}</h3>{_listed(lines, running=name in RUNNING)}")
    return "".join(found)


def _listed(lines: list[str], *, running: bool) -> str:
    if running:
        return f"<p>{escape(' '.join(lines))}</p>"
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def _lines(chance: random.Random, name: str, employer: str) -> list[str]:
    fewest, most = LINES[name]
    known = parts()[name]
    drawn = chance.sample(known, min(len(known), chance.randint(fewest, most)))
    tails = [chance.choice(parts()["tails"]) if chance.random() < TAILED.get(name, 0) else "" for _ in drawn]
    return [_filled(chance, line + tail, employer) for line, tail in zip(drawn, tails, strict=True)]


def _filled(chance: random.Random, line: str, employer: str) -> str:
    low = chance.randint(40, 160)
    numbers = {
        "n": chance.randint(100, 999),
        "m": chance.randint(12, 60),
        "y": chance.randint(2, 9),
        "low": low,
        "high": low + chance.randint(5, 50),
        "employer": employer,
    }

    def word(slot: re.Match[str]) -> str:
        known = numbers.get(slot[1])
        return str(known) if known is not None else str(chance.choice(parts()["words"][slot[1]]))

    return _SLOT.sub(word, line)
