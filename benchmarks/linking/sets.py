"""The development parts of the public benchmarks, read and scored by the scripts that lie beside them.

Nothing here is learned from; `texts.py` says what is. Validation parts choose settings, and test parts
are not here.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

SHARED = Path(os.environ.get("ROLESCOPE_SHARED") or Path(__file__).parents[3] / "shared")
Scores = NDArray[np.float32]
Score = Callable[[Sequence[str]], Scores]
Make = Callable[[Sequence[str]], Score]
TOGETHER = 200


class Set(NamedTuple):
    """A benchmark: queries, what they are held against, and which of it is right.

    Attributes:
        name: how the tables call it.
        skills: sentences against skills; otherwise titles against titles.
        queries: what is asked.
        targets: labels.
        gold: for each query the places of the right labels, or occupations.
        starts: where the labels of each occupation begin, if labels are of occupations; their best counts.
        ties: order of labels that score alike, or None for their own order.
    """

    name: str
    skills: bool
    queries: Sequence[str]
    targets: Sequence[str]
    gold: Sequence[Sequence[int]]
    starts: NDArray[np.int64] | None = None
    ties: Any = None


def script(name: str) -> Any:
    """A script of the folder of benchmarks, as a module."""
    folder = str(SHARED / "bench")
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module(name)


@cache
def jobbert() -> Set:
    """Titles of vacancies against the labels of 2,942 occupations of ESCO."""
    read = script("eval_jobbert_titles")
    queries, _, gold, _ = read.read("val")
    labels = [labels for _, labels in read.occupations()]
    starts = np.cumsum([0, *map(len, labels)])[:-1]
    return Set("JobBERT titles", False, queries, [label for each in labels for label in each], gold, starts)


@cache
def melo() -> Set:
    """Titles of O*NET against the surface forms of ESCO's occupations."""
    queries, targets, gold, ties = script("eval_melo").read("usa_q_en_c_en")
    return Set("MELO usa en", False, queries, targets, gold, ties=ties)


@cache
def similarity() -> Set:
    """Titles against titles."""
    queries, targets, gold, _ = script("eval_jobtitle_similarity").read("en")
    return Set("title similarity en", False, queries, targets, gold)


@cache
def sentences(name: str) -> Set:
    """Sentences against ESCO's skills: "tech", "house" or "skillskape"."""
    read = script("eval_skill_esco")
    given = read.skape("dev") if name == "skillskape" else read.read(f"{name}_validation")
    called = {"tech": "TECH", "house": "HOUSE", "skillskape": "SkillSkape"}[name]
    return Set(called, True, *given[:3])


SETS: dict[str, Callable[[], Set]] = {
    "jobbert": jobbert,
    "melo": melo,
    "similarity": similarity,
    "tech": lambda: sentences("tech"),
    "house": lambda: sentences("house"),
    "skillskape": lambda: sentences("skillskape"),
}


def scored(asked: Set, make: Make) -> dict[str, float]:
    """The published figures of a set: mean reciprocal rank and, by set, what else is reported of it."""
    score = _best(make, asked.starts) if asked.starts is not None else make
    # The script's own list of targets is only handed on to what makes the scores.
    found = script("benchlib").evaluate(
        lambda _: score(asked.targets),
        asked.queries,
        asked.targets,
        asked.gold,
        tie=asked.ties,
        chunk=TOGETHER,
    )
    figures = {"mrr": found["mrr"], "map": found["map"], "rp@5": found["rp@5"], "acc@10": found["hit@10"]}
    if asked.starts is not None:
        figures["macro mrr"] = script("eval_jobbert_titles").macro(found, asked.gold, "mrr")
    return {name: round(float(value), 4) for name, value in figures.items()}


def _best(make: Make, starts: NDArray[np.int64]) -> Make:
    def best(labels: Sequence[str]) -> Score:
        score = make(labels)
        return lambda queries: np.maximum.reduceat(score(queries), starts, axis=1)

    return best
