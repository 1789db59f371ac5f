"""Sets are scored as their own scripts do; of an occupation its best label counts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.linking.sets import SHARED, Score, Scores, Set, scored

pytestmark = pytest.mark.skipif(
    not (SHARED / "bench/benchlib.py").is_file(),
    reason="the scripts of the benchmarks are in ROLESCOPE_SHARED",
)
LABELS = ["baker", "bread maker", "driver", "chauffeur"]


def letters(labels: Sequence[str]) -> Score:
    """How many letters two texts share."""

    def score(queries: Sequence[str]) -> Scores:
        shared = [[len(set(query) & set(label)) for label in labels] for query in queries]
        return np.array(shared, dtype=np.float32)

    return score


def test_the_rank_of_the_first_right_label_counts() -> None:
    # "bread" shares b, r, e, a with baker and d too with bread maker: the right one comes second.
    found = scored(Set("own", False, ["bread"], LABELS, [[0]]), letters)
    assert found["mrr"] == 0.5
    assert found["rp@5"] == 1.0


def test_an_occupation_is_as_near_as_its_best_label() -> None:
    asked = Set("own", False, ["bread", "bread"], LABELS, [[0], [1]], np.array([0, 2]))
    found = scored(asked, letters)
    assert found["mrr"] == 0.75  # bakers first, drivers second
    assert found["macro mrr"] == 0.75
