"""Pages and parts of pages, drawn from their templates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from rolescope._version import __version__
from rolescope.present.markup import Html
from rolescope.present.web.files import address
from rolescope.present.web.links import link, part


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
    Place("/jobs", "Jobs"),
    Place("/you", "For you"),
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
    made.globals.update(places=PLACES, version=__version__, address=address, link=link)
    made.filters["part"] = part
    return made


def page(name: str, **shown: Any) -> str:
    """A page from its template in `templates/`."""
    return templates().get_template(f"{name}.html").render(**shown)


def fragment(name: str, **shown: Any) -> Html:
    """A part of a page, such as its form, from its template."""
    return Html(page(name, **shown))
