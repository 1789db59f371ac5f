"""A share of postings or duties in a clause."""

from __future__ import annotations

from rolescope.model.claim import Term
from rolescope.model.estimate import Estimate, Figure
from rolescope.questions.claims.finding import label, missing
from rolescope.questions.claims.things import skill_of
from rolescope.questions.words.phrases import of_hundred
from rolescope.taxonomy.skills import skills


def share_said(term: Term, figure: Figure) -> str:
    """Role, thing, share of 100 with its interval and what it is counted on; or why there is none."""
    kind, _, value = (term.item or "").partition(":")
    named = skills()[skill_of(value)].pref_label if kind == "skill" else value.replace("_", " ")
    of = "duties" if kind == "activity" else "postings"
    if not isinstance(figure, Estimate):
        return f"{label(term.roles[0])}, {named}: {missing(figure).reason}"
    low, high = 100 * figure.low, 100 * figure.high
    return (
        f"{label(term.roles[0])}, {named}: {of_hundred(figure)} of 100 {of} ({low:.0f} to {high:.0f}; "
        f"{figure.n:,} {of})"
    )
