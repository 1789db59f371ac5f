"""Words for how much, as relations and numbers."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.amounts import amount, share


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("all", ">= 0.9"), ("nearly all", ">= 0.9"), ("most", ">= 0.5"), ("few", "<= 0.1"),
        ("hardly any", "<= 0.05"),
        ("half of", ">= 0.5"), ("no more than 60%", "<= 60%"), ("no less than 60% of", ">= 60%"),
        ("over half of", ">= 0.5"), ("more than 60%", ">= 60%"), ("60% of", ">= 60%"),
        ("more than 100%", "> 100%"),
        ("only 10%", "<= 10%"), ("fewer than 5 % of", "<= 5%"), ("at most a third of", "<= 0.333"),
        ("around 50 percent", "~ 50%"), ("9 in 10", ">= 90%"), ("less than one in ten", "<= 0.1"),
    ],
)  # fmt: skip
def test_an_amount(said: str, meant: str) -> None:
    assert amount(said) == meant


def test_that_none_does_cannot_be_counted() -> None:
    with pytest.raises(BadQuestion, match="none does"):
        amount("0% of")


def test_numbers_as_a_query_spells_them() -> None:
    assert [share(one) for one in ("90 per cent", "9 out of 10", "a quarter")] == ["90%", "90%", "0.25"]
