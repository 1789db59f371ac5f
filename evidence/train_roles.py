"""Train the model that says what a job really is, and measure it on postings it has not seen.

    ROLESCOPE_SHARED=../shared python -m evidence.train_roles

Two kinds of postings are learnt from; none of their words are in the repository, only their places:

- `data/role_labels.tsv`: postings read by hand after the guide of the labelled postings, each with the shares
  of its work that are whose;
- some 20,000 more whose title names a role. Titles mislead, so only those count whose text the first model,
  fitted to the postings read by hand, does not confidently give to another role (confident learning,
  Northcutt et al. 2021); their target is what that model says, moved towards the title.

The loss is the cross-entropy to the shares plus a ridge, minimised by L-BFGS. The labelled postings of
`shared/gold` are never learnt from: they measure.

Writes `roles.npz`, `role_titles.npz` and `roles_confusion.json` into `src/rolescope/extract/weights/`; the
same inputs give the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize, minimize_scalar
from threadpoolctl import threadpool_limits

from evidence.train_duties import DATA, SHARED, SOURCES, WEIGHTS
from rolescope.extract.document import Document
from rolescope.extract.duties import PAIRS, judge
from rolescope.extract.pool import cores, map_in_processes
from rolescope.extract.role.evidence import Evidence, evidence
from rolescope.extract.role.model import UNCLEAR, numbered
from rolescope.extract.role.title import VERDICTS, comparisons, title_features
from rolescope.extract.skills import find_skills
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import judged_role, judged_roles
from rolescope.taxonomy.titles import resolve_title

CLASSES = (*judged_roles(), UNCLEAR)
RAREST = 4
"""Postings that a word must stand in to be in the vocabulary, and a skill to have a weight."""
OPENING = 300
"""Letters of a text by which it is known again."""
SHORTEST = 150
CHUNK = 64
RIDGE = 0.03
TITLE_RIDGE = 0.1
TITLED_WEIGHT = 0.15
"""What a posting known by its title counts beside one read by hand."""
TOWARDS_TITLE = 0.3
"""How far the target of a posting known by its title is moved towards the title."""
FOLDS = 5
KNOTS = 21
NEAREST = 600
"""Pairs of a read and a labelled share around a knot from which the ends of an interval come."""
TAIL = 0.05

Floats = NDArray[np.float64]


def main() -> None:
    """Train, measure, write."""
    with threadpool_limits(1):
        hand, measured = hand_labelled(), gold()
        others = titled([one.text for one in (*hand, *measured)])
        read = evidences([one.text for one in (*hand, *others)])
        mixes = np.array([one.mix for one in hand])
        space = space_of(read)
        inputs, other_inputs = space.matrix(read[: len(hand)]), space.matrix(read[len(hand) :])
        lesson = Lesson(inputs, mixes, other_inputs, [one.role for one in others])
        table = lesson.taught(np.arange(len(hand)))
        found = lesson.out_of_fold()
        temper = temperature(found, mixes)
        table, found = table * temper, tempered(found, temper)
        titles = TitleLesson(hand, mixes, others, shares_of(other_inputs, table))
        judging = titles.judging(found)
        write_roles(space, table, profile(read[: len(hand)], mixes), intervals(found, mixes))
        write_titles(titles.features, titles.table(np.arange(len(hand))), judging)
        write_confusion(found, mixes)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A posting read by hand.

    Attributes:
        text: its text.
        title: its title.
        mix: share of the work by role, in the order of `CLASSES`.
        agrees: "yes", "partly" or "no": whether the title is the one to expect.
    """

    text: str
    title: str
    mix: tuple[float, ...]
    agrees: str


@dataclass(frozen=True, slots=True)
class Titled:
    """A posting of which only the title tells a role."""

    text: str
    title: str
    role: str


