"""A role as a blend of others, in words that the terminal and the page share."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.blend import BlendAnswer, Part, ResidualRow, Rival
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import Verdict
from rolescope.present.palette import slots
from rolescope.present.words import MINUS, inside, join, likely, value
from rolescope.questions.words.phrases import several

SHOWN = 12
"""Skills and duties drawn before the table of all."""
SKILLS, DUTIES = "Skills: the role against the blend", "Duties: the role against the blend"
R2 = (
    "R²: of the scatter of the role's shares around their mean. Of what sets it apart: of the squared "
    "distance to the mean of {n} roles. Skills and duties count alike in both. Below 0: the mean is nearer "
    "than the blend."
)
KINDS = {
    "single": "The best of the parts alone",
    "any single": "The nearest role of all",
    "pair": "The nearest pair of all",
    "random pair": "The middle one of all pairs",
}


def question(view: BlendAnswer) -> str:
    """The question as a title: "Is machine learning engineer = data engineer + data scientist?"."""
    role, *parts = (inside(one.label) for one in view.subjects)
    return f"Is {role} = {' + '.join(parts)}?"


def counted(view: BlendAnswer) -> str:
    """How much of the role was read."""
    role = view.subjects[0]
    return f"{role.label}: {several(role.postings, 'posting')} of {several(role.employers, 'employer')}."


def weight(part: Part) -> str:
    """A weight with its interval: "19 of 100, likely 11 to 28"."""
    if not isinstance(part.weight, Estimate):
        return part.weight.reason
    return f"{value(part.weight)} of 100, likely {likely(part.weight)}"


def explained(figure: Figure) -> str:
    """A share explained with its interval; below nought as it is."""
    if not isinstance(figure, Estimate):
        return figure.reason
    low, high = (signed(edge) for edge in (figure.low, figure.high))
    return f"{signed(figure.value)} of 100, likely {low} to {high}"


def signed(share: float) -> str:
    """Points of a hundred, below nought with a minus."""
    points = round(100 * share)
    return f"{MINUS if points < 0 else ''}{abs(points)}"


def gap(row: ResidualRow) -> str:
    """What lies between role and blend: "55 against 13, +41"."""
    of = f"{value(row.share)} against {value(row.blended)}"
    return of if row.residual.value is None else f"{of}, {plus(row.residual.value)}"


def plus(share: float) -> str:
    """Points with their sign."""
    points = round(100 * share)
    return f"+{points}" if points > 0 else signed(share)


def sure(row: ResidualRow) -> bool:
    """Whether role and blend are told apart."""
    return row.residual.verdict in {Verdict.HIGHER, Verdict.LOWER}


def rival(one: Rival) -> str:
    """Who it is: "Data scientist 54 + AI engineer 46"."""
    return " + ".join(
        f"{label} {round(100 * part)}" if len(one.labels) > 1 else label
        for label, part in zip(one.labels, one.weights, strict=True)
    )


def beats(view: BlendAnswer) -> str:
    """How many pairs of roles fit worse; empty where there were none."""
    if view.beats is None:
        return ""
    return (
        f"Of {view.pairs} pairs of roles that can be told here, {round(view.beats * view.pairs)} fit no "
        f"better than {join([inside(part.label) for part in view.parts])}."
    )


def part_slots(view: BlendAnswer) -> list[int]:
    """Places of the parts' colours."""
    own = slots(view.subjects)
    return [own[part.role] for part in view.parts]


def role_slot(view: BlendAnswer) -> int:
    """Place of the role's colour; the blend, which is none, is neutral."""
    return slots(view.subjects)[view.subjects[0].id]


def explanation(view: BlendAnswer) -> str:
    """What the two measures are."""
    return R2.format(n=view.average_of)


def told(rows: Sequence[ResidualRow]) -> str:
    """How many rows are told apart: "59 of 176 skills differ reliably"."""
    noun = "duties" if rows and rows[0].type == "activity" else "skills"
    return f"{sum(sure(row) for row in rows)} of {len(rows)} {noun} differ reliably by 5 points or more"
