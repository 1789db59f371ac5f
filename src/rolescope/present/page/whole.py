"""A whole page around its content: one HTML file that asks for nothing from outside."""

from __future__ import annotations

from rolescope.present.markup import Html, Node, tag

SEALED = "default-src 'none'; style-src 'unsafe-inline'"
"""Tells browsers too that the page asks for nothing, and runs no script."""


def whole(
    title: str,
    *content: Node,
    look: str,
    rules: str,
    version: str,
    policy: str = SEALED,
    description: str | None = None,
) -> str:
    """A page as a file.

    Args:
        title: its title, for the window and for links.
        content: what stands in its body.
        look: the body's classes.
        rules: its style sheet.
        version: of the engine that drew it.
        policy: what a browser may do with it.
        description: one sentence of what it says.
    """
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="description", content=description) if description is not None else None,
        tag("meta", name="generator", content=f"rolescope {version}"),
        tag("title", title),
        tag("style", Html(rules)),
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', *content, class_=look), lang='en')}\n"
