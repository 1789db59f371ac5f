"""Which role agrees with what a person says: a questionnaire whose answers are a file. Nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.errors import BadQuestion
from rolescope.model.role_choice import RoleAnswers
from rolescope.present.choose import content
from rolescope.present.markup import Html
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.forms import Form, form_of
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.person import HUB, NO_TRACE, saved
from rolescope.present.web.rolenames import role_names
from rolescope.present.web.site import At, fragment, framed
from rolescope.questions.choose import answers_of, choose, parsed, questionnaire, written

routes = APIRouter()
HERE = "/choose"
FILE = HERE + "/answers"
TOML = "application/toml; charset=utf-8"
NAME = "answers.toml"
IMPORTANCES = (("1", "counts once"), ("2", "counts twice"), ("3", "counts three times"))
SCOPE = ("role", "country", "level")
WEIGHT = "importance-"

NOTHING_YET = Empty(
    here=HERE,
    question="Which role suits you?",
    title="Say what you want; hear which roles do it",
    lead="Short questions, each held against one measured thing: what people do in a role, with whom, at "
    "which level, for what pay. Answer those that matter. You get trade-offs and what would change it, "
    "not a verdict; your answers are a file of your own.",
)


class Asked(NamedTuple):
    """What was sent.

    Attributes:
        answers: what the person says.
        told: the scope, by name.
    """

    answers: RoleAnswers
    told: Mapping[str, str]


@routes.get(HERE)
async def choose_form(request: Request) -> Response:
    """The questionnaire, nothing answered."""
    return await empty(request, NOTHING_YET, form)


@routes.get(FILE)
async def blank(request: Request) -> Response:
    """The questionnaire as a file, nothing answered."""
    return delivered(request, saved(written().encode(), TOML, NAME))


@routes.post(HERE)
async def chosen(request: Request) -> Response:
    """Roles held against what was said."""
    asked = await _sent(request)

    def draw() -> Drawn:
        roles = [one for part in asked.told["role"].split(",") if (one := part.strip())]
        answer = choose(
            asked.answers,
            roles or None,
            country=asked.told["country"] or None,
            level=asked.told["level"] or None,
        )
        body = framed(content(answer), At(HUB, HERE), answer, form(asked), fragment("choose_next"))
        return Drawn(body.encode(), HTML, answer_id=answer.answer_id)

    return await _done(request, draw)


@routes.post(FILE)
async def answers(request: Request) -> Response:
    """What was said, as a file to be sent again."""
    asked = await _sent(request)
    return await _done(request, lambda: saved(written(asked.answers).encode(), TOML, NAME))


async def _done(request: Request, draw: Callable[[], Drawn]) -> Response:
    desk: Desk = request.app.state.desk
    return delivered(request, await desk.done(draw), NO_TRACE)


async def _sent(request: Request) -> Asked:
    known = questionnaire().questions
    sent = await form_of(request, (*known, *(f"{WEIGHT}{one}" for one in known), *SCOPE, "file"))
    told = {name: sent.fields.get(name, "").strip() for name in SCOPE}
    return Asked(_from_file(sent) if sent.file else _from_fields(sent.fields), told)


def _from_file(sent: Form) -> RoleAnswers:
    assert sent.file is not None
    try:
        return parsed(sent.file.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadQuestion("The file is no text. Choose a file of answers that was saved here.") from error


def _from_fields(fields: Mapping[str, str]) -> RoleAnswers:
    """The answers of the form; a question left open is skipped."""
    given: dict[str, Any] = {}
    for id_ in questionnaire().questions:
        answer, weight = fields.get(id_, "").strip(), fields.get(f"{WEIGHT}{id_}", "").strip()
        if answer:
            given[id_] = {"answer": answer, "importance": int(weight) if weight.isdecimal() else weight or 2}
    return answers_of(given)


def form(asked: Asked | None = None, *, again: bool = False) -> Html:
    """The questionnaire with what was said in it."""
    said = {} if asked is None else {one.question: one for one in asked.answers.said}
    themes: dict[str, list[Any]] = {}
    for one in questionnaire().questions.values():
        themes.setdefault(one.theme, []).append(one)
    return fragment(
        "choose_form",
        themes=themes,
        said=said,
        told={} if asked is None else asked.told,
        importances=IMPORTANCES,
        weight=WEIGHT,
        names=role_names(),
        folded=again or asked is not None,
        open=again,
    )


def form_again(_: QueryParams) -> Html:
    """The questionnaire above what was wrong."""
    return form(again=True)
