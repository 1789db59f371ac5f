"""Whether two ways of grading the same roles found the same, to rounding."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.graded import Graded, Standardised

FIELDS = ("value", "weight", "effective_n", "common_n", "design_effect", "t")


def assert_alike(one: Graded, two: Graded) -> None:
    """Every figure of two gradings; those of suppressed roles are nobody's."""
    assert (one.reason, one.n) == (two.reason, two.n)
    if all(one.reason):
        return
    for name in ("support", "stratum_weight", "prior_df", "df"):
        np.testing.assert_allclose(getattr(one, name), getattr(two, name), rtol=1e-7, err_msg=name)
    if len(one.roles) > 1:
        np.testing.assert_allclose(one.correlation, two.correlation, atol=1e-12)
    for a, b in zip(one.roles, two.roles, strict=True):
        assert (a is None) == (b is None)
        if a is not None and b is not None:
            _assert_role(a, b)


def _assert_role(a: Standardised, b: Standardised) -> None:
    for name in FIELDS:
        np.testing.assert_allclose(getattr(a, name), getattr(b, name), rtol=1e-9, err_msg=name)
    np.testing.assert_allclose(a.spread.cumulative, b.spread.cumulative)
