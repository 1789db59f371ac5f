"""A page on which nothing has been asked yet: what it answers, its form, and questions to try."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.markup import Html
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.evidence import state
from rolescope.present.web.site import page
from rolescope.present.web.whose import kept, selector


@dataclass(frozen=True, slots=True)
class Example:
    """A question to try, and where its answer is."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Empty:
    """What a page says before anything is asked.

    Attributes:
        here: path of the page, and of its entry in the navigation.
        question: a line above the title.
        title: what can be asked, as a heading.
        lead: what the answer will say, in a sentence or two.
        examples: questions to try.
        over: what stands over them.
    """

    here: str
    question: str
    title: str
    lead: str
    examples: Sequence[Example] = ()
    over: str = "Try one"


async def empty(request: Request, shown: Empty, form: Callable[[], Html], key: str = "") -> Response:
    """The page, drawn once: its form offers what the evidence has, which is looked up in turn.

    Args:
        request: what was asked.
        shown: what the page says.
        form: draws the form.
        key: what else tells one such page from another.
    """

    def draw() -> Drawn:
        offered = selector(request, shown.here)
        body = page("empty", shown=shown, here=shown.here, form=form(), whose=offered)
        return Drawn(kept(request, body).encode(), HTML)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn(f"empty {shown.here} {key} {state(request)}", draw))
