"""A switch of roles as Markdown: a table a part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.answer import Answer
from rolescope.model.switch import SwitchAnswer
from rolescope.present.markdown import SPECIAL
from rolescope.present.switch import words
from rolescope.present.switch.sections import Section, sections
from rolescope.present.words import scope


def markdown(answer: Answer[SwitchAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = [f"# {_text(words.question(view))}", f"**{_text(view.headline)}**"]
    for one in sections(view):
        parts += _section(one)
    said = [f"- {_text(one)}" for one in (scope(view.scope), *view.limits)]
    evidence = [
        f"- {_text(f'{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}')}" for ref in answer.evidence
    ]
    parts += ["## What these figures cannot say", "\n".join(said), "## Evidence", "\n".join(evidence)]
    parts += [_text(view.notice), f"Answer `{answer.answer_id}`"]
    return "\n\n".join(parts) + "\n"


def _section(one: Section) -> Iterator[str]:
    yield f"## {_text(one.title)}"
    for said in one.said:
        yield _text(said)
    if one.head:
        rule = ("---",) * len(one.head)
        yield "\n".join(_line(row) for row in (one.head, rule, *one.rows))
    for said in one.after:
        yield _text(said)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell if cell == '---' else _text(cell) for cell in cells)} |"


def _text(text: str) -> str:
    return " ".join(text.translate(SPECIAL).split())
