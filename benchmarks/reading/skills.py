"""Recall, precision and speed of the skill matcher on labelled postings.

    python benchmarks/reading/skills.py

Labels come from `gold/dev.jsonl` under `ROLESCOPE_SHARED`, or under `../shared` beside the checkout.
Containment match: a mention hits a label if the words of one contain the words of the other. Recall is over
the labelled must-have skills; precision over the distinct words found against must-have and nice-to-have,
only where the list of must-haves is not cut off (it holds at most 12).
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from rolescope.extract.sections import BOILERPLATE, sections
from rolescope.extract.skills import find_skills
from rolescope.model.concept import SkillType
from rolescope.model.reading import SkillMention, Span
from rolescope.taxonomy.skills import skills

CUT_OFF = 12
NOT_CONCRETE = {SkillType.SOFT, SkillType.DOMAIN}


def main() -> None:
    """Print one line for each way of reading, then the speed."""
    shared = Path(os.environ.get("ROLESCOPE_SHARED") or Path(__file__).parents[3] / "shared")
    lines = (shared / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    find_skills("Python")
    print(f"{len(gold)} postings  recall  precision")
    for name, read in WAYS.items():
        recall, precision = score(gold, [surfaces(read(g["text"])) for g in gold])
        print(f"{name:<36} {recall:.3f}  {precision:.3f}")
    texts = [g["text"] for g in gold]
    start = time.process_time()
    for text in texts:
        find_skills(text)
    seconds = time.process_time() - start
    characters = sum(map(len, texts)) / seconds / 1e6
    print(f"{len(texts) / seconds:.0f} postings/s, {characters:.1f} M characters/s, one core")


def score(gold: list[dict[str, Any]], found: list[set[str]]) -> tuple[float, float]:
    """Mean recall over postings with must-haves, mean precision over those with a whole list of them."""
    recalls, precisions = [], []
    for posting, got in zip(gold, found, strict=True):
        must = set(posting["must_skills"])
        wanted = must | set(posting["nice_skills"])
        if must:
            recalls.append(sum(hit(m, got) for m in must) / len(must))
        if must and got and len(must) < CUT_OFF:
            precisions.append(sum(hit(g, wanted) for g in got) / len(got))
    return sum(recalls) / len(recalls), sum(precisions) / len(precisions)


def hit(label: str, others: Iterable[str]) -> bool:
    """Whether the words of the label contain, or lie within, those of another."""
    return any(words(label) in words(o) or words(o) in words(label) for o in others)


def words(label: str) -> str:
    """Lower case, padded with blanks, marks other than + # . dropped."""
    return f" {re.sub(r'[^a-z0-9+#.]+', ' ', label.lower()).strip()} "


def surfaces(mentions: Iterable[SkillMention]) -> set[str]:
    """The distinct words found."""
    return {m.surface for m in mentions}


def concrete(mentions: Iterable[SkillMention]) -> list[SkillMention]:
    """Without soft skills and fields of application, which the labels leave out."""
    return [m for m in mentions if skills()[m.skill].type not in NOT_CONCRETE]


def inside(text: str) -> list[Span]:
    """The sections that speak of the job."""
    return [s.span for s in sections(text) if s.kind not in BOILERPLATE]


WAYS: dict[str, Callable[[str], Iterable[SkillMention]]] = {
    "whole text, all types": find_skills,
    "whole text, concrete types": lambda text: concrete(find_skills(text)),
    "job sections, all types": lambda text: find_skills(text, inside(text)),
    "job sections, concrete types": lambda text: concrete(find_skills(text, inside(text))),
}


if __name__ == "__main__":
    main()
