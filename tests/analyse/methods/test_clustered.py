import numpy as np
import pytest
import statsmodels.api as sm
from numpy.typing import NDArray
from scipy import stats

from rolescope.analyse.methods.clustered import clustered_coefficient

Array = NDArray[np.float64]


def _world(seed: int) -> tuple[Array, Array, Array, Array, NDArray[np.int64]]:
    """Outcome, regressor, controls, weights, clusters: 40 clusters of 1 to 15, each with its own effect."""
    rng = np.random.default_rng(seed)
    cluster = rng.integers(0, 40, 300)
    controls = np.column_stack([np.ones(300), (cluster[:, None] % 3 == np.arange(2)), rng.normal(size=300)])
    x = (rng.random(300) < 0.3).astype(float)
    y = 0.1 * x + rng.normal(size=40)[cluster] * 0.3 + rng.normal(size=300)
    return y, x, controls, rng.random(300) + 0.2, cluster


def test_hand_worked() -> None:
    """1, 2, 3 without and 3, 5, 7 with, each its own cluster: Welch's variance.

    The difference is 5 − 2 = 3. CR2 of single records is HC2: s²/n per side, 1/3 + 4/3 = 5/3. Under equal
    variances that has 2·(3 − 1) = 4 degrees of freedom.
    """
    y, x = np.array([1.0, 2, 3, 3, 5, 7]), np.repeat([0.0, 1.0], 3)
    found = clustered_coefficient(y, x, np.ones((6, 1)), np.ones(6), np.arange(6))
    assert found.value == pytest.approx(3)
    assert found.error**2 == pytest.approx(5 / 3)
    assert found.df == pytest.approx(4)
    assert found.high == pytest.approx(3 + stats.t.ppf(0.975, 4) * found.error)
    assert found.p_value == pytest.approx(2 * stats.t.sf(3 / found.error, 4))


def test_agrees_with_the_definition() -> None:
    """Bell and McCaffrey with every matrix written out, N by N."""
    y, x, controls, weight, cluster = _world(1)
    root = np.sqrt(weight)
    columns, outcome = np.column_stack([controls, x]) * root[:, None], y * root
    inverse = np.linalg.inv(columns.T @ columns)
    left = np.eye(len(y)) - columns @ inverse @ columns.T
    residual = left @ outcome
    variance, spread = 0.0, []
    for one in np.unique(cluster):
        rows = np.flatnonzero(cluster == one)
        values, vectors = np.linalg.eigh(left[np.ix_(rows, rows)])
        multiplier = vectors @ np.diag(values**-0.5) @ vectors.T @ columns[rows] @ inverse[:, -1]
        variance += float(multiplier @ residual[rows]) ** 2
        spread.append(left[rows].T @ multiplier)
    covariance = np.array(spread) @ np.array(spread).T
    found = clustered_coefficient(y, x, controls, weight, cluster)
    assert found.value == pytest.approx((inverse @ columns.T @ outcome)[-1])
    assert found.error == pytest.approx(np.sqrt(variance))
    assert found.df == pytest.approx(np.trace(covariance) ** 2 / np.trace(covariance @ covariance))


def test_agrees_with_statsmodels() -> None:
    """The coefficient by weighted least squares; HC2 where every record is its own cluster; and near CR1."""
    y, x, controls, weight, cluster = _world(2)
    columns = np.column_stack([controls, x])
    found = clustered_coefficient(y, x, controls, weight, cluster)
    by_cluster = sm.WLS(y, columns, weights=weight).fit(cov_type="cluster", cov_kwds={"groups": cluster})
    assert found.value == pytest.approx(by_cluster.params[-1])
    assert found.error == pytest.approx(by_cluster.bse[-1], rel=0.05)
    alone = clustered_coefficient(y, x, controls, np.ones(300), np.arange(300))
    assert alone.error == pytest.approx(sm.OLS(y, columns).fit(cov_type="HC2").bse[-1])


def test_repeated_controls_change_nothing() -> None:
    y, x, controls, weight, cluster = _world(3)
    once = clustered_coefficient(y, x, controls, weight, cluster)
    twice = clustered_coefficient(y, x, np.column_stack([controls, controls[:, 1]]), weight, cluster)
    assert twice.value == pytest.approx(once.value)
    assert twice.error == pytest.approx(once.error)
    assert twice.df == pytest.approx(once.df)


def test_a_regressor_that_the_controls_determine_has_no_figure() -> None:
    y, _, controls, weight, cluster = _world(4)
    found = clustered_coefficient(y, 2 * controls[:, 1] + 1, controls, weight, cluster)
    assert np.isnan([found.value, found.error, found.low, found.high, found.p_value]).all()


def test_few_clusters_that_carry_the_regressor_leave_little_freedom() -> None:
    y, _, controls, _, cluster = _world(5)
    found = clustered_coefficient(
        y, np.isin(cluster, [0, 1, 3]).astype(float), controls, np.ones(300), cluster
    )
    assert found.df < 5


def test_borrowed_clustering_widens() -> None:
    y, x, controls, weight, cluster = _world(6)
    plain = clustered_coefficient(y, x, controls, weight, cluster)
    wide = clustered_coefficient(y, x, controls, weight, cluster, inflation=4.0)
    assert wide.error == pytest.approx(2 * plain.error)
    assert wide.value == plain.value
