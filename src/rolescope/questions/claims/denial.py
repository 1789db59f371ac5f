"""What is claimed where a claim is denied: the complement of its relations."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from rolescope.model.claim import Comparison, Query, Relation

OPPOSITE = {
    Relation.MORE: Relation.AT_MOST,
    Relation.LESS: Relation.AT_LEAST,
    Relation.AT_LEAST: Relation.LESS,
    Relation.AT_MOST: Relation.MORE,
    Relation.ABOUT: Relation.OTHER,
    Relation.OTHER: Relation.ABOUT,
}


def complement(query: Query) -> Query:
    """The query that holds exactly where another does not (De Morgan's laws, clauses kept).

    Of clauses that all have to hold, one fails; a clause fails if each of its parts does. As clauses again:
    one for each way to pick a part of every clause.
    """
    return Query(tuple(tuple(map(_denied, picked)) for picked in product(*query.clauses)))


def _denied(part: Comparison) -> Comparison:
    return replace(part, relation=OPPOSITE[part.relation])
