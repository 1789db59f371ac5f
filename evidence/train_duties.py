"""Train the classifier of duty sentences, and measure it out of fold.

    ROLESCOPE_SHARED=../shared python evidence/train_duties.py

Labels: the activity of each duty quoted in the labelled postings, the quote widened to its sentence; and,
at small weight, sentences of unlabelled postings on which the cue words (`patterns/activity_cues.tsv`)
agree. A truncated singular value decomposition of unlabelled duty sentences (latent semantic analysis,
Deerwester et al. 1990) lends rare words the meaning of their neighbours; it is linear, so what is shipped is
one weight per hashed feature.

Writes `duties.npz` and `duties_confusion.json` into `src/rolescope/extract/weights/`; the same inputs give
the same bytes.
"""

from __future__ import annotations

import json
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.utils.extmath import randomized_svd
from threadpoolctl import threadpool_limits

from rolescope.extract.document import Document
from rolescope.extract.duties import BUCKETS, duty_spans, features
from rolescope.extract.patterns import rows
from rolescope.model.reading import Span
from rolescope.taxonomy.activities import activities

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("ROLESCOPE_SHARED", ROOT.parent / "shared"))
WEIGHTS = ROOT / "src/rolescope/extract/weights"
SOURCES = ("linkedin_us_2024", "scraped_pool", "ashby_2025")
TITLES = re.compile(
    r"data|analy|machine|scien|software|developer|\bai\b|\bml\b|statist|\bbi\b|intelligence|quant|"
    r"product manager|"
    r"research|devops|cloud|engineer",
    re.IGNORECASE,
)
SEED = 7
POSTINGS_PER_SOURCE = 4000
UNLABELLED = 50_000
RAREST = 3
DIMENSIONS = 200
WEAK_PER_ACTIVITY = 200
WEAK_WEIGHT = 0.1
CONTEXT = 1.5
STRENGTH = 0.02
FOLDS = 5
SLACK = 12
"""A duty covers a quote if it overlaps the quote's first characters, this many at most before it."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labelled duties: one row a quote."""

    sentence: list[str]
    context: list[list[str]]
    activity: NDArray[np.str_]
    posting: NDArray[np.int64]
    found: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Space:
    """Hashed features to latent dimensions: `matrix(texts) @ projection`."""

    projection: Floats

    def place(self, texts: Sequence[str]) -> Floats:
        """Texts × dimensions."""
        return np.asarray(matrix(texts) @ self.projection)


def main() -> None:
    """Train, measure, write."""
    with threadpool_limits(1):
        labelled = read_labelled()
        pool = list(unlabelled())
        space = latent_space(pool)
        own = space.place(labelled.sentence)
        around = np.array([space.place(context).mean(axis=0) for context in labelled.context])
        inputs = np.hstack([own, CONTEXT * around])
        weak_inputs, weak_labels = weak_labels_of(pool, space)
        predicted = out_of_fold(inputs, labelled, weak_inputs, weak_labels)
        write_confusion(labelled, predicted)
        write_weights(fit(inputs, labelled.activity, weak_inputs, weak_labels), space)


