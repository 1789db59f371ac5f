"""A switch of roles: how much is covered, what is missing and shared, stones between, pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.switch import Ask, SwitchAnswer
from rolescope.present.mcp.statement import Statement, at
from rolescope.present.switch import words

MISSING, SHARED, UNSURE = 14, 8, 5
"""Rows that are told of each."""


def statements(view: SwitchAnswer) -> Iterator[Statement]:
    """What is covered, then the rows of each kind by demand."""
    yield Statement(f"{words.sides(view)} {words.meaning(view)}", (at("coverage"),))
    places = (at("coverage", "share"), at("coverage", "duties"), at("back", "share"))
    for (name, figure), place in zip(words.measures(view), places, strict=True):
        yield Statement(f"{name}: {words.covered(figure)}", (place,))
    yield from _asks("missing", "Missing", view.missing[:MISSING])
    for number, stone in enumerate(view.stones):
        says = f"By way of {stone.label}: {words.steps(stone)}. {words.brings(stone)}"
        yield Statement(says.strip(), (at("stones", number),))
    if said := words.no_stone(view):
        yield Statement(said, (at("tried"),))
    yield from _asks("shared", "Both ask for", view.shared[:SHARED])
    yield from _asks("unsure", "Cannot tell", view.unsure[:UNSURE])
    for number, duty in enumerate(view.duties):
        if duty.change != "alike":
            says = f"Duties, {duty.change} there: {duty.label}, {words.against(duty)}"
            yield Statement(says, (at("duties", number),))
    for number, paid in enumerate(view.pay):
        if paid in words.telling(view):
            yield Statement(words.paid(paid, view), (at("pay", number),))


def _asks(name: str, said: str, asks: Sequence[Ask]) -> Iterator[Statement]:
    for number, one in enumerate(asks):
        more = "; ".join(filter(None, [words.must(one), words.depth(one)]))
        says = f"{said}: {words.label(one)}, {words.against(one)} of 100 postings"
        yield Statement(f"{says}{f' ({more})' if more else ''}", (at(name, number),))
