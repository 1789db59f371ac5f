"""What a blend of roles comes to, in a sentence, and what it cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.blend import Part, ResidualRow
from rolescope.model.comparison import Scope, Subject
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import Verdict
from rolescope.questions.words.phrases import listed, lowered, plural, undated

NAMED = 3
"""Residuals named in the headline."""
SEEN_FROM = 0.005
"""A part of a smaller weight is none."""


def headline(role: Subject, parts: Sequence[Part], apart: Figure, rows: Sequence[ResidualRow]) -> str:
    """The blend, how much of the role it explains, and what the role has beside it.

    Args:
        role: what was blended.
        parts: from what.
        apart: how much is explained of what sets the role apart.
        rows: residuals, the surest and largest first.
    """
    known = [(part, part.weight) for part in parts if isinstance(part.weight, Estimate)]
    if len(known) < len(parts):
        why = next(part.weight.reason for part in parts if not isinstance(part.weight, Estimate))
        return f"Whether {lowered(role.label)} is a blend of these cannot be told here: {why}."
    mixture = [
        f"{100 * figure.value:.0f} parts {lowered(part.label)}"
        for part, figure in known
        if figure.value >= SEEN_FROM
    ]
    nearest = f"The nearest blend to {lowered(role.label)} is {listed(mixture)}"
    return f"{nearest}; {_explains(role, apart)}{_left(rows)}."


def _explains(role: Subject, apart: Figure) -> str:
    if not isinstance(apart, Estimate):
        return f"how much it explains cannot be told ({apart.reason})"
    people = plural(role.label)
    if apart.high <= 0:
        return f"it explains nothing of what sets {people} apart from the average role"
    low, high = (f"{100 * max(edge, 0):.0f}" for edge in (apart.low, apart.high))
    value = f"{100 * max(apart.value, 0):.0f}"
    share = f"{value} of 100 (likely {low} to {high})"
    return f"it explains {share} of what sets {people} apart from the average role"


def _left(rows: Sequence[ResidualRow]) -> str:
    """Skills that the role has more of than the blend, the largest first; then those it has less of."""
    more, less = (
        [row for row in rows if row.residual.verdict is verdict and row.type != "activity"]
        for verdict in (Verdict.HIGHER, Verdict.LOWER)
    )
    said = [
        f"{name} {listed([_named(row) for row in sorted(found, key=_largest)[:NAMED]])}"
        for name, found in (("more", more), ("less", less))
        if found
    ]
    return f"; it asks for {' and for '.join(said)}" if said else ""


def _named(row: ResidualRow) -> str:
    return row.label if row.type in {"language", "library", "platform", "tool"} else lowered(row.label)


def _largest(row: ResidualRow) -> float:
    return -abs(row.residual.value or 0.0)


def limits(subjects: Sequence[Subject], scope: Scope) -> tuple[str, ...]:
    """The doubts that hold for these figures."""
    return (*_particular(subjects, scope), *_general(scope))


def _particular(subjects: Sequence[Subject], scope: Scope) -> Iterator[str]:
    unknown = sum(n for reason, n in scope.excluded.items() if "unknown year" in reason)
    if unknown:
        yield undated(unknown)
    for one in subjects:
        if not one.postings:
            yield f"{one.label}: no postings were read under this name."


def _general(scope: Scope) -> Iterator[str]:
    yield (
        "A blend of averages says nothing of single postings: a role may lie between two others because each "
        "of its postings does, or because some are one and some the other; `titles` counts those."
    )
    yield (
        "Roles are told by the posting's title. What was read is skills that are named and kinds of duty, "
        "no soft skills, no fields of knowledge, and not how good at them somebody must be."
    )
    yield (
        "The average role is the mean of our roles of data, AI and software with enough postings here: with "
        "other roles among them, what sets a role apart is something else."
    )
    yield (
        "Shares are corrected for the reader's error as measured on labelled postings, assuming that it errs "
        "alike in every role."
    )
    if scope.country:
        why = "" if scope.chosen == "asked" else ", where these roles have most evidence"
        yield f"All figures are within {scope.country}{why}; elsewhere things may differ."
