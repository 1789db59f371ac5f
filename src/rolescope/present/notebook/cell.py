"""The fragment for a notebook's cell; its style touches nothing else, and brings its own ground and ink."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rolescope.model.answer import Answer
from rolescope.present import picture
from rolescope.present.markup import Html, tag
from rolescope.present.notebook import words
from rolescope.present.page.styles import colours, css

STYLE = "notebook"
LETTERS = 240
"""Letters of a text that a short table shows."""


def cell(answer: Answer[Any]) -> str:
    """Headline, what carries it, the chart or a short table, the limits, and the answer's id."""
    view = answer.view
    return tag(
        "div",
        tag("style", Html(f"{colours()}\n{css(STYLE)}")),
        tag("h3", words.headline(answer)),
        _list(words.carrying(view)),
        _shown(answer),
        _limits(words.limits(view)),
        _foot(answer),
        class_="rs cell",
    )


def _shown(answer: Answer[Any]) -> Html | None:
    """The picture; where there is none, a short table."""
    if picture.has_chart(answer):
        return tag("figure", Html(picture.chart(answer).svg))
    found = words.table(answer.view)
    if found is None:
        return None
    heads, rows = found
    columns = tag("tr", [tag("th", name, scope="col") for name in heads])
    body = [tag("tr", [tag("td", _short(one)) for one in row]) for row in rows[: words.SHOWN]]
    more = f"and {len(rows) - words.SHOWN} more" if len(rows) > words.SHOWN else None
    return tag(
        "div",
        tag("table", tag("thead", columns), tag("tbody", body)),
        tag("p", more, class_="quiet") if more else None,
    )


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1]}…"


def _list(said: Sequence[str]) -> Html | None:
    return tag("ul", [tag("li", one) for one in said]) if said else None


def _limits(said: Sequence[str]) -> Html | None:
    if not said:
        return None
    return tag("details", tag("summary", f"What this cannot say ({len(said)})"), _list(said))


def _foot(answer: Answer[Any]) -> Html:
    ways = [("The whole page", ".to_html()")] if words.has_page(answer.view) else []
    ways.append(("every figure", ".to_polars()"))
    said = [[f"{name}: ", tag("code", way), "; "] for name, way in ways]
    return tag("p", said, "answer ", tag("code", answer.answer_id), class_="quiet")
