"""Train the classifier of duty sentences, and measure it out of fold.

    ROLESCOPE_SHARED=../shared python -m evidence.train_duties

Three kinds of sentences are learnt from; none of their words are in the repository, only their places:

- the duties quoted in the labelled postings, each quote widened to its sentence;
- `data/duty_labels.tsv`: sentences of unlabelled postings read one by one after the same guide, among them
  sentences that are no duty;
- `data/duty_shares.npz`: 52,000 more sentences with the shares that a teacher gives them (knowledge
  distillation, Hinton et al. 2015). The teacher is a small sentence encoder (MiniLM, six layers) fine-tuned
  on those sentences alone, so that it knows nothing of the labelled postings, and run twice from two seeds.

The loss is the cross-entropy to the labels or shares plus a ridge, minimised by L-BFGS. A first fit leaves
the labelled postings out; fits with them start from it.

Writes `duties.npz` and `duties_confusion.json` into `src/rolescope/extract/weights/`, and the first fit,
which knows no quote of the labelled postings, as `data/duties_unquoted.npz`: whoever measures on those
postings by way of duties reads them with it. The same inputs give the same bytes.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize
from threadpoolctl import threadpool_limits

from rolescope.extract.document import Document
from rolescope.extract.duties import (
    MARKS,
    NO_DUTY,
    PAIRS,
    DutyModel,
    candidates,
    judge,
    marked,
    pair_buckets,
    vocabulary_of,
    words_of,
)
from rolescope.model.reading import SectionKind
from rolescope.model.span import Span
from rolescope.taxonomy.activities import activities

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("ROLESCOPE_SHARED", ROOT.parent / "shared"))
DATA = Path(__file__).parent / "data"
WEIGHTS = ROOT / "src/rolescope/extract/weights"
SOURCES = ("linkedin_us_2024", "scraped_pool", "ashby_2025")
RAREST = 3
"""Times a word must occur to be in the vocabulary."""
PART = 4
"""Letters in a word part."""
PARTS = 1 << 14
"""Buckets of word parts."""
TAUGHT_WEIGHT, JUDGED_WEIGHT, QUOTED_WEIGHT = 0.3, 1.0, 3.0
RIDGE = 0.1
FIRST_STEPS, LAST_STEPS = 100, 40
FOLDS = 5
SLACK = 12
"""A duty covers a quote if it overlaps the quote's first characters, this many at most before it."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lesson:
    """Sentences to learn from: marks and words, shares over the classes, weights."""

    sentences: list[list[str]]
    shares: Floats
    weights: Floats


@dataclass(frozen=True, slots=True)
class Posting:
    """A labelled posting: its text and the first character and activity of each quote."""

    text: str
    quotes: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Space:
    """The columns of the training matrix: words, buckets of pairs, buckets of word parts."""

    vocabulary: dict[str, int]

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.vocabulary) + PAIRS + PARTS

    def matrix(self, sentences: Sequence[Sequence[str]]) -> Any:
        """Sentences × columns: counts over the root of the sentence's length, as the reader has it."""
        found = [self._columns(words) for words in sentences]
        pointers = np.cumsum([0, *(len(f) for f in found)])
        lengths = [len(words) for words in sentences]
        values = np.concatenate(
            [np.full(len(f), n**-0.5, np.float32) for f, n in zip(found, lengths, strict=True)]
        )
        shape = (len(sentences), self.width)
        counted = sparse.csr_matrix((values, np.concatenate(found), pointers), shape=shape)
        counted.sum_duplicates()
        return counted

    def _columns(self, words: Sequence[str]) -> NDArray[np.int64]:
        numbers = np.array([self.vocabulary.get(word, 0) for word in words])
        buckets = pair_buckets(numbers)
        parts = [part for word in words if word in self.vocabulary for part in parts_of(word)]
        first = len(self.vocabulary)
        return np.concatenate(
            [numbers[numbers > 0], first + buckets[buckets > 0], first + PAIRS + np.array(parts, dtype=int)]
        ).astype(np.int64)


@cache
def parts_of(word: str) -> tuple[int, ...]:
    """The buckets of a word's parts; none for marks and short words."""
    if len(word) < PART or word in MARKS:
        return ()
    padded = f"<{word}>"
    return tuple(crc32(padded[i : i + PART].encode()) % PARTS for i in range(len(padded) - PART + 1))


