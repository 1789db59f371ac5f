"""What surrounds every page: head, navigation, foot; and the templates that draw it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.present.forms import content
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.web.files import address


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the navigation."""

    path: str
    name: str


PLACES = (
    Place("/compare", "Compare"),
    Place("/roles", "Roles"),
    Place("/pay", "Pay"),
    Place("/trends", "Trends"),
    Place("/titles", "Titles"),
    Place("/claims", "Claims"),
    Place("/read", "Read a posting"),
)


@cache
def templates() -> Environment:
    """The templates, escaping whatever is not markup already; an unknown name in one is an error."""
    made = Environment(
        loader=PackageLoader("rolescope.present.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(places=PLACES, version=__version__, address=address)
    return made


def page(name: str, **shown: Any) -> str:
    """A page from its template in `templates/`."""
    return templates().get_template(f"{name}.html").render(**shown)


def framed(shown: Content, here: str, answer: Answer[Any] | None = None, form: Html | None = None) -> str:
    """An answer's content as a page of the site.

    Args:
        shown: what the answer's page shows.
        here: path of the entry of the navigation that it belongs to.
        answer: embedded as JSON where given.
        form: what to ask next, above the content.
    """
    embedded = None if answer is None else Html(answer.to_json())
    return page("answer", shown=shown, here=here, embedded=embedded, form=form)


async def answered(
    request: Request, key: str, here: str, ask: Callable[[], Answer[Any]], form: Html | None = None
) -> Response:
    """The page of an answer, asked in turn or remembered."""

    def draw() -> Drawn:
        answer = ask()
        body = framed(content(answer), here, answer, form)
        return Drawn(body.encode(), HTML, answer_id=answer.answer_id)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn(f"page {key}", draw))
