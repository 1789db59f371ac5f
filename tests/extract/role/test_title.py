"""Whether a title is the one to expect for some work."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.extract.role.model import role_model
from rolescope.extract.role.title import comparisons, judge_titles, title_features, title_model


def mixture(**shares: float) -> np.ndarray:
    """A mixture of roles."""
    return np.array([shares.get(role, 0.0) for role in role_model().roles], np.float32)


def test_a_title_is_judged_by_words_roles_and_level() -> None:
    found = title_features("Senior Data Scientist, Growth")
    assert {"data", "scientist", "data scientist", "role data_scientist", "level senior"} <= set(found)


def test_comparisons_worked_by_hand() -> None:
    expected, found = mixture(data_scientist=0.8, data_analyst=0.2), mixture(data_analyst=1.0)
    shared, product, at_expected, at_found, same, top, unclear = comparisons(expected, found).tolist()
    assert shared == pytest.approx(0.2)
    assert product == pytest.approx(np.log(0.21), abs=1e-5)
    assert (at_expected, at_found) == pytest.approx((0.0, 0.2))
    assert (same, top, unclear) == (0, 1, 0)


def test_the_title_of_the_work_agrees_more_than_another() -> None:
    shares = np.stack([mixture(data_engineer=0.9, software_engineer=0.1)] * 3)
    right, wrong, none = judge_titles(["Data Engineer", "Data Scientist", None], shares)
    assert right.probability is not None
    assert wrong.probability is not None
    assert right.probability > wrong.probability
    assert right.agrees == "yes"
    assert (none.agrees, none.probability) == (None, None)
    assert right.would_fit == wrong.would_fit == none.would_fit
    assert "Data engineer" in right.would_fit


def test_what_a_title_leads_one_to_expect_is_a_mixture() -> None:
    for title in ("Data Scientist", "", "Chief Happiness Officer", "データ"):
        expected = title_model().expected(title)
        assert expected.sum() == pytest.approx(1, abs=1e-4)
        assert (expected >= 0).all()


def test_work_of_none_of_our_roles_has_no_title_that_would_fit() -> None:
    """Whose it is instead, the text does not tell: an actuary's title is no better guess than any other."""
    shares = np.zeros((1, len(role_model().roles)), np.float32)
    shares[0, role_model().roles.index("other")] = 1
    (found,) = judge_titles(["Nurse"], shares)
    assert found.would_fit == ()


def test_of_work_and_title_both_outside_ours_nothing_is_told() -> None:
    """That both are none of ours does not make a nurse's work an electrician's."""
    shares = np.stack([mixture(other=0.9, data_analyst=0.1)] * 3 + [mixture(data_analyst=1.0)])
    titles = ["Electrician", "Actuary", "Data Analyst", "Electrician"]
    electrician, actuary, analyst, misnamed = judge_titles(titles, shares)
    assert electrician.agrees is None
    assert actuary.agrees is None
    assert electrician.probability is not None
    assert analyst.agrees is not None
    assert misnamed.agrees in {"partly", "no"}
