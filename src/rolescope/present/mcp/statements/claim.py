"""A claim: the verdict with its reason, then each body of evidence by the side that it is on."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.claim import ClaimAnswer
from rolescope.present.claim import words
from rolescope.present.mcp.statement import Statement, at


def statements(view: ClaimAnswer) -> Iterator[Statement]:
    """Verdict, what was understood, evidence for, against and open, and what would change it."""
    yield Statement(f"{view.verdict.value.capitalize()}. {view.reason}", (at("verdict"), at("effect")))
    yield Statement(f"Understood as: {view.query} ({view.understood})", (at("query"),))
    for name in ("evidence_for", "evidence_against", "evidence_open"):
        for number, one in enumerate(getattr(view, name)):
            said = f"{words.SIDES[one.side]} {one.population}: {one.says}"
            yield Statement(said, (at(name, number),))
    for number, change in enumerate(view.would_change):
        yield Statement(f"What would change it: {change}", (at("would_change", number),))
