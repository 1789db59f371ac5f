"""Schemas of the records that are not written field by field: what their `to_plain` makes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rolescope.model.blend import ResidualRow
from rolescope.model.check import Change, CheckAnswer, Edit, Finding, Severity
from rolescope.model.comparison import PayCell
from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.model.linked import SkillLink
from rolescope.model.need import Missing, NeedAnswer
from rolescope.model.peers import PayPeers, Standing
from rolescope.model.posting import Level
from rolescope.model.read import ReadAnswer
from rolescope.model.reading import (
    Duty,
    Education,
    Pay,
    Place,
    ReadingWarning,
    SectionKind,
    SkillMention,
    Travel,
    Years,
)
from rolescope.model.role_reading import RoleFlag, RoleQuestion, RoleReading, RoleSentence
from rolescope.model.shares import KINDS, OPTIONAL, PrevalenceRow
from rolescope.model.span import Marked, Span
from rolescope.model.title import Code, Piece, PieceKind, TitleAnswer, TitleVerdict
from rolescope.present.api.schema import ATOMS, Schema, Schemas, closed, fixed, listing, nullable

TEXT, NUMBER, COUNT, NULL = ATOMS[str], ATOMS[float], ATOMS[int], ATOMS[type(None)]
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
MARKS = ("workplace", "seniority", "employer_kind", "visa", "clearance", "on_call", "industry")
SHORT = {"minimum": "min", "maximum": "max", "skill": "id"}
"""Fields of a reading that the contract calls by shorter names."""


def _estimate(schemas: Schemas) -> Schema:
    optional = frozenset({"employers", "effective_n", "observed", "upto"})
    fields = schemas.properties(Estimate)
    told = {name: fields[name] | {"type": {"employers": "integer"}.get(name, "number")} for name in optional}
    return closed(fields | told, optional)


def _published(schemas: Schemas) -> Schema:
    fields = schemas.properties(Published)
    ends = {"low": dict(NULL), "high": dict(NULL)}
    return closed({"value": fields["value"], **ends, **{one: fields[one] for one in ("n", "unit", "reason")}})


def _not_estimable(schemas: Schemas) -> Schema:
    return closed({"value": dict(NULL), **schemas.properties(NotEstimable)})


def _prevalence_row(schemas: Schemas) -> Schema:
    fields = schemas.properties(PrevalenceRow)
    label = fields.pop("label")
    nouns = ["skill", *sorted(KINDS)]
    named = dict.fromkeys(nouns, label)
    row = closed(named | fields, frozenset({*nouns, *OPTIONAL}))
    return row | {"oneOf": [{"required": [noun]} for noun in nouns]}


def _residual_row(schemas: Schemas) -> Schema:
    fields = schemas.properties(ResidualRow)
    label = fields.pop("label")
    row = closed({"skill": label, "activity": label} | fields, frozenset({"skill", "activity"}))
    return row | {"oneOf": [{"required": ["skill"]}, {"required": ["activity"]}]}


def _pay_cell(schemas: Schemas) -> Schema:
    fields = schemas.properties(PayCell)
    known = [schemas.record(Estimate), schemas.record(Published), closed({"not_estimable": dict(TEXT)})]
    quantiles = {name: {"description": fields[name]["description"], "anyOf": known} for name in _QUARTILES}
    return closed(fields | quantiles)


_QUARTILES = ("p25", "p50", "p75")


def _pay_peers(schemas: Schemas) -> Schema:
    standing = schemas.record(Standing)
    more = {
        "others": listing(standing) | {"description": "Among the other populations, never pooled."},
        "by_title": listing(standing) | {"description": "Among those of the title's role."},
        "alert": TEXT_OR_NULL,
    }
    none = closed({"value": dict(NULL), "reason": TEXT_OR_NULL, "n": dict(COUNT)})
    return {"anyOf": [closed(schemas.properties(Standing) | more), none]}


def _title(schemas: Schemas) -> Schema:
    codes = listing(schemas.record(Code))
    role = closed({"role": dict(TEXT), "label": dict(TEXT), "codes": codes})
    pieces = listing(schemas.record(Piece))
    occupation = schemas.properties(Code) | {
        "isco": TEXT_OR_NULL,
        "words": {"description": "The words of the title, as they stand.", **TEXT},
        "match": {"enum": ["title", "alternate title"]},
    }
    texts = listing(dict(TEXT))
    near = schemas.properties(Code) | {
        "score": {"description": "How near, at most 1; no probability.", "type": "number"}
    }
    linked = {
        "scheme": {"enum": ["esco", "onet", "isco"]},
        "verdict": {"enum": ["linked", "ambiguous"]},
        "candidates": listing(closed(near)),
    }
    return closed(
        {
            "title": dict(TEXT),
            "verdict": schemas.of(TitleVerdict),
            "role": TEXT_OR_NULL,
            "label": TEXT_OR_NULL,
            "seniority": schemas.of(Level),
            "seniority_words": texts,
            "grade": TEXT_OR_NULL,
            "specialisation": texts,
            "stripped": pieces,
            "codes": codes,
            "candidates": listing(role),
            "occupations": listing(closed(occupation)),
            "linked": listing(closed(linked)),
            "normalised": dict(TEXT),
            "pieces": pieces,
            "note": TEXT_OR_NULL,
        }
    )


def _piece(schemas: Schemas) -> Schema:
    return closed({"kind": schemas.of(PieceKind), "text": dict(TEXT), "span": schemas.record(Span)})


def _span(_: Schemas) -> Schema:
    return fixed([dict(COUNT), dict(COUNT)])


def _read(schemas: Schemas) -> Schema:
    many: dict[str, type] = {
        "employment_type": Marked,
        "eligible": Marked,
        "spoken": Marked,
        "collaborators": Marked,
    }
    many |= {"places": Place, "duties": Duty, "warnings": ReadingWarning}
    marked = closed({name: schemas.record(Marked) for name in MARKS}, frozenset(MARKS))
    section = closed({"kind": schemas.of(SectionKind), "span": schemas.record(Span)})
    return closed(
        {
            "pay": listing(schemas.record(Pay)),
            "years": nullable(schemas.record(Years)),
            "education": nullable(schemas.record(Education)),
            **dict.fromkeys(MARKS, TEXT_OR_NULL),
            "travel": nullable(schemas.record(Travel)),
            "language": TEXT_OR_NULL,
            "country": TEXT_OR_NULL,
            **{name: listing(schemas.record(kind)) for name, kind in many.items()},
            "skills": listing(schemas.record(SkillMention)),
            "links": listing(schemas.record(SkillLink)) | {"description": "Where `link` is asked for."},
            "sections": listing(section),
            "marks": marked,
            "role": nullable(schemas.record(RoleReading)),
            "specificity": nullable(_specificity(schemas)),
            "pay_percentile": nullable(schemas.record(PayPeers)),
            "key": dict(TEXT),
            "text": dict(TEXT),
            **dict.fromkeys(("title", "location", "employer"), TEXT_OR_NULL),
        },
        frozenset({"links"}),
    )


def _specificity(schemas: Schemas) -> Schema:
    spans = {"type": "object", "additionalProperties": nullable(schemas.record(Span))}
    return closed({"value": dict(NUMBER), "fixed": spans})


def _role_reading(schemas: Schemas) -> Schema:
    modes = closed(dict.fromkeys(("methods", "build", "analysis"), NUMBER_OR_NULL))
    return closed(
        {
            "verdict": dict(TEXT),
            "mixture": MIXTURE,
            "title_agrees": TEXT_OR_NULL,
            "title_agrees_p": NUMBER_OR_NULL,
            "would_fit": listing(dict(TEXT)),
            "sentences": listing(schemas.record(RoleSentence)),
            "modes": nullable(modes),
            "questions": listing(schemas.record(RoleQuestion)),
            "flags": listing(schemas.record(RoleFlag)),
        }
    )


MIXTURE: Schema = {
    "type": "object",
    "description": "Role id to how likely it is the main role, with the interval of its part of the work.",
    "additionalProperties": closed({end: dict(NUMBER) for end in ("value", "low", "high")}),
}


def _check(schemas: Schemas) -> Schema:
    severities = closed({severity.value: dict(COUNT) for severity in Severity})
    return closed(
        {
            "key": dict(TEXT),
            "title": TEXT_OR_NULL,
            "counts": severities,
            "findings": listing(schemas.record(Finding)),
            "unchecked": {"type": "object", "additionalProperties": dict(TEXT)},
            "pay_percentile": nullable(schemas.record(PayPeers)),
            "role": nullable(schemas.record(RoleReading)),
            "text": dict(TEXT),
        }
    )


def _need(schemas: Schemas) -> Schema:
    texts = listing(dict(TEXT))
    return closed(
        {
            "key": dict(TEXT),
            "verdict": dict(TEXT),
            "mixture": MIXTURE,
            "titles": texts,
            "sentences": listing(schemas.record(RoleSentence)),
            "duties": listing(schemas.record(Duty)),
            "silent": listing(schemas.record(Span)),
            "missing": listing(schemas.record(Missing)),
            "split": texts,
            "text": dict(TEXT),
        }
    )


def _by_fields(kind: type) -> Callable[[Schemas], Schema]:
    return lambda schemas: closed(schemas.properties(kind, SHORT))


ROWS: tuple[type[Any], ...] = (
    *(Change, Edit, Finding, Missing, Code, Marked, Pay, Years, Education, Place, Travel, Duty),
    *(ReadingWarning, SkillMention, RoleSentence, RoleQuestion, RoleFlag),
)
"""Named tuples that are written by their fields."""
OWN: Mapping[type, Callable[[Schemas], Schema]] = {
    **{kind: _by_fields(kind) for kind in ROWS},
    Estimate: _estimate,
    Published: _published,
    NotEstimable: _not_estimable,
    PrevalenceRow: _prevalence_row,
    ResidualRow: _residual_row,
    PayCell: _pay_cell,
    PayPeers: _pay_peers,
    TitleAnswer: _title,
    Piece: _piece,
    Span: _span,
    ReadAnswer: _read,
    RoleReading: _role_reading,
    CheckAnswer: _check,
    NeedAnswer: _need,
}
