"""Claims that a role is a mixture of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rolescope.model.claim import Comparison
from rolescope.model.estimate import Estimate, Figure
from rolescope.questions.blend import blend as asked
from rolescope.questions.claims.finding import Finding, against_number, label, missing
from rolescope.questions.words.phrases import listed, lowered, plural, several
from rolescope.store.facts import FactStore

POSTINGS = "postings read, by title"
LACKS = 1.15
"""So many times longer the lower part of the interval has to be."""


def blend(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """How much of what sets a role apart from the average role a mixture of others explains.

    Not R²: all roles ask for Python and communication, and any mixture explains that.
    """
    assert isinstance(part.right, float), "the grammar holds a blend against a number only"
    role, *parts = part.left.roles
    view = asked(role, parts, country=part.left.arguments.get("country"), store=store).view
    known = [(one.weight.value, one.label) for one in view.parts if isinstance(one.weight, Estimate)]
    mixture = listed([f"{100 * weight:.0f} parts of {lowered(name)}" for weight, name in known])
    of = f"{_of_hundred(view.apart)} of what sets them apart from the average role"
    says = f"Nearest to {plural(label(role))}: {mixture}, which explain {of}."
    if not known:
        says = f"Which mixture is nearest to {plural(label(role))} cannot be told: it explains {of}."
    yield Finding(POSTINGS, view.apart, None, against_number(_lower(view.apart), part.right), 0.0, says)


def _lower(explained: Figure) -> Figure:
    """What is explained, its interval's lower part longer: as it is, the estimate comes out 2 points high.

    The lower end lies over the truth in 5 of 100 worlds, with this in 3 (see docs/statistics/claim.md).
    """
    if not isinstance(explained, Estimate):
        return explained
    return replace(explained, low=explained.value - LACKS * (explained.value - explained.low))


def _of_hundred(figure: Figure) -> str:
    if not isinstance(figure, Estimate):
        return f"an unknown part ({missing(figure).reason})"
    value, low, high = (100 * x for x in (figure.value, figure.low, figure.high))
    return f"{value:.0f} of 100 ({low:.0f} to {high:.0f}; {several(figure.n, 'posting')})"
