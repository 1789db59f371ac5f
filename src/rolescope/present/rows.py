"""Rows put in the order in which they are drawn: sorted by difference, the sure ones apart from the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import Contrast, PrevalenceRow, Verdict

CATCH_ALL = "other"
"""The activity that gathers what is none of the others: it names nothing that a picture could show."""
SURE = (Verdict.HIGHER, Verdict.LOWER)


def tables(view: Comparison) -> list[tuple[str, tuple[PrevalenceRow, ...]]]:
    """Tables of shares beside skills and duties, with their names."""
    return [
        ("Degree, workplace, seniority", view.categories),
        ("Whom they work with", view.collaborators),
        ("On call", view.on_call),
        ("Industries", view.industries),
        ("Fields of study", view.fields_of_study),
        ("Employment, visa, clearance, travel", view.conditions),
    ]


def estimates(row: PrevalenceRow) -> list[Estimate]:
    """The row's figures that exist."""
    return [figure for figure in row.roles.values() if isinstance(figure, Estimate)]


def is_sure(row: PrevalenceRow) -> bool:
    """Whether any pair of roles differs reliably."""
    return any(difference.verdict in SURE for difference in row.differences)


def is_inked(row: PrevalenceRow) -> bool:
    """Whether a row is drawn in colour: where roles surely differ, or where one role alone was counted."""
    counted = [figure for figure in row.roles.values() if figure.n]
    return is_sure(row) or len(counted) == 1


def top(row: PrevalenceRow) -> float:
    """The largest share in the row."""
    return max((figure.value for figure in estimates(row)), default=0.0)


def spread(row: PrevalenceRow) -> float:
    """Largest difference between two roles."""
    values = [figure.value for figure in estimates(row)]
    return max(values, default=0.0) - min(values, default=0.0)


def margin(row: PrevalenceRow) -> float:
    """How far the largest share stands above the next: what sets one of several roles apart."""
    values = sorted((figure.value for figure in estimates(row)), reverse=True)
    return values[0] - values[1] if len(values) > 1 else 0.0


def leader(row: PrevalenceRow) -> str | None:
    """The role whose share is surely above every other role's; None where no role's is.

    A role whose share could not be estimated does not stand in the way: nothing is known against it.
    """
    for role in row.roles:
        against = [d for d in row.differences if role in {d.a, d.b} and d.verdict is not Verdict.SUPPRESSED]
        if against and all(d.verdict is (Verdict.HIGHER if d.a == role else Verdict.LOWER) for d in against):
            return role
    return None


def counted(rows: Sequence[PrevalenceRow]) -> int:
    """How many roles anything was counted for."""
    return len({role for row in rows for role, figure in row.roles.items() if figure.n})


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
    ordered = [row for row in ordered if row.id != CATCH_ALL]
    left = [row for row in ordered if is_sure(row) and signed(row) > 0][:wing]
    right = [row for row in ordered if is_sure(row) and signed(row) < 0][-wing:]
    unsure = (row for row in rows if not is_sure(row) and row.id != CATCH_ALL)
    often = sorted(unsure, key=lambda row: (-top(row), row.id))
    core = ([row for row in often if row.core_in] or often)[:body]
    shown = {row.id for row in (*left, *core, *right)}
    rest = sorted((row for row in rows if row.id not in shown), key=lambda row: (-top(row), row.id))
    return Butterfly(tuple(left), tuple(core), tuple(right), tuple(rest))


class Group(NamedTuple):
    """Rows that belong together.

    Attributes:
        role: the role that surely leads them; None where no role does.
        rows: in reading order.
    """

    role: str | None
    rows: tuple[PrevalenceRow, ...]


def picked(rows: Sequence[PrevalenceRow], differing: int, alike: int) -> list[Group]:
    """The few rows that a picture shows: largest sure differences, evenly by role, then what is shared.

    Two roles: the shared rows stand in the middle. One role: simply its most frequent rows.
    """
    known = [row for row in rows if estimates(row) and row.id != CATCH_ALL]
    often = sorted(known, key=lambda row: (-top(row), row.id))
    roles = list(rows[0].roles) if rows else []
    if len(roles) < 2:  # noqa: PLR2004
        return _filled([Group(None, tuple(often[: differing + alike]))])
    gaps = sorted((row for row in known if is_sure(row)), key=lambda row: (-margin(row), row.id))
    led = [[row for row in gaps if leader(row) == role] for role in roles]
    turns = [row for turn in zip_longest(*led) for row in turn if row is not None][:differing]
    groups = [
        Group(role, tuple(row for row in one if row in turns)) for role, one in zip(roles, led, strict=True)
    ]
    unsure = [row for row in often if not is_sure(row)]
    core = [row for row in unsure if row.core_in]
    shares_of_one_whole = known and known[0].type == "activity"
    if not turns or shares_of_one_whole:  # no row is core to anybody where all rows share 100
        core += [row for row in unsure if row not in core]
    same = Group(None, tuple(core[: alike + (differing - len(turns)) // 2]))
    if len(roles) > 2:  # noqa: PLR2004
        split = sorted((row for row in gaps if leader(row) is None), key=lambda row: (-spread(row), row.id))
        return _filled([*groups, Group(None, tuple(split[:alike])), same])
    return _filled([groups[0], same, Group(roles[1], groups[1].rows[::-1])])


def _filled(groups: Sequence[Group]) -> list[Group]:
    return [group for group in groups if group.rows]


def _or_nought(figure: Figure) -> float:
    return figure.value if isinstance(figure, Estimate) else 0.0
