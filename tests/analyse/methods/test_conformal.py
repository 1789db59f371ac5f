import numpy as np

from rolescope.analyse.methods.conformal import conformal_margins


def test_hand_worked() -> None:
    """Scores 1 to 39, each its own cluster: of 40 with the unknown one, 2 may lie beyond either margin.

    38 of 40 lie at or below 38, and by symmetry at or above 2.
    """
    found = conformal_margins(np.arange(1.0, 40), np.arange(39), np.zeros(39, dtype=int), 1)
    assert (found.low[0], found.high[0]) == (2, 38)
    assert (found.n[0], found.clusters[0]) == (39, 39)


def test_a_cluster_counts_once_however_many_cases_it_has() -> None:
    score = np.concatenate((np.arange(1.0, 40), np.full(1000, 90.0)))
    cluster = np.concatenate((np.arange(39), np.full(1000, 39)))
    assert conformal_margins(score, cluster, np.zeros(1039, dtype=int), 1).high[0] == 39
    assert conformal_margins(score, np.arange(1039), np.zeros(1039, dtype=int), 1).high[0] == 90


def test_too_few_clusters_bound_nothing() -> None:
    few = conformal_margins(np.arange(18.0), np.arange(18), np.zeros(18, dtype=int), 2)
    assert np.isinf(few.high[0])
    assert few.low[0] == -np.inf
    assert few.clusters.tolist() == [18, 0]
    assert np.isinf(few.high[1])
    enough = conformal_margins(np.arange(19.0), np.arange(19), np.zeros(19, dtype=int), 1)
    assert (enough.low[0], enough.high[0]) == (0, 18)


def test_groups_stand_each_for_itself() -> None:
    score = np.concatenate((np.linspace(-1, 1, 99), np.linspace(-10, 10, 99)))
    found = conformal_margins(score, np.arange(198), np.repeat([0, 1], 99), 2)
    assert found.high[1] > 9 * found.high[0]


def test_a_new_clusters_case_keeps_them_as_often_as_promised() -> None:
    """Clusters of 1 to 60 cases, alike within: at least 90 of 100, at 25 clusters as at 200.

    Margins that take cases for independent, from so few clusters, keep fewer.
    """
    rng = np.random.default_rng(1)
    kept: list[bool] = []
    naive: list[bool] = []
    for _ in range(1500):
        size = np.minimum(1 + rng.pareto(1.0, 25).astype(int), 60)
        cluster = np.repeat(np.arange(25), size)
        score = rng.standard_t(4, 25)[cluster] + 0.3 * rng.normal(size=len(cluster))
        new = rng.standard_t(4) + 0.3 * rng.normal()
        for margins, ids in ((kept, cluster), (naive, np.arange(len(cluster)))):
            found = conformal_margins(score, ids, np.zeros(len(cluster), dtype=int), 1)
            margins.append(bool(found.low[0] <= new <= found.high[0]))
    assert 0.88 <= np.mean(kept) <= 0.95, np.mean(kept)
    assert np.mean(naive) < 0.87, np.mean(naive)
