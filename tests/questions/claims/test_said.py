"""Shares in clauses."""

from __future__ import annotations

from rolescope.model.claim import Term
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.said import among_said, share_said, thing
from rolescope.questions.figures.silence import Told


def test_of_postings_and_of_duties() -> None:
    figure = Estimate(0.25, 0.2, 0.304, n=1234)
    sql = Term("share", ("data_scientist",), "skill:sql")
    assert share_said(sql, figure) == "Data scientist, SQL: 25 of 100 postings (20 to 30; 1,234 postings)"
    duty = Term("share", ("data_scientist",), "activity:train_models")
    assert (
        share_said(duty, figure) == "Data scientist, train models: 25 of 100 duties (20 to 30; 1,234 duties)"
    )
    assert share_said(sql, NotEstimable("too few")) == "Data scientist, SQL: too few"


def test_who_says_so_and_who_says_nothing() -> None:
    remote = Term("share", ("data_scientist",), "workplace:remote")
    stated, most = Estimate(0.09, 0.07, 0.12, n=1234), Estimate(0.89, 0.87, 0.91, n=1234)
    told = Told(most, Estimate(0.8, 0.78, 0.82, n=1234), Estimate(0.45, 0.38, 0.53, n=246))
    assert share_said(remote, stated, told) == (
        "Data scientist, remote: 9 of 100 postings say so (7 to 12), 80 of 100 say nothing; of those that "
        "say, 45 of 100 (38 to 53) (1,234 postings)"
    )
    assert among_said(remote, told) == (
        "Data scientist, remote: 45 of 100 of the postings that say (38 to 53; 246 postings that say; of all "
        "80 of 100 say nothing)"
    )
    few = Told(most, Estimate(0.998, 0.99, 1, n=200))
    assert "nearly all say nothing (1,234 postings)" in share_said(remote, stated, few)
    met = Told(Estimate(1.0, 1.0, 1.0, n=200))
    assert "any other may have it too and not say so" in share_said(remote, stated, met)


def test_things_are_called_what_people_call_them() -> None:
    assert [thing(one) for one in ("on_call:required", "degree:phd", "workplace:onsite", "skill:sql")] == [
        "on-call duty",
        "doctorate",
        "on site",
        "SQL",
    ]
