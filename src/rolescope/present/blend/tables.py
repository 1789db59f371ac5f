"""Tables of a blend, as rows of text: the page and the Markdown have the same."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.blend import BlendAnswer, ResidualRow
from rolescope.model.estimate import Estimate
from rolescope.present.blend import words
from rolescope.present.words import likely, points, value

Rows = list[list[str]]
EXPLAINED = ("Blend", "of what sets it apart", "R²")


def own(view: BlendAnswer) -> list[str]:
    """What the parts asked about explain."""
    return [
        " + ".join(part.label for part in view.parts),
        words.explained(view.apart),
        words.explained(view.r2),
    ]


def rivals(view: BlendAnswer) -> list[tuple[str, str, str, str]]:
    """What others explain: kind, who, both measures."""
    return [
        (
            words.KINDS[one.kind],
            words.rival(one),
            "–" if one.apart is None else words.signed(one.apart),
            words.signed(one.r2),
        )
        for one in view.rivals
    ]


def residuals(view: BlendAnswer, rows: Sequence[ResidualRow]) -> tuple[list[str], Rows]:
    """Head and rows of the role against the blend, with the parts' own shares."""
    head = ["Name", view.subjects[0].label, "likely", "the blend", "likely", "role less blend"]
    return head + [part.label for part in view.parts], [_cells(row) for row in rows]


def _cells(row: ResidualRow) -> list[str]:
    between = []
    for figure in (row.share, row.blended):
        between += [value(figure), likely(figure) if isinstance(figure, Estimate) else figure.reason]
    return [row.label, *between, points(row.residual), *(words.signed(one) for one in row.parts.values())]
