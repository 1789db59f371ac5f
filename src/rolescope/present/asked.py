"""How a skill is asked for, in words: required, preferred, at what depth, by work instead of title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow
from rolescope.present.palette import LOOKS, slots
from rolescope.present.words import level, share, value

OF_MENTIONS = "postings that mention it"
NAMED = 6
"""Skills named in one line under a picture."""
TOLD = "Depth is of 100 postings that mention the skill; not all say one."


def facts(row: PrevalenceRow, role: str) -> list[str]:
    """What a card says beside the share of mentions; empty where nothing was read of it."""
    parts = [
        ("required", row.required, "postings"),
        ("preferred", row.preferred, "postings"),
        ("advanced or expert depth", row.advanced, OF_MENTIONS),
        ("basic or working depth", row.basic, OF_MENTIONS),
        ("by the work, whatever the title", row.by_work, "postings"),
    ]
    return [f"{name}: {share(by[role], noun)}" for name, by, noun in parts if role in by]


def has_parts(rows: Sequence[PrevalenceRow]) -> list[PrevalenceRow]:
    """Rows that say how they are asked for."""
    return [row for row in rows if any(isinstance(figure, Estimate) for figure in row.required.values())]


def most(row: PrevalenceRow) -> float:
    """The largest share of any role's postings that require the skill."""
    return max((f.value for f in row.required.values() if isinstance(f, Estimate)), default=0.0)


def must(view: Comparison, rows: Sequence[PrevalenceRow]) -> str:
    """One line under a picture: in how many of 100 postings its most required skills are required."""
    first = sorted(has_parts(rows), key=lambda row: (-most(row), row.id))[:NAMED]
    said = [f"{row.label} {_signed(view, row.required)}" for row in rows if row in first]
    return f"Required, of 100 postings: {'; '.join(said)}." if said else ""


def line(view: Comparison, row: PrevalenceRow) -> str:
    """All that is known of one skill's asking, in one line."""
    parts = (("required", row.required), ("preferred", row.preferred), ("advanced", row.advanced))
    return f"{row.label}: {'; '.join(f'{name} {_signed(view, by)}' for name, by in parts)}"


def _signed(view: Comparison, figures: Mapping[str, Figure]) -> str:
    place = slots(view.subjects)
    return " ".join(f"{LOOKS[place[role]].sign}{value(figure)}" for role, figure in figures.items())


def duties_of(view: Comparison, index: int) -> str:
    """What people of one level do, each role's largest shares: "Train models ● 16 ◆ 24; …"."""
    duties = view.activities_by_level[index]
    place = slots(view.subjects)
    first = duties.activities[0].roles
    counted = " ".join(f"{LOOKS[place[role]].sign}{figure.n or 0:,}" for role, figure in first.items())
    said = "; ".join(f"{row.label} {_signed(view, row.roles)}" for row in duties.activities)
    return f"{level(duties.level)} (n = {counted} duties): {said}"
