"""Train the weights by which a named skill counts as asked for, and measure them out of fold.

    ROLESCOPE_SHARED=../shared python evidence/train_requirement.py

Labels: the skills that readers listed for each labelled posting, required or wished. A mention is positive
where its words match one. Where a reader's list was full, the skills left out say nothing and are not
trained on. Logistic regression with an L2 penalty; folds are made of whole postings.

Writes `src/rolescope/extract/patterns/requirement_weights.tsv`; the same inputs give the same bytes.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from rolescope.extract.document import Document
from rolescope.extract.frame import Placed, framed
from rolescope.extract.lexicon import find_hits
from rolescope.extract.requirement import BIAS, verdicts
from rolescope.extract.requirement_features import feature_keys, names
from rolescope.extract.skill_context import stands
from rolescope.model.reading import Requirement

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("ROLESCOPE_SHARED", ROOT.parent / "shared"))
TARGET = ROOT / "src/rolescope/extract/patterns/requirement_weights.tsv"
FULL = 12
"""Skills at which a reader's list was full."""
STRENGTH = 0.15
FOLDS = 10
SMALLEST = 0.02
"""Weights nearer to zero are not shipped."""
ASKED = frozenset({Requirement.REQUIRED, Requirement.ALTERNATIVE})

HEADER = """\
# How much each feature of a mention says for its skill being asked for: log-odds of a logistic regression.
# Trained by evidence/train_requirement.py on labelled postings; features named by requirement_features.py.
feature\tweight
"""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Posting:
    """One labelled posting as read: its mentions, their features, and what the reader listed."""

    doc: Document
    placed: list[Placed]
    features: list[list[str]]
    must: list[str]
    nice: list[str]

    def listed(self) -> list[bool]:
        """Whether each mention's words match a listed skill."""
        return [matches(s, [*self.must, *self.nice]) for s in self.surfaces()]

    def surfaces(self) -> list[str]:
        """The mentions' words."""
        return [self.doc.text[start:end] for (_, start, end), _ in self.placed]


@dataclass(frozen=True, slots=True)
class Sample:
    """All mentions, with what is known of each mention.

    Attributes:
        inputs: mentions × features, zeros and ones.
        listed: whether a reader listed it.
        judged: whether it has features: soft skills have none and count as not asked for.
        told: whether the label says anything.
        posting: number of its posting.
        names: the features' names.
    """

    inputs: sparse.csr_matrix
    listed: NDArray[np.bool_]
    judged: NDArray[np.bool_]
    told: NDArray[np.bool_]
    posting: NDArray[np.int64]
    names: list[str]


def main() -> None:
    """Train, measure, write."""
    postings = list(read_postings())
    sample = sampled(postings)
    with threadpool_limits(1):
        print("out of fold: ", end="")
        report(postings, out_of_fold(sample), sample.posting)
        model = fit(sample, sample.told)
    print("in sample:   ", end="")
    report(postings, np.where(sample.judged, model.predict_proba(sample.inputs)[:, 1], 0.0), sample.posting)
    write_weights(model, sample.names)


def read_postings() -> Iterator[Posting]:
    """The labelled postings."""
    for line in (SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        doc = Document(gold["text"], gold["title"])
        placed = stands(doc, framed(doc, *find_hits(doc.folded)))
        features = [[n for key in keys for n in names(key)] for keys in feature_keys(doc.text, placed)]
        yield Posting(doc, placed, features, gold["must_skills"], gold["nice_skills"])


def matches(words: str, listed: Collection[str]) -> bool:
    """Whether one holds the other, in whole words, with any of the listed."""
    return any(_tokens(words) in _tokens(other) or _tokens(other) in _tokens(words) for other in listed)


def _tokens(words: str) -> str:
    return f" {re.sub('[^a-z0-9+#.]+', ' ', words.lower()).strip()} "


def sampled(postings: Sequence[Posting]) -> Sample:
    """All mentions of all postings as one matrix of zeros and ones."""
    rows = [features for p in postings for features in p.features]
    every = sorted({name for row in rows for name in row})
    place = {name: i for i, name in enumerate(every)}
    columns = [place[name] for row in rows for name in dict.fromkeys(row)]
    pointers = np.cumsum([0, *(len(set(row)) for row in rows)])
    inputs = sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(every)))
    listed = np.array([flag for p in postings for flag in p.listed()])
    full = np.array([len(p.must) >= FULL for p in postings for _ in p.placed])
    number = np.array([i for i, p in enumerate(postings) for _ in p.placed])
    judged = np.array([bool(row) for row in rows])
    return Sample(inputs, listed, judged, judged & (listed | ~full), number, every)


def fit(sample: Sample, chosen: NDArray[np.bool_]) -> LogisticRegression:
    """The model of the chosen mentions that tell something."""
    use = chosen & sample.told
    return LogisticRegression(C=STRENGTH, max_iter=3000).fit(sample.inputs[use], sample.listed[use])


def out_of_fold(sample: Sample) -> Floats:
    """Each mention's probability by a model that saw nothing of its posting."""
    fold = np.array([crc32(str(p).encode()) % FOLDS for p in sample.posting])
    chances = np.zeros(len(sample.listed))
    for k in range(FOLDS):
        chances[fold == k] = fit(sample, fold != k).predict_proba(sample.inputs[fold == k])[:, 1]
    return np.where(sample.judged, chances, 0.0)


def report(postings: Sequence[Posting], chances: Floats, number: NDArray[np.int64]) -> None:
    """Mean recall of the required skills, and mean precision where the reader's list was not full."""
    recall, precision = [], []
    for i, posting in enumerate(postings):
        asked = verdicts(posting.doc.folded, posting.placed, list(chances[number == i]))
        found = [one.requirement for one in asked]
        got = {s for s, verdict in zip(posting.surfaces(), found, strict=True) if verdict in ASKED}
        if posting.must:
            recall.append(np.mean([matches(m, got) for m in posting.must]))
        if got and 0 < len(posting.must) < FULL:
            precision.append(np.mean([matches(s, [*posting.must, *posting.nice]) for s in got]))
    print(f"recall {np.mean(recall):.3f}, precision {np.mean(precision):.3f}")


def write_weights(model: LogisticRegression, features: Sequence[str]) -> None:
    """The table that the reader loads."""
    rows = [(BIAS, float(model.intercept_[0])), *zip(features, map(float, model.coef_[0]), strict=True)]
    lines = [f"{name}\t{weight:.2f}\n" for name, weight in rows if abs(weight) >= SMALLEST or name == BIAS]
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
