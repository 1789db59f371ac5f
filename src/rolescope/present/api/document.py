"""The OpenAPI document: every address with its arguments, answers and problems."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from rolescope._version import __version__
from rolescope.present.api.described import SCHEMAS, problem_schema

ABOUT = """
The answers of rolescope as JSON. The same question gives the same bytes, here, in the library and on the
command line: an answer's `answer_id` spells its question and hashes what it rests on.

Names of roles may be ids, titles or names of occupations; one that nothing or several things answer to is a
problem that lists what there is (404, 409). Every problem is `application/problem+json` (RFC 9457). Answers
to GET carry an `ETag`. What is sent by POST is read in memory and kept nowhere.

Everything under `/api/v1` may be read without a token. What looks inside the process (`/metrics`) needs the
one that the server was started with, as `Authorization: Bearer …`.
"""
LICENCE = {"name": "Apache-2.0", "identifier": "Apache-2.0"}
BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "The token that the server was started with. No address of this document needs it.",
}


def document(app: FastAPI) -> dict[str, Any]:
    """The document, made once for an application."""
    if app.openapi_schema is None:
        made = get_openapi(
            title="rolescope",
            version=__version__,
            openapi_version="3.1.0",
            summary="What a job really is, counted from the text of job postings.",
            description=ABOUT.strip(),
            routes=app.routes,
            license_info=LICENCE,
        )
        made["components"] = {
            "schemas": SCHEMAS.named | {"Problem": problem_schema()},
            "securitySchemes": {"bearer": BEARER},
        }
        app.openapi_schema = made
    return app.openapi_schema
