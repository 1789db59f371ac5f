"""The opening picture: every skill and activity a column, a point with its interval per role.

Columns run from what the first role has more of to what the last has more of, so two roles cross in the
middle where they agree. Columns with a sure difference are inked; the rest are pale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.comparison import Comparison, PrevalenceRow
from rolescope.model.estimate import Estimate
from rolescope.present import findings
from rolescope.present.charts.labels import Box, Ground, Placed
from rolescope.present.charts.marks import ceiling, chart, mark, tint
from rolescope.present.markup import Html, tag
from rolescope.present.palette import slots
from rolescope.present.rows import estimates, fitting, is_sure, spread, top
from rolescope.present.words import people, share

LONGEST = 26
NARROWEST = 5.5
"""Width below which columns run together, in pixels: the rarest without a sure difference give way."""
NAMED = 11
"""Columns that are named even from afar; others only where there is room at their point."""
FINE = 0.6
"""Scale of marks below which whiskers are drawn thinner."""
REACH = 70
"""How far a name may stand from its point, in pixels."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes of the picture, in pixels at its natural width."""

    width: float
    panels: tuple[Box, Box]
    text: float
    named: int


WIDE = Layout(1040, (Box(34, 50, 690, 340), Box(762, 50, 1036, 340)), 12.5, 18)
NARROW = Layout(360, (Box(26, 50, 356, 270), Box(26, 356, 356, 540)), 11.5, 9)


def skyline(view: Comparison, layout: Layout = WIDE) -> Html:
    """The picture of all rows, skills in one panel, activities in another."""
    parts = [
        _Panel(rows, view, box, layout, noun).draw()
        for rows, box, noun in zip(
            (view.skills, view.activities), layout.panels, ("postings", "duties"), strict=True
        )
        if rows
    ]
    if not parts:
        return Html()
    height = max(box.bottom for box in layout.panels) + 34
    names = [subject.label for subject in view.subjects]
    told = (
        f"{len(view.skills)} skills and {len(view.activities)} activities as columns, a point with its "
        f"interval for each of {', '.join(names)}. Every figure stands in the tables below."
    )
    return chart(view.headline, told, *parts, view_box=f"0 0 {layout.width:g} {height:g}", class_="skyline")


