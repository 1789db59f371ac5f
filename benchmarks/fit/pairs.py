"""Draws the pairs of postings and résumés that are judged: `python -m benchmarks.fit.pairs`.

Forty labelled postings of data and software work, three résumés each: one that names many of the posting's
skills, one of a neighbouring trade, one of any other. Identifiers are written, never texts.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import duckdb
import numpy as np

from rolescope.extract.reader import read

SHARED = Path(os.environ.get("ROLESCOPE_SHARED", "../shared"))
OUT = Path(__file__).parent / "pairs.jsonl"
SEED = 20261129
POSTINGS = 40
CLOSEST = 8
"""The closest résumé is drawn among so many: the same few people would else be taken every time."""
NEIGHBOURS = ("INFORMATION-TECHNOLOGY", "ENGINEERING", "FINANCE", "BANKING", "CONSULTANT", "DIGITAL-MEDIA")
LONGEST = 12_000


class Resume(NamedTuple):
    """One résumé.

    Attributes:
        digest: first 16 digits of the SHA-256 of its text.
        category: the trade that it was filed under.
        text: whole.
        skills: ids of the skills that it names.
    """

    digest: str
    category: str
    text: str
    skills: frozenset[str]


def digest(text: str) -> str:
    """The name of a résumé."""
    return sha256(text.encode()).hexdigest()[:16]


def resumes() -> list[Resume]:
    """All résumés of a usual length, each once."""
    path = SHARED / "data/local/resumes/livecareer_text.parquet"
    rows = duckdb.read_parquet(str(path)).project("category, text").distinct().order("text").fetchall()
    return [
        Resume(digest(text), category, text, frozenset(one.skill for one in read(text).skills))
        for category, text in rows
        if 1_500 < len(text) < LONGEST
    ]


def main() -> None:
    """Write `pairs.jsonl`."""
    rng = np.random.default_rng(SEED)
    lines = (SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines()
    postings = [one for one in map(json.loads, lines) if one["role"] not in {"other", "unclear"}]
    people = resumes()
    pairs = []
    for number in rng.permutation(len(postings))[:POSTINGS]:
        posting = postings[number]
        asked = {one.skill for one in read(posting["text"], title=posting["title"]).skills}
        near = sorted(people, key=lambda one: (-len(asked & one.skills), one.digest))[:CLOSEST]
        chosen = [near[rng.integers(len(near))]]
        for wanted in (True, False):
            others = [p for p in people if (p.category in NEIGHBOURS) is wanted and p not in chosen]
            chosen.append(others[rng.integers(len(others))])
        pairs += [{"posting": posting["id"], "resume": one.digest} for one in chosen]
    OUT.write_text("".join(json.dumps(one) + "\n" for one in pairs), encoding="utf-8")


if __name__ == "__main__":
    main()
