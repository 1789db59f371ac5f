"""A choice of roles: scores with intervals, trade-offs, what would change the order, the first ledgers."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.role_choice import RoleChoice
from rolescope.present.choose import words
from rolescope.present.mcp.statement import Statement, at

LEDGERS = 3
"""Roles whose ledger is told."""


def statements(view: RoleChoice) -> Iterator[Statement]:
    """Roles in order, trade-offs, flips, then ledgers."""
    yield Statement(f"{words.scope(view)}.", (at("scope"),))
    names = words.labels(view)
    for number, one in enumerate(view.roles):
        tied = f"; cannot be told apart from {', '.join(names[tie] for tie in one.ties)}" if one.ties else ""
        yield Statement(f"{one.label}: {words.score(one)}{tied}", (at("roles", number),))
    for number, trade in enumerate(view.trade_offs):
        yield Statement(f"{trade.words} ({words.gain(trade)})", (at("trade_offs", number),))
    if said := words.steady(view):
        yield Statement(said, (at("leads"),))
    for number, flip in enumerate(view.flips):
        yield Statement(words.flip(view, flip), (at("flips", number),))
    asked = words.questions(view)
    for number, one in enumerate(view.roles[:LEDGERS]):
        for place, row in enumerate(one.ledger):
            label, told, counts, measured, points, most = words.ledger_row(row, asked[row.question])
            says = f"{one.label}, {label}: you said {told}, counts {counts}; {measured}: {points} of {most}"
            yield Statement(says, (at("roles", number, "ledger", place),))
