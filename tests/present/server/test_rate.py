"""Requests of one address: a burst, then one at a time; and the table that remembers them."""

from __future__ import annotations

from rolescope.present.server import rate
from rolescope.present.server.rate import Rate


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_then_one_at_a_time() -> None:
    clock = Clock()
    limit = Rate(per_minute=30, burst=3, clock=clock)
    assert [limit.wait("192.0.2.1") for _ in range(3)] == [0, 0, 0]
    assert limit.wait("192.0.2.1") == 2.0
    assert limit.wait("192.0.2.2") == 0  # another address has its own
    clock.now += 1.5
    assert limit.wait("192.0.2.1") == 0.5  # asking in vain costs nothing
    clock.now += 0.5
    assert limit.wait("192.0.2.1") == 0
    assert limit.wait("192.0.2.1") == 2.0


def test_over_a_long_time_no_more_than_the_rate_and_a_burst() -> None:
    clock = Clock()
    limit = Rate(per_minute=60, burst=5, clock=clock)
    answered = 0
    for _ in range(1_000):
        answered += limit.wait("192.0.2.1") == 0
        clock.now += 0.125
    assert answered == 125 + 4


def test_one_household_of_ipv6_is_one_address() -> None:
    limit = Rate(per_minute=1, burst=1, clock=Clock())
    assert limit.wait("2001:db8::1") == 0
    assert limit.wait("2001:db8::2") > 0
    assert limit.wait("2001:db8:0:1::1") == 0
    assert limit.wait("192.0.2.7") == 0
    assert limit.wait("::ffff:192.0.2.7") > 0  # the same address, as a socket for both kinds has it


def test_the_table_is_bounded() -> None:
    limit = Rate(per_minute=1, burst=1, clock=Clock())
    for number in range(rate.ADDRESSES + 500):
        limit.wait(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert len(limit) == rate.ADDRESSES


def test_no_limit() -> None:
    limit = Rate(per_minute=0, burst=1)
    assert {limit.wait("192.0.2.1") for _ in range(100)} == {0.0}
    assert len(limit) == 0
