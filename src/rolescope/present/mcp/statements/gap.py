"""What unlocks most: things by jobs, the plan and where to stop, pairs, what only years would do."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.gap import GapAnswer
from rolescope.present.gap import words
from rolescope.present.jobs.words import understood
from rolescope.present.mcp.statement import Statement, at


def statements(view: GapAnswer) -> Iterator[Statement]:
    """The counts as they are, then each thing, then the plan."""
    if view.understood:
        said = "; ".join(understood(one) for one in view.understood)
        yield Statement(f"Read as {said}.", (at("understood"),))
    yield Statement(f"{words.standing(view)}.", (at("passing"), at("eligible")))
    for number, one in enumerate(view.unlocks):
        says = (
            f"{one.assumed}: {words.more(one.unlocks, one.employers)}, {one.passing:,} in all. To learn, as "
            f"judged: {words.band(one.effort)}. Stated pay: {words.changed(one.pay)}"
        )
        yield Statement(says, (at("unlocks", number),))
    for number, step in enumerate(view.plan.steps):
        says = f"Step {number + 1}, {step.change.label}: {words.step(step)}"
        yield Statement(says, (at("plan", "steps", number),))
    if view.plan.stop:
        yield Statement(view.plan.stop, (at("plan"),))
    for number, pair in enumerate(view.pairs):
        yield Statement(f"Together: {words.pair(pair)}", (at("pairs", number),))
    for number, dated in enumerate(view.only_with_years):
        yield Statement(f"Only with years: {words.dated(dated)}", (at("only_with_years", number),))
    for said in (*view.notes, *view.tries):
        yield Statement(said, (at("found"),))
