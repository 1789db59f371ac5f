import numpy as np
import pytest

from rolescope.analyse.distribution import grade
from rolescope.analyse.graded import LEVELS
from rolescope.analyse.pay import PaySample


def test_levels_are_the_deciles() -> None:
    assert LEVELS.tolist() == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])


def test_freedom_of_a_difference_is_satterthwaites() -> None:
    """Variances 1/100 and 1/25: (1/100 + 1/25)² over the sum of their squares, each over its own freedom."""
    rng = np.random.default_rng(1)
    records = [PaySample(rng.lognormal(11, 0.3, n)) for n in (100, 25)]
    found = grade(records, min_n=20, min_employers=5, cap=0.1)
    a, b = found.df
    assert found.joint_df() == pytest.approx(0.05**2 / (0.01**2 / a + 0.04**2 / b))


def test_a_suppressed_role_is_asked_for_in_vain() -> None:
    found = grade([PaySample(np.ones(3))], min_n=20, min_employers=5, cap=0.1)
    with pytest.raises(AssertionError, match="n = 3"):
        found.of_role(0)