def main() -> None:
    """Train, measure, write."""
    with threadpool_limits(1):
        classes = (*activities(), NO_DUTY)
        postings = labelled_postings()
        lessons = [taught(classes), read_one_by_one(classes)]
        space = Space(vocabulary(lesson.sentences for lesson in lessons))
        first = fit(space, lessons, len(classes))
        write_confusion(
            out_of_fold(space, classes, lessons, first, postings), sum(bool(p.quotes) for p in postings)
        )
        last = fit(space, [*lessons, quoted(postings, classes)], len(classes), first)
        write_weights(classes, space, last, WEIGHTS / "duties.npz")
        write_weights(classes, space, first, DATA / "duties_unquoted.npz")


def labelled_postings() -> list[Posting]:
    """The labelled postings, in file order."""
    found = []
    for line in (SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        text = gold["text"]
        quotes = tuple((text.index(duty["quote"]), duty["activity"]) for duty in gold["duties"])
        found.append(Posting(text, quotes))
    return found


def taught(classes: Sequence[str]) -> Lesson:
    """The sentences that the teacher read, with its shares."""
    with np.load(DATA / "duty_shares.npz") as data:
        names = [str(name) for name in data["classes"]]
        order = [classes.index(name) for name in names]
        places = [data[key].tolist() for key in ("source", "row", "start", "length", "section")]
        best, parts = data["best"], data["parts"].astype(float)
    shares = np.zeros((len(best), len(classes)))
    for k in range(best.shape[1]):
        shares[np.arange(len(best)), np.array(order)[best[:, k]]] += parts[:, k]
    shares /= shares.sum(axis=1, keepdims=True)
    kinds = list(SectionKind)
    sentences = [
        marked(words_of(text_at(source, row)[start : start + length].lower()), kinds[section])
        for source, row, start, length, section in zip(*places, strict=True)
    ]
    return Lesson(sentences, shares, np.full(len(sentences), TAUGHT_WEIGHT))


def read_one_by_one(classes: Sequence[str]) -> Lesson:
    """The sentences read one by one.

    Raises:
        ValueError: a text is not the one that was judged.
    """
    sentences, labels = [], []
    for line in (DATA / "duty_labels.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "source\t")):
            continue
        source, row, start, length, check, section, activity = line.split("\t")
        text = text_at(SOURCES.index(source), int(row))[int(start) : int(start) + int(length)]
        if f"{crc32(text.encode()):08x}" != check:
            message = f"{source} row {row} is not the text that was judged"
            raise ValueError(message)
        sentences.append(marked(words_of(text.lower()), SectionKind(section)))
        labels.append(activity)
    return lesson_of(sentences, labels, classes, JUDGED_WEIGHT)


def quoted(postings: Iterable[Posting], classes: Sequence[str]) -> Lesson:
    """The quotes of labelled postings, each widened to the sentence it stands in."""
    sentences, labels = [], []
    for posting in postings:
        doc = Document(posting.text)
        found = [(doc.span(*span), words) for span, words in candidates(doc)]
        for start, activity in posting.quotes:
            at = covering([span for span, _ in found], start)
            if at is not None:
                sentences.append(found[at][1])
                labels.append(activity)
    return lesson_of(sentences, labels, classes, QUOTED_WEIGHT)


def lesson_of(
    sentences: list[list[str]], labels: Sequence[str], classes: Sequence[str], weight: float
) -> Lesson:
    """Sentences of known class."""
    shares = np.eye(len(classes))[[classes.index(label) for label in labels]]
    return Lesson(sentences, shares, np.full(len(sentences), weight))


@cache
def _texts(source: int) -> list[str]:
    path = SHARED / f"data/local/{SOURCES[source]}/postings.parquet"
    texts: list[str] = pq.read_table(path, columns=["description"])["description"].to_pylist()
    return texts


def text_at(source: int, row: int) -> str:
    """The text of an unlabelled posting."""
    return _texts(source)[row]


def covering(spans: Sequence[Span], start: int) -> int | None:
    """The number of the first span that overlaps the start of a quote."""
    return next((i for i, s in enumerate(spans) if s.start <= start + SLACK and start < s.end), None)


def vocabulary(sentences: Iterable[Iterable[Sequence[str]]]) -> dict[str, int]:
    """The marks, then the words that are not rare, in alphabetical order."""
    counts = Counter(word for group in sentences for words in group for word in words)
    common = sorted(word for word, count in counts.items() if count >= RAREST and word not in MARKS)
    return {word: number for number, word in enumerate((*MARKS, *common))}


def fit(space: Space, lessons: Sequence[Lesson], classes: int, start: Floats | None = None) -> Floats:
    """Weights, columns × classes, and in the last row the bias."""
    inputs = space.matrix([words for lesson in lessons for words in lesson.sentences])
    shares = np.vstack([lesson.shares for lesson in lessons]).astype(np.float32)
    weights = np.concatenate([lesson.weights for lesson in lessons]).astype(np.float32)
    turned = inputs.T.tocsr()

    def loss(flat: Floats) -> tuple[float, Floats]:
        table = flat.reshape(-1, classes)
        logits = inputs @ table[:-1].astype(np.float32) + table[-1].astype(np.float32)
        logits -= logits.max(axis=1, keepdims=True)
        logs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        excess = (np.exp(logs) - shares) * weights[:, None]
        slope = np.vstack([turned @ excess + RIDGE * table[:-1], excess.sum(axis=0)])
        value = -(weights[:, None] * shares * logs).sum(dtype=float) + RIDGE / 2 * (table[:-1] ** 2).sum()
        return float(value), slope.ravel().astype(float)

    steps = FIRST_STEPS if start is None else LAST_STEPS
    flat = np.zeros((space.width + 1) * classes) if start is None else start.ravel()
    options = {"maxiter": steps, "maxfun": steps + 15, "maxcor": 6}
    found = minimize(loss, flat, jac=True, method="L-BFGS-B", options=options)
    table: Floats = found.x.reshape(-1, classes)
    return table


def folded(classes: Sequence[str], space: Space, table: Floats) -> DutyModel:
    """The reader's model: the weights of a word's parts added to the word's own."""
    size = len(space.vocabulary)
    words, pairs, parts = table[:size].copy(), table[size : size + PAIRS].copy(), table[size + PAIRS : -1]
    for word, number in space.vocabulary.items():
        words[number] += parts[list(parts_of(word))].sum(axis=0)
    words[0] = pairs[0] = 0
    return DutyModel(
        tuple(classes),
        vocabulary_of(list(space.vocabulary)),
        words.astype(np.float32),
        pairs.astype(np.float32),
        table[-1].astype(np.float32),
    )


def out_of_fold(
    space: Space,
    classes: Sequence[str],
    lessons: Sequence[Lesson],
    first: Floats,
    postings: Sequence[Posting],
) -> list[tuple[str, str]]:
    """Labelled and read activity of each quote, read by a model that saw no quote of its posting."""
    fold = np.array([crc32(str(number).encode()) % FOLDS for number in range(len(postings))])
    pairs = []
    for k in range(FOLDS):
        known = [p for p, f in zip(postings, fold, strict=True) if f != k]
        model = folded(classes, space, fit(space, [*lessons, quoted(known, classes)], len(classes), first))
        for posting, f in zip(postings, fold, strict=True):
            if f == k:
                pairs += list(zip((a for _, a in posting.quotes), readings(model, posting), strict=True))
    return pairs


def readings(model: DutyModel, posting: Posting) -> list[str]:
    """The activity read at each quote of a posting; `NO_DUTY` where no duty covers it."""
    doc = Document(posting.text)
    (found,) = judge([doc], model)
    duties = [
        (doc.span(*span), model.activities[k])
        for span, k, share in zip(found.spans, found.best, found.certain, strict=True)
        if share
    ]
    places = [covering([span for span, _ in duties], start) for start, _ in posting.quotes]
    return [NO_DUTY if at is None else duties[at][1] for at in places]


def write_confusion(pairs: Sequence[tuple[str, str]], postings: int) -> None:
    """Counts of true against read activity over the quotes that a found duty covers."""
    names = list(activities())
    place = {name: i for i, name in enumerate(names)}
    counts = np.zeros((len(names), len(names)), dtype=int)
    found = [(true, read) for true, read in pairs if read != NO_DUTY]
    for true, read in found:
        counts[place[true], place[read]] += 1
    right = sum(true == read for true, read in found)
    report = {
        "about": "rows: labelled activity; columns: read activity; quotes under a found duty; out of fold",
        "activities": names,
        "counts": counts.tolist(),
        "postings": postings,
        "quotes": len(pairs),
        "found": len(found),
        "right": right,
    }
    (WEIGHTS / "duties_confusion.json").write_text(json.dumps(report, indent=None) + "\n", encoding="utf-8")
    print(
        f"{len(pairs)} quotes: found {len(found) / len(pairs):.3f}, right {right / len(pairs):.3f}", end="; "
    )
    print(f"right among found {right / len(found):.3f}")


def write_weights(classes: Sequence[str], space: Space, table: Floats, path: Path) -> None:
    """The reader's model, 8-bit with one scale per column."""
    model = folded(classes, space, table)
    scale = np.maximum(np.abs(model.words).max(axis=0), np.abs(model.pairs).max(axis=0)) / 127
    np.savez_compressed(
        path,
        activities=np.array(model.activities),
        vocabulary=np.array("\n".join(space.vocabulary)),
        words=np.round(model.words / scale).astype(np.int8),
        pairs=np.round(model.pairs / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=model.bias,
    )


if __name__ == "__main__":
    main()
