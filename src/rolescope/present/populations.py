"""Whose pay: the populations that help most first, and roles that a survey cannot tell apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from rolescope.model.comparison import Comparison, PayCell, PayContrast
from rolescope.model.estimate import Estimate, Figure, Published
from rolescope.present.words import country, inside, join, level, pay_value, upper_first

ALL = "all"
"""How the level begins that stands for every level."""


class Block(NamedTuple):
    """What is never mixed: whose pay, from where, in what currency, for how long."""

    population: str
    source: str
    country: str
    currency: str
    period: str

    @property
    def name(self) -> str:
        """The population with what bounds it."""
        return f"{upper_first(self.population)}, {country(self.country)}, per {self.period}"


class Use(IntEnum):
    """What a population can do for the question, best first."""

    COMPARES = 0
    """Some pair of roles can be compared, with an interval."""
    TELLS_APART = 1
    """A survey that counts the roles under different occupations, though without intervals."""
    DESCRIBES = 2
    """Quartiles of some role."""
    PUBLISHED = 3
    """A survey's figures that tell no role from another."""
    NOTHING = 4
    """Every quartile is suppressed."""


def block_of(cell: PayCell | PayContrast) -> Block:
    """The population that a cell or a contrast belongs to."""
    return Block(cell.population, cell.source, cell.country, cell.currency, cell.period)


def populations(view: Comparison) -> list[Block]:
    """Populations, those first in which most pairs of roles can be compared; surveys and gaps last."""
    blocks = list(dict.fromkeys(block_of(cell) for cell in view.pay))
    return sorted(blocks, key=lambda block: _rank(view, block))


def use(view: Comparison, block: Block) -> Use:
    """What the population can do for this question."""
    cells = overall(view, block)
    published = [cell for cell in cells if isinstance(cell.p50, Published)]
    if any(isinstance(c.difference, Estimate) for c in contrasts(view, block)):
        return Use.COMPARES
    if len(twins(published)) > 1:
        return Use.TELLS_APART
    if any(isinstance(cell.p50, Estimate) for cell in cells):
        return Use.DESCRIBES
    return Use.PUBLISHED if published else Use.NOTHING


def whole(view: Comparison) -> str:
    """The level that stands for everything asked about: the one asked for, else all of them."""
    return view.scope.level or ALL


def overall(view: Comparison, block: Block) -> list[PayCell]:
    """The population's cells over everything asked about, one per role."""
    return [cell for cell in view.pay if block_of(cell) == block and cell.level == whole(view)]


def is_overall(view: Comparison, contrast: PayContrast) -> bool:
    """Whether a contrast is over everything asked about."""
    return contrast.level == whole(view) or contrast.level.startswith(ALL)


def contrasts(view: Comparison, block: Block) -> list[PayContrast]:
    """The population's contrasts over everything asked about, one per pair."""
    return [c for c in view.pay_contrasts if block_of(c) == block and is_overall(view, c)]


def _rank(view: Comparison, block: Block) -> tuple[int, int, int, int]:
    cells = overall(view, block)
    known = [cell for cell in cells if isinstance(cell.p50, Estimate)]
    pairs = sum(isinstance(c.difference, Estimate) for c in contrasts(view, block))
    return use(view, block), -pairs, -len(known), -min((cell.n for cell in known), default=0)


def as_given(view: Comparison, cells: Sequence[PayCell]) -> str:
    """What raw medians are of: "all levels, as posted".

    Said because differences beside them are at equal level and year, and need not agree with them.
    """
    if any(isinstance(cell.p50, Published) for cell in cells):
        how = "as published"
    else:
        how = "as filed" if any("as filed" in cell.method for cell in cells) else "as posted"
    return f"{level(whole(view))}, {how}"


def occupation(cell: PayCell) -> str:
    """The code of the occupation that a survey counted: "SOC 15-2051"; empty for other sources."""
    found = re.search(r"SOC [\d.-]*\d", cell.method)
    return found.group() if found else ""


def twins(cells: Sequence[PayCell]) -> list[list[PayCell]]:
    """Cells in groups with the same published figures: roles that a survey counts as one occupation."""
    groups: dict[tuple[object, ...], list[PayCell]] = {}
    for cell in cells:
        published = isinstance(cell.p50, Published)
        key = (
            (cell.level, cell.n, *map(_amount, (cell.p25, cell.p50, cell.p75))) if published else (id(cell),)
        )
        groups.setdefault(key, []).append(cell)
    return list(groups.values())


def _amount(figure: Figure) -> float | None:
    return figure.value if isinstance(figure, Published | Estimate) else None


def as_one(view: Comparison, cells: Sequence[PayCell]) -> list[str]:
    """A sentence for each group of roles that the survey counts as one occupation."""
    names = {subject.id: subject.label for subject in view.subjects}
    groups = twins([cell for cell in cells if cell.level == whole(view)])
    return [_one(group, [inside(names[cell.role]) for cell in group]) for group in groups if len(group) > 1]


def _one(group: Sequence[PayCell], roles: Sequence[str]) -> str:
    cell = group[0]
    survey = f"this survey ({code})" if (code := occupation(cell)) else "this survey"
    everyone = "both" if len(group) == 2 else "all of them"  # noqa: PLR2004
    amount = f"{pay_value(cell.p50, cell.currency)} a {cell.period} at the median"
    said = f"{join(roles)} are one occupation in {survey}, so one wage stands for {everyone}: {amount}."
    return upper_first(said)
