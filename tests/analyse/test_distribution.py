import numpy as np
import pytest

from rolescope.analyse.distribution import grade
from rolescope.analyse.pay import PaySample


def test_roles_are_weighed_to_one_mix() -> None:
    """Levels 30 + 10 and 10 + 30: harmonic means are equal, so each level weighs ½ in both roles."""
    rng = np.random.default_rng(1)
    level = np.repeat([0, 1, 0, 1], [30, 10, 10, 30])
    records = [PaySample(rng.lognormal(11, 0.3, 40), None, level[at : at + 40]) for at in (0, 40)]
    found = grade(records, min_n=20, min_employers=5, cap=0.2)
    assert found.stratum_weight.tolist() == [0.5, 0.5]
    for r in (0, 1):
        role = found.of_role(r)
        assert role.weight.sum() == pytest.approx(1)
        assert role.weight[role.stratum == 0].sum() == pytest.approx(0.5)


def test_single_records_are_worth_their_number() -> None:
    """Equal weights and no employers: the share below the median is known as by n independent records."""
    found = grade([PaySample(np.arange(1.0, 201))], min_n=20, min_employers=5, cap=0.2).of_role(0)
    assert found.common_n == pytest.approx(200)
    assert found.effective_n == pytest.approx(np.full(9, 200), rel=0.02)
    assert found.design_effect == pytest.approx(1)


def test_one_source_without_employers_frees_both() -> None:
    rng = np.random.default_rng(2)
    named = PaySample(rng.lognormal(11, 0.3, 40), np.zeros(40, dtype=int))
    assert grade([named], min_n=20, min_employers=5, cap=0.2).reason == ("suppressed (1 employer, needs 5)",)
    both = grade([named, PaySample(rng.lognormal(11, 0.3, 40))], min_n=20, min_employers=5, cap=0.2)
    assert both.reason == (None, None)
