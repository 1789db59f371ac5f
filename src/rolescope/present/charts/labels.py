"""Direct labels without collisions: each takes the nearest free place above its point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

CHARACTER = 0.54
"""Mean width of a character of a system sans-serif, in em."""
STEP = 4
"""By how much a label climbs before it is tried again."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the picture's own units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles overlap."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


@dataclass(frozen=True, slots=True)
class Placed:
    """A label where it found room."""

    text: str
    x: float
    y: float
    box: Box


@dataclass(slots=True)
class Ground:
    """Where labels may stand: inside `frame`, clear of `taken`, with a clear line down to their point."""

    frame: Box
    size: float
    taken: list[Box] = field(default_factory=list)
    labels: list[Box] = field(default_factory=list)

    def block(self, boxes: Iterable[Box]) -> None:
        """Keep labels off these."""
        self.taken.extend(boxes)

    def place(self, text: str, x: float, y: float, *, reach: float) -> Placed | None:
        """Put `text` above (x, y), at most `reach` away; None if there is no room."""
        width = CHARACTER * self.size * len(text)
        climb = 0.0
        while climb <= reach:
            for shift in (0.5, 0.15, 0.85, 0.0, 1.0):
                left = min(max(x - shift * width, self.frame.left), self.frame.right - width)
                bottom = y - climb
                box = Box(left, bottom - self.size * 1.1, left + width, bottom)
                if self._fits(box, x, y):
                    self.labels.append(box)
                    self.taken.append(Box(x - 1, bottom, x + 1, y))
                    return Placed(text, left, bottom - self.size * 0.2, box)
            climb += STEP
        return None

    def _fits(self, box: Box, x: float, y: float) -> bool:
        leader = Box(x - 1, box.bottom, x + 1, y)
        return (
            box.top >= self.frame.top
            and not any(box.meets(other) for other in (*self.taken, *self.labels))
            and not any(leader.meets(other) for other in self.labels)
        )
