"""Which text of a page nobody sees: how style declares it painted, worked out from element to element."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

Declared = Mapping[str, str]
"""Declarations of style: property to value, in lower case with single blanks."""
Colour = tuple[int, int, int] | str
"""Red, green and blue; or the words of a colour that are not worked out."""

CLEAR = "transparent"
WHITE = (255, 255, 255)
NEAR = 16
"""Steps of red, green and blue by which ink must differ from what is behind it."""
FAINT = 0.1
"""Share of paint below which next to nothing is seen."""
USUAL_SIZE = 16.0
SMALLEST = 2.0
"""Pixels. What is set smaller cannot be read by a person."""
OFF_SCREEN = (-900, 5_000)
"""Pixels from the left or the top of a page between which text can be seen."""
HUGE = 2_000
"""Pixels cut off at an edge that leave nothing of a text."""

_UNSAID = frozenset({"", "inherit", "initial", "unset", "revert", "currentcolor", "none"})
_HEX = re.compile(r"#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})")
_RGB = re.compile(r"rgba?\( ?(\d{1,3})[ ,]+(\d{1,3})[ ,]+(\d{1,3})(?:[ ,/]+(\d?\.?\d{1,5})(%?))? ?\)")
_NAMED = {"white": WHITE, "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240)}
_PICTURE = re.compile(r"url\(|gradient\(|image\(")
_PAINT = re.compile(r"#[\da-f]+|rgba?\([^()]{0,60}\)|[a-z][a-z-]*(?:\([^()]{0,60}\))?")
_NO_PAINT = re.compile(
    r"(?:no-)?repeat(?:-[xy])?|scroll|fixed|local|left|right|top|bottom|center|cover|contain|[a-z]+-box"
)
_LENGTH = re.compile(r"([+-]?(?:\d{1,7}\.?\d{0,5}|\.\d{1,5})) ?(px|pt|em|rem|ch|ex|vw|vh|%)?")
_PIXELS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "rem": USUAL_SIZE, "vw": 10.0, "vh": 10.0}
_SIDES = ("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top")
_EXTENTS = ("height", "width", "max-height", "max-width")
PROPERTIES = frozenset(
    {
        "background", "background-clip", "background-color", "clip", "clip-path", "color", "display",
        "content-visibility", "font-size", "opacity", "overflow", "transform", "visibility",
        "-webkit-background-clip", *_SIDES, *_EXTENTS,
    }
)  # fmt: skip
"""What is looked at of the declarations."""
_MOVED = re.compile(r"translate(?:x|y|3d)?\(([^()]{1,60})\)")
_SHRUNK = re.compile(r"scale[xy]?\( ?(?:0*\.)?0+ ?[,)]")
_CUT = re.compile(
    r"rect\( ?(?:[01](?:px)?[ ,]*)+\)|(?:circle|ellipse)\( ?(?:[\w.%]+ )?0(?:\.0+)?(?:px|%)?[ )]"
)
"""Shapes of next to no extent that are all that is shown."""
_INSET = re.compile(r"inset\(([^()]{1,60})\)")


class Look(NamedTuple):
    """How text at one place of a page is painted.

    Attributes:
        ink: its colour; None where nothing says so.
        ground: the colour behind it; None where that cannot be told.
        size: its height in pixels.
        veiled: whether it keeps its room and is not painted.
        gone: whether it is no part of the page as shown, whatever the elements in it declare.
    """

    ink: Colour | None = None
    ground: Colour | None = WHITE
    size: float = USUAL_SIZE
    veiled: bool = False
    gone: bool = False

    @property
    def unseen(self) -> bool:
        """Whether a person cannot see it."""
        return self.gone or self.veiled or self.size < SMALLEST or _alike(self.ink, self.ground)

    def inside(self, style: Declared, *, overpainted: bool = False) -> Look:
        """How text looks inside an element.

        Args:
            style: what the element declares.
            overpainted: whether rules that are not known may paint what is behind it.
        """
        ink = style.get("color", "")
        if ink == CLEAR and "text" in (style.get("background-clip"), style.get("-webkit-background-clip")):
            ink = ""  # the ground shows through the letters
        seen = style.get("visibility", "inherit")
        return Look(
            ink=self.ink if ink in _UNSAID else colour(ink),
            ground=ground(style, None if overpainted else self.ground),
            size=_size(style.get("font-size"), self.size),
            veiled=self.veiled if seen == "inherit" else seen != "visible",
            gone=self.gone or _gone(style),
        )


def colour(value: str) -> Colour:
    """A colour in one spelling, `CLEAR` where next to nothing of it is seen."""
    digits, mixed = _HEX.fullmatch(value), _RGB.fullmatch(value)
    if digits:
        wide = len(digits[1]) > len("rgba")
        pairs = re.findall("..", digits[1]) if wide else [digit * 2 for digit in digits[1]]
        red, green, blue, full = (int(pair, 16) for pair in (*pairs, "ff")[:4])
        return CLEAR if full < FAINT * 0xFF else (red, green, blue)
    if mixed:
        share = float(mixed[4] or 1) / (100 if mixed[5] else 1)
        return CLEAR if share < FAINT else (int(mixed[1]), int(mixed[2]), int(mixed[3]))
    return _NAMED.get(value, value)


def ground(style: Declared, behind: Colour | None) -> Colour | None:
    """The colour behind a text: what an element declares, or else what is behind the element."""
    found = behind
    for value in (style.get("background", ""), style.get("background-color", "")):
        if _PICTURE.search(value):
            found = None
            continue
        paints = (paint for paint in _PAINT.findall(value) if not _NO_PAINT.fullmatch(paint))
        declared = next((colour(paint) for paint in paints if paint not in _UNSAID), CLEAR)
        found = found if declared == CLEAR else declared
    return found


def _alike(ink: Colour | None, behind: Colour | None) -> bool:
    if isinstance(ink, tuple) and isinstance(behind, tuple):
        return all(abs(one - other) <= NEAR for one, other in zip(ink, behind, strict=True))
    return ink == CLEAR or (ink is not None and ink == behind)


def _size(value: str | None, around: float) -> float:
    """A size of letters in pixels; the usual one where it is not worked out."""
    if value is None or value in _UNSAID:
        return around
    size = _pixels(value, around)
    return USUAL_SIZE if size is None else size


def _gone(style: Declared) -> bool:
    paint = _pixels(style.get("opacity", ""), 1)
    moves = [one.strip() for moved in _MOVED.findall(style.get("transform", "")) for one in moved.split(",")]
    places = [_pixels(value) for value in (*(style.get(side, "") for side in _SIDES), *moves)]
    no_room = any(_pixels(style.get(extent, "")) == 0 for extent in _EXTENTS)
    return (
        style.get("display") == "none"
        or style.get("content-visibility") == "hidden"
        or (paint is not None and paint < FAINT)
        or any(place is not None and not OFF_SCREEN[0] <= place <= OFF_SCREEN[1] for place in places)
        or (no_room and style.get("overflow") in {"hidden", "clip"})
        or bool(_SHRUNK.search(style.get("transform", "")))
        or _cut(style.get("clip", ""))
        or _cut(style.get("clip-path", ""))
    )


def _cut(shape: str) -> bool:
    """Whether a shape lets nothing be seen. What is cut off at the edges must leave some of the whole."""
    inset = _INSET.search(shape)
    if inset is None:
        return _CUT.search(shape) is not None
    top, *others = [_share(side) for side in inset[1].partition("round")[0].split()[:4]] or [0.0]
    edges = dict(zip(("right", "bottom", "left"), others, strict=False))
    right, bottom = edges.get("right", top), edges.get("bottom", top)
    left = edges.get("left", right)
    return top + bottom >= 1 or left + right >= 1


def _share(edge: str) -> float:
    """A length as a share of an element, whose size is not known: of pixels only huge ones are one."""
    length = _pixels(edge, 1)
    if length is None:
        return 0.0
    return length if edge.endswith("%") else float(length >= HUGE)


def _pixels(value: str, whole: float = USUAL_SIZE) -> float | None:
    """A length; `whole` is what shares are of, and what units are that go by the size of letters."""
    length = _LENGTH.fullmatch(value)
    if length is None:
        return None
    unit = length[2]
    return float(length[1]) * (whole / 100 if unit == "%" else _PIXELS.get(unit, whole))
