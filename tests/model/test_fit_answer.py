"""The records that a fit is answered with, and the shape of its contract."""

from __future__ import annotations

import json

from rolescope.model.fit import Ask, Blocker, Fit, Judged, Kind, LedgerRow, Requirement, State
from rolescope.model.fit_answer import Competition, FitAnswer, JobFit, Judgements, Standing
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span

SQL = Requirement(Kind.SKILL, Ask.REQUIRED, ("sql",), ("SQL",), Span(4, 7), "SQL")
VISA = Requirement(Kind.RIGHT_TO_WORK, Ask.REQUIRED, ("US",), ("US",), Span(9, 20), "no sponsors")
MET = Judged(State.MET, 1.0, (Span(0, 3),), "SQL is shown.")
SILENT = Judged(State.NOT_SHOWN, 0.0, (), "The profile does not say.")
FIT = Fit("a", 100, None, 6, 100, (LedgerRow(SQL, MET, 100),), (Blocker(VISA, SILENT),))
HIDDEN = ReadingWarning("hidden_text", "Text that a person would not see was ignored.", Span(2, 9))


def _answer() -> FitAnswer:
    one = JobFit(
        fit=FIT,
        title="Analyst",
        employer=None,
        opening=None,
        ledger_quotes=("SQL",),
        blocker_quotes=(None,),
        copied=(Span(30, 90),),
        warnings=(HIDDEN,),
        competition=Competition("2026-01-02", 20, (), None, (), "not stated by the source"),
        standing=Standing("data_analyst", "Data analyst", 10, 6, 1, 3, 55),
        no_standing=None,
    )
    return FitAnswer(
        headline="One job",
        key="cv.pdf",
        present="2026-01",
        fits=(one,),
        counts=Judgements(1, 1, 0, 0, 0),
        chance="not estimable",
        understood=(),
        order="by score",
        warnings=(HIDDEN,),
        limits=("No advice.",),
        notes=(),
        tries=(),
        attribution=(),
        stored=None,
    )


def test_the_contract_has_the_fields_that_it_promises() -> None:
    made = _answer().to_plain()
    assert json.loads(json.dumps(made)) == made
    (fit,) = made["fits"]
    assert [fit[name] for name in ("job", "score", "low", "high")] == ["a", 100, 6, 100]
    (row,) = fit["ledger"]
    assert {"requirement", "posting_span", "profile_span", "state", "points"} <= row.keys()
    assert (row["posting_quote"], row["profile_quote"]) == ("SQL", "SQL")
    (blocker,) = fit["blockers"]
    assert (blocker["kind"], blocker["state"], blocker["quote"]) == (
        "right_to_work",
        "not_shown",
        "no sponsors",
    )
    assert blocker["profile_quote"] is None


def test_what_was_ignored_and_what_stands_beside_is_told_with_its_place() -> None:
    made = _answer().to_plain()
    fit = made["fits"][0]
    assert fit["copied"] == [[30, 90]]
    assert fit["warnings"][0]["span"] == made["warnings"][0]["span"] == [2, 9]
    assert fit["standing"]["lower"] == 6
    assert fit["competition"]["applicants"] == "not stated by the source"
    assert made["chance"] == "not estimable"
