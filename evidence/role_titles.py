"""What titles lead one to expect, and when a reader says that a title agrees with the work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from evidence.role_lesson import FOLDS, RAREST, TITLED_WEIGHT, Floats, fit, folds, rows_of, shares_of
from evidence.role_postings import Labelled, Titled
from rolescope.extract.role.title import VERDICTS, comparisons, title_features

TITLE_RIDGE = 0.1
YES_CUTS, NO_CUTS = np.arange(0.5, 0.96, 0.025), np.arange(0.08, 0.5, 0.02)


class TitleLesson:
    """Titles and the work behind them: read one by one, or judged from the text."""

    def __init__(
        self, single: Sequence[Labelled], mixes: Floats, others: Sequence[Titled], judged: Floats
    ) -> None:
        self._agrees = [one.agrees for one in single]
        self._fold = folds([one.employer for one in single])
        self._mixes = mixes
        self._judged = judged
        titles = [*(one.title for one in single), *(one.title for one in others)]
        names = [title_features(title) for title in titles]
        counts = Counter(name for found in names for name in found)
        common = sorted(name for name, count in counts.items() if count >= RAREST)
        self.features = {name: number for number, name in enumerate(common)}
        rows = [np.array([self.features[n] for n in found if n in self.features], int) for found in names]
        inputs = rows_of(
            [(row, np.full(len(row), max(1, len(row)) ** -0.5)) for row in rows], len(self.features)
        )
        self._single, self._others = inputs[: len(single)], inputs[len(single) :]

    def table(self, by: NDArray[np.int64]) -> Floats:
        """What titles lead one to expect, learnt from some of the postings read one by one and all others."""
        return fit(
            sparse.vstack([self._single[by], self._others]),
            np.vstack([self._mixes[by], self._judged]),
            np.concatenate([np.ones(len(by)), np.full(self._others.shape[0], TITLED_WEIGHT)]),
            ridge=TITLE_RIDGE,
        )

    def judging(self, shares: Floats) -> Floats:
        """The weights that say from the mixture found and the one expected what a reader would say."""
        compared = comparisons(self.expected().astype(np.float32), shares.astype(np.float32))
        verdicts = np.eye(len(VERDICTS))[[VERDICTS.index(one) for one in self._agrees]]
        clear = self._mixes[:, -1] < 1
        return fit(sparse.csr_matrix(compared[clear]), verdicts[clear], np.ones(clear.sum()), ridge=0.1)

    def cuts(self, shares: Floats, judging: Floats) -> tuple[float, float, float]:
        """From which probabilities of "yes" and "no" verdicts agree best with readers, and how well."""
        compared = comparisons(self.expected().astype(np.float32), shares.astype(np.float32))
        verdicts = np.array([VERDICTS.index(one) for one in self._agrees])
        clear = self._mixes[:, -1] < 1
        chances = shares_of(sparse.csr_matrix(compared[clear]), judging)
        return best_cuts(chances, verdicts[clear])

    def expected(self) -> Floats:
        """The mixtures that the titles of the postings read one by one lead one to expect, out of fold."""
        found = np.zeros_like(self._mixes)
        for k in range(FOLDS):
            mine = np.flatnonzero(self._fold == k)
            found[mine] = shares_of(self._single[mine], self.table(np.flatnonzero(self._fold != k)))
        return found


def best_cuts(chances: Floats, verdicts: NDArray[np.int64]) -> tuple[float, float, float]:
    """The cuts with the largest kappa, the lowest of equals, and that kappa.

    Args:
        chances: of `VERDICTS`, postings × verdicts.
        verdicts: what readers said, numbers in `VERDICTS`.
    """
    found = [(kappa(called(chances, yes, no), verdicts), -yes, -no) for yes in YES_CUTS for no in NO_CUTS]
    best, yes, no = max(found)
    return float(-yes), float(-no), float(best)


def called(chances: Floats, yes: float, no: float) -> NDArray[np.int64]:
    """The verdicts by two cuts, numbers in `VERDICTS`: "yes" goes before "no", the rest is "partly"."""
    return np.where(chances[:, 0] >= yes, 0, np.where(chances[:, 2] >= no, 2, 1))


def kappa(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Agreement beyond chance of two readers (Cohen 1960); 0 where chance alone agrees fully."""
    by_chance = sum(float((one == k).mean() * (other == k).mean()) for k in range(len(VERDICTS)))
    return (float((one == other).mean()) - by_chance) / (1 - by_chance) if by_chance < 1 else 0.0
