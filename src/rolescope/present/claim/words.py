"""A claim's verdict and effects, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rolescope.model.claim import ClaimAnswer, ClaimEvidence, ClaimVerdict
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.trend import PER_YEAR
from rolescope.present.words import money

SIGNS: Mapping[ClaimVerdict, str] = {
    ClaimVerdict.SUPPORTED: "✓",
    ClaimVerdict.CONTRADICTED: "✗",
    ClaimVerdict.MIXED: "±",
    ClaimVerdict.CANNOT_TELL: "?",
}
SIDES: Mapping[str, str] = {"for": "✓", "against": "✗", "open": "?"}
HEADINGS: Mapping[str, str] = {
    "for": "Evidence for it",
    "against": "Evidence against it",
    "open": "Evidence that cannot tell",
}
_COUNTED = frozenset({"years", "roles"})
_THOUSAND = 1000.0
TENTH, HUNDREDTH = 0.1, 0.01
"""Sizes of an effect from which it is given in whole points, and in tenths of a point."""


def asked(view: ClaimAnswer) -> str:
    """The claim as it was given: a sentence, or the query in words."""
    return f"“{view.claim}”" if view.claim else view.understood


def effect(figure: Figure) -> str:
    """A difference with its interval, in the measure's unit; both bounds of one that lies between two."""
    if not isinstance(figure, Estimate):
        return figure.reason
    digits = 0 if abs(figure.value) >= TENTH else 1 if abs(figure.value) >= HUNDREDTH else 2
    value, low, high = (_signed(x, figure.unit, digits) for x in (figure.value, figure.low, figure.high))
    if figure.upto is not None:
        value = f"{value} to {_signed(figure.upto, figure.unit, digits)}"
    return f"{value} ({low} to {high})"


def _signed(amount: float, unit: str, digits: int) -> str:
    if unit in {"proportion", "ratio", PER_YEAR}:
        points = "" if unit == "proportion" else " %"
        return f"{100 * amount:+.{digits}f}{points}".replace("-", "−")
    if unit in _COUNTED:
        return f"{amount:+.1f}".replace("-", "−")
    sign = "−" if amount < 0 else "+"
    return f"{sign}{money(abs(amount), unit, _THOUSAND)}"


def unit(figure: Figure) -> str:
    """What an effect is counted in, for a caption."""
    if not isinstance(figure, Estimate):
        return ""
    return {"proportion": "points of 100", "ratio": "%", PER_YEAR: "% a year"}.get(figure.unit, figure.unit)


def by_part(view: ClaimAnswer) -> list[tuple[str, list[ClaimEvidence]]]:
    """Evidence part by part, in the query's order; within one, for, against, open."""
    parts = [_bare(text) for text in re.split(r" (?:and|or) ", view.query)]
    every = (*view.evidence_for, *view.evidence_against, *view.evidence_open)
    return [(text, [one for one in every if one.part == i]) for i, text in enumerate(parts)]


def _bare(part: str) -> str:
    """A part without the bracket that opens or closes its clause."""
    if part.startswith("("):
        return part[1:]
    return part[:-1] if part.count(")") > part.count("(") else part


def span(rows: Sequence[ClaimEvidence]) -> tuple[float, float] | None:
    """The ends of a scale that holds every effect and nought; None where nothing can be drawn."""
    known = [one.effect for one in rows if isinstance(one.effect, Estimate)]
    if not known or len({one.unit for one in known}) > 1:
        return None
    low, high = min(0.0, *(one.low for one in known)), max(0.0, *(one.high for one in known))
    margin = 0.05 * (high - low) or 1.0
    return low - margin, high + margin
