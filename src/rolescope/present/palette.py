"""One colour and one mark per role, the same in every chart and, so far as they suffice, in every answer.

All else is grey.

The colours were chosen by search: every pair stays apart in CIELAB under normal sight, deuteranopia and
protanopia, and each stands 4.5 to 1 against its background. Marks differ too, so colour is never alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

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
"""As many as a question has roles at most."""
NEUTRAL = Look(INKS["light"]["quiet"], INKS["dark"]["quiet"], "ring", "○", "%")
"""What is drawn beside a role and is none: a blend of others, the same role in other years."""
OTHER = len(LOOKS)
"""The neutral look's place, after those of roles."""
EVERY = (*LOOKS, NEUTRAL)
OWN = (
    "data_scientist",
    "machine_learning_engineer",
    "data_engineer",
    "data_analyst",
    "ai_engineer",
    "software_engineer",
)
"""Roles that are asked about most: each keeps one look in every answer. Others share these looks."""


def slots(subjects: Sequence[Subject]) -> dict[str, int]:
    """Role id to its place in `LOOKS`, in the order of the question."""
    return places([subject.id for subject in subjects])


def places(roles: Iterable[str]) -> dict[str, int]:
    """The same for roles by their ids: no two alike, the same whatever the order they are asked in.

    A role has the place that its id says, unless another role of this answer has that: then the next that is
    free. Those of `OWN` come first; the rest in the order of their ids.
    """
    asked = list(dict.fromkeys(roles))
    taken: dict[int, str] = {}
    for role in sorted(asked, key=lambda each: (each not in OWN, each)):
        first = OWN.index(role) if role in OWN else crc32(role.encode()) % len(LOOKS)
        free = (slot % len(LOOKS) for slot in range(first, first + len(LOOKS)))
        taken[next(slot for slot in free if slot not in taken)] = role
    own = {role: slot for slot, role in taken.items()}
    return {role: own[role] for role in asked}
