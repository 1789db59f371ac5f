"""A choice of roles as rows: scores, ledgers, what differs and what would change the order."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.role_choice import ChoiceRow, HeldRole, RoleChoice
from rolescope.present.frames.row import Row, figure

POINTS = "points"


def rows(view: RoleChoice) -> Iterator[Row]:
    """Each role's score and ledger; trade-offs; flips."""
    labels = {one.id: one.label for one in view.questions}
    for role in view.roles:
        yield _score(role)
        for row in role.ledger:
            yield from _row(role, row, labels[row.question])
    for one in view.trade_offs:
        yield Row(
            table="trade_offs",
            measure="points",
            id=one.question,
            label=labels[one.question],
            role=one.better,
            against=one.worse,
            value=float(one.points),
            unit=POINTS,
            said="sure" if one.sure else "not sure",
        )
    for flip in view.flips:
        yield Row(
            table="flips",
            measure=flip.changes,
            id=flip.question,
            label=labels[flip.question],
            role=flip.first,
            value=float(flip.score),
            unit=POINTS,
            said=f"{flip.after} instead of {flip.before}",
        )


def _score(role: HeldRole) -> Row:
    value, low, high = (None if one is None else float(one) for one in (role.score, role.low, role.high))
    return Row(
        table="roles",
        measure="score",
        role=role.role,
        label=role.label,
        value=value,
        low=low,
        high=high,
        n=role.postings,
        employers=role.employers,
        unit=POINTS,
        reason=role.reason,
    )


def _row(role: HeldRole, row: ChoiceRow, label: str) -> Iterator[Row]:
    yield figure(row.figure, table="ledger", measure="share", id=row.question, label=label, role=role.role)
    yield Row(
        table="ledger",
        measure="points",
        id=row.question,
        label=label,
        role=role.role,
        value=None if row.agreement is None else float(row.points),
        unit=POINTS,
        said=row.said,
        reason="it cannot be told" if row.agreement is None else None,
    )
