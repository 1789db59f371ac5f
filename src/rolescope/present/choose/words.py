"""A choice of roles in words, the same on page, terminal and in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.role_choice import ChoiceRow, Flip, HeldRole, Lead, Question, RoleChoice, TradeOff
from rolescope.present.words import counted_of, country, inside, is_fine, join, level, likely, per_hundred
from rolescope.present.words import value as of_hundred
from rolescope.questions.words.choosing import PERSONAL

QUESTION = "Which role agrees with what you said?"
ROLES = "Roles, by how far they agree"
TRADES = "Trade-offs: where the first ones differ most"
CHANGES = "What would change it"
CANNOT = "What this cannot say"
NO_TRADES = "The first roles differ by less than two points on every question."
WEIGHTINGS = "under every weighting within one step of importance"
LEDGER_HEAD = ("Question", "You said", "Counts", "Measured", "Points", "at most")
IMPORTANCES = {1: "once", 2: "twice", 3: "three times"}


def labels(view: RoleChoice) -> dict[str, str]:
    """Names of the roles by id."""
    return {one.role: one.label for one in view.roles}


def questions(view: RoleChoice) -> dict[str, Question]:
    """Answered questions by id."""
    return {one.id: one for one in view.questions}


def scope(view: RoleChoice) -> str:
    """How much was answered, and whose postings it is held against."""
    asked = len(view.questions) + len(view.skipped)
    where = "all countries" if view.scope.country is None else country(view.scope.country)
    of = f", {level(view.scope.level)}" if view.scope.level else ""
    return f"{len(view.questions)} of {asked} questions answered; postings of {where}{of}"


def score(role: HeldRole) -> str:
    """A score with its interval: "72 of 100, likely 66 to 79"; the reason where there is none."""
    if role.score is None:
        return role.reason or ""
    return f"{role.score} of 100, likely {role.low} to {role.high}"


def measured(row: ChoiceRow, question: Question) -> str:
    """A figure with its interval and n: "23 of 100 duties, likely 18 to 28, n = 4,210"."""
    figure = row.figure
    if isinstance(figure, NotEstimable):
        return f"cannot tell: {figure.reason}"
    if not isinstance(figure, Estimate):
        return f"{of_hundred(figure)} of 100 {question.unit}"
    number = per_hundred(figure.value, fine=is_fine(figure))
    return f"{number} of 100 {question.unit}, likely {likely(figure)}, n = {figure.n:,}"


def why(role: HeldRole) -> str:
    """A ledger's heading."""
    if role.score is None:
        return f"{role.label}: no score"
    return f"Why {inside(role.label)} has {role.score}"


def left_out(view: RoleChoice) -> str:
    """Roles of the usual list that have too little evidence; empty where there are none."""
    if not view.left_out:
        return ""
    few = ", ".join(f"{inside(one.label)} ({one.postings:,})" for one in view.left_out)
    return f"Few postings, left out unless named: {few}."


def gain(one: TradeOff) -> str:
    """How much a trade-off is worth, and whether it is sure."""
    points = counted_of(one.points, "point")
    return f"{points}" if one.sure else f"{points}, not sure"


def trades(view: RoleChoice) -> list[tuple[str, list[TradeOff]]]:
    """Trade-offs under what they are: "More of it as data scientist than as data analyst"."""
    named, found = labels(view), dict[tuple[str, str], list[TradeOff]]()
    for one in view.trade_offs:
        found.setdefault((one.better, one.worse), []).append(one)
    return [(f"{named[better]} over {inside(named[worse])}", rows) for (better, worse), rows in found.items()]


def alike(view: RoleChoice) -> str:
    """That the first two roles give about the same on every question, where that is so."""
    if not view.leads or not view.trade_offs:
        return ""
    pair = {view.leads[0].ahead, view.leads[0].behind}
    if any({one.better, one.worse} == pair for one in view.trade_offs):
        return ""
    one, other = (labels(view)[role.role] for role in view.roles[:2])
    return f"{one} and {inside(other)} differ by less than two points on every question."


def steady(view: RoleChoice) -> str:
    """Which roles the first one stays ahead of; empty where none has a score."""
    if not view.leads:
        return ""
    named = labels(view)
    first = named[view.leads[0].ahead]
    kept = sum(one.always for one in view.leads)
    if kept == len(view.leads):
        return f"{first} stays ahead of all {kept} others {WEIGHTINGS}."
    lost = [inside(named[one.behind]) for one in view.leads if not one.always]
    ahead = f"{first} stays ahead of {kept} of {len(view.leads)} others {WEIGHTINGS}"
    return f"{ahead}; not of {join(lost)}."


def hardest(view: RoleChoice, one: Lead) -> str:
    """The weighting under which the first role is no longer ahead, or may not be."""
    asked, named = questions(view), labels(view)
    weights = join([f"{asked[id_].label} {w}" for id_, w in one.weights])
    more = f" and up to {one.behind_untold} more that cannot be told" if one.behind_untold else ""
    start = f"With importances {weights}: " if weights else ""
    return (
        f"{start}{named[one.behind]} has {one.behind_score}{more}, "
        f"{inside(named[one.ahead])} {one.ahead_score}."
    )


def flip(view: RoleChoice, one: Flip) -> str:
    """One change and what it does."""
    what = "importance" if one.changes == "importance" else "answer"
    label, named = questions(view)[one.question].label, labels(view)
    was = inside(named[view.roles[0].role])
    return f"{label}: {what} {one.after} instead of {one.before} puts {inside(named[one.first])} first, " + (
        f"by less than a point, at {one.score}."
        if one.score == one.was_first
        else f"{one.score} to {one.was_first} for {was}."
    )


def flips(view: RoleChoice, most: int) -> list[str]:
    """The smallest changes; or that there is none."""
    if not view.leads:
        return []
    if not view.flips:
        return ["No single change of an answer or an importance puts another role first."]
    return [flip(view, one) for one in view.flips[:most]]


def first(view: RoleChoice) -> tuple[str, ...]:
    """Of what cannot be said, what must be known first: whose figures, and that it is no advice."""
    whose = tuple(one for one in view.limits if one.startswith(("Pay ", "Postings of")))
    return (*(whose if view.questions else ()), PERSONAL)


def paragraphs(view: RoleChoice) -> Iterable[str]:
    """What cannot be said."""
    return (*view.limits, view.notice)


def ledger_row(row: ChoiceRow, question: Question) -> tuple[str, ...]:
    """One row under `LEDGER_HEAD`."""
    points = "?" if row.agreement is None else str(row.points)
    counts = IMPORTANCES[row.importance]
    return (question.label, row.said, counts, measured(row, question), points, str(row.most))