def hand_labelled() -> list[Labelled]:
    """The postings read by hand, in file order.

    Raises:
        ValueError: a text is not the one that was read.
    """
    found = []
    for line in (DATA / "role_labels.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "source\t")):
            continue
        source, row, check, _, mix, agrees = line.split("\t")
        title, text = _table(source)[int(row)]
        if f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}" != check:
            message = f"{source} row {row} is not the text that was read"
            raise ValueError(message)
        shares = {role: int(part) / 100 for role, part in (cell.split(":") for cell in mix.split())}
        found.append(Labelled(text, title, mix_of(shares), agrees))
    return found


def gold() -> list[Labelled]:
    """The labelled postings that measure."""
    lines = (SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Labelled(
            row["text"],
            row["title"],
            mix_of({r: s / 100 for r, s in row["role_mix"].items()}),
            row["title_agrees"],
        )
        for row in rows
    ]


def titled(without: Iterable[str]) -> list[Titled]:
    """Postings whose title names one role, each text once.

    Args:
        without: texts that are kept out, with all that open like them.
    """
    seen = {_opening(text) for text in without}
    found = []
    for source in SOURCES:
        for title, text in _table(source):
            role = resolve_title(title).role
            opening = _opening(text)
            if role is None or len(text) < SHORTEST or opening in seen:
                continue
            seen.add(opening)
            found.append(Titled(text, title, judged_role(role)))
    return found


def mix_of(shares: Mapping[str, float]) -> tuple[float, ...]:
    """Shares by role id, in the order of `CLASSES`."""
    unknown = shares.keys() - set(CLASSES)
    if unknown:
        message = f"no roles: {unknown}"
        raise ValueError(message)
    return tuple(shares.get(role, 0.0) for role in CLASSES)


@cache
def _table(source: str) -> list[tuple[str, str]]:
    """Title and text of each posting of a source."""
    path = SHARED / f"data/local/{source}/postings.parquet"
    table = pq.read_table(path, columns=["title", "description"])
    return [(title or "", text or "") for title, text in zip(*table.to_pydict().values(), strict=True)]


def _opening(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())[:OPENING]


def evidences(texts: Sequence[str]) -> list[Evidence]:
    """What each text is judged by, on all cores."""
    chunks = (texts[at : at + CHUNK] for at in range(0, len(texts), CHUNK))
    return [one for chunk in map_in_processes(_evidences, chunks, cores()) for one in chunk]


def _evidences(texts: Sequence[str]) -> list[Evidence]:
    docs = [Document(text) for text in texts]
    return [evidence(doc, judged, find_skills(doc)) for doc, judged in zip(docs, judge(docs), strict=True)]


@dataclass(frozen=True, slots=True)
class Space:
    """The columns of the training matrix: words, buckets of pairs, activities, skills."""

    vocabulary: dict[str, int]
    skills: dict[str, int]

    @property
    def parts(self) -> tuple[int, ...]:
        """Where each kind of column ends."""
        widths = (len(self.vocabulary), PAIRS, len(activities()), len(self.skills))
        return tuple(np.cumsum(widths).tolist())

    def matrix(self, postings: Sequence[Evidence]) -> Any:
        """Postings × columns, as the model has them."""
        words, pairs, acts, skills = [], [], [], []
        for posting in postings:
            if posting.words:
                numbers, buckets, known = numbered([posting], self.vocabulary)
                scale = max(1, int(known[0])) ** -0.5
                words.append((numbers[numbers > 0], scale))
                pairs.append((buckets[buckets > 0], scale))
            else:
                words.append((np.zeros(0, np.int64), 1.0))
                pairs.append((np.zeros(0, np.int64), 1.0))
            acts.append(posting.shares.sum(axis=0) / max(1.0, float(posting.shares.sum())))
            known_skills = [self.skills[s] for s in posting.skills if s in self.skills]
            skills.append((np.array(known_skills, np.int64), max(1, len(known_skills)) ** -0.5))
        parts = [
            _rows(words, len(self.vocabulary)),
            _rows(pairs, PAIRS),
            sparse.csr_matrix(np.array(acts, np.float32)),
            _rows(skills, len(self.skills)),
        ]
        return sparse.hstack(parts).tocsr()


