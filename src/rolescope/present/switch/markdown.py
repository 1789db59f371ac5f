"""A switch of roles as Markdown: a table a part."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.switch import SwitchAnswer
from rolescope.present import markdown_parts as md
from rolescope.present.switch import words
from rolescope.present.switch.sections import Section, sections
from rolescope.present.words import scope


def markdown(answer: Answer[SwitchAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = md.opening(words.question(view), view.headline)
    for one in sections(view):
        parts += _section(one)
    return md.document([*parts, *md.closing(answer, (scope(view.scope), *view.limits))])


def _section(one: Section) -> Iterator[str]:
    yield f"## {md.text(one.title)}"
    for said in one.said:
        yield md.text(said)
    if one.head:
        yield md.table(one.head, one.rows)
    for said in one.after:
        yield md.text(said)
