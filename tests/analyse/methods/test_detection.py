import pytest

from rolescope.analyse.methods.detection import detection_limit


def test_the_rule_of_three() -> None:
    """Among 299 cases: 1 - 0.05^(1/299) = 0.00997, and 3/299 = 0.01003."""
    assert detection_limit(299) == pytest.approx(0.00997, abs=1e-5)
    assert (1 - detection_limit(299)) ** 299 == pytest.approx(0.05)


def test_cases_in_bunches_are_worth_less() -> None:
    assert detection_limit(300, 3.0) == pytest.approx(detection_limit(100))
    assert detection_limit(300, 0.5) == detection_limit(300)


def test_nothing_tells_nothing() -> None:
    assert detection_limit(0) == 1
