"""How the model of roles is fitted: columns, loss, confident learning, folds, temperature, intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.linalg import solve_triangular
from scipy.optimize import minimize, minimize_scalar

from evidence.role_postings import CLASSES
from rolescope.extract.document import Document
from rolescope.extract.duties import PAIRS, judge
from rolescope.extract.pay import find_pay
from rolescope.extract.pool import cores, map_in_processes
from rolescope.extract.role.evidence import Evidence, evidence
from rolescope.extract.role.model import numbered
from rolescope.extract.skills import find_skills
from rolescope.taxonomy.activities import activities

RAREST = 4
"""Postings that a word must stand in to be in the vocabulary, and a skill to have a weight."""
CHUNK = 64
RIDGE = 0.03
STEPS = 60
SPECK = 1e-3
MOST = 800
"""Postings known by their title of one role that are learnt from."""
ACTIVITIES_COUNT, SKILLS_COUNT = 2.0, 0.6
"""What activities and skills count beside words: the ridge falls the less on what counts more."""
TITLED_WEIGHT = 0.3
"""What a posting known by its title counts beside one read one by one."""
TOWARDS_TITLE = 0.3
"""How far the target of a posting known by its title is moved towards the title."""
FOLDS = 3
KNOTS = 21
NEAREST = 600
"""Pairs of a read and a labelled share around a knot from which the ends of an interval come."""
TAIL = 0.05

Floats = NDArray[np.float64]


def evidences(texts: Sequence[str]) -> list[Evidence]:
    """What each text is judged by, on all cores."""
    chunks = (texts[at : at + CHUNK] for at in range(0, len(texts), CHUNK))
    return [one for chunk in map_in_processes(_evidences, chunks, cores()) for one in chunk]


def _evidences(texts: Sequence[str]) -> list[Evidence]:
    docs = [Document(text) for text in texts]
    return [
        evidence(doc, judged, find_skills(doc), [pay.span for pay in find_pay(doc) if pay.span])
        for doc, judged in zip(docs, judge(docs), strict=True)
    ]


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
            found = numbered([posting], self.vocabulary)
            words.append((found.words, found.gains))
            pairs.append((found.pairs, found.pair_gains))
            acts.append(posting.shares.sum(axis=0) / max(1.0, float(posting.shares.sum())))
            known = np.array([self.skills[s] for s in posting.skills if s in self.skills], np.int64)
            skills.append((known, np.full(len(known), max(1, len(known)) ** -0.5)))
        parts = [
            _without_first(rows_of(words, len(self.vocabulary))),
            _without_first(rows_of(pairs, PAIRS)),
            ACTIVITIES_COUNT * sparse.csr_matrix(np.array(acts, np.float32)),
            SKILLS_COUNT * rows_of(skills, len(self.skills)),
        ]
        return sparse.hstack(parts).tocsr()


def rows_of(rows: Sequence[tuple[NDArray[np.int64], Any]], width: int) -> Any:
    """A sparse matrix from the columns and values of each row; values of one column are summed."""
    pointers = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    columns = np.concatenate([columns for columns, _ in rows])
    values = np.concatenate([values for _, values in rows]).astype(np.float32)
    found = sparse.csr_matrix((values, columns, pointers), shape=(len(rows), width))
    found.sum_duplicates()
    return found


def _without_first(found: Any) -> Any:
    """The first column, which stands for all that has no number, made nought."""
    found = found.tocsc()
    found.data[: found.indptr[1]] = 0
    return found.tocsr()


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
    steps: int = STEPS,
) -> Floats:
    """Weights, columns × classes, and in the last row the bias."""
    classes = shares.shape[1]
    inputs = inputs.astype(np.float32)
    turned = inputs.T
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
class Span:
    """Postings in coordinates of their own: as many as there are postings, not as there are words.

    The best weights are a sum of the postings' rows (representer theorem), so nothing is lost by looking at
    the rows through a Cholesky factor of their products, and much time is saved.

    Attributes:
        inputs: postings × columns.
        factor: lower triangular; its rows stand for the postings.
    """

    inputs: Any
    factor: Floats

    @classmethod
    def of(cls, inputs: Any) -> Span:
        """The span of some postings; a speck on the diagonal parts those that are alike."""
        products = (inputs @ inputs.T).toarray().astype(float)
        products[np.diag_indices(len(products))] += SPECK * np.diag(products).mean()
        return cls(inputs, np.linalg.cholesky(products))

    def table(self, weights: Floats) -> Floats:
        """Weights of the columns, the bias last, from weights of the coordinates."""
        within = solve_triangular(self.factor.T, weights[:-1], lower=False)
        found: Floats = np.vstack([self.inputs.T @ within, weights[-1:]])
        return found


@dataclass(frozen=True, slots=True)
class Lesson:
    """Postings read one by one, and those known by their title, in coordinates of their own.

    Attributes:
        single: read one by one, postings × coordinates.
        mixes: their labels.
        others: known by their title, postings × coordinates.
        named: the columns of the roles that those titles name.
        fold: of those read one by one.
        other_fold: of the others.
    """

    single: NDArray[np.float32]
    mixes: Floats
    others: NDArray[np.float32]
    named: NDArray[np.int64]
    fold: NDArray[np.int64]
    other_fold: NDArray[np.int64]

    def taught(self, without: int | None = None) -> Floats:
        """The weights taught by the postings read one by one and then by all others, a fold left out."""
        by, also = np.flatnonzero(self.fold != without), np.flatnonzero(self.other_fold != without)
        first = fit(self.single[by], self.mixes[by], np.ones(len(by)), ridge=RIDGE)
        target = (1 - TOWARDS_TITLE) * shares_of(self.others[also], first)
        target += TOWARDS_TITLE * np.eye(len(CLASSES))[self.named[also]]
        return fit(
            np.vstack([self.single[by], self.others[also]]),
            np.vstack([self.mixes[by], target]),
            np.concatenate([np.ones(len(by)), np.full(len(also), TITLED_WEIGHT)]),
            ridge=RIDGE,
            start=first,
        )

    def out_of_fold(self) -> tuple[Floats, Floats]:
        """What postings of either kind are said to be by models that were not taught them."""
        found, others = np.zeros_like(self.mixes), np.zeros((len(self.named), len(CLASSES)))
        for k in range(FOLDS):
            table = self.taught(without=k)
            mine, theirs = self.fold == k, self.other_fold == k
            found[mine] = shares_of(self.single[mine], table)
            others[theirs] = shares_of(self.others[theirs], table)
        return found, others


def chosen(shares: Floats, named: NDArray[np.int64], texts: Sequence[str]) -> NDArray[np.int64]:
    """The postings known by their title that are learnt from: confident ones, so many of a role at most."""
    kept = confident(shares, named)
    order = sorted(kept.tolist(), key=lambda k: (crc32(texts[k].encode("utf-8", "surrogatepass")), k))
    taken: Counter[int] = Counter()
    found = []
    for k in order:
        taken[int(named[k])] += 1
        if taken[int(named[k])] <= MOST:
            found.append(k)
    return np.array(sorted(found))


def folds(employers: Sequence[str]) -> NDArray[np.int64]:
    """A fold for each of some postings, the same for all of one employer: its postings are near-copies."""
    return np.array([crc32(name.encode("utf-8", "surrogatepass")) % FOLDS for name in employers])


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
    found /= found.sum(axis=1, keepdims=True)
    return found
