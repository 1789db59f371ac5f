"""What each address says of itself in the OpenAPI document: its answer, its problems, its body."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from rolescope.model.answer import Answer, EvidenceRef
from rolescope.present.api.person_shapes import PEOPLE
from rolescope.present.api.schema import Schema, Schemas, attributes, closed, listing, reference, summary
from rolescope.present.api.shapes import OWN, TEXT
from rolescope.present.server.drawn import JSON
from rolescope.present.server.problems import KINDS, MEDIA_TYPE

Described = dict[str, Any]
SCHEMAS = Schemas({**OWN, **PEOPLE})
"""Every schema of the document; filled when the addresses are."""
PROBLEMS = {
    400: "The question cannot be asked as it stands, or the request cannot be read.",
    403: "Another site's page made a browser send this.",
    404: "Nothing answers to this name.",
    405: "The address is not asked in this way; `Allow` says how.",
    408: "The body did not arrive in time.",
    409: "The name can mean several things.",
    413: "The body is too large.",
    414: "The address is too long.",
    415: "The body's media type is not read; `Accept` says which are.",
    421: "The server does not go by the name that it was asked by.",
    422: "An argument is missing, unknown, or not what the address takes; or a file cannot be read.",
    429: "Too many requests; `Retry-After` says when to come again.",
    431: "The request's headers are too long.",
    500: "A fault of ours.",
    503: "Too many questions wait (`Retry-After` says when to come again), or the evidence is damaged.",
}
TOO_MANY = 429
ALWAYS = (400, 405, 414, 421, 422, TOO_MANY, 431, 500, 503)
NAMED = (404, 409)
SENT = (403, 408, 413, 415)
_TEXT_HEADER: Described = {"schema": {"type": "string"}}
RETRY: Described = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "string"}}}
HEADERS: Described = {
    "X-Rolescope-Answer": {
        "description": "The answer's id, percent-encoded; left out where it is too long.",
        **_TEXT_HEADER,
    },
    "Link": {
        "description": "`canonical`: the same question in one spelling; `next`, `prev`; `service-desc`.",
        **_TEXT_HEADER,
    },
    "Cache-Control": _TEXT_HEADER,
}
TAGGED: Described = {
    "ETag": {
        "description": "The answer's hash and that of its bytes. Sent as If-None-Match, nothing new is 304.",
        **_TEXT_HEADER,
    }
}


def figures(view: type, *, rows: type | None = None, conflicts: bool = True) -> Described:
    """How an address is declared whose answer is counted from the evidence.

    Args:
        view: what it answers with.
        rows: the rows of its pages, where it has pages.
        conflicts: whether names are asked about, which may mean nothing or several things.
    """
    return _declared(_answers(view, rows), (*ALWAYS, *(NAMED if conflicts else ())), tagged=True)


def words(view: type) -> Described:
    """The same for one whose answer is the vocabulary's alone."""
    return figures(view, conflicts=False)


def listed_as(items: Schema, name: str) -> Described:
    """The same for a list that is no single answer."""
    return _declared(SCHEMAS.name(name, items), ALWAYS, tagged=True)


def about_texts(view: type, body: Described) -> Described:
    """How an address is declared that takes a body and answers about it."""
    return _declared(_answers(view, None), (*ALWAYS, *NAMED, *SENT), tagged=False) | {
        "openapi_extra": {"requestBody": {"required": True, "content": body}}
    }


def _declared(answer: Schema, problems: tuple[int, ...], *, tagged: bool) -> Described:
    headers = HEADERS | (TAGGED if tagged else {})
    found: dict[int, Described] = {
        200: {"description": "The answer.", "content": {JSON: {"schema": answer}}, "headers": headers}
    }
    if tagged:
        found[304] = {"description": "The answer is the one that you have.", "headers": headers}
    return {
        "response_class": Response,
        "responses": found | {status: problem(status) for status in sorted(problems)},
    }


def problem(status: int) -> Described:
    """A response that is no answer."""
    more = {"headers": RETRY} if status == TOO_MANY else {}
    content = {MEDIA_TYPE: {"schema": reference("Problem")}}
    return {"description": PROBLEMS[status], "content": content, **more}


def _answers(view: type, rows: type | None) -> Schema:
    """The envelope with its view; or a page of it."""
    whole = envelope(view)
    return {"anyOf": [whole, page_of(view, rows)]} if rows else whole


def envelope(view: type) -> Schema:
    """The schema of an answer with a view of this type."""
    said = attributes(Answer)
    fields = {
        "rolescope": TEXT | {"description": said["rolescope"]},
        "answer_id": TEXT | {"description": said["answer_id"]},
        "question": _question(said["question"]),
        "as_of": TEXT | {"description": said["as_of"]},
        "evidence": listing(SCHEMAS.record(EvidenceRef)) | {"description": said["evidence"]},
        "answer": SCHEMAS.record(view),
    }
    name = f"Answer{view.__name__.removesuffix('Answer')}"
    return SCHEMAS.name(name, {"title": name, "description": summary(view)} | closed(fields))


def page_of(view: type, rows: type) -> Schema:
    """The schema of some rows of an answer."""
    fields = {
        "answer_id": TEXT | {"description": "Of the whole answer, whose rows these are."},
        "question": _question("What was asked, every argument spelled out."),
        "as_of": dict(TEXT),
        "total": {"type": "integer", "description": "Rows that there are."},
        "limit": {"type": "integer"},
        "offset": {"type": "integer"},
        "items": listing(SCHEMAS.record(rows)),
    }
    name = f"Page{view.__name__.removesuffix('Answer')}"
    return SCHEMAS.name(name, {"title": name, "description": "A page of the answer."} | closed(fields))


def _question(said: str) -> Schema:
    named = {"name": {"type": "string"}, "roles": listing(dict(TEXT))}
    return {"type": "object", "description": said, "properties": named, "required": ["name"]}


def problem_schema() -> Schema:
    """The schema of RFC 9457 with our members."""
    wrong = closed({"at": dict(TEXT), "detail": dict(TEXT)})
    return {
        "title": "Problem",
        "description": "What was wrong, what exists and what to try (RFC 9457).",
        "type": "object",
        "properties": {
            "type": {"type": "string", "enum": ["about:blank", *(f"/problems#{name}" for name in KINDS)]},
            "title": dict(TEXT),
            "status": {"type": "integer", "minimum": 400, "maximum": 599},
            "detail": dict(TEXT),
            "name": TEXT | {"description": "The name that nothing, or several things, answer to."},
            "level": TEXT | {"description": "The level that stood in the name."},
            "nearest": listing(dict(TEXT)) | {"description": "Names that look alike, best first."},
            "candidates": listing(dict(TEXT)) | {"description": "Names that are not ambiguous."},
            "errors": listing(wrong) | {"description": "What is wrong with which argument."},
        },
        "required": ["type", "title", "status", "detail"],
        "additionalProperties": False,
    }