def _rows(rows: Sequence[tuple[NDArray[np.int64], float]], width: int) -> Any:
    pointers = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    values = np.concatenate([np.full(len(columns), scale, np.float32) for columns, scale in rows])
    columns = np.concatenate([columns for columns, _ in rows])
    return sparse.csr_matrix((values, columns, pointers), shape=(len(rows), width))


def space_of(postings: Sequence[Evidence]) -> Space:
    """The columns for some postings: words and skills that are not rare, in alphabetical order."""
    words = Counter(word for posting in postings for word in {w for s in posting.words for w in s})
    skills = Counter(skill for posting in postings for skill in posting.skills)
    common = ["", *sorted(word for word, count in words.items() if count >= RAREST)]
    return Space(
        {word: number for number, word in enumerate(common)},
        {s: i for i, s in enumerate(sorted(s for s, count in skills.items() if count >= RAREST))},
    )


def fit(
    inputs: Any,
    shares: Floats,
    weights: Floats,
    *,
    ridge: float,
    start: Floats | None = None,
    steps: int = 150,
) -> Floats:
    """Weights, columns × classes, and in the last row the bias."""
    classes = shares.shape[1]
    inputs = inputs.astype(np.float32).tocsr()
    turned = inputs.T.tocsr()
    goal, importance = shares.astype(np.float32), weights.astype(np.float32)[:, None]

    def loss(flat: Floats) -> tuple[float, Floats]:
        table = flat.reshape(-1, classes)
        logits = inputs @ table[:-1].astype(np.float32) + table[-1].astype(np.float32)
        logits -= logits.max(axis=1, keepdims=True)
        logs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        excess = (np.exp(logs) - goal) * importance
        slope = np.vstack([turned @ excess + ridge * table[:-1], excess.sum(axis=0)])
        value = -(importance * goal * logs).sum(dtype=float) + ridge / 2 * (table[:-1] ** 2).sum()
        return float(value), slope.ravel().astype(float)

    flat = np.zeros((inputs.shape[1] + 1) * classes) if start is None else start.ravel()
    options = {"maxiter": steps, "maxfun": steps + 15, "maxcor": 6}
    table: Floats = minimize(loss, flat, jac=True, method="L-BFGS-B", options=options).x.reshape(-1, classes)
    return table


def shares_of(inputs: Any, table: Floats) -> Floats:
    """Shares of the roles, postings × classes."""
    logits: Floats = inputs @ table[:-1] + table[-1]
    shares: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


@dataclass(frozen=True, slots=True)
class Lesson:
    """Postings read by hand, and those known by their title.

    Attributes:
        inputs: read by hand, postings × columns.
        mixes: their labels.
        others: known by their title, postings × columns.
        titles: the roles that those titles name.
    """

    inputs: Any
    mixes: Floats
    others: Any
    titles: Sequence[str]

    def taught(self, by: NDArray[np.int64]) -> Floats:
        """The model taught by some of the postings read by hand and all that pass of the others."""
        first = fit(self.inputs[by], self.mixes[by], np.ones(len(by)), ridge=RIDGE)
        shares = shares_of(self.others, first)
        named = np.array([CLASSES.index(role) for role in self.titles])
        kept = confident(shares, named)
        target = (1 - TOWARDS_TITLE) * shares[kept] + TOWARDS_TITLE * np.eye(len(CLASSES))[named[kept]]
        return fit(
            sparse.vstack([self.inputs[by], self.others[kept]]),
            np.vstack([self.mixes[by], target]),
            np.concatenate([np.ones(len(by)), np.full(len(kept), TITLED_WEIGHT)]),
            ridge=RIDGE,
            start=first,
        )

    def out_of_fold(self) -> Floats:
        """What each posting read by hand is said to be by a model that was not taught it."""
        fold = folds(len(self.mixes))
        found = np.zeros_like(self.mixes)
        for k in range(FOLDS):
            mine = np.flatnonzero(fold == k)
            found[mine] = shares_of(self.inputs[mine], self.taught(np.flatnonzero(fold != k)))
        return found


