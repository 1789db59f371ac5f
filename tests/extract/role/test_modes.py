"""Modes of work: shares of the duties that sum to one."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.extract.role.evidence import Evidence
from rolescope.extract.role.modes import Modes, modes
from rolescope.taxonomy.activities import activities


def of(**shares: float) -> Modes:
    """The modes of a posting whose duties have these activities."""
    row = [shares.get(name, 0.0) for name in activities()]
    return modes(Evidence([], [], [0], np.array([row], np.float32), {}))


def test_each_activity_counts_for_its_mode() -> None:
    found = of(train_models=2, software_development=1, dashboards_reports=1)
    assert found == pytest.approx((0.5, 0.25, 0.25))


def test_leading_and_supporting_are_of_no_mode() -> None:
    assert of(lead_mentor=3, customer_support=1) == Modes(None, None, None)
    assert of(lead_mentor=3, train_models=1) == pytest.approx((1, 0, 0))


def test_no_duties_say_nothing() -> None:
    assert modes(Evidence([], [], [], np.zeros((0, 27), np.float32), {})) == Modes(None, None, None)


def test_every_mode_has_activities() -> None:
    assert {one.mode for one in activities().values()} == {"methods", "build", "analysis", None}
