"""Sources of titles by name, and what they count."""

from __future__ import annotations

import pytest

from rolescope.model.claim import Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.title_sources import one_source, share_said, source_name
from rolescope.store.facts import embedded


def test_posts_are_not_titles() -> None:
    assert source_name(embedded(), "hn_trends").startswith("posts that name the term anywhere, ")
    assert source_name(embedded(), "h1b_lca").startswith("titles, ")


def test_one_source_for_both_sides() -> None:
    here, there = (Term("titles", ("actuary",), None, {"source": name}) for name in ("a", "b"))
    assert one_source([here, here]) == "a"
    assert one_source([Term("titles", ("actuary",))]) is None
    with pytest.raises(BadQuestion, match="same source"):
        one_source([here, there])


def test_shares_in_a_clause() -> None:
    assert share_said("actuary", Estimate(0.0123, 0.01, 0.02, n=1234)) == (
        "Actuary 1.2 of 100 titles (1 to 2; 1,234 titles)"
    )
    assert share_said("actuary", NotEstimable("no titles")) == "Actuary no titles"
