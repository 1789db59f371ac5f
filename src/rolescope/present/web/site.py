"""What surrounds every page: head, navigation, foot; and the templates that draw it."""

from __future__ import annotations

import gzip
import json
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
from rolescope.present.server.drawn import HTML, LEVEL, Drawn, delivered
from rolescope.present.web.files import address
from rolescope.present.web.links import link, part

EMBEDDED = 80_000
"""Compressed bytes of an answer's JSON up to which a page holds it; beyond, it says where it is."""


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


@dataclass(frozen=True, slots=True)
class At:
    """Where a page stands.

    Attributes:
        here: path of the entry of the navigation that it belongs to; "" for none.
        address: path and query of the page itself, in one spelling: it names what is remembered, and what
            is shared.
        json: path and query of the same answer as JSON; None where there is none.
    """

    here: str
    address: str
    json: str | None = None


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
    made.globals.update(places=PLACES, version=__version__, address=address, link=link)
    made.filters["part"] = part
    return made


def page(name: str, **shown: Any) -> str:
    """A page from its template in `templates/`."""
    return templates().get_template(f"{name}.html").render(**shown)


def fragment(name: str, **shown: Any) -> Html:
    """A part of a page, such as its form, from its template."""
    return Html(page(name, **shown))


def framed(
    shown: Content,
    at: At,
    answer: Answer[Any] | None = None,
    form: Html | None = None,
    below: Html | None = None,
) -> str:
    """An answer's content as a page of the site.

    Args:
        shown: what the answer's page shows.
        at: where the page stands.
        answer: embedded as JSON where given.
        form: what was asked, to ask again, above the content.
        below: what to ask next, under the content.
    """
    embedded = None if answer is None else embeddable(answer, at.json)
    return page("answer", shown=shown, at=at, here=at.here, embedded=embedded, form=form, below=below)


def embeddable(answer: Answer[Any], href: str | None) -> Html:
    """The answer's JSON, the same bytes as at every door; of a long one only its id and where it is."""
    text = answer.to_json()
    if href is None or len(gzip.compress(text.encode(), LEVEL, mtime=0)) <= EMBEDDED:
        return Html(text)
    named = json.dumps({"answer_id": answer.answer_id, "href": href}, ensure_ascii=False)
    return Html(named.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


async def answered(
    request: Request,
    at: At,
    ask: Callable[[], Answer[Any]],
    *,
    form: Callable[[Answer[Any]], Html] | None = None,
    below: Callable[[Answer[Any]], Html] | None = None,
    draw: Callable[[Answer[Any]], Content] = content,
) -> Response:
    """The page of an answer, asked in turn or remembered.

    Args:
        request: what was asked.
        at: where the page stands.
        ask: answers it; its errors become the page that says what was wrong.
        form: draws the form above from the answer.
        below: draws what stands under the content.
        draw: draws the content.
    """

    def drawn() -> Drawn:
        answer = ask()
        above = None if form is None else form(answer)
        under = None if below is None else below(answer)
        body = framed(draw(answer), at, answer, above, under)
        return Drawn(body.encode(), HTML, answer_id=answer.answer_id)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn(f"page {at.address}", drawn))
