"""Which drawing each kind of answer has in each form: what `to_html`, `to_markdown` and `print` call."""

from __future__ import annotations

from html import escape
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.model.errors import BadQuestion
from rolescope.model.read import ReadAnswer
from rolescope.model.rolelist import RoleList
from rolescope.model.title import TitleAnswer
from rolescope.present import markdown, page, reading, terminal
from rolescope.present.terminal import posting, title
from rolescope.present.terminal.ink import plain
from rolescope.present.terminal.names import names


def table(answer: Answer[Any]) -> str:
    """Plain text for a terminal."""
    if isinstance(answer.view, RoleList):
        return plain(names(answer.view))
    if isinstance(answer.view, ReadAnswer):
        return posting.table(answer)
    return title.table(answer) if isinstance(answer.view, TitleAnswer) else terminal.table(answer)


def md(answer: Answer[Any]) -> str:
    """Markdown: a text of its own for figures, else the plain text as a block."""
    if isinstance(answer.view, Comparison):
        return markdown.markdown(answer)
    return f"```text\n{table(answer)}```\n"


def html(answer: Answer[Any]) -> str:
    """One self-contained page.

    Raises:
        BadQuestion: for a list or a title, which have none.
    """
    if isinstance(answer.view, ReadAnswer):
        return reading.page(answer)
    if isinstance(answer.view, Comparison):
        return page.page(answer)
    raise BadQuestion(f"A {answer.question['name']} answer has no page; print it, or take its JSON.")


def notebook(answer: Answer[Any]) -> str:
    """HTML to stand in a notebook's cell."""
    return (
        page.notebook(answer)
        if isinstance(answer.view, Comparison)
        else f"<pre>{escape(table(answer))}</pre>"
    )
