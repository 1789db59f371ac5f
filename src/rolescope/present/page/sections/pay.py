"""Pay: one block per population, one small chart per level, the same axis within a block."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import PayCell, PayContrast
from rolescope.present import findings
from rolescope.present.charts.density import Axis, Curve, Key, axis_of, density
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page import table
from rolescope.present.page.card import pay_card
from rolescope.present.page.frame import Frame
from rolescope.present.page.sections.skills import section
from rolescope.present.words import country, level, upper_first

Block = tuple[str, str, str, str, str]
"""Population, source, country, currency, pay period: never mixed."""


def pay(frame: Frame) -> Html | None:
    """All populations, one after another."""
    cells = frame.view.pay
    if not cells:
        return None
    blocks = dict.fromkeys(_block(cell) for cell in cells)
    return section("Pay", "pay", *(_population(frame, block) for block in blocks))


def _block(cell: PayCell | PayContrast) -> Block:
    return (cell.population, cell.source, cell.country, cell.currency, cell.period)


def _population(frame: Frame, block: Block) -> Html:
    population, source, code, _, period = block
    cells = [cell for cell in frame.view.pay if _block(cell) == block]
    contrasts = [c for c in frame.view.pay_contrasts if _block(c) == block]
    axis = axis_of(cells, [curve for c in contrasts for curve in curves([c])])
    name = f"{upper_first(population)}, {country(code)}, per {period}"
    overall = [c for c in contrasts if c.level.startswith("all")]
    said: list[Node] = [
        tag("p", text, class_="finding") for c in overall if (text := findings.paid(c, frame.view))
    ]
    if overall and not said:
        said = [tag("p", "No reliable difference in median pay.", class_="finding second")]
    said += [tag("p", text) for c in overall if (text := findings.overlap(c, frame.view))]
    years = sorted({cell.years for cell in cells})
    notes = [caveat for caveat in dict.fromkeys(cell.caveat for cell in cells) if caveat]
    levels = list(dict.fromkeys(cell.level for cell in cells))
    charts = [_level(frame, name, at, cells, contrasts, axis) for at in levels]
    return tag(
        "div",
        tag("h3", name),
        *said,
        tag("div", *charts, class_="multiples"),
        tag("p", f"{', '.join(years)}. ", *(f"{note} " for note in notes), class_="quiet"),
        table.quartiles(frame, cells, name),
        class_="population",
        id=f"pay-{source}" if period == "year" else None,
    )


def _level(
    frame: Frame,
    name: str,
    at: str,
    cells: Sequence[PayCell],
    contrasts: Sequence[PayContrast],
    axis: Axis | None,
) -> Html:
    here = [cell for cell in cells if cell.level == at]
    drawn = curves([c for c in contrasts if c.level == at or (at == "all" and c.level.startswith("all"))])
    heading = upper_first(level(at))
    key = Key(frame.slots, frame.labels)
    picture = (
        density(f"{name}, {heading.lower()}", here, drawn, axis, key, small=at != "all")
        if axis
        else tag("p", here[0].p50.reason if hasattr(here[0].p50, "reason") else "", class_="hatch-text")
    )
    counts = ", ".join(f"{frame.labels[cell.role]} n = {cell.n:,}" for cell in here)
    card = tag("div", *(pay_card(frame, cell) for cell in here), class_="card")
    opened = tag("details", tag("summary", counts), card)
    return tag(
        "figure", tag("h4", heading), picture, opened, class_="multiple first" if at == "all" else "multiple"
    )


def curves(contrasts: Sequence[PayContrast]) -> list[Curve]:
    """Each role's density once, whatever pair it comes from."""
    found: dict[str, Curve] = {}
    for contrast in contrasts:
        for role, heights in contrast.curves.items():
            if heights:
                found.setdefault(role, Curve(role, contrast.grid, heights))
    return list(found.values())
