from pathlib import Path

import numpy as np

from rolescope.questions.figures.trend import FEWEST, followed, parts
from rolescope.questions.figures.trend_counts import label, stretches
from tests.questions.trend_world import titled, titles

DS, DE = "data_scientist", "data_engineer"


def test_years_and_months_that_name_nothing_are_nought(tmp_path: Path) -> None:
    counts = {
        (2020, None): ({DS: 5}, 300),
        (2021, None): ({}, 400),
        (2020, 3): ({DS: 5}, 300),
        (2021, 4): ({}, 400),
    }
    (one,) = stretches(titled(tmp_path, titles("paid", counts, named=True)), DS)
    assert one.years.count.tolist() == [5, 0]
    assert one.years.total.tolist() == [300, 400]
    assert one.months is not None
    assert [label(t, "month") for t in one.months.time] == ["2020-03", "2021-04"]
    assert one.years.named


def test_months_alone_are_added_up_and_other_roles_of_terms_are_no_count(tmp_path: Path) -> None:
    counts = {(2020, month): ({DS: 2}, 100) for month in range(1, 13)}
    world = titled(tmp_path, titles("hn_trends", counts, named=False))
    (one,) = stretches(world, DS)
    assert (one.years.time.tolist(), one.years.count.tolist(), one.years.total.tolist()) == (
        [2020],
        [24],
        [1200],
    )
    assert list(stretches(world, DE)) == []
    assert followed(one, "month") == "year"


def test_runs_of_periods_with_titles_enough(tmp_path: Path) -> None:
    years = {(y, None): ({DS: 9}, 100 if y == 2013 else 400) for y in range(2010, 2018)}
    (one,) = stretches(titled(tmp_path, titles("paid", years, named=True)), DS)
    found = [part.time.tolist() for part, _ in parts(one, "year")]
    assert found == [[2010, 2011, 2012], [2014, 2015, 2016, 2017]]
    assert np.isfinite([scatter.dispersion for _, scatter in parts(one, "year")]).all()
    assert FEWEST["month"] == 24
