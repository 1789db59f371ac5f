"""Shares in clauses."""

from __future__ import annotations

from rolescope.model.claim import Term
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.said import share_said


def test_of_postings_and_of_duties() -> None:
    figure = Estimate(0.25, 0.2, 0.304, n=1234)
    sql = Term("share", ("data_scientist",), "skill:sql")
    assert share_said(sql, figure) == "Data scientist, SQL: 25 of 100 postings (20 to 30; 1,234 postings)"
    duty = Term("share", ("data_scientist",), "activity:train_models")
    assert (
        share_said(duty, figure) == "Data scientist, train models: 25 of 100 duties (20 to 30; 1,234 duties)"
    )
    assert share_said(sql, NotEstimable("too few")) == "Data scientist, SQL: too few"
