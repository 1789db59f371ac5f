"""Corpora of which it is known whose work a title hides: employers, postings, a reader that errs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.sample import Incidence, Sample
from rolescope.store.facts import embedded

Array = NDArray[np.float64]
OWN = 0
"""The class that the title names."""


@dataclass(frozen=True, slots=True)
class TitleWorld:
    """A title and the work behind it.

    Attributes:
        mismatched: share of postings whose work is another role's.
        others: how many other roles that is spread over, each half as often as the one before.
        employers: how many post.
        postings: of all of them.
        likeness: correlation of two postings of one employer.
        labelled: postings under the title that were read one by one.
        drawn_to_title: share of postings of other work that are read as the title's all the same, beyond the
            confusions of the roles: work under another's title looks like it.
    """

    mismatched: float = 0.3
    others: int = 4
    employers: int = 400
    postings: int = 1200
    likeness: float = 0.15
    labelled: int = 300
    drawn_to_title: float = 0.15


@dataclass(frozen=True, slots=True, eq=False)
class TitleDraw:
    """One corpus.

    Attributes:
        sample: postings counted by employer.
        predicted: roles as read.
        labelled: (C, C) labelled postings under the title, by true and read role.
        elsewhere: (C, C) labelled postings under other titles.
        truth: (C,) the shares that the corpus was drawn from.
    """

    sample: Sample
    predicted: Incidence
    labelled: Array
    elsewhere: Array
    truth: Array


def truth_of(world: TitleWorld) -> Array:
    """(C,) shares of the roles behind the title."""
    shares = np.zeros(len(_confusions()))
    weights = 0.5 ** np.arange(world.others)
    shares[OWN] = 1 - world.mismatched
    shares[OWN + 1 : OWN + 1 + world.others] = world.mismatched * weights / weights.sum()
    return shares


def effective_roles(world: TitleWorld) -> float:
    """How many roles there are in effect."""
    shares = truth_of(world)
    known = shares[shares > 0]
    return float(np.exp(-(known * np.log(known)).sum()))


def draw_title(world: TitleWorld, rng: np.random.Generator) -> TitleDraw:
    """A corpus with its labelled postings."""
    truth, rows = truth_of(world), _rows(world)
    sizes = 1 + rng.multinomial(world.postings - world.employers, rng.dirichlet(np.ones(world.employers)))
    concentration = (1 - world.likeness) / world.likeness
    own = rng.dirichlet(np.maximum(truth, 1e-9) * concentration, world.employers)
    seen = np.array([_read(rng.multinomial(n, p), rows, rng) for n, p in zip(sizes, own, strict=True)])
    row, item = np.nonzero(seen)
    nought = np.zeros(world.employers, np.int64)
    return TitleDraw(
        sample=Sample(nought, nought, np.arange(world.employers), sizes.astype(float), 1),
        predicted=Incidence(row, item, seen[row, item].astype(float), len(truth)),
        labelled=_cases(rng.multinomial(world.labelled, truth), rows, rng),
        elsewhere=_confusions(),
        truth=truth,
    )


def _read(work: NDArray[np.int64], rows: Array, rng: np.random.Generator) -> NDArray[np.int64]:
    return np.asarray(_cases(work, rows, rng).sum(axis=0), dtype=np.int64)


def _cases(work: NDArray[np.int64], rows: Array, rng: np.random.Generator) -> Array:
    return np.array([rng.multinomial(n, p) for n, p in zip(work, rows, strict=True)], dtype=float)


def _rows(world: TitleWorld) -> Array:
    """(C, C) P(read | true) under this title."""
    rows = _confusions() / _confusions().sum(axis=1, keepdims=True)
    drawn: Array = rows * (1 - world.drawn_to_title)
    drawn[:, OWN] += world.drawn_to_title
    drawn[OWN] = rows[OWN]
    return drawn


@cache
def _confusions() -> Array:
    """(C, C) labelled postings by true and read role, as ours are; what was never seen is possible."""
    found: Array = np.array(embedded().role_confusion["counts"], dtype=np.float64)
    return np.add(found, 0.02)
