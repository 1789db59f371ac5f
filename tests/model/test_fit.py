"""The records of a fit, and the shape of its contract."""

from __future__ import annotations

import json

import pytest

from rolescope.model.fit import (
    Ask,
    Blocker,
    Change,
    Counterfactual,
    Fit,
    Judged,
    Kind,
    LedgerRow,
    Relation,
    Requirement,
    State,
)
from rolescope.model.span import Span

SQL = Requirement(Kind.SKILL, Ask.REQUIRED, ("sql",), ("SQL",), Span(4, 7), "SQL")
VISA = Requirement(Kind.RIGHT_TO_WORK, Ask.REQUIRED, ("US",), ("US",), Span(9, 20), "no sponsors")


def test_the_contract_has_the_fields_that_it_promises() -> None:
    near = Judged(
        State.NEAR,
        0.7,
        (Span(1, 6),),
        "MySQL is shown.",
        Relation("mysql", "sql", 0.7, "family: SQL databases"),
    )
    unknown = Judged(State.NOT_SHOWN, 0.0, (), "The profile does not say.")
    change = Change(Kind.SKILL, "sql", "SQL")
    fit = Fit(
        job="a",
        score=70,
        reason=None,
        low=10,
        high=90,
        ledger=(LedgerRow(SQL, near, 70),),
        blockers=(Blocker(VISA, unknown),),
        counterfactuals=(Counterfactual(change, 100),),
    )
    plain = fit.to_plain()
    assert json.loads(json.dumps(plain)) == plain
    (row,) = plain["ledger"]
    assert (row["posting_span"], row["profile_span"], row["state"], row["points"]) == (
        [4, 7],
        [1, 6],
        "near",
        70,
    )
    assert row["requirement"]["quote"] == "SQL"
    assert row["near"]["figure"] == 0.7
    (blocker,) = plain["blockers"]
    assert (blocker["kind"], blocker["state"], blocker["quote"]) == (
        "right_to_work",
        "not_shown",
        "no sponsors",
    )
    assert plain["counterfactuals"][0]["score"] == 100
    assert plain["counterfactuals"][0]["change"]["name"] == "sql"


@pytest.mark.parametrize(
    ("kind", "ask", "blocks"),
    [
        (Kind.LANGUAGE, Ask.REQUIRED, True),
        (Kind.LANGUAGE, Ask.PREFERRED, False),
        (Kind.SKILL, Ask.REQUIRED, False),
        (Kind.CLEARANCE, Ask.REQUIRED, True),
    ],
)
def test_conditions_block_only_where_required(kind: Kind, ask: Ask, blocks: bool) -> None:
    assert Requirement(kind, ask, (), (), Span(0, 0), "").blocks is blocks
