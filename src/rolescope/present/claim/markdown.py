"""A claim as Markdown: the verdict, every body of evidence in a table, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer, ClaimEvidence
from rolescope.model.estimate import Estimate
from rolescope.present import markdown_parts as md
from rolescope.present.claim import words

HEAD = ("What it says", "Evidence", "Effect", "Figures")


def markdown(answer: Answer[ClaimAnswer]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = md.opening(words.asked(view), f"{words.SIGNS[view.verdict]} {view.verdict.capitalize()}")
    parts += [md.text(view.reason), f"Understood as {md.code(view.query)}"]
    parts += [md.text(view.understood)] if view.claim is not None else []
    several = words.by_part(view)
    for text, rows in several:
        parts += [f"## {md.text(text if len(several) > 1 else 'The evidence')}", _evidence(rows)]
    if view.would_change:
        parts += ["## What would change it", md.listed(view.would_change)]
    return md.document([*parts, *md.closing(answer, view.limits)])


def _evidence(rows: Sequence[ClaimEvidence]) -> str:
    known = next((one.effect for one in rows if isinstance(one.effect, Estimate)), None)
    unit = f" ({words.unit(known)})" if known and words.unit(known) else ""
    side, population, effect, figures = HEAD
    return md.table(
        (side, population, f"{effect}{unit}", figures),
        ([words.HEADINGS[one.side], one.population, words.effect(one.effect), one.says] for one in rows),
    )
