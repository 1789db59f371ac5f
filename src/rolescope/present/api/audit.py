"""POST /audit: whether scores pass some declared categories less often. No names are taken."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.audit import AuditAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.asked import text
from rolescope.present.api.bodies import body
from rolescope.present.api.described import about_texts
from rolescope.present.api.ways import Address
from rolescope.present.server.scores import table_of
from rolescope.questions.audit import audit as question
from rolescope.questions.audit import from_bytes

routes = APIRouter(route_class=Address)
MOST = 20
TEXT: dict[str, Any] = {
    "type": "string",
    "minLength": 1,
    "description": "A table as CSV: a header, then a row an assessment. Columns that are not named are not "
    "looked at; no names are needed.",
    "examples": ["sex,score\nf,12\nm,15\nf,9\nm,11\n"],
}
FILE: dict[str, Any] = {
    "type": "string",
    "format": "binary",
    "description": "The table as a CSV file, in UTF-8.",
}


def _columns(description: str, example: str) -> Any:
    return Query(max_length=MOST, description=description, examples=[[example]])


Groups = Annotated[tuple[str, ...], _columns("Columns of declared categories, one to four.", "sex")]
Score = Annotated[str | None, text("Column of scores; above the median passes.", "score")]
Selected = Annotated[str | None, text("Column of yes and no, in the place of scores.", "hired")]
Components = Annotated[tuple[str, ...], _columns("Columns of parts of the score.", "interview")]
EveryRatio = Annotated[bool, Query(description="Impact ratios of categories under 2 % of the rows too.")]
About = Annotated[str, text("Where the scores come from, for the record.", "Pilot, spring 2026")]
Day = Annotated[str | None, text("Date of the audit.", "2026-01-31")]


@routes.post("/audit", **about_texts(AuditAnswer, body(TEXT, FILE, {})))
async def audit(  # noqa: PLR0917
    request: Request,
    group: Groups = (),
    score: Score = None,
    selected: Selected = None,
    component: Components = (),
    every_ratio: EveryRatio = False,
    about: About = "",
    as_of: Day = None,
) -> Response:
    """Rates, impact ratios and exact tests by declared category: scores and categories, no names."""
    table, _ = await table_of(request, ("text", "file"))

    def ask() -> Any:
        return question(
            from_bytes(table.data, table.name),
            group,
            score=score,
            selected=selected,
            components=component,
            every_ratio=every_ratio,
            about=about,
            as_of=as_of,
        )

    return await judged(request, ask)
