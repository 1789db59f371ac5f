"""Queries print; verdicts and relations are spelled as the contract has them."""

from __future__ import annotations

from rolescope.model.claim import ClaimVerdict, Comparison, Query, Relation, Term


def test_a_query_prints_whole() -> None:
    left = Term("share", ("data_scientist",), "skill:sql", {"country": "US", "level": "senior"})
    right = Term("share", ("data_engineer",), "skill:sql")
    query = Query(((Comparison(left, Relation.MORE, right),), (Comparison(left, Relation.AT_LEAST, 0.25),)))
    spelled = "share(data_scientist, skill:sql, country=US, level=senior)"
    assert str(query) == f"{spelled} > share(data_engineer, skill:sql) and {spelled} >= 0.25"


def test_verdicts_are_those_of_the_contract() -> None:
    assert set(ClaimVerdict) == {"supported", "contradicted", "mixed", "cannot tell"}
