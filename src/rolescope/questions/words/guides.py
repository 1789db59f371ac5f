"""Guides say, evidence says: popular claims about a pair of roles, held against the figures."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any

from rolescope.model.comparison import GuideClaim, PayContrast, Subject, YearsRow
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.questions.words.pay import amount
from rolescope.questions.words.phrases import listed, of_hundred, plural

SUPPORTED, CONTRADICTED, MIXED, CANNOT_TELL = "supported", "contradicted", "mixed", "cannot tell"
A_YEAR = 1.0
"""Medians that cannot lie further apart than this ask for the same experience."""
RARE = 0.20
"""A skill whose whole interval lies under this share is not needed in the role: it is not core to it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One popular claim; `guides.toml` says what the fields mean."""

    roles: tuple[str, ...]
    claim: str
    kind: str
    role: str = ""
    skill: str = ""
    activity: str = ""
    skills: tuple[str, ...] = ()
    names: str = ""


@dataclass(frozen=True, slots=True)
class Cells:
    """The figures that claims are held against."""

    labels: Mapping[str, str]
    rows: Mapping[str, PrevalenceRow]
    contrasts: Sequence[PayContrast]
    years: Mapping[str, YearsRow]


@cache
def claims() -> tuple[Claim, ...]:
    """Every claim we know of."""
    text = files("rolescope.questions.words").joinpath("guides.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["claims"]
    return tuple(_claim(row) for row in rows)


def _claim(row: Mapping[str, Any]) -> Claim:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return Claim(**values)


def guides(
    subjects: Sequence[Subject],
    rows: Sequence[PrevalenceRow],
    contrasts: Sequence[PayContrast],
    years: Sequence[YearsRow],
) -> tuple[GuideClaim, ...]:
    """Claims on any pair of the roles of which postings were read.

    Args:
        subjects: the roles.
        rows: their skills, activities and on-call duty.
        contrasts: pay of their pairs.
        years: experience asked.
    """
    read = [subject.id for subject in subjects if subject.postings]
    asked = {frozenset(pair) for pair in combinations(read, 2)}
    cells = Cells(
        labels={subject.id: plural(subject.label) for subject in subjects},
        rows={_cell(row): row for row in rows},
        contrasts=contrasts,
        years={row.role: row for row in years},
    )
    return tuple(JUDGES[claim.kind](claim, cells) for claim in claims() if frozenset(claim.roles) in asked)


def _cell(row: PrevalenceRow) -> str:
    return f"{row.noun}:{row.id}"


def _other(claim: Claim) -> str:
    return next(role for role in claim.roles if role != claim.role)


def _shares(row: PrevalenceRow, roles: Sequence[str], cells: Cells, of: str) -> str:
    parts = [f"{of_hundred(row.roles[role])} of 100 {of} of {cells.labels[role]}" for role in roles]
    return f"{row.label}: {listed(parts)}"


def _only(claim: Claim, cells: Cells) -> GuideClaim:
    """Supported if core to the one and surely not to the other; contradicted if core to the other too."""
    cell = f"skill:{claim.skill}"
    row = cells.rows.get(cell)
    if row is None:
        return _unknown(claim)
    mine, theirs = row.roles[claim.role], row.roles[_other(claim)]
    if _is_core(row, _other(claim)):
        verdict = CONTRADICTED
    elif _is_core(row, claim.role) and isinstance(theirs, Estimate) and theirs.high < RARE:
        verdict = SUPPORTED
    elif _sure(row, claim.role, _other(claim)) == claim.role and isinstance(mine, Estimate):
        verdict = MIXED
    else:
        verdict = CANNOT_TELL
    return GuideClaim(claim.claim, verdict, f"{_shares(row, claim.roles, cells, 'postings')}.", (cell,))


def _more(claim: Claim, cells: Cells) -> GuideClaim:
    """Supported or contradicted by a sure difference; no difference worth saying contradicts too."""
    cell = f"skill:{claim.skill}" if claim.skill else f"activity:{claim.activity}"
    row = cells.rows.get(cell)
    if row is None:
        return _unknown(claim)
    winner = _sure(row, claim.role, _other(claim))
    same = any(d.verdict is Verdict.EQUIVALENT for d in row.differences if {d.a, d.b} == set(claim.roles))
    if winner is not None:
        verdict = SUPPORTED if winner == claim.role else CONTRADICTED
    else:
        verdict = CONTRADICTED if same else CANNOT_TELL
    of = "postings" if claim.skill else "duties"
    return GuideClaim(claim.claim, verdict, f"{_shares(row, claim.roles, cells, of)}.", (cell,))


def _core(claim: Claim, cells: Cells) -> GuideClaim:
    """Supported if every skill named is core to both; contradicted if none is."""
    found = {f"skill:{s}": cells.rows[f"skill:{s}"] for s in claim.skills if f"skill:{s}" in cells.rows}
    core = [row for row in found.values() if all(_is_core(row, role) for role in claim.roles)]
    verdict = SUPPORTED if len(core) == len(claim.skills) else MIXED if core else CONTRADICTED
    if not found:
        return _unknown(claim)
    parts = [
        f"{row.label} {listed([of_hundred(row.roles[role]) for role in claim.roles])}"
        for row in found.values()
    ]
    evidence = f"Of 100 postings of {listed([cells.labels[r] for r in claim.roles])}: {'; '.join(parts)}."
    return GuideClaim(claim.claim, verdict, evidence, tuple(found))


def _pays_more(claim: Claim, cells: Cells) -> GuideClaim:
    """By the populations that can tell; those that cannot are silent, and two that disagree are mixed."""
    known = [
        c for c in cells.contrasts if {c.a, c.b} == set(claim.roles) and isinstance(c.difference, Estimate)
    ]
    winners = {c.pays_more for c in known} - {None}
    if winners == {claim.role}:
        verdict = SUPPORTED
    elif winners == {_other(claim)}:
        verdict = CONTRADICTED
    else:
        verdict = MIXED if winners else CANNOT_TELL
    parts = [_gap(c, claim.role) for c in known]
    name = cells.labels[claim.role]
    evidence = f"Median of {name} less the other's: {listed(parts)}." if parts else "Too few records."
    return GuideClaim(claim.claim, verdict, evidence, tuple(f"pay:{c.source}:{c.a}:{c.b}" for c in known))


def _gap(contrast: PayContrast, role: str) -> str:
    difference = contrast.difference
    assert isinstance(difference, Estimate)
    ends = (difference.low, difference.high)
    low, high = ends if contrast.a == role else (-ends[1], -ends[0])
    amounts = " to ".join(amount(end, contrast.currency, difference) for end in (low, high))
    return f"{amounts} a {contrast.period} ({contrast.population})"


def _same_years(claim: Claim, cells: Cells) -> GuideClaim:
    """Supported if the medians cannot lie a year apart, contradicted if their intervals are apart."""
    medians = [_median(cells, role) for role in claim.roles]
    one, two = medians
    if not isinstance(one, Estimate) or not isinstance(two, Estimate):
        return _unknown(claim)
    apart = one.low > two.high or two.low > one.high
    same = max(one.high - two.low, two.high - one.low) <= A_YEAR
    verdict = CONTRADICTED if apart else SUPPORTED if same else CANNOT_TELL
    named = zip(claim.roles, (one, two), strict=True)
    parts = [f"{cells.labels[r]} {m.value:.0f} years (likely {m.low:.0f} to {m.high:.0f})" for r, m in named]
    return GuideClaim(
        claim.claim, verdict, f"Medians: {listed(parts)}.", tuple(f"years:{r}" for r in claim.roles)
    )


def _median(cells: Cells, role: str) -> Figure | None:
    row = cells.years.get(role)
    return row.p50 if row else None


def _named(claim: Claim, cells: Cells) -> GuideClaim:
    """Supported or contradicted by a sure difference only: what no posting names may be so all the same."""
    row = cells.rows.get(claim.names)
    if row is None or not all(isinstance(row.roles[role], Estimate) for role in claim.roles):
        return _unknown(claim)
    winner = _sure(row, claim.role, _other(claim))
    verdict = CANNOT_TELL if winner is None else SUPPORTED if winner == claim.role else CONTRADICTED
    parts = [f"{of_hundred(row.roles[role])} of 100 postings of {cells.labels[role]}" for role in claim.roles]
    evidence = f"{row.label} is asked for in {listed(parts)}; the others do not say."
    return GuideClaim(claim.claim, verdict, evidence, (claim.names,))


def _unknown(claim: Claim) -> GuideClaim:
    return GuideClaim(claim.claim, CANNOT_TELL, "Too little was read to give a figure on both sides.", ())


def _is_core(row: PrevalenceRow, role: str) -> bool:
    return role in row.core_in


def _sure(row: PrevalenceRow, one: str, two: str) -> str | None:
    """The role that is surely above the other, if any."""
    for difference in row.differences:
        if {difference.a, difference.b} == {one, two}:
            if difference.verdict is Verdict.HIGHER:
                return difference.a
            if difference.verdict is Verdict.LOWER:
                return difference.b
    return None


JUDGES = {
    "only": _only,
    "more": _more,
    "core": _core,
    "pays_more": _pays_more,
    "same_years": _same_years,
    "named": _named,
}
"""How each kind of claim is judged."""