def folds(count: int) -> NDArray[np.int64]:
    """A fold for each of some postings, the same in every run."""
    return np.array([crc32(str(number).encode()) % FOLDS for number in range(count)])


def confident(shares: Floats, named: NDArray[np.int64]) -> NDArray[np.int64]:
    """The postings whose title is not confidently wrong.

    A posting confidently is of a role if its share of it reaches the mean share of the postings that are
    titled so; it is dropped if it confidently is of another role, more than of its title's.
    """
    present = np.unique(named)
    usual = np.full(shares.shape[1], np.inf)
    usual[present] = [shares[named == role, role].mean() for role in present]
    sure = np.where(shares >= usual, shares, 0)
    best = sure.argmax(axis=1)
    return np.flatnonzero((sure.max(axis=1) == 0) | (best == named))


def temperature(shares: Floats, mixes: Floats) -> float:
    """What logits are multiplied by so that a share is the chance of the main role (Guo et al. 2017)."""
    roles = mixes.argmax(axis=1)
    logs = np.log(np.maximum(shares, 1e-12))

    def loss(factor: float) -> float:
        scaled = logs * factor
        scaled -= scaled.max(axis=1, keepdims=True)
        chosen = scaled[np.arange(len(roles)), roles] - np.log(np.exp(scaled).sum(axis=1))
        return -float(chosen.mean())

    return float(minimize_scalar(loss, bounds=(0.5, 3), method="bounded").x)


def tempered(shares: Floats, factor: float) -> Floats:
    """Shares with their logits multiplied."""
    found: Floats = np.maximum(shares, 1e-12) ** factor
    found /= found.sum(axis=1, keepdims=True)
    return found


def intervals(shares: Floats, mixes: Floats) -> tuple[Floats, Floats, Floats]:
    """Knots, and the ends between which nine tenths of the labelled shares lie where such a share is read."""
    read, labelled = shares[:, :-1].ravel(), mixes[:, :-1].ravel()
    knots = np.linspace(0, 1, KNOTS)
    near = [labelled[np.argsort(np.abs(read - knot), kind="stable")[:NEAREST]] for knot in knots]
    lows = np.maximum.accumulate([np.quantile(found, TAIL) for found in near])
    highs = np.maximum.accumulate([np.quantile(found, 1 - TAIL) for found in near])
    return knots, lows, highs


def profile(read: Sequence[Evidence], mixes: Floats) -> Floats:
    """How many of a role's duties are of which activity, roles × activities."""
    amounts = np.array([posting.shares.sum(axis=0) for posting in read], dtype=float)
    amounts /= np.maximum(1, amounts.sum(axis=1, keepdims=True))
    found: Floats = mixes.T @ amounts + 1e-6
    return found / found.sum(axis=1, keepdims=True)


