"""How a text from the one box was read, and the other ways to read it: a wrong guess is one click away."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request

from rolescope.present.markup import Html
from rolescope.present.web.drawing import fragment
from rolescope.present.web.links import link, part
from rolescope.questions.ask import LONG, Kind, Way, ask

FROM = "from"
"""Parameter that tells a page what was typed into the box."""
NAMES: Mapping[Kind, str] = {
    Kind.COMPARISON: "a comparison",
    Kind.CLAIM: "a claim",
    Kind.PAY: "a question of pay",
    Kind.ROLE: "a role",
    Kind.TITLE: "a title",
}
"""Readings that have an address; a posting has none, for its text never stands in one."""


def address_of(way: Way, text: str) -> str:
    """Where a reading is answered."""
    came = {FROM: text}
    if way.kind is Kind.COMPARISON:
        return link("/compare", role=way.roles, **came)
    if way.kind is Kind.PAY:
        return link("/pay", role=way.roles, level=way.level, **came)
    if way.kind is Kind.ROLE:
        return link(f"/role/{part(way.roles[0])}", level=way.level, **came)
    return link("/claim" if way.kind is Kind.CLAIM else "/title", text=text, **came)


def read_as(request: Request) -> tuple[str, Html | None]:
    """What was typed into the box that led to this page, and what it was read as; "" and None elsewhere."""
    text = request.query_params.get(FROM, "").strip()[:LONG]
    return text, _readings(text, request.scope["path"]) if text else None


def _readings(text: str, path: str) -> Html | None:
    asked = ask(text)
    ways = [one for one in (asked.way, *asked.others) if one.kind in NAMES]
    taken = next((one for one in ways if _page(address_of(one, text)) == _page(path)), None)
    if taken is None:
        return None
    others = [(NAMES[one.kind], address_of(one, text)) for one in ways if one is not taken]
    return fragment("readings", text=asked.text, taken=NAMES[taken.kind], others=others)


def _page(address: str) -> str:
    """The first part of a path: what kind of page it is."""
    return address.partition("?")[0].split("/")[1]
