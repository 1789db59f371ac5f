"""Points, whiskers and hatching: the few shapes that every chart is made of.

Positions along the shared axis are percentages, so that a chart fills any width while text and marks keep
their size.
"""

from __future__ import annotations

from rolescope.model.estimate import Estimate, Figure, NotEstimable, Published
from rolescope.present.markup import Html, Node, inner, number, tag
from rolescope.present.palette import EVERY

SHAPES = {
    "circle": '<circle r="4.5"/>',
    "diamond": '<polygon points="0,-5.6 5.6,0 0,5.6 -5.6,0"/>',
    "square": '<rect x="-4.2" y="-4.2" width="8.4" height="8.4"/>',
    "triangle": '<polygon points="0,-5.4 5.2,4 -5.2,4"/>',
    "down": '<polygon points="0,5.4 5.2,-4 -5.2,-4"/>',
    "ring": (
        '<path fill-rule="evenodd" d="M0-4.8a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z'
        'M0-2.4a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8z"/>'
    ),
    "star": (
        '<polygon points="0,-6 1.6,-1.9 6,-1.9 2.5,.9 3.7,5.2 0,2.6 -3.7,5.2 -2.5,.9 -6,-1.9 -1.6,-1.9"/>'
    ),
}


def definitions() -> Html:
    """The shapes and the hatching, once per page, to be drawn by reference."""
    marks = [Html(f'<g id="rs-m{slot}">{SHAPES[look.mark]}</g>') for slot, look in enumerate(EVERY)]
    hatch = Html(
        '<pattern id="rs-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)">'
        '<line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern>'
    )
    return tag("svg", tag("defs", *marks, hatch), class_="defs", width=0, height=0, aria_hidden="true")


def percent(position: float) -> str:
    """A position as SVG writes it."""
    return f"{number(float(position))}%"


def mark(slot: int, x: str | float, y: str | float, *, sure: bool = True, scale: float = 1.0) -> Html:
    """A role's point."""
    shape = f"#rs-m{slot}"
    if scale == 1:
        return tag("use", href=shape, x=x, y=y, class_=tint(slot, sure=sure))
    at = f"translate({number(float(x))} {number(float(y))}) scale({number(scale)})"
    return tag("use", href=shape, transform=at, class_=tint(slot, sure=sure))


def legend(slot: int, label: str) -> Html:
    """A role's mark beside its name."""
    sign = tag("use", href=f"#rs-m{slot}", x=6, y=8, class_=tint(slot))
    drawn = tag("svg", sign, width=14, height=14, aria_hidden="true")
    return tag("span", drawn, f" {label}", class_=f"who {tint(slot)}")


def tint(slot: int, *, sure: bool = True) -> str:
    """Class that sets the role's colour, or grey."""
    return f"r{slot}" if sure else "unsure"


def chart(title: str, description: str, *children: Node, **attributes: str | float | bool | None) -> Html:
    """An SVG that says what it shows to those who cannot see it; with links in it, it is no mere image."""
    label = f"{title}. {description}" if description else title
    heading = tag("title", title)
    body = inner([heading, tag("desc", description) if description else None, *children])
    return tag("svg", body, role="group" if "<a " in body else "img", aria_label=label, **attributes)


def interval(slot: int, low: str, high: str, y: float, *, sure: bool = True) -> Html:
    """A whisker."""
    return tag("line", x1=low, x2=high, y1=y, y2=y, class_=f"whisker {tint(slot, sure=sure)}")


def hatched(figure: NotEstimable | Published, **box: str | float) -> Html:
    """A cell that is not given: its place, hatched; why, on hover."""
    return tag("g", tag("title", figure.reason), tag("rect", class_="hatched", **box))


def ceiling(figures: list[Figure]) -> float:
    """A round upper end for an axis of shares: the next tenth, or the next twentieth up to 20 %."""
    highest = max((f.high for f in figures if isinstance(f, Estimate)), default=0.1)
    step = 0.05 if highest <= 0.2 else 0.1  # noqa: PLR2004
    steps = int(highest / step - 1e-9) + 1
    return min(1.0, step * steps)
