"""How a page on the web differs from a file: fewer rows, the others a link away, and links to ask next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from rolescope.present.markup import Html

_LINK = re.compile(r'href="#([^"]+)"')
_ID = re.compile(r' id="([^"]+)"')
_ROW = re.compile(r' data-row="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Web:
    """Where a page stands, and what it shows beside its answer.

    Attributes:
        address: of the page that has every row, in its tables.
        every: whether this is that page.
        ask_next: links under the figures.
        behind: role id to a sentence on how far its title tells the work.
        titles: role id to the address of the page on its title.
    """

    address: str
    every: bool = False
    ask_next: Html | None = None
    behind: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)


def linked(body: Html, web: Web) -> Html:
    """Every link to a row leads to it: on this page where it is shown, else on the page with every row.

    A row that stands in a chart and in tables has its place in the chart; one that stands in tables alone, in
    the first of these.
    """
    there = set(_ID.findall(body))

    def place(found: re.Match[str]) -> str:
        name = found[1]
        if name in there:
            return ""
        there.add(name)
        return f' id="{name}"'

    placed = _ROW.sub(place, body)

    def lead(found: re.Match[str]) -> str:
        if found[1] in there or web.every:
            return found[0]
        return f'href="{Html(web.address).replace("&", "&amp;")}#{found[1]}"'

    return Html(_LINK.sub(lead, placed))
