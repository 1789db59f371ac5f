"""Schemas of what is answered about one person, where a record is not written field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rolescope.model.json_resume import OWN as EXTENSION
from rolescope.model.json_resume import ProfileAnswer
from rolescope.model.posting import Level
from rolescope.present.api.fit_shapes import FITS, SPAN, TEXTS, WARNING
from rolescope.present.api.schema import ATOMS, Schema, Schemas, closed, listing, nullable
from rolescope.present.api.switch_shapes import SWITCHES

TEXT, NUMBER, COUNT, TRUTH = ATOMS[str], ATOMS[float], ATOMS[int], ATOMS[bool]


def _profile(_: Schemas) -> Schema:
    """JSON Resume 1.0, with what it has no field for under "x-rolescope"."""
    dates = {"startDate": dict(TEXT), "endDate": dict(TEXT)}
    return closed(
        {
            "$schema": dict(TEXT),
            "basics": _basics(),
            "work": listing(_work(dates)),
            "education": listing(_education(dates)),
            "skills": listing(_skill()),
            "certificates": listing(closed({"name": dict(TEXT), EXTENSION: closed({"span": SPAN})})),
            "languages": listing(_language()),
            "projects": listing(closed({"description": dict(TEXT)})),
            EXTENSION: _extension(),
        }
    )


def _basics() -> Schema:
    apart = closed({"set_apart": listing(closed({"kind": dict(TEXT), "value": dict(TEXT)}))})
    named = {name: dict(TEXT) for name in ("name", "email", "phone", "url")}
    location = closed({"address": dict(TEXT)})
    every = named | {"location": location, EXTENSION: apart}
    return closed(every, frozenset(every)) | {"description": "Who the person is: set apart, never judged."}


def _work(dates: dict[str, Schema]) -> Schema:
    own = {"span": SPAN, "months": nullable(dict(COUNT)), "level": dict(TEXT), "roles": TEXTS}
    stated = {name: dict(TEXT) for name in ("name", "position", "location")} | dates
    return closed(stated | {"highlights": TEXTS, EXTENSION: closed(own)}, frozenset(stated))


def _education(dates: dict[str, Schema]) -> Schema:
    own = {"span": SPAN, "degree": nullable(dict(TEXT)), "finished": dict(TRUTH)}
    stated = {name: dict(TEXT) for name in ("institution", "area", "studyType")} | dates
    return closed(stated | {EXTENSION: closed(own)}, frozenset(stated))


def _skill() -> Schema:
    own = {
        "id": dict(TEXT),
        "years": nullable(dict(NUMBER)) | {"description": "Union of the dated jobs that name it."},
        "work": listing(dict(COUNT)),
        "claimed": dict(TRUTH) | {"description": "Whether only a list or a summary names it."},
        "spans": listing(SPAN),
    }
    return closed({"name": dict(TEXT), EXTENSION: closed(own)})


def _language() -> Schema:
    stated = {"language": dict(TEXT), "fluency": dict(TEXT)}
    return closed(stated | {EXTENSION: closed({"span": SPAN})}, frozenset(stated))


def _extension() -> Schema:
    permit = {"kind": dict(TEXT), "value": dict(TEXT), "words": dict(TEXT), "span": SPAN}
    return closed(
        {
            "as_of": dict(TEXT),
            "years": nullable(dict(NUMBER)),
            "level": nullable({"type": "string", "enum": [one.value for one in Level]}),
            "permits": listing(closed(permit)),
            "warnings": listing(WARNING),
        }
    )


PEOPLE: Mapping[type, Callable[[Schemas], Schema]] = {ProfileAnswer: _profile, **FITS, **SWITCHES}
"""By the record: what describes it."""
