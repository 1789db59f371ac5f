"""What is claimed where a claim is denied."""

from __future__ import annotations

from itertools import product

import pytest

from rolescope.analyse.claim import either, every
from rolescope.questions.claims.denial import OPPOSITE, complement
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.thirty import thirty

A, B = "growth(data_scientist) > 0", "growth(data_engineer) > 0"
NOT_A, NOT_B = "growth(data_scientist) <= 0", "growth(data_engineer) <= 0"


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        (A, NOT_A),
        (f"{A} and {B}", f"{NOT_A} or {NOT_B}"),
        (f"{A} or {B}", f"{NOT_A} and {NOT_B}"),
        ("growth(data_scientist) ~ 0", "growth(data_scientist) != 0"),
    ],
)
def test_worked_by_hand(said: str, denied: str) -> None:
    assert str(complement(parse(said))) == denied
    assert complement(complement(parse(said))) == parse(said)


def test_every_relation_has_one() -> None:
    assert {OPPOSITE[OPPOSITE[one]] for one in OPPOSITE} == set(OPPOSITE)


@pytest.mark.parametrize("query", [one.query for one in thirty() if len(parse(one.query).parts) <= 8])
def test_one_of_both_holds(query: str) -> None:
    """Whatever holds of the parts, either the claim holds or its complement does."""
    said = parse(query)
    denied = complement(said)
    parts = list(dict.fromkeys(map(str, said.parts)))
    opposite = {"supported": "contradicted", "contradicted": "supported"}
    for held in product(opposite, repeat=len(parts)):
        of = dict(zip(parts, held, strict=True))
        of |= {str(complement(parse(one))): opposite[told] for one, told in of.items()}
        verdicts = [
            every([either([of[str(part)] for part in clause]) for clause in one.clauses])  # type: ignore[misc]
            for one in (said, denied)
        ]
        assert set(verdicts) == set(opposite)
