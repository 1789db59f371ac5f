import numpy as np
import pytest
from numpy.typing import NDArray

from rolescope.analyse.pay_interval import KnownPay, pay_intervals

Codes = NDArray[np.int64]


def _known(n: int, seed: int, *, spread: float = 0.2) -> tuple[KnownPay, Codes]:
    rng = np.random.default_rng(seed)
    level = rng.integers(0, 2, n)
    value = np.exp(11 + 0.5 * level + rng.normal(0, spread, n))
    return KnownPay(value, None, np.zeros(n, dtype=int), (level,)), level


def test_the_interval_lies_where_nine_in_ten_do() -> None:
    """Log pay of a level is normal with deviation .2: nine in ten lie within ± 1.645 · .2 of its middle."""
    known, _ = _known(40_000, 1)
    found = pay_intervals(known, np.zeros(2, dtype=int), (np.array([0, 1]),), seed=1)
    for at, centre in enumerate((11.0, 11.5)):
        assert np.log(found.low[at]) == pytest.approx(centre - 1.645 * 0.2, abs=0.02)
        assert np.log(found.high[at]) == pytest.approx(centre + 1.645 * 0.2, abs=0.02)
    assert found.reason == (None, None)
    assert found.n[0] == 20_000


def test_the_spread_is_the_levels_own() -> None:
    rng = np.random.default_rng(2)
    level = rng.integers(0, 2, 8000)
    value = np.exp(11 + rng.normal(0, 1, 8000) * np.where(level == 0, 0.1, 0.4))
    known = KnownPay(value, None, np.zeros(8000, dtype=int), (level,))
    found = pay_intervals(known, np.zeros(2, dtype=int), (np.array([0, 1]),), seed=1)
    width = np.log(found.high / found.low)
    assert width[1] == pytest.approx(4 * width[0], rel=0.15)


def test_what_was_hardly_seen_has_no_interval() -> None:
    known, _ = _known(400, 3)
    found = pay_intervals(known, np.zeros(2, dtype=int), (np.array([0, 7]),), seed=1)
    assert found.reason == (None, "suppressed (fewer than 20 records like it)")
    assert np.isnan(found.low[1])


def test_a_group_of_few_employers_has_no_interval() -> None:
    known, level = _known(400, 4)
    few = KnownPay(known.value, np.arange(400) % 30, known.group, (level,))
    found = pay_intervals(few, np.array([0, 1]), (np.array([0, 0]),), seed=1)
    assert found.reason == (
        "suppressed (15 employers are too few to bound a single posting)",
        "suppressed (0 employers are too few to bound a single posting)",
    )


def test_nothing_known_nothing_said() -> None:
    nothing = np.zeros(0, dtype=int)
    known = KnownPay(np.zeros(0), None, nothing, (nothing,))
    found = pay_intervals(known, np.zeros(1, dtype=int), (np.zeros(1, dtype=int),), seed=1)
    assert found.reason == ("suppressed (fewer than 20 records like it)",)


def test_same_seed_same_bytes() -> None:
    known, _ = _known(500, 5)
    asked = np.zeros(1, dtype=int)
    first, again = (pay_intervals(known, asked, (asked,), seed=9) for _ in range(2))
    assert (first.low.tobytes(), first.high.tobytes()) == (again.low.tobytes(), again.high.tobytes())
