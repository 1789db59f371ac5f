"""How a source of titles and its figures are said, and that one claim speaks of one source at a time."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.claim import Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.trend import TITLES
from rolescope.questions.claims.finding import label, missing
from rolescope.questions.figures.trend_counts import TERMS
from rolescope.questions.words.phrases import several
from rolescope.store.facts import FactStore

POSTS = "posts that name the term anywhere"
"""How the name of a source begins that counts posts and not titles."""
NO_SOURCE = NotEstimable("no dated source names these titles")


def one_source(terms: Sequence[Term]) -> str | None:
    """The source that all terms are narrowed to.

    Raises:
        BadQuestion: if they name two: shares of different sources are of different jobs.
    """
    named = {term.arguments.get("source") for term in terms}
    if len(named) > 1:
        raise BadQuestion("Both sides have to name the same source: other sources count other jobs.")
    return named.pop()


def source_name(store: FactStore, source: str) -> str:
    """What a source counts, and its name."""
    unit = POSTS if source in TERMS else "titles"
    return f"{unit}, {store.manifest.source(source, 'titles').name}"


def share_said(role: str, figure: Figure, noun: str = TITLES) -> str:
    """A role's share of titles, or of posts, in a clause."""
    if not isinstance(figure, Estimate):
        return f"{label(role)} {missing(figure).reason}"
    value, low, high = (100 * x for x in (figure.value, figure.low, figure.high))
    counted = several(figure.n, noun.removesuffix("s"))
    return f"{label(role)} {value:.2g} of 100 {noun} ({low:.2g} to {high:.2g}; {counted})"
