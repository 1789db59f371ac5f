"""One colour and one mark per role, the same in every chart; all else is grey.

The colours were chosen by search: every pair stays apart in CIELAB under normal sight, deuteranopia and
protanopia, and each stands 4.5 to 1 against its background. Marks differ too, so colour is never alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.comparison import Subject

PAPER = {"light": "#fdfdfb", "dark": "#14171b"}
"""Page backgrounds."""
INKS = {
    "light": {
        "ink": "#1a1c1f",
        "quiet": "#5b6068",
        "sheet": "#f3f3ef",
        "unsure": "#7b8087",
        "rule": "#d9dad6",
    },
    "dark": {
        "ink": "#eceef0",
        "quiet": "#a3aab3",
        "sheet": "#1e2228",
        "unsure": "#7c848e",
        "rule": "#343a42",
    },
}
"""Neutral colours by theme: text, secondary text, raised ground, marks without a sure difference, lines."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one role is drawn everywhere.

    Attributes:
        light: colour on light paper.
        dark: colour on dark paper.
        mark: its shape on pages.
        sign: its shape in a terminal.
        plain_sign: the shape where only ASCII can be written.
    """

    light: str
    dark: str
    mark: str
    sign: str
    plain_sign: str


LOOKS = (
    Look("#1b5fc1", "#6fb1ff", "circle", "●", "o"),
    Look("#b5430d", "#f59a56", "diamond", "◆", "x"),
    Look("#612037", "#ec5a8e", "square", "■", "#"),
    Look("#780aff", "#ffdd06", "triangle", "▲", "^"),
    Look("#86598c", "#3cf2fb", "down", "▼", "v"),
    Look("#a4544e", "#b0f2b3", "star", "★", "*"),
)
"""By place in the question: a comparison has at most six roles."""


def slots(subjects: Sequence[Subject]) -> dict[str, int]:
    """Role id to its place in `LOOKS`."""
    return {subject.id: place for place, subject in enumerate(subjects)}
