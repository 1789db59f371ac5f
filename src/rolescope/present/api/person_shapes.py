"""Schemas of what is answered about one person, where a record is not written field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rolescope.model.fit import Ask, Kind, State
from rolescope.model.json_resume import OWN as EXTENSION
from rolescope.model.json_resume import SCHEMA, ProfileAnswer
from rolescope.model.posting import Level
from rolescope.model.tailor import EditKind, TailorAnswer
from rolescope.present.api.fit_shapes import COUNT_OR_NULL, FITS, NEAR, SPAN, TEXTS, WARNING
from rolescope.present.api.schema import ATOMS, Schema, Schemas, closed, listing, nullable
from rolescope.present.api.switch_shapes import SWITCHES

TEXT, NUMBER, COUNT, TRUTH = ATOMS[str], ATOMS[float], ATOMS[int], ATOMS[bool]
SECTIONS = ("work", "education", "skills", "certificates", "languages", "projects")


def _json_resume() -> dict[str, Schema]:
    """The sections of JSON Resume, whose own schema says what stands in each."""
    basics = {"type": "object", "description": "Who the person is: set apart, never judged."}
    sections = {name: listing({"type": "object"}) for name in SECTIONS}
    return {
        "$schema": {"type": "string", "description": f"{SCHEMA}: what each section holds."},
        "basics": basics,
    } | (sections | {"skills": listing(_skill())})


def _profile(_: Schemas) -> Schema:
    """JSON Resume 1.0, with what it has no field for under "x-rolescope"."""
    return _open(_json_resume() | {EXTENSION: _extension()})


def _skill() -> Schema:
    own = {
        "id": dict(TEXT),
        "years": nullable(dict(NUMBER)) | {"description": "Union of the dated jobs that name it."},
        "work": listing(dict(COUNT)),
        "claimed": dict(TRUTH) | {"description": "Whether only a list or a summary names it."},
        "spans": listing(SPAN),
    }
    return {
        "type": "object",
        "properties": {"name": dict(TEXT), EXTENSION: _open(own)},
        "required": ["name"],
    }


def _extension() -> Schema:
    permit = {"kind": dict(TEXT), "value": dict(TEXT), "words": dict(TEXT), "span": SPAN}
    return _open(
        {
            "as_of": dict(TEXT),
            "years": nullable(dict(NUMBER)),
            "level": nullable({"type": "string", "enum": [one.value for one in Level]}),
            "permits": listing(_open(permit)),
            "warnings": listing(WARNING),
        }
    )


def _tailor(schemas: Schemas) -> Schema:
    document = {
        "type": "object",
        "description": f"JSON Resume ({SCHEMA}): the résumé, arranged.",
        "properties": {name: one for name, one in _json_resume().items() if name != "skills"},
    }
    return closed(
        {
            "headline": dict(TEXT),
            "key": dict(TEXT),
            "job": dict(TEXT),
            "document": document,
            "edits": listing(_edit(schemas)),
            "not_shown": listing(_unshown(schemas)),
            "notes": TEXTS,
        }
    )


def _edit(schemas: Schemas) -> Schema:
    return closed(
        {
            "kind": schemas.of(EditKind),
            "place": dict(TEXT),
            "before": dict(TEXT),
            "after": dict(TEXT),
            "reason": dict(TEXT),
            "spans": listing(SPAN) | {"description": "Where the source shows it; never empty."},
            "quotes": TEXTS,
            "posting_span": nullable(SPAN),
        }
    )


def _unshown(schemas: Schemas) -> Schema:
    return closed(
        {
            "kind": schemas.of(Kind),
            "ask": schemas.of(Ask),
            "labels": TEXTS,
            "years": COUNT_OR_NULL,
            "quote": dict(TEXT),
            "posting_span": SPAN,
            "state": schemas.of(State),
            "reason": dict(TEXT),
            "near": nullable(NEAR),
        }
    )


def _open(properties: Mapping[str, Schema]) -> Schema:
    """An object that has these, and may have more: JSON Resume's own."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


PEOPLE: Mapping[type, Callable[[Schemas], Schema]] = {
    ProfileAnswer: _profile,
    TailorAnswer: _tailor,
    **FITS,
    **SWITCHES,
}
"""By the record: what describes it."""
