"""Pay strips in characters: quartile to quartile, the median a sign, on one axis per population."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Comparison, PayCell
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.present import findings
from rolescope.present.charts.density import axis_of
from rolescope.present.palette import LOOKS, slots
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line, wrapped
from rolescope.present.words import country, level, pay_value

NAME, AMOUNT = 24, 12


def pay(view: Comparison, width: int, *, everything: bool) -> list[Line]:
    """The population with most records; all populations and levels if `everything`."""
    blocks = list(dict.fromkeys(_block(cell) for cell in view.pay))
    if not blocks:
        return []
    blocks.sort(key=lambda block: -_fewest(view, block))
    out: list[Line] = []
    for block in blocks if everything else blocks[:1]:
        cells = [c for c in view.pay if _block(c) == block and (everything or c.level == "all")]
        out += [*([line()] if out else []), *_population(view, cells, width)]
    if len(blocks) > 1 and not everything:
        names = "; ".join(f"{b[0]}, per {b[4]}" for b in blocks[1:])
        out.append(line(Run(clipped(f"Also: {names}", width), "dim")))
    return out


def _block(cell: PayCell) -> tuple[str, str, str, str, str]:
    return (cell.population, cell.source, cell.country, cell.currency, cell.period)


def _fewest(view: Comparison, block: tuple[str, str, str, str, str]) -> int:
    """Records of the role that has fewest: the smaller side limits a comparison."""
    here = {c.role: c.n for c in view.pay if _block(c) == block and c.level == "all"}
    return min((here.get(subject.id, 0) for subject in view.subjects), default=0)


def _population(view: Comparison, cells: Sequence[PayCell], width: int) -> list[Line]:
    if not cells:
        return []
    first = cells[0]
    name = f"Pay: {first.population}, {country(first.country)}, per {first.period}, {first.years}"
    out = wrapped(name, width, "bold")
    for contrast in view.pay_contrasts:
        same = (contrast.population, contrast.source, contrast.period) == (
            first.population,
            first.source,
            first.period,
        )
        if same and contrast.level.startswith("all"):
            text = findings.paid(contrast, view) or "No reliable difference in median pay"
            out += wrapped(f"{text}.", width)
    axis = axis_of(cells, [])
    if axis is None:
        return [*out, *wrapped(getattr(first.p50, "reason", ""), width, "dim")]
    room = width - NAME - AMOUNT
    place = slots(view.subjects)
    several = len({cell.level for cell in cells}) > 1
    for cell in cells:
        out.append(_strip(cell, place[cell.role], view, room, (axis.low, axis.high), several=several))
    scale = Canvas(width, 1)
    for tick in axis.ticks():
        at = NAME + round((room - 1) * (tick - axis.low) / (axis.high - axis.low))
        scale.put(at - 2, 0, axis.name(tick), "dim")
    return [*out, *scale.lines()]


def _strip(
    cell: PayCell, slot: int, view: Comparison, room: int, ends: tuple[float, float], *, several: bool
) -> Line:
    label = findings.labels(view)[cell.role]
    if several:
        label = f"{level(cell.level)}: {label}"
    name = Run(clipped(f"{LOOKS[slot].sign} {label}", NAME - 1).ljust(NAME), f"r{slot}")
    if isinstance(cell.p50, NotEstimable):
        return line(name, Run(clipped(f"/// {cell.p50.reason} ///", room + AMOUNT), "dim"))
    canvas = Canvas(room, 1)

    def x(amount: float) -> int:
        return round((room - 1) * min(max((amount - ends[0]) / (ends[1] - ends[0]), 0), 1))

    low, high = (cell.p50.value if isinstance(q, NotEstimable) else q.value for q in (cell.p25, cell.p75))
    canvas.put(x(low), 0, "█" * (x(high) - x(low) + 1), f"r{slot} dim")
    if isinstance(cell.p50, Estimate):
        canvas.put(x(cell.p50.low), 0, "░" * (x(cell.p50.high) - x(cell.p50.low) + 1), f"r{slot}")
    canvas.put(x(cell.p50.value), 0, LOOKS[slot].sign, f"r{slot}")
    return line(name, *canvas.lines()[0], Run(pay_value(cell.p50, cell.currency).rjust(AMOUNT), f"r{slot}"))
