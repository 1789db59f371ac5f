"""What a title says, in words that the terminal and the page share."""

from __future__ import annotations

from rolescope.model.posting import Level
from rolescope.model.title import Linked, TitleAnswer, TitleVerdict
from rolescope.present.reading.words import value
from rolescope.present.words import inside, join

SCHEMES = {"onet": "O*NET-SOC", "esco": "ESCO", "isco": "ISCO-08"}


def headline(view: TitleAnswer) -> str:
    """What the title says, in one line: "Data scientist, senior (grade II): Growth"."""
    said = [_role(view)]
    if view.level is not Level.UNSTATED:
        said.append(value(view.level.value))
    grade = f" (grade {view.grade})" if view.grade else ""
    about = f": {', '.join(map(shown, view.specialisation))}" if view.specialisation else ""
    return f"{', '.join(said)}{grade}{about}"


def _role(view: TitleAnswer) -> str:
    if view.role:
        return view.role.label
    if view.verdict is TitleVerdict.AMBIGUOUS:
        labels = [inside(role.label) for role in view.candidates]
        return f"Ambiguous: {join(labels, 'or')}" if labels[1:] else f"Perhaps {labels[0]}"
    return "No role of ours"


LINKED = "Nearest by its words"
LINKED_NOTE = "A model's judgement of words. Scores are at most 1, and no probabilities."


NOTHING_NEAR = "nothing comes near"


def standing(one: Linked) -> str:
    """Whether what a title is nearest to in one scheme can be taken for it."""
    return "clear" if one.sure else "ambiguous"


def shown(text: str) -> str:
    """Words of a title on one line, without characters that steer a terminal or turn a line around."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
