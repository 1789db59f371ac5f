"""Schemas of a fit: its ledger, conditions and counterfactuals as the contract has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rolescope.model.fit import Ask, Change, Kind, State
from rolescope.model.fit_answer import Competition, FitAnswer, JobFit, Judgements, Standing
from rolescope.model.job import Attribution, Job, Stored, Understood
from rolescope.present.api.schema import ATOMS, Schema, Schemas, attributes, closed, listing, nullable

TEXT, NUMBER, COUNT, TRUTH = ATOMS[str], ATOMS[float], ATOMS[int], ATOMS[bool]
SPAN: Schema = {
    "type": "array",
    "description": "First character of the text, and the one after the last.",
    "items": dict(COUNT),
    "minItems": 2,
    "maxItems": 2,
}
TEXTS = listing(dict(TEXT))
WARNING = closed({"kind": dict(TEXT), "message": dict(TEXT), "span": nullable(SPAN)})
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
COUNT_OR_NULL: Schema = {"type": ["integer", "null"]}
NEAR = closed({"shown": dict(TEXT), "asked": dict(TEXT), "figure": dict(NUMBER), "source": dict(TEXT)})
SCORE: Schema = {"type": ["integer", "null"], "minimum": 0, "maximum": 100}


def _fit_answer(schemas: Schemas) -> Schema:
    said = attributes(FitAnswer)
    listed = {"limits": TEXTS, "notes": TEXTS, "tries": TEXTS, "warnings": listing(WARNING)}
    fields: dict[str, Schema] = {
        "headline": dict(TEXT),
        "key": dict(TEXT),
        "present": dict(TEXT),
        "fits": listing(schemas.record(JobFit)),
        "counts": closed(schemas.properties(Judgements)),
        "chance": dict(TEXT),
        "understood": listing(schemas.record(Understood)),
        "order": dict(TEXT),
        "attribution": listing(schemas.record(Attribution)),
        "stored": nullable(schemas.record(Stored)),
    }
    return closed({name: one | {"description": said[name]} for name, one in (fields | listed).items()})


def _job_fit(schemas: Schemas) -> Schema:
    return closed(
        {
            "job": dict(TEXT),
            "score": SCORE,
            "reason": TEXT_OR_NULL,
            "low": SCORE,
            "high": SCORE,
            "ledger": listing(_row(schemas)) | {"description": "Its points sum to the score."},
            "blockers": listing(_blocker(schemas)) | {"description": "Conditions; no score hides them."},
            "counterfactuals": listing(_counterfactual(schemas)),
            "title": TEXT_OR_NULL,
            "employer": TEXT_OR_NULL,
            "opening": nullable(schemas.record(Job)),
            "copied": listing(SPAN),
            "warnings": listing(WARNING),
            "competition": closed(schemas.properties(Competition)),
            "standing": nullable(closed(schemas.properties(Standing))),
            "no_standing": TEXT_OR_NULL,
        }
    )


def _row(schemas: Schemas) -> Schema:
    return closed(
        {
            "requirement": _requirement(schemas),
            "posting_span": SPAN,
            "profile_span": nullable(SPAN),
            "state": schemas.of(State),
            "points": dict(COUNT),
            "reason": dict(TEXT),
            "near": nullable(NEAR),
            "posting_quote": dict(TEXT),
            "profile_quote": TEXT_OR_NULL,
        }
    )


def _requirement(schemas: Schemas) -> Schema:
    return closed(
        {
            "kind": schemas.of(Kind),
            "ask": schemas.of(Ask),
            "any_of": TEXTS,
            "labels": TEXTS,
            "years": COUNT_OR_NULL,
            "areas": TEXTS,
            "or_equivalent": dict(TRUTH),
            "quote": dict(TEXT),
        }
    )


def _blocker(schemas: Schemas) -> Schema:
    return closed(
        {
            "kind": schemas.of(Kind),
            "state": schemas.of(State),
            "quote": dict(TEXT),
            "posting_span": SPAN,
            "profile_span": nullable(SPAN),
            "reason": dict(TEXT),
            "profile_quote": TEXT_OR_NULL,
        }
    )


def _counterfactual(schemas: Schemas) -> Schema:
    return closed({"change": schemas.record(Change), "score": dict(COUNT)})


FITS: Mapping[type, Callable[[Schemas], Schema]] = {FitAnswer: _fit_answer, JobFit: _job_fit}
"""By the record: what describes it."""