class _Panel:
    """One set of columns on its own axis: shares of postings and of duties are not the same thing."""

    def __init__(
        self, rows: Sequence[PrevalenceRow], view: Comparison, box: Box, layout: Layout, noun: str
    ) -> None:
        self.rows = fitting(rows, int((box.right - box.left) / NARROWEST))
        self.view = view
        self.box = box
        self.layout = layout
        self.noun = noun
        self.slots = slots(view.subjects)
        self.names = findings.labels(view)
        self.most = ceiling([f for row in self.rows for f in row.roles.values()])
        self.step = (box.right - box.left) / max(len(self.rows), 1)
        self.scale = min(1.0, max(0.34, self.step * 0.085))

    def draw(self) -> Html:
        """Axis, columns, labels."""
        return tag("g", self._axis(), *(self._column(i) for i in range(len(self.rows))), self._labels())

    def x(self, index: int) -> float:
        """Centre of a column."""
        return self.box.left + (index + 0.5) * self.step

    def y(self, value: float) -> float:
        """Height of a share."""
        return self.box.bottom - (self.box.bottom - self.box.top) * value / self.most

    def _axis(self) -> list[Html]:
        quarter = 0.25 if self.most > 0.5 else 0.1 if self.most > 0.2 else 0.05  # noqa: PLR2004
        ticks = [i * quarter for i in range(int(self.most / quarter + 1e-9) + 1)]
        lines = []
        for tick in ticks:
            y = self.y(tick)
            lines.append(tag("line", x1=self.box.left, x2=self.box.right, y1=y, y2=y, class_="grid"))
            lines.append(
                tag(
                    "text",
                    f"{100 * tick:.0f}",
                    x=self.box.left - 6,
                    y=y + 4,
                    class_="tick",
                    text_anchor="end",
                )
            )
        what = "Skills" if self.noun == "postings" else "What people do"
        heading = [tag("tspan", what, class_="strong"), f", of 100 {self.noun}"]
        lines.append(tag("text", heading, x=self.box.left - 20, y=self.box.top - 34, class_="name"))
        return lines + self._ends()

    def _ends(self) -> list[Html]:
        y = self.box.bottom + 20
        roles = list(self.slots)
        if len(roles) != 2:  # noqa: PLR2004
            return []
        return [
            tag("text", text, x=x, y=y, text_anchor=anchor, class_=f"name {tint(self.slots[role])}")
            for role, x, anchor, text in (
                (roles[0], self.box.left, "start", f"← {self.names[roles[0]]} more"),
                (roles[1], self.box.right, "end", f"{self._short(self.names[roles[1]])} more →"),
            )
        ]

    def _short(self, label: str) -> str:
        room = (self.box.right - self.box.left) * 0.5 / (self.layout.text * 0.56)
        return label if len(label) + 7 <= room else "".join(word[0].upper() for word in label.split())

    def _column(self, index: int) -> Html:
        row = self.rows[index]
        sure = is_sure(row) or len(row.roles) == 1
        x = self.x(index)
        known = [(role, f) for role, f in row.roles.items() if isinstance(f, Estimate)]
        told = "; ".join(f"{self.names[role]} {share(figure)}" for role, figure in row.roles.items())
        ys = [self.y(figure.value) for _, figure in known]
        parts = [tag("title", f"{row.label}: {told}")]
        parts.append(tag("line", x1=x, x2=x, y1=min(ys), y2=max(ys), class_="tie" if sure else "tie pale"))
        fine = " fine" if self.scale < FINE else ""
        for role, figure in known:
            tone = tint(self.slots[role], sure=sure)
            y1, y2 = self.y(figure.high), self.y(figure.low)
            parts.append(tag("line", x1=x, x2=x, y1=y1, y2=y2, class_=f"whisker {tone}{fine}"))
        parts += [
            mark(self.slots[role], x, self.y(f.value), sure=sure, scale=self.scale) for role, f in known
        ]
        return tag("g", *parts)

    def _labels(self) -> list[Html]:
        frame = Box(self.box.left, self.box.top - 26, self.box.right + 2, self.box.bottom)
        ground = Ground(frame, self.layout.text)
        for index, row in enumerate(self.rows):
            ground.block(self._boxes(index, row))
        out: list[Html] = []
        room = self.layout.named if self.noun == "postings" else self.layout.named // 2
        for rank, index in enumerate(self._worth_naming()):
            if room == 0:
                break
            placed = self._name(ground, index, REACH if rank < NAMED else REACH / 5)
            if placed is not None:
                room -= 1
                out += placed
        return out

    def _boxes(self, index: int, row: PrevalenceRow) -> list[Box]:
        """Points and whiskers: what a label may not cover."""
        x, half = self.x(index), 4.5 * self.scale + 0.5
        known = [f for f in row.roles.values() if isinstance(f, Estimate)]
        points = [Box(x - half, self.y(f.value) - half - 1, x + half, self.y(f.value) + half) for f in known]
        return points + [Box(x - 1.5, self.y(f.high), x + 1.5, self.y(f.low)) for f in known]

    def _worth_naming(self) -> list[int]:
        """Columns by how much they say: large sure differences, then what is asked most by all."""
        by_gap = sorted(range(len(self.rows)), key=lambda i: -spread(self.rows[i]))
        sure = [i for i in by_gap if is_sure(self.rows[i])]
        often = sorted(set(range(len(self.rows))) - set(sure), key=lambda i: -top(self.rows[i]))
        return [*sure[:4], *often[:2], *sure[4:NAMED], *often[2:5], *sure[NAMED:]] if sure else often[:NAMED]

    def _name(self, ground: Ground, index: int, reach: float) -> list[Html] | None:
        row = self.rows[index]
        text = row.label if len(row.label) <= LONGEST else row.label[: LONGEST - 1].rstrip() + "…"
        x, y = self.x(index), self.y(max(f.high for f in estimates(row))) - 3
        spot: Placed | None = ground.place(text, x, y, reach=reach)
        if spot is None:
            return None
        parts = []
        if y - spot.box.bottom > 3:  # noqa: PLR2004
            end = min(max(x, spot.box.left + 3), spot.box.right - 3)
            parts.append(tag("line", x1=x, y1=y + 1, x2=end, y2=spot.box.bottom, class_="leader"))
        quiet = "" if is_sure(row) or len(row.roles) == 1 else " pale"
        return [*parts, tag("text", text, x=spot.x, y=spot.y, class_=f"label{quiet}")]


def caption(view: Comparison) -> str:
    """How to read the picture."""
    if len(view.subjects) == 1:
        return "Each column is one skill or activity; the line through a point is its likely range."
    who = " and ".join(people(s.label) for s in view.subjects) if len(view.subjects) == 2 else "the roles"  # noqa: PLR2004
    fewer = len(view.skills) * NARROWEST > WIDE.panels[0].right - WIDE.panels[0].left
    rest = " The rarest without a sure difference stand in the table only." if fewer else ""
    return (
        f"Each column is one skill or activity: a point for each of {who}, "
        "the line through it its likely range. "
        f"Inked where the difference is sure, grey where it is not.{rest}"
    )