def read_labelled() -> Labelled:
    """The quotes of the labelled postings, each widened to the sentence it stands in."""
    found: list[tuple[str, list[str], str, int, bool]] = []
    for number, line in enumerate((SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines()):
        gold = json.loads(line)
        text = gold["text"]
        doc = Document(text)
        duties = list(duty_spans(doc))
        every = doc.sentences
        context = [text[s.start : s.end] for s in duties] or [text[:500]]
        for duty in gold["duties"]:
            start = text.index(duty["quote"])
            hit = covering(duties, start) or covering(every, start)
            words = text[hit.start : hit.end] if hit else duty["quote"]
            found.append((words, context, duty["activity"], number, covering(duties, start) is not None))
    sentence, contexts, activity, posting, hits = zip(*found, strict=True)
    return Labelled(list(sentence), list(contexts), np.array(activity), np.array(posting), np.array(hits))


def covering(spans: Sequence[Span], start: int) -> Span | None:
    """The first span that overlaps the start of a quote."""
    return next((s for s in spans if s.start <= start + SLACK and start < s.end), None)


def unlabelled() -> Iterator[str]:
    """Distinct duty sentences of postings in and around the field, in seeded order."""
    rng = random.Random(SEED)  # noqa: S311
    texts: list[str] = []
    for source in SOURCES:
        table = pq.read_table(
            SHARED / f"data/local/{source}/postings.parquet", columns=["title", "description"]
        )
        pairs = zip(table["title"].to_pylist(), table["description"].to_pylist(), strict=True)
        kept = [text for title, text in pairs if text and TITLES.search(title or "")]
        texts += rng.sample(kept, min(POSTINGS_PER_SOURCE, len(kept)))
    rng.shuffle(texts)
    distinct = {text[s.start : s.end][:400]: None for text in texts for s in duty_spans(Document(text))}
    ordered = list(distinct)
    rng.shuffle(ordered)
    yield from ordered[:UNLABELLED]


def matrix(texts: Sequence[str]) -> Any:
    """Texts × buckets, each feature counted and divided by the root of their number, as the reader does."""
    found = [features(text) for text in texts]
    pointers = np.cumsum([0, *(len(f) for f in found)])
    values = np.concatenate([np.full(len(f), len(f) ** -0.5) for f in found])
    counted = sparse.csr_matrix((values, np.concatenate(found), pointers), shape=(len(texts), BUCKETS))
    counted.sum_duplicates()
    return counted


def latent_space(pool: Sequence[str]) -> Space:
    """Latent semantic analysis of the pool, scaled so that sentences have unit spread."""
    counts = matrix(pool)
    frequency = np.bincount(counts.indices, minlength=BUCKETS)
    rarity = np.where(frequency >= RAREST, np.log((len(pool) + 1) / (frequency + 1)), 0.0)
    _, _, axes = randomized_svd(counts @ sparse.diags(rarity), DIMENSIONS, n_iter=3, random_state=SEED)
    projection = axes.T * rarity[:, None]
    return Space(projection / (counts @ projection).std())


def weak_labels_of(pool: Sequence[str], space: Space) -> tuple[Floats, NDArray[np.str_]]:
    """Sentences on which one activity's cues outnumber all others', a bounded number for each activity."""
    cues = [(name, re.compile(rf"\b(?:{cue})", re.IGNORECASE)) for name, cue in rows("activity_cues.tsv")]
    chosen: dict[str, list[str]] = defaultdict(list)
    for text in pool[: UNLABELLED // 2]:
        votes = Counter({name: 0 for name, _ in cues})
        for name, cue in cues:
            votes[name] += len(cue.findall(text))
        (best, most), (_, next_most) = votes.most_common(2)
        if most > next_most and len(chosen[best]) < WEAK_PER_ACTIVITY:
            chosen[best].append(text)
    texts = [text for name in sorted(chosen) for text in chosen[name]]
    labels = np.array([name for name in sorted(chosen) for _ in chosen[name]])
    own = space.place(texts)
    return np.hstack([own, np.zeros_like(own)]), labels


def fit(
    inputs: Floats, labels: NDArray[np.str_], weak: Floats, weak_labels: NDArray[np.str_]
) -> LogisticRegression:
    """Multinomial logistic regression; weak labels count little."""
    weight = np.concatenate([np.ones(len(labels)), np.full(len(weak_labels), WEAK_WEIGHT)])
    model = LogisticRegression(C=STRENGTH, max_iter=300)
    return model.fit(np.vstack([inputs, weak]), np.concatenate([labels, weak_labels]), sample_weight=weight)


def out_of_fold(
    inputs: Floats, labelled: Labelled, weak: Floats, weak_labels: NDArray[np.str_]
) -> NDArray[np.str_]:
    """Each quote's activity as read by a model that saw no quote of its posting."""
    fold = np.array([crc32(str(p).encode()) % FOLDS for p in labelled.posting])
    predicted = np.empty_like(labelled.activity)
    for k in range(FOLDS):
        model = fit(inputs[fold != k], labelled.activity[fold != k], weak, weak_labels)
        predicted[fold == k] = model.predict(inputs[fold == k])
    return predicted


def write_confusion(labelled: Labelled, predicted: NDArray[np.str_]) -> None:
    """Counts of true against read activity over the quotes that a found duty covers."""
    names = list(activities())
    place = {name: i for i, name in enumerate(names)}
    counts = np.zeros((len(names), len(names)), dtype=int)
    for true, read in zip(labelled.activity[labelled.found], predicted[labelled.found], strict=True):
        counts[place[true], place[read]] += 1
    right = (predicted == labelled.activity) & labelled.found
    report = {
        "about": "rows: labelled activity; columns: read activity; quotes under a found duty; out of fold",
        "activities": names,
        "counts": counts.tolist(),
        "postings": len(set(labelled.posting.tolist())),
        "quotes": len(predicted),
        "found": int(labelled.found.sum()),
        "right": int(right.sum()),
    }
    (WEIGHTS / "duties_confusion.json").write_text(json.dumps(report, indent=None) + "\n", encoding="utf-8")
    print(f"{len(predicted)} quotes: found {labelled.found.mean():.3f}, right {right.mean():.3f}", end="; ")
    print(f"right among found {right.sum() / labelled.found.sum():.3f}")


def write_weights(model: LogisticRegression, space: Space) -> None:
    """The folded weights: buckets × (own, around), 8-bit with one scale per column."""
    own, around = np.split(model.coef_, 2, axis=1)
    weights = np.hstack([space.projection @ own.T, CONTEXT * space.projection @ around.T])
    scale = np.abs(weights).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS / "duties.npz",
        activities=model.classes_.astype(str),
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
    )


if __name__ == "__main__":
    main()
