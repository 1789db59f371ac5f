"""POST /choose: roles held against what a person says. Nothing of it is kept."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.role_choice import RoleChoice
from rolescope.present.api.answered import judged
from rolescope.present.api.asked import Country, Name, Seniority
from rolescope.present.api.bodies import body
from rolescope.present.api.described import about_texts
from rolescope.present.api.ways import Address
from rolescope.present.server.scores import table_of
from rolescope.questions.choose import choose as question
from rolescope.questions.choose import parsed

routes = APIRouter(route_class=Address)
SAMPLE = "version = 1\n\n[statistics]\nanswer = 3\nimportance = 3\n\n[research]\nanswer = 4\nimportance = 1\n"
TEXT: dict[str, Any] = {
    "type": "string",
    "minLength": 1,
    "description": "Answers as a file has them (TOML): a table a question with `answer` and `importance`. "
    "`/choose/answers` is one with every question, nothing answered.",
    "examples": [SAMPLE],
}
NO_ANSWERS = "There are no answers. Send them as TOML; `/choose/answers` is a file with every question."
FILE: dict[str, Any] = {"type": "string", "format": "binary", "description": "The same as a file, in UTF-8."}
Roles = Annotated[
    tuple[Name, ...],
    Query(
        max_length=20,
        description="Roles to look at: names or ids. Without it: those of data and AI with enough postings.",
        examples=[["data analyst", "data engineer"]],
    ),
]


@routes.post("/choose", **about_texts(RoleChoice, body(TEXT, FILE, {})))
async def choose(
    request: Request, role: Roles = (), country: Country = None, level: Seniority = None
) -> Response:
    """Roles by how far they agree with what a person says: ledgers, trade-offs, what would change it."""
    sent, _ = await table_of(request, ("text", "file"), NO_ANSWERS)

    def ask() -> Answer[Any]:
        return question(parsed(_text(sent.data)), role or None, country=country, level=level)

    return await judged(request, ask)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadQuestion("The answers are no text in UTF-8.") from error
