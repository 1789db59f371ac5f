"""Pay strips in characters: quartile to quartile, the median a sign, on one axis per population."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.model.comparison import Comparison, PayCell, PayContrast
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.present import cite, findings
from rolescope.present.charts.density import Axis, axis_of
from rolescope.present.palette import LOOKS, slots
from rolescope.present.populations import (
    Block,
    Use,
    as_given,
    as_one,
    block_of,
    contrasts,
    occupation,
    overall,
    populations,
    twins,
    use,
    whole,
)
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line, wrapped
from rolescope.present.words import country, level, pay_value, upper_first

AMOUNT, TICKS = 12, 4
SHORTEST, LONGEST = 16, 32
"""Columns that names may take."""


def pay(view: Comparison, width: int, *, everything: bool) -> list[Line]:
    """The population that tells most; all populations and levels if `everything`."""
    blocks = populations(view)
    out: list[Line] = []
    for block in blocks if everything else blocks[:1]:
        every = [c for c in view.pay if block_of(c) == block] if everything else overall(view, block)
        if not every:
            continue
        out += [*([line()] if out else []), *_population(view, block, every, width, everything=everything)]
    more = [block for block in blocks[1:] if use(view, block) is not Use.NOTHING]
    if more and not everything:
        text = f"{len(more)} more population{'s' if len(more) > 1 else ''} with --all, never mixed."
        out.append(line(Run(text, "dim")))
    return out


def _population(
    view: Comparison, block: Block, cells: Sequence[PayCell], width: int, *, everything: bool
) -> list[Line]:
    years = cite.span(cell.years for cell in cells)
    name = f"Pay: {block.population}, {country(block.country)}, per {block.period}"
    out = wrapped(f"{name}, {years}" if years else name, width, "bold")
    for text in _said(view, block, everything=everything):
        out += wrapped(text, width)
    out += wrapped(_occupations(view, cells), width, "dim")
    groups = twins(cells)
    if len(groups) == 1 and len(cells) > 1:
        return out  # one survey figure for all: the sentence has said it
    axis = axis_of(cells, [])
    if axis is None:
        return [*out, *wrapped(upper_first(getattr(cells[0].p50, "reason", "")), width, "dim")]
    given = upper_first(as_given(view, cells))
    several = len({cell.level for cell in cells}) > 1
    said = [] if several else [line(Run(f"{given}:", "dim"))]
    return [*out, *said, *_strips(view, groups, axis, width)]


def _occupations(view: Comparison, cells: Sequence[PayCell]) -> str:
    """Which occupation a survey counted for each role; where it is one for all, a sentence says so."""
    names = findings.labels(view)
    codes = {cell.role: code for cell in cells if (code := occupation(cell))}
    if len(codes) > 1 and len(set(codes.values())) == 1:
        return ""
    return (
        f"Surveyed as {'; '.join(f'{names[role]} {code}' for role, code in codes.items())}." if codes else ""
    )


def _said(view: Comparison, block: Block, *, everything: bool) -> list[str]:
    """Who is paid more; of many pairs, by default, only the one furthest apart."""
    pairs = contrasts(view, block)
    if not everything:
        pairs = sorted(pairs, key=_gap, reverse=True)[:1]
    said = [f"{findings.paid(one, view) or _unsure(one, view)}." for one in pairs]
    return [*said, *as_one(view, overall(view, block))]


def _gap(contrast: PayContrast) -> float:
    return abs(contrast.difference.value) if isinstance(contrast.difference, Estimate) else -1.0


def _unsure(contrast: PayContrast, view: Comparison) -> str:
    between = findings.between(contrast, view) if len(view.subjects) > 2 else ""  # noqa: PLR2004
    if isinstance(contrast.difference, NotEstimable):
        return f"Pay cannot be compared{between}: {contrast.difference.reason}"
    return f"No reliable difference in median pay{between}"


class _Frame(NamedTuple):
    """What all strips of a population share."""

    view: Comparison
    axis: Axis
    name: int
    room: int


def _strips(view: Comparison, groups: Sequence[Sequence[PayCell]], axis: Axis, width: int) -> list[Line]:
    several = len({group[0].level for group in groups}) > 1
    place = slots(view.subjects)
    if several:
        levels = list(dict.fromkeys(group[0].level for group in groups))
        groups = sorted(groups, key=lambda g: (levels.index(g[0].level), place[g[0].role]))
    names = [_name(view, group, several=several) for group in groups]
    name = min(max(SHORTEST, *(len(one) + 2 for one in names)), LONGEST, width // 2)
    about = _Frame(view, axis, name, width - name - AMOUNT)
    before = ""
    out = []
    for group, label in zip(groups, names, strict=True):
        out.append(_strip(group, "" if several and label[2:] == before else label[2:], about))
        before = label[2:]
    scale = Canvas(width, 1)
    for tick in axis.ticks(TICKS):
        at = name + round((about.room - 1) * (tick - axis.low) / (axis.high - axis.low))
        scale.put(at - 2, 0, axis.name(tick), "dim")
    return [*out, *scale.lines()]


def _name(view: Comparison, group: Sequence[PayCell], *, several: bool) -> str:
    """Two columns for the sign, then the level, or the role where there is one level."""
    if several:
        here = group[0].level
        return f"  {upper_first(as_given(view, group) if here == whole(view) else level(here))}"
    names = findings.labels(view)
    return "  " + ", ".join(names[cell.role] for cell in group)


def _strip(group: Sequence[PayCell], label: str, about: _Frame) -> Line:
    cell = group[0]
    slot = slots(about.view.subjects)[cell.role]
    tone = f"r{slot}" if len(group) == 1 else ""
    name = Run(clipped(f"{LOOKS[slot].sign} {label}", about.name - 1).ljust(about.name), tone)
    if isinstance(cell.p50, NotEstimable):
        return line(name, Run(clipped(f"/// {cell.p50.reason} ///", about.room + AMOUNT), "dim"))
    canvas = Canvas(about.room, 1)
    low, high = (cell.p50.value if isinstance(q, NotEstimable) else q.value for q in (cell.p25, cell.p75))

    def x(amount: float) -> int:
        along = (amount - about.axis.low) / (about.axis.high - about.axis.low)
        return round((about.room - 1) * min(max(along, 0), 1))

    canvas.put(x(low), 0, "█" * (x(high) - x(low) + 1), f"{tone} dim".strip())
    if isinstance(cell.p50, Estimate):
        canvas.put(x(cell.p50.low), 0, "░" * (x(cell.p50.high) - x(cell.p50.low) + 1), tone)
    canvas.put(x(cell.p50.value), 0, LOOKS[slot].sign, tone)
    amount = pay_value(cell.p50, cell.currency)
    return line(name, *canvas.lines()[0], Run(amount.rjust(AMOUNT), tone))
