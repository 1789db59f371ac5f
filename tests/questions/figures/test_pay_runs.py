"""Whose a record is where no employer is named."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.pay import PaySample
from rolescope.analyse.single import single
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.figures.pay import quantile_figures
from tests.questions.figures.paid import DE, DS, of, several, texts, world
from tests.questions.world import Pay

SAME = 4.0
"""A design effect to borrow."""


def ranges(n: int, low: float, high: float, role: str = DS, **what: object) -> list[Pay]:
    return [Pay(role, low, high, employer=None, records=n, **what)]  # type: ignore[arg-type]


def test_identical_ranges_are_one_employers_and_single_amounts_stand_alone(tmp_path: Path) -> None:
    rows = [
        *ranges(5, 36_000, 45_000, level="senior"),
        *ranges(2, 36_000, 45_000, level="mid"),
        *ranges(3, 40_000, 45_000, level="senior"),
        *ranges(4, 50_000, 50_000, level="senior"),
    ]
    (group,) = of(world(tmp_path, rows))
    sizes = sorted(np.unique(group.cluster, return_counts=True)[1].tolist())
    assert sizes == [1, 1, 1, 1, 2, 3, 5]
    assert (group.employer, group.employers) == (None, None)


def test_ranges_of_two_roles_are_never_one_employers(tmp_path: Path) -> None:
    made = world(
        tmp_path,
        [*ranges(3, 36_000, 45_000), *ranges(3, 36_000, 45_000, role=DE), *ranges(2, 5e4, 5e4, role=DE)],
    )
    (one,), (two,) = of(made, DS), of(made, DE)
    assert not set(one.cluster.tolist()) & set(two.cluster.tolist())


def test_named_employers_are_the_clusters(tmp_path: Path) -> None:
    (group,) = of(world(tmp_path, (), texts(DS, 6, employer=7)))
    assert set(group.cluster.tolist()) == {7}
    assert (group.inflation(SAME), group.employers) == (1.0, 1)


def test_a_range_that_is_posted_over_and_over_has_a_tenth_of_the_weight(tmp_path: Path) -> None:
    """Of 38 records 21 are one senior range: the other 17 decide the median."""
    others = several(DS, 17, first=50_000, employer=None)
    (group,) = of(world(tmp_path, [*ranges(21, 36_000, 45_000, level="senior"), *others]))
    found = single(PaySample(group.amount, group.cluster), min_n=20, min_employers=5, cap=EMPLOYER_CAP)
    assert found is not None
    alike = found.of_role(0).value == 40_500
    assert alike.sum() == 21
    assert found.of_role(0).weight[alike].sum() <= EMPLOYER_CAP * 1.001
    (median,) = quantile_figures(group, SAME, (0.5,))
    assert isinstance(median, Estimate)
    assert 50_000 < median.value < 67_000
    assert median.employers is None


def test_fewer_than_five_ranges_give_no_figure(tmp_path: Path) -> None:
    (group,) = of(world(tmp_path, [*ranges(20, 36_000, 45_000), *ranges(20, 38_000, 60_000)]))
    (median,) = quantile_figures(group, SAME, (0.5,))
    assert median == NotEstimable("suppressed (2 different ranges, needs 5)", 40)


def test_repeats_widen_an_interval_and_never_narrow_it(tmp_path: Path) -> None:
    def apart(n: int) -> list[Pay]:
        return [one for i in range(60) for one in ranges(n, 60_000 + 500 * i, 80_000 + 700 * i)]

    for name in ("once", "again"):
        (tmp_path / name).mkdir()
    (once,) = of(world(tmp_path / "once", apart(1)))
    (again,) = of(world(tmp_path / "again", apart(3)))
    widths = [
        f.high - f.low
        for g in (once, again)
        for f in quantile_figures(g, SAME, (0.5,))
        if isinstance(f, Estimate)
    ]
    assert widths[1] >= widths[0] * 0.99, "three postings of one range tell no more than one"
