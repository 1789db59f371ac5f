import pytest

from rolescope.sources.network.failure import Failed
from rolescope.sources.network.pace import Pace
from tests.sources.network.server import Skipping


def test_each_host_has_its_own_distance() -> None:
    clock = Skipping()
    pace = Pace(clock, 120)
    for host in ("a", "b", "a"):
        with pace.turn(host, 4):
            pass
    assert clock.waits == pytest.approx([15], abs=0.1)


def test_a_host_is_left_alone_as_long_as_it_wants_but_a_day_at_most() -> None:
    clock = Skipping()
    pace = Pace(clock, 120)
    pace.hold("a", 100)
    with pace.turn("a", 60):
        assert clock.waits == pytest.approx([100], abs=0.1)
    pace.hold("a", 1e12)
    with pytest.raises(Failed) as failed, pace.turn("a", 60):
        pass
    assert failed.value.wait == pytest.approx(86_400, abs=1)


def test_a_request_that_fails_gives_its_turn_back() -> None:
    pace = Pace(Skipping(), 120)
    with pytest.raises(ValueError, match="x"), pace.turn("a", 60):
        raise ValueError("x")
    with pace.turn("a", 60):
        pass
