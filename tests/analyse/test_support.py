from dataclasses import replace

import numpy as np

from rolescope.analyse.sample import Sample
from rolescope.analyse.support import find_support


def _sample(rows: list[tuple[int, int, int, int]], n_roles: int) -> Sample:
    role, stratum, employer, size = np.array(rows).T
    return Sample(role, stratum, employer, size.astype(float), n_roles)


def test_reasons_are_in_words() -> None:
    rows = [(0, 0, e, 10) for e in range(6)] + [(1, 0, 0, 3)] + [(2, 0, e, 20) for e in range(2)]
    support = find_support(_sample(rows, 3), min_n=20, min_employers=5, cap=0.2)
    assert support.reason == (None, "suppressed (n = 3, needs 20)", "suppressed (2 employers, needs 5)")
    assert support.n.tolist() == [60, 3, 40]


def test_a_thin_role_does_not_take_strata_from_the_others() -> None:
    rows = [(r, s, e, 10) for r in (0, 1) for s in (0, 1) for e in range(6)] + [(2, 0, 0, 1)]
    support = find_support(_sample(rows, 3), min_n=20, min_employers=5, cap=0.2)
    assert np.allclose(support.design.weight, [0.5, 0.5])


def test_without_shared_strata_one_role_remains() -> None:
    rows = [(0, 0, e, 10) for e in range(6)] + [(1, 1, e, 20) for e in range(6)]
    support = find_support(_sample(rows, 2), min_n=20, min_employers=5, cap=0.2)
    assert support.reason == ("suppressed (n = 0, needs 20, in what it shares with the other roles)", None)
    assert support.design.weight.tolist() == [0, 1]


def test_the_minimum_counts_postings_where_units_come_from_them() -> None:
    """Nine postings of ninety duties are nine; the other role's duties are its n."""
    rows = [(0, 0, e, 10) for e in range(9)] + [(1, 0, e, 10) for e in range(30)]
    duties = replace(_sample(rows, 2), postings=np.ones(39))
    support = find_support(duties, min_n=20, min_employers=5, cap=0.2)
    assert support.reason == ("suppressed (n = 9, needs 20)", None)
    assert support.n.tolist() == [9, 300]


def test_nothing_at_all() -> None:
    none = np.empty(0, dtype=int)
    support = find_support(Sample(none, none, none, np.empty(0), 2), min_n=20, min_employers=5, cap=0.2)
    assert support.reason == ("suppressed (n = 0, needs 20)",) * 2
