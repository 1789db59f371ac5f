"""An audit as Markdown: a table a grouping."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer, Table
from rolescope.present import markdown_parts as md
from rolescope.present.audit import words


def markdown(answer: Answer[AuditAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = [
        f"# {md.text(words.QUESTION)}",
        f"**{md.text(view.headline)}**",
        md.text(" · ".join(words.provenance(answer))),
        md.text(words.about(view)),
    ]
    for measure in view.measures:
        parts += [f"## {md.text(words.heading(measure))}", md.text(words.counted(measure))]
        for table in measure.tables:
            parts += [f"### {md.text(words.name(table.group))}", *_table(table)]
    parts += [
        md.text(words.TESTS),
        md.text(words.left_out(view)),
        "## What this cannot say",
        md.listed(view.limits),
    ]
    parts += ["## Rules", md.listed(view.law), f"Answer `{answer.answer_id}`"]
    return md.document(parts)


def _table(table: Table) -> list[str]:
    if not table.categories:
        return [md.text(f"{words.NOTHING_KNOWN} {words.unknown(table)}")]
    drawn = md.table(words.HEAD, [words.row(one) for one in table.categories])
    return [drawn, md.text(" ".join(filter(None, (words.beside(table), words.unknown(table)))))]
