from pathlib import Path

import pytest

from rolescope.model.estimate import Estimate
from rolescope.questions.figures.trend_counts import stretches
from rolescope.questions.figures.trend_places import SHOWN, places
from tests.questions.trend_world import titled, titles

DS = "data_scientist"


def test_shares_by_place_the_largest_first(tmp_path: Path) -> None:
    """Two years added up; under 200 titles a place is not shown; under 20 of the role it cannot stand out."""
    rows = [
        ("paid", year, "US", place, DS, k, n)
        for year in (2019, 2020)
        for place, k, n in (
            ("Big", 60, 500),
            ("Even", 10, 500),
            ("Rare", 9, 110),
            ("Tiny", 20, 90),
            ("Rest", 50, 3000),
        )
    ]
    years = {(year, None): ({DS: 150}, 5000) for year in (2019, 2020)}
    world = titled(tmp_path, titles("paid", years, named=True), places=rows)
    found = places(world, list(stretches(world, DS)), {"paid": "Source paid"})
    assert [(one.place, one.titles, one.stands_out) for one in found] == [
        ("Big", 120, True),
        ("Rare", 18, False),
        ("Even", 20, False),
        ("Rest", 100, False),
    ]
    assert isinstance(found[0].share, Estimate)
    assert found[0].share.value == pytest.approx(0.12)
    assert len(found) <= SHOWN
