"""Evidence that a role is a mixture of others."""

from __future__ import annotations

import pytest

from rolescope.model.estimate import Estimate
from rolescope.questions.blend import blend as asked
from rolescope.questions.claims.blended import blend
from rolescope.questions.claims.grammar import parse
from rolescope.store.facts import embedded


def test_it_is_what_sets_the_role_apart_that_counts() -> None:
    query = "blend(machine_learning_engineer, data_engineer, data_scientist) >= 0.9"
    (found,) = blend(parse(query).parts[0], embedded())
    view = asked("machine_learning_engineer", ["data_engineer", "data_scientist"]).view
    assert found.left == view.apart
    assert isinstance(found.effect, Estimate)
    assert found.effect.value < 0
    assert "of what sets them apart" in found.says


def test_the_lower_part_of_its_interval_is_longer() -> None:
    """What is explained comes out high: 1.15 times as long."""
    query = "blend(machine_learning_engineer, data_engineer, data_scientist) >= 0.9"
    (found,) = blend(parse(query).parts[0], embedded())
    assert isinstance(found.left, Estimate)
    assert isinstance(found.effect, Estimate)
    assert found.effect.low == pytest.approx(
        found.left.value - 1.15 * (found.left.value - found.left.low) - 0.9
    )
    assert found.effect.high == pytest.approx(found.left.high - 0.9)
