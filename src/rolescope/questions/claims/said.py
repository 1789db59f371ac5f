"""A share of postings or duties in a clause."""

from __future__ import annotations

from rolescope.model.claim import Term
from rolescope.model.estimate import Estimate, Figure
from rolescope.questions.claims.finding import label, missing
from rolescope.questions.claims.things import skill_of
from rolescope.questions.figures.classes import CATEGORIES
from rolescope.questions.figures.namings import COLLABORATORS, CONDITIONS, FIELDS, INDUSTRIES, ON_CALL
from rolescope.questions.figures.silence import Told
from rolescope.questions.words.phrases import HALF_A_POSTING, lowered, of_hundred
from rolescope.taxonomy.skills import skills

KINDS = {kind.name: kind for kind in (COLLABORATORS, ON_CALL, INDUSTRIES, FIELDS, *CONDITIONS)}


def thing(item: str) -> str:
    """What a share is of, inside a sentence: "SQL", "on-call duty", "remote"."""
    kind, _, value = item.partition(":")
    if kind == "skill":
        return skills()[skill_of(value)].pref_label
    if kind in KINDS:
        return lowered(KINDS[kind].label(value))
    return lowered(CATEGORIES.get(kind, {}).get(value, value.replace("_", " ")))


def share_said(term: Term, figure: Figure, told: Told | None = None) -> str:
    """Role, thing, share of 100 with its interval and what it is counted on; or why there is none.

    Args:
        term: role and thing.
        figure: the share of postings that name it.
        told: what else is known of a thing that postings may be silent on.
    """
    named = _named(term)
    if not isinstance(figure, Estimate):
        return f"{named}: {missing(figure).reason}"
    if told is None:
        of = "duties" if (term.item or "").startswith("activity:") else "postings"
        return f"{named}: {of_hundred(figure)} of 100 {of} ({_ends(figure)}; {figure.n:,} {of})"
    said = f"{named}: {of_hundred(figure)} of 100 postings say so ({_ends(figure)})"
    if told.silent is None:
        return f"{said}; any other may have it too and not say so ({figure.n:,} postings)"
    among = (
        f"; of those that say, {of_hundred(told.among)} of 100 ({_ends(told.among)})"
        if isinstance(told.among, Estimate)
        else ""
    )
    return f"{said}, {_nothing(told.silent)}{among} ({figure.n:,} postings)"


def among_said(term: Term, told: Told) -> str:
    """Role, thing, its share of the postings that say, and how many say nothing."""
    if not isinstance(told.among, Estimate):
        return (
            f"{_named(term)}: {missing(told.among).reason if told.among else 'unknown'}, of postings that say"
        )
    silent = f"; of all {_nothing(told.silent)}" if told.silent else ""
    return (
        f"{_named(term)}: {of_hundred(told.among)} of 100 of the postings that say ({_ends(told.among)}; "
        f"{told.among.n:,} postings that say{silent})"
    )


def _named(term: Term) -> str:
    return f"{label(term.roles[0])}, {thing(term.item or '')}"


def _nothing(silent: Figure) -> str:
    nearly = isinstance(silent, Estimate) and silent.value > 1 - HALF_A_POSTING
    return "nearly all say nothing" if nearly else f"{of_hundred(silent)} of 100 say nothing"


def _ends(figure: Estimate) -> str:
    return f"{100 * figure.low:.0f} to {100 * figure.high:.0f}"
