"""A fit: each job's score and conditions, then every row of the ledger with both sides' words."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.fit_answer import FitAnswer, JobFit
from rolescope.present.fit import words
from rolescope.present.jobs.words import understood
from rolescope.present.mcp.statement import Statement, at

QUOTED = 120
"""Characters of a quotation."""


def statements(view: FitAnswer) -> Iterator[Statement]:
    """How it was asked, the jobs in order, the chance, then job by job what the score is made of."""
    if view.understood:
        said = "; ".join(understood(one) for one in view.understood)
        yield Statement(f"Read as {said}. Order: {view.order}.", (at("understood"),))
    for number, one in enumerate(view.fits):
        yield Statement(_head(one), (at("fits", number),))
    yield Statement(view.chance, (at("chance"),))
    for number, warning in enumerate(view.warnings):
        yield Statement(f"In the résumé: {warning.message}", (at("warnings", number),))
    for number, one in enumerate(view.fits):
        yield from _whole(one, number, many=len(view.fits) > 1)
    for said in (*view.notes, *view.tries):
        yield Statement(said, (at("counts"),))


def _head(one: JobFit) -> str:
    name = f"“{words.title(one)}”"
    where = f" ({one.employer})" if one.employer else ""
    ids = f" Id: {one.opening.id}." if one.opening else ""
    conditions = "".join(
        f" {words.requirement(each.requirement)}: {words.ANSWERS[each.judged.state].lower()}."
        for each in one.fit.blockers
    )
    return f"{name}{where}: {words.score(one.fit)}{conditions}{ids}"


def _whole(one: JobFit, number: int, *, many: bool) -> Iterator[Statement]:
    of = f"“{words.title(one)}”: " if many else ""
    fit = one.fit
    for at_, (blocker, quote) in enumerate(zip(fit.blockers, one.blocker_quotes, strict=True)):
        asked, state = blocker.requirement, words.ANSWERS[blocker.judged.state].lower()
        says = f"{of}condition {words.requirement(asked)} (“{_cut(asked.quote)}”): {state}"
        yield Statement(
            f"{says}{_shown(quote, blocker.judged.reason)}", (at("fits", number, "blockers", at_),)
        )
    for at_, (row, quote) in enumerate(zip(fit.ledger, one.ledger_quotes, strict=True)):
        state = words.STATES[row.judged.state].lower()
        points = "" if fit.score is None else f", {row.points} points"
        says = f"{of}{words.requirement(row.requirement)} ({words.ask(row.requirement)}): {state}{points}"
        yield Statement(f"{says}{_shown(quote, row.judged.reason)}", (at("fits", number, "ledger", at_),))
    for at_, change in enumerate(fit.counterfactuals):
        says = f"{of}{words.change(change.change)}: {change.score} in the place of {fit.score}, by a re-run"
        yield Statement(says, (at("fits", number, "counterfactuals", at_),))
    for name, said in words.competition(one.competition):
        yield Statement(f"{of}{name}: {said}", (at("fits", number, "competition"),))
    if one.standing:
        yield Statement(f"{of}{words.standing(one.standing)}", (at("fits", number, "standing"),))


def _shown(quote: str | None, reason: str) -> str:
    return f". {reason}" if quote is None else f". Résumé: “{_cut(quote)}”. {reason}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1].rstrip()}…"
