from dataclasses import FrozenInstanceError

import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.plain import plain
from rolescope.model.shift import AFTER, BEFORE, Cause, Moved


def test_a_change_in_plain_types() -> None:
    made = plain(Moved(Estimate(0.1, 0.0, 0.2, 30), NotEstimable("too few", 3), NotEstimable("too few", 3)))
    assert made[BEFORE]["value"] == 0.1
    assert made[AFTER]["reason"] == "too few"


def test_records_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Cause("work", NotEstimable("too few")).id = "label"  # type: ignore[misc]
