"""A blend as Markdown: the parts, what they explain beside others, what is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.answer import Answer
from rolescope.model.blend import BlendAnswer, ResidualRow
from rolescope.present import markdown_parts as md
from rolescope.present.blend import tables, words
from rolescope.present.blend.charts import named
from rolescope.present.words import scope


def markdown(answer: Answer[BlendAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = [*md.opening(words.question(view), view.headline), f"## {md.text(named(view))}"]
    parts += [md.listed(f"{part.label}: {words.weight(part)}" for part in view.parts)]
    parts += [md.text(words.counted(view)), "## How much it explains", md.text("Of 100:")]
    others = [[f"{kind}: {who}" if who else kind, *figures] for kind, who, *figures in tables.rivals(view)]
    parts += [md.table(tables.EXPLAINED, [tables.own(view), *others])]
    parts += [md.text(words.beats(view)), md.text(words.explanation(view))]
    parts += _residuals(view, words.SKILLS, view.skills, "postings")
    parts += _residuals(view, words.DUTIES, view.activities, "duties")
    return md.document([*parts, *md.closing(answer, (scope(view.scope), *view.limits))])


def _residuals(view: BlendAnswer, name: str, rows: Sequence[ResidualRow], noun: str) -> Iterator[str]:
    if rows:
        yield f"## {name}"
        yield md.text(f"{words.told(rows)}. Of 100 {noun}:")
        yield md.table(*tables.residuals(view, rows))
