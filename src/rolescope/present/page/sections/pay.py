"""Pay: one block per population, one small chart per level, the same axis within a block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rolescope.model.comparison import PayCell, PayContrast
from rolescope.present import findings, words
from rolescope.present.charts.density import Axis, Curve, Key, axis_of, density
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.card import pay_card
from rolescope.present.page.frame import Frame
from rolescope.present.page.sections.skills import section
from rolescope.present.words import country, level, sentences, upper_first

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


@dataclass(frozen=True, slots=True)
class Population:
    """One block's cells and contrasts, on one axis."""

    block: Block
    cells: list[PayCell]
    contrasts: list[PayContrast]
    axis: Axis | None


def pay(frame: Frame) -> Html | None:
    """All populations, one after another."""
    if not frame.view.pay:
        return None
    blocks = list(dict.fromkeys(_block(cell) for cell in frame.view.pay))
    firsts = {block.source: block for block in reversed(blocks)}
    drawn = [_draw(frame, _population(frame, block), named=firsts[block.source] == block) for block in blocks]
    return section("Pay", "pay", *drawn)


def _block(cell: PayCell | PayContrast) -> Block:
    return Block(cell.population, cell.source, cell.country, cell.currency, cell.period)


def _population(frame: Frame, block: Block) -> Population:
    cells = [cell for cell in frame.view.pay if _block(cell) == block]
    contrasts = [c for c in frame.view.pay_contrasts if _block(c) == block]
    return Population(block, cells, contrasts, axis_of(cells, [x for c in contrasts for x in curves([c])]))


def _draw(frame: Frame, of: Population, *, named: bool) -> Html:
    """A population; the first of each source can be linked to."""
    levels = list(dict.fromkeys(cell.level for cell in of.cells))
    years = sorted({cell.years for cell in of.cells if cell.years})
    notes = [caveat for caveat in dict.fromkeys(cell.caveat for cell in of.cells) if caveat]
    return tag(
        "div",
        tag("h3", of.block.name),
        *_said(frame, of),
        tag("div", *(_level(frame, of, at) for at in levels), class_="multiples"),
        tag("p", sentences([", ".join(years), *notes]), class_="quiet"),
        table.quartiles(frame, of.cells, of.block.name),
        class_="population",
        id=f"pay-{of.block.source}" if named else None,
    )


def _said(frame: Frame, of: Population) -> list[Html]:
    """Who is paid more, and how far the distributions overlap; what intervals do not carry is withheld."""
    overall = [contrast for contrast in of.contrasts if contrast.level.startswith(ALL)]
    paid = [tag("p", text, class_="finding") for c in overall if (text := findings.paid(c, frame.view))]
    if overall and not paid:
        paid = [tag("p", "No reliable difference in median pay.", class_="finding second")]
    return [*paid, *(tag("p", text) for c in overall if (text := findings.overlap(c, frame.view)))]


def _level(frame: Frame, of: Population, at: str) -> Html:
    here = [cell for cell in of.cells if cell.level == at]
    whole = at == ALL
    drawn = curves([c for c in of.contrasts if c.level == at or (whole and c.level.startswith(ALL))])
    heading = upper_first(level(at))
    title = f"{of.block.name}, {heading.lower()}"
    key = Key(frame.slots, frame.labels)
    picture = (
        density(title, here, drawn, of.axis, key, small=not whole)
        if of.axis
        else tag("p", words.pay(here[0].p50, here[0].currency), class_="hatch-text")
    )
    counts = ", ".join(f"{frame.labels[cell.role]} n = {cell.n:,}" for cell in here)
    card = tag("div", *(pay_card(frame, cell) for cell in here), class_="card")
    opened = tag("details", tag("summary", counts), card)
    return tag(
        "figure", tag("h4", heading), picture, opened, class_="multiple first" if whole else "multiple"
    )


def curves(contrasts: Sequence[PayContrast]) -> list[Curve]:
    """Each role's density once, whatever pair it comes from."""
    found: dict[str, Curve] = {}
    for contrast in contrasts:
        for role, heights in contrast.curves.items():
            if heights:
                found.setdefault(role, Curve(role, contrast.grid, heights))
    return list(found.values())