class TitleLesson:
    """Titles and the work behind them: read by hand, or judged from the text."""

    def __init__(
        self, hand: Sequence[Labelled], mixes: Floats, others: Sequence[Titled], judged: Floats
    ) -> None:
        self._agrees = [one.agrees for one in hand]
        self._mixes = mixes
        self._judged = judged
        names = [title_features(one.title) for one in (*hand, *others)]
        counts = Counter(name for found in names for name in found)
        common = sorted(name for name, count in counts.items() if count >= RAREST)
        self.features = {name: number for number, name in enumerate(common)}
        rows = [np.array([self.features[n] for n in found if n in self.features], int) for found in names]
        inputs = _rows([(row, max(1, len(row)) ** -0.5) for row in rows], len(self.features))
        self._hand, self._others = inputs[: len(hand)], inputs[len(hand) :]

    def table(self, by: NDArray[np.int64]) -> Floats:
        """What titles lead one to expect, learnt from some of the postings read by hand and all others."""
        return fit(
            sparse.vstack([self._hand[by], self._others]),
            np.vstack([self._mixes[by], self._judged]),
            np.concatenate([np.ones(len(by)), np.full(self._others.shape[0], TITLED_WEIGHT)]),
            ridge=TITLE_RIDGE,
        )

    def judging(self, shares: Floats) -> Floats:
        """The weights that say from the mixture found and the one expected what a reader would say."""
        compared = comparisons(self.expected(), shares)
        verdicts = np.eye(len(VERDICTS))[[VERDICTS.index(one) for one in self._agrees]]
        clear = self._mixes[:, -1] < 1
        return fit(sparse.csr_matrix(compared[clear]), verdicts[clear], np.ones(clear.sum()), ridge=0.1)

    def expected(self) -> Floats:
        """The mixtures that the titles of the postings read by hand lead one to expect, out of fold."""
        fold = folds(len(self._mixes))
        found = np.zeros_like(self._mixes)
        for k in range(FOLDS):
            mine = np.flatnonzero(fold == k)
            found[mine] = shares_of(self._hand[mine], self.table(np.flatnonzero(fold != k)))
        return found


def write_roles(space: Space, table: Floats, duties: Floats, ends: tuple[Floats, Floats, Floats]) -> None:
    """The reader's model, words and pairs as 8-bit integers with one scale per column."""
    words, pairs, acts, skills = np.split(table[:-1], space.parts[:-1])
    words[0] = pairs[0] = 0
    scale = np.maximum(np.abs(words).max(axis=0), np.abs(pairs).max(axis=0)) / 127
    knots, lows, highs = (end.astype(np.float32) for end in ends)
    np.savez_compressed(
        WEIGHTS / "roles.npz",
        roles=np.array(CLASSES),
        vocabulary=np.array("\n".join(space.vocabulary)),
        skills=np.array("\n".join(space.skills)),
        words=np.round(words / scale).astype(np.int8),
        pairs=np.round(pairs / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        activities=acts.astype(np.float32),
        skill_weights=skills.astype(np.float32),
        bias=table[-1].astype(np.float32),
        profile=duties.astype(np.float32),
        knots=knots,
        lows=lows,
        highs=highs,
    )


def write_titles(features: Mapping[str, int], table: Floats, judging: Floats) -> None:
    """What titles lead one to expect, as 8-bit integers with one scale per column."""
    scale = np.abs(table[:-1]).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS / "role_titles.npz",
        features=np.array("\n".join(features)),
        weights=np.round(table[:-1] / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=table[-1].astype(np.float32),
        judging=judging.astype(np.float32),
    )


def write_confusion(shares: Floats, mixes: Floats) -> None:
    """Counts of labelled against read role over the postings read by hand, out of fold."""
    counts = np.zeros((len(CLASSES), len(CLASSES)), dtype=int)
    np.add.at(counts, (mixes.argmax(axis=1), shares.argmax(axis=1)), 1)
    right, total = int(np.trace(counts)), int(counts.sum())
    distance = float(np.abs(shares - mixes).sum(axis=1).mean() / 2)
    report = {
        "about": "rows: labelled role; columns: read role; postings read by hand; out of fold",
        "roles": [*judged_roles(), CANNOT_TELL],
        "counts": counts.tolist(),
        "total_variation": round(distance, 4),
    }
    (WEIGHTS / "roles_confusion.json").write_text(json.dumps(report) + "\n", encoding="utf-8")
    print(f"out of fold: {right / total:.3f} of {total} right, mean total variation {distance:.3f}")


if __name__ == "__main__":
    main()
