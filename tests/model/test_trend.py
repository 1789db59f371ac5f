"""A trend as the JSON contract gives it: what is not known is null, never a default."""

from __future__ import annotations

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.plain import plain
from rolescope.model.trend import PER_YEAR, Crossing, FirstSeen, Growth, Point, Series


def test_a_series_in_plain_words() -> None:
    one = Series(
        source="h1b_lca",
        source_name="Applications",
        role="data_scientist",
        label="Data scientist",
        by="year",
        points=(Point("2019", 3, 90, NotEstimable("suppressed (n = 90, needs 200)", 90)),),
        titles=3,
        total=90,
        employers_named=False,
        first=FirstSeen("2019", 3, 0, None),
        unseen=None,
        growth=(Growth("2019", "2024", Estimate(0.1, -0.1, 0.3, 90, unit=PER_YEAR)),),
        changes=(),
        untested="a change needs 10 years without a gap; there are 6",
        flags=(),
    )
    found = plain(one)
    assert found["first"] == {"period": "2019", "titles": 3, "before": 0, "limit": None}
    assert found["points"][0]["share"] == {"value": None, "reason": "suppressed (n = 90, needs 200)", "n": 90}
    assert found["growth"][0]["rate"]["unit"] == "per year"


def test_no_crossing_has_no_date() -> None:
    found = plain(
        Crossing("s", "S", "a", "b", "2019", "2024", None, None, None, "no crossing is established")
    )
    assert found["period"] is None
    assert found["reason"]
