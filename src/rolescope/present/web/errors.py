"""The page that says what was wrong: what was asked, what exists, and one link to each way on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.markup import Html
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.problems import Problem
from rolescope.present.web.drawing import page
from rolescope.present.web.links import part
from rolescope.present.web.readings import read_as

Form = Callable[[QueryParams], Html]
"""Draws a page's form with what was asked in it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over what went wrong.

    Attributes:
        over: a line above the title.
        title: in the words of who asked.
        ways: over the ways on.
    """

    over: str
    title: str
    ways: str = "Go on with"


@dataclass(frozen=True, slots=True)
class Way:
    """A link to what may have been meant."""

    name: str
    href: str


TITLES: Mapping[str, Heading] = {
    "unknown-role": Heading(
        "Nothing by that name", "No role or occupation is called “{name}”.", "Did you mean"
    ),
    "ambiguous-role": Heading(
        "Several by that name", "“{name}” can mean several things.", "Which one is it?"
    ),
    "level-in-name": Heading("A level is asked for apart", "“{name}” holds a level.", "Ask for"),
    "bad-question": Heading("That cannot be asked", "The question cannot be asked as it stands."),
    "bad-arguments": Heading("That cannot be asked", "The question cannot be asked as it stands."),
    "source-refused": Heading("That cannot be read", "The file could not be read."),
    "evidence-damaged": Heading("The evidence is damaged", "There is nothing to count from."),
    "store-unavailable": Heading("The store cannot be opened", "Openings cannot be looked at now."),
}
STATUSES: Mapping[int, Heading] = {
    404: Heading("There is no such page", "There is nothing at this address."),
    422: Heading("That cannot be done", "Nothing was made of it."),
    405: Heading("Not this way", "This page cannot be asked in this way."),
    503: Heading("Many are asking", "There are too many questions at the moment."),
    429: Heading("Many are asking", "Those were many questions in a short time."),
}
SAID = ("unknown-role", "ambiguous-role", "level-in-name")
"""Problems whose title says all there is to say."""
SENTENCES = ("q", "text", "query")
"""Parameters in which a name stands among other words."""
NAMES = ("nearest", "candidates")
"""Members of a problem that name what may have been meant."""


def error_page(
    request: Request, problem: Problem, headers: Mapping[str, str] | None = None, form: Form | None = None
) -> Response:
    """What was wrong, what exists and what to try, as a page.

    Args:
        request: what was asked.
        problem: what was wrong with it.
        headers: more of them for the response.
        form: of the page that was asked for, to be mended and asked again.
    """
    body = page(
        "error",
        problem=problem,
        heading=_heading(problem),
        detail=_detail(problem),
        ways=_ways(request, problem),
        read=read_as(request)[1],
        form=None if form is None else form(request.query_params),
        here=f"/{request.url.path.split('/')[1]}",
    )
    drawn = Drawn(body.encode(), HTML, status=problem.status.value, headers=tuple((headers or {}).items()))
    return delivered(request, drawn, "no-store")


def _heading(problem: Problem) -> Heading:
    own = Heading(problem.status.phrase, "That did not work.")
    found = TITLES.get(problem.name) or STATUSES.get(problem.status) or own
    name = problem.more.get("name")
    return replace(found, title=found.title.format(name=name)) if name else found


def _detail(problem: Problem) -> str | None:
    """What the title does not say already. What is said for the command line, links say here."""
    if problem.name in SAID or problem.detail == problem.status.phrase:
        return None
    if "errors" in problem.more:
        wrong = [f"{one['at'].partition('.')[2]}: {one['detail']}" for one in problem.more["errors"]]
        return f"{'; '.join(wrong)}."
    return problem.detail


def _ways(request: Request, problem: Problem) -> list[Way]:
    """The same question with each of the names that may have been meant."""
    wrong = str(problem.more.get("name", ""))
    level = problem.more.get("level")
    names = [name for member in NAMES for name in problem.more.get(member, ())]
    return [Way(f"{name}, {level}" if level else name, _again(request, wrong, name, level)) for name in names]


def _again(request: Request, wrong: str, meant: str, level: str | None) -> str:
    """The address of the same question with another name; of the role alone where the name was not in it."""
    asked = [(key, value) for key, value in request.query_params.multi_items() if value.strip()]
    pairs = [(key, _renamed(key, value, wrong, meant)) for key, value in asked]
    parts = request.url.path.split("/")
    path = "/".join(part(meant if one == wrong else one) for one in parts)
    if level and "level" not in dict(asked):
        pairs.append(("level", level))
    if not wrong or (pairs == asked and wrong not in parts):
        return f"/role/{part(meant)}"
    return f"{path}?{urlencode(pairs)}" if pairs else path


def _renamed(key: str, value: str, wrong: str, meant: str) -> str:
    """A value that is the name; or a sentence, where the name stands as words of its own."""
    if key not in SENTENCES:
        return meant if value.strip() == wrong else value
    words = re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.IGNORECASE)
    return words.sub(lambda _: meant, value) if wrong else value
