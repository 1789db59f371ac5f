"""A page around its content: one HTML file that asks for nothing from outside."""

from __future__ import annotations

from dataclasses import dataclass

from rolescope.present.markup import Html, tag
from rolescope.present.page.styles import css, script

SEALED = "default-src 'none'; style-src 'unsafe-inline'"
"""Tells browsers too that the page asks for nothing, and runs no script."""
SCRIPTED = f"{SEALED}; script-src 'unsafe-inline'; img-src data:"
"""What a page may do beside that runs a script of its own."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a page shows, without the document around it: that is a file's, or the web's.

    Attributes:
        title: for the window and for links.
        body: what stands in the page's body.
        look: the body's classes.
        styles: names of the style sheets it needs (`styles.css`), in order.
        description: one sentence of what it says.
        scripted: whether it is better with the page's script.
    """

    title: str
    body: Html
    look: str
    styles: tuple[str, ...]
    description: str | None = None
    scripted: bool = False


def whole(content: Content, version: str) -> str:
    """A page as a file, drawn by an engine of this version."""
    description = content.description
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy", content=SCRIPTED if content.scripted else SEALED),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="description", content=description) if description is not None else None,
        tag("meta", name="generator", content=f"rolescope {version}"),
        tag("title", content.title),
        tag("style", Html("\n".join(css(name) for name in content.styles))),
    )
    last = tag("script", Html(script())) if content.scripted else None
    body = tag("body", content.body, last, class_=content.look)
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"
