"""The labelled postings, and the scorer beside them, for any reader's answers."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from benchmarks.reading.run import SHARED, WEIGHTS, wilson

SCORER = SHARED / "gold/score.py"
Answer = dict[str, Any]
BARS = {
    "pay_f1": 0.95,
    "years": 0.93,
    "degree": 0.90,
    "workplace": 0.92,
    "seniority": 0.82,
    "employer": 0.95,
    "must_recall": 0.82,
    "must_precision": 0.80,
    "activity": 0.70,
}
"""Measures of the scorer and what a reader should reach in each."""


@dataclass(frozen=True, slots=True)
class Score:
    """One measure, with Wilson's 95 % interval.

    Attributes:
        value: 0 to 1.
        n: what it is a share of: postings, quotes, or for F1 the true positives and half of the errors.
    """

    value: float
    n: float

    @property
    def interval(self) -> tuple[float, float]:
        """For a mean of shares (skills) it is wider than need be: a share varies less than yes and no."""
        n = round(self.n)
        return wilson(round(self.value * n), n)


@cache
def gold() -> tuple[dict[str, Any], ...]:
    """The development half."""
    lines = (SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def score(answers: Sequence[Answer]) -> dict[str, Score]:
    """What `score.py` says of these answers, one a posting in gold order.

    The scorer itself runs, on a stand-in for our package that gives these answers: peers and we are held to
    the same lines of code.
    """
    told = _scored(list(answers))
    out, postings = told["out"], len(gold())
    sizes = {
        "pay_f1": told["tp"] + (told["fp"] + told["fn"]) / 2,
        "must_recall": told["n"],
        "must_precision": told["npre"],
        "activity": told["tot"],
    }
    return {name: Score(out[name], sizes.get(name, postings)) for name in BARS}


def activity_out_of_fold() -> Score:
    """Activities read by classifiers that never saw the posting; the shipped one was trained on all."""
    told = json.loads((WEIGHTS / "duties_confusion.json").read_text(encoding="utf-8"))
    return Score(told["right"] / told["quotes"], told["quotes"])


def words(text: str) -> str:
    """A string's words as the scorer compares them."""
    return _words()(text)


@cache
def _words() -> Callable[[str], str]:
    return _scored([{}] * len(gold()))["tok"]  # type: ignore[no-any-return]


def _scored(answers: list[Answer]) -> dict[str, Any]:
    """The scorer's variables after its run."""
    variables: dict[str, Any] = {"__file__": str(SCORER), "__name__": "score"}
    code = compile(SCORER.read_text(encoding="utf-8"), str(SCORER), "exec")
    with _stand_in(answers), contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        exec(code, variables)  # noqa: S102 - the scorer is a script that says its result by printing it
    return variables


@contextlib.contextmanager
def _stand_in(answers: list[Answer]) -> Iterator[None]:
    """A package `rolescope` that knows these answers, and a command line without bars."""
    ours, arguments = sys.modules.get("rolescope"), sys.argv
    module = ModuleType("rolescope")
    module.__dict__["read_many"] = lambda _texts, _titles: answers
    sys.modules["rolescope"], sys.argv = module, [str(SCORER)]
    try:
        yield
    finally:
        sys.argv = arguments
        del sys.modules["rolescope"]
        if ours:
            sys.modules["rolescope"] = ours
