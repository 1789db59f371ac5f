"""An audit as Markdown: a table a grouping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer, Table
from rolescope.present.audit import words
from rolescope.present.markdown import SPECIAL


def markdown(answer: Answer[AuditAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = [
        f"# {_text(words.QUESTION)}",
        f"**{_text(view.headline)}**",
        _text(" · ".join(words.provenance(answer))),
        _text(words.about(view)),
    ]
    for measure in view.measures:
        parts += [f"## {_text(words.heading(measure))}", _text(words.counted(measure))]
        for table in measure.tables:
            parts += [f"### {_text(words.name(table.group))}", *_table(table)]
    parts += [_text(words.TESTS), _text(words.left_out(view)), "## What this cannot say", _list(view.limits)]
    parts += ["## Rules", _list(view.law), f"Answer `{answer.answer_id}`"]
    return "\n\n".join(parts) + "\n"


def _table(table: Table) -> list[str]:
    if not table.categories:
        return [_text(f"{words.NOTHING_KNOWN} {words.unknown(table)}")]
    lines = [words.HEAD, ["---"] * len(words.HEAD), *(words.row(one) for one in table.categories)]
    drawn = "\n".join(_line(cells) for cells in lines)
    return [drawn, _text(" ".join(filter(None, (words.beside(table), words.unknown(table)))))]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell if cell == '---' else _text(cell) for cell in cells)} |"


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {_text(item)}" for item in items)


def _text(text: str) -> str:
    return " ".join(text.translate(SPECIAL).split())
