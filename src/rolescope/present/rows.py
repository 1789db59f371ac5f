"""Rows put in the order in which they are drawn: sorted by difference, the sure ones apart from the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.comparison import Contrast, PrevalenceRow, Verdict
from rolescope.model.estimate import Estimate, Figure

SURE = (Verdict.HIGHER, Verdict.LOWER)


def estimates(row: PrevalenceRow) -> list[Estimate]:
    """The row's figures that exist."""
    return [figure for figure in row.roles.values() if isinstance(figure, Estimate)]


def is_sure(row: PrevalenceRow) -> bool:
    """Whether any pair of roles differs reliably."""
    return any(difference.verdict in SURE for difference in row.differences)


def top(row: PrevalenceRow) -> float:
    """The largest share in the row."""
    return max((figure.value for figure in estimates(row)), default=0.0)


def spread(row: PrevalenceRow) -> float:
    """Largest difference between two roles."""
    values = [figure.value for figure in estimates(row)]
    return max(values, default=0.0) - min(values, default=0.0)


def leader(row: PrevalenceRow) -> str | None:
    """The role with the largest share; None where no pair differs reliably."""
    if not is_sure(row):
        return None
    known = {role: figure.value for role, figure in row.roles.items() if isinstance(figure, Estimate)}
    return max(known, key=lambda role: known[role]) if known else None


def by_difference(rows: Sequence[PrevalenceRow]) -> list[PrevalenceRow]:
    """From what the first role has more of to what the last has more of; one role: from often to rarely.

    With three or more roles, rows stand by the role that leads them; those without a sure leader stand last.
    """
    if not rows:
        return []
    roles = list(rows[0].roles)
    drawn = [row for row in rows if estimates(row)]
    if len(roles) == 1:
        return sorted(drawn, key=lambda row: (-top(row), row.id))
    if len(roles) == 2:  # noqa: PLR2004
        return sorted(drawn, key=lambda row: (-signed(row), row.id))
    place = {role: index for index, role in enumerate(roles)}
    return sorted(drawn, key=lambda row: (place.get(leader(row) or "", len(roles)), -spread(row), row.id))


def fitting(rows: Sequence[PrevalenceRow], room: int) -> list[PrevalenceRow]:
    """As many rows as there are columns: unsure and rare ones go first."""
    ordered = by_difference(rows)
    kept = sorted(ordered, key=lambda row: (not is_sure(row), -top(row), row.id))[:room]
    names = {row.id for row in kept}
    return [row for row in ordered if row.id in names]


def week_order(rows: Sequence[PrevalenceRow]) -> list[PrevalenceRow]:
    """Activities as they stand in a week: first what the first role does more, last what others do more."""
    ordered = by_difference(rows)
    roles = list(rows[0].roles) if rows else []
    first = [row for row in ordered if is_sure(row) and leader(row) == roles[0]]
    others = [row for row in ordered if is_sure(row) and leader(row) != roles[0]]
    alike = sorted((row for row in ordered if not is_sure(row)), key=lambda row: (-top(row), row.id))
    return [*first, *alike, *others]


def signed(row: PrevalenceRow) -> float:
    """First role minus last role; a share that is not estimable counts as nought."""
    figures = list(row.roles.values())
    return _or_nought(figures[0]) - _or_nought(figures[-1])


def pair(row: PrevalenceRow, a: str, b: str) -> Contrast | None:
    """The row's contrast of two roles."""
    return next((d for d in row.differences if d.a == a and d.b == b), None)


@dataclass(frozen=True, slots=True)
class Butterfly:
    """Rows of two roles in reading order.

    Attributes:
        left: sure rows that the first role has more of, largest difference first.
        core: rows without a sure difference that are core to either role, most frequent first; where none is
            core, simply the most frequent.
        right: sure rows that the second role has more of, smallest difference first, so that the order
            runs on down the page.
        rest: everything else, most frequent first.
    """

    left: tuple[PrevalenceRow, ...]
    core: tuple[PrevalenceRow, ...]
    right: tuple[PrevalenceRow, ...]
    rest: tuple[PrevalenceRow, ...]


def butterfly(rows: Sequence[PrevalenceRow], *, wing: int = 12, body: int = 10) -> Butterfly:
    """Sort rows of two roles into a butterfly of at most `wing` rows a side and `body` shared ones."""
    ordered = by_difference(rows)
    left = [row for row in ordered if is_sure(row) and signed(row) > 0][:wing]
    right = [row for row in ordered if is_sure(row) and signed(row) < 0][-wing:]
    often = sorted((row for row in rows if not is_sure(row)), key=lambda row: (-top(row), row.id))
    core = ([row for row in often if row.core_in] or often)[:body]
    shown = {row.id for row in (*left, *core, *right)}
    rest = sorted((row for row in rows if row.id not in shown), key=lambda row: (-top(row), row.id))
    return Butterfly(tuple(left), tuple(core), tuple(right), tuple(rest))


def _or_nought(figure: Figure) -> float:
    return figure.value if isinstance(figure, Estimate) else 0.0
