"""What unlocks most as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rolescope.model.fit import Change
from rolescope.model.gap import GapAnswer, Unlock
from rolescope.present.frames.row import Row, count, figures

FOUND = ("found", "uncounted", "left", "unread", "copied", "thin", "blocked", "eligible", "passing")


def rows(view: GapAnswer) -> Iterator[Row]:
    """Jobs that were found and left out, what each thing unlocks with its pay, pairs, and the plan."""
    for measure in FOUND:
        yield count(getattr(view, measure), table="found", measure=measure)
    for threshold, number in view.passing_at:
        yield count(number, table="found", measure=f"passing at {threshold}")
    for one in view.unlocks:
        yield from _unlock(one)
    for dated in view.only_with_years:
        yield count(
            dated.unlocks,
            table="only_with_years",
            measure=f"unlocks with {dated.change.years} years",
            employers=dated.employers,
            **_thing(dated.change),
        )
    for pair in view.pairs:
        for measure in ("together", "more"):
            yield count(
                getattr(pair, measure),
                table="pairs",
                measure=measure,
                id=f"{pair.first.name}+{pair.second.name}",
                label=f"{pair.first.label} and {pair.second.label}",
            )
    for step in view.plan.steps:
        for measure in ("adds", "unlocked", "passing"):
            said = step.effort.band
            yield count(
                getattr(step, measure), table="plan", measure=measure, said=said, **_thing(step.change)
            )


def _unlock(one: Unlock) -> Iterator[Row]:
    thing = _thing(one.change)
    for measure in ("unlocks", "by_name", "asked", "passing"):
        employers = one.employers if measure == "unlocks" else None
        yield count(getattr(one, measure), table="unlocks", measure=measure, employers=employers, **thing)
    if one.with_years:
        measure = f"unlocks with {one.with_years.years} years"
        yield count(one.with_years.unlocks, table="unlocks", measure=measure, **thing)
    yield Row(table="unlocks", measure="effort", said=one.effort.band, **thing)
    named = {"pay now": one.pay.now, "pay after": one.pay.after, "pay change": one.pay.change}
    yield from figures(named, table="unlocks", country=one.pay.country, per="year", **thing)


def _thing(change: Change) -> dict[str, Any]:
    return {"id": change.name, "label": change.label}
