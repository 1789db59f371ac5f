"""Pay: one block per population, one small chart per level, the same axis within a block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.comparison import PayCell, PayContrast
from rolescope.model.estimate import Estimate
from rolescope.present import cite, findings, words
from rolescope.present.charts.density import Axis, Curve, Key, axis_of, density
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.card import contrast_card, pay_card
from rolescope.present.page.frame import Frame
from rolescope.present.page.rowlist import PAIR
from rolescope.present.page.sections.skills import section
from rolescope.present.populations import (
    Block,
    Use,
    as_given,
    as_one,
    block_of,
    is_overall,
    overall,
    populations,
    twins,
    use,
    whole,
)
from rolescope.present.words import join, level, sentences, upper_first


@dataclass(frozen=True, slots=True)
class Population:
    """One block's cells and contrasts, on one axis; levels share another that needs no room for curves."""

    block: Block
    cells: list[PayCell]
    contrasts: list[PayContrast]
    axis: Axis | None
    levels: Axis | None


def pay(frame: Frame) -> Html | None:
    """Populations, those first that tell most; those that compare nothing are folded."""
    view = frame.view
    if not view.pay:
        return None
    blocks = populations(view)
    firsts = {block.source: block for block in reversed(blocks)}
    shown = [block for block in blocks if use(view, block) <= Use.TELLS_APART] or blocks[:1]
    drawn = {
        block: _draw(frame, _population(frame, block), named=firsts[block.source] == block)
        for block in blocks
    }
    rest = [drawn[block] for block in blocks if block not in shown]
    names = f"{len(rest)} more population{'s' if len(rest) > 1 else ''} in which the roles cannot be compared"
    if len(frame.slots) == 1:
        names = names.removesuffix(" in which the roles cannot be compared")
    folded = tag("details", tag("summary", names), *rest, class_="more") if rest else None
    return section("Pay", "pay", *(drawn[block] for block in shown), folded)


def _population(frame: Frame, block: Block) -> Population:
    cells = [cell for cell in frame.view.pay if block_of(cell) == block]
    contrasts = [c for c in frame.view.pay_contrasts if block_of(c) == block]
    drawn = [x for c in contrasts for x in curves([c])]
    return Population(block, cells, contrasts, axis_of(cells, drawn), axis_of(cells, []))


def _draw(frame: Frame, of: Population, *, named: bool) -> Html:
    """A population; the first of each source can be linked to."""
    levels = list(dict.fromkeys(cell.level for cell in of.cells))
    if frame.web and len(frame.slots) > PAIR:
        levels = [at for at in levels if at == whole(frame.view)]  # the others stand in the table
    years = cite.span(cell.years for cell in of.cells)
    notes = [caveat for caveat in dict.fromkeys(cell.caveat for cell in of.cells) if caveat]
    return tag(
        "div",
        tag("h3", of.block.name),
        *_said(frame, of),
        tag("div", *(_level(frame, of, at) for at in levels), class_="multiples"),
        tag("p", sentences([years, *notes]), class_="quiet"),
        table.quartiles(frame, of.cells, of.block.name),
        class_="population",
        id=f"pay-{of.block.source}" if named else None,
    )


def _said(frame: Frame, of: Population) -> list[Html]:
    """Who is paid more, and how far the distributions overlap; what intervals do not carry is withheld."""
    pairs = [contrast for contrast in of.contrasts if is_overall(frame.view, contrast)]
    paid = [tag("p", text, class_="finding") for c in pairs if (text := findings.paid(c, frame.view))]
    if pairs and not paid:
        paid = [tag("p", "No reliable difference in median pay.", class_="finding second")]
    one = [
        tag("p", text, class_="finding second") for text in as_one(frame.view, overall(frame.view, of.block))
    ]
    return [*paid, *one, *(_opened(frame, of, c) for c in pairs if isinstance(c.difference, Estimate))]


def _opened(frame: Frame, of: Population, contrast: PayContrast) -> Html:
    """How far two distributions overlap, which opens the pair's figures."""
    years = cite.span(cell.years for cell in of.cells)
    said = findings.overlap(contrast, frame.view) or "The pair's figures"
    return tag("details", tag("summary", said), contrast_card(frame, contrast, years), class_="pair")


def _level(frame: Frame, of: Population, at: str) -> Html:
    here = [cell for cell in of.cells if cell.level == at]
    every = at == whole(frame.view)
    axis = of.axis if every else of.levels
    drawn = curves([c for c in of.contrasts if is_overall(frame.view, c)]) if every else []
    heading = upper_first(as_given(frame.view, here) if every else level(at))
    title = f"{of.block.name}, {heading.lower()}"
    groups = twins(here)
    shared = {one[0].role: join([frame.labels[cell.role] for cell in one]) for one in groups}
    key = Key(frame.slots, {**frame.labels, **shared})
    picture = (
        density(title, [one[0] for one in groups], drawn, axis, key, small=not every)
        if axis
        else tag("p", words.pay(here[0].p50, here[0].currency), class_="hatch-text")
    )
    counts = ", ".join(f"{frame.labels[cell.role]} n = {cell.n:,}" for cell in here)
    card = tag("div", *(pay_card(frame, cell) for cell in here), class_="card")
    opened = tag("details", tag("summary", counts), card)
    return tag(
        "figure", tag("h4", heading), picture, opened, class_="multiple first" if every else "multiple"
    )


def curves(contrasts: Sequence[PayContrast]) -> list[Curve]:
    """Each role's density once, whatever pair it comes from."""
    found: dict[str, Curve] = {}
    for contrast in contrasts:
        for role, heights in contrast.curves.items():
            if heights:
                found.setdefault(role, Curve(role, contrast.grid, heights))
    return list(found.values())
