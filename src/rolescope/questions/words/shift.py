"""Why a title's share moved, in a sentence, and what these figures cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.comparison import Scope
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shift import Cause, Moved
from rolescope.questions.words.phrases import listed, lowered

CAUSES = {
    "composition": "postings of other countries and levels",
    "work": "other work behind the postings",
    "label": "the same work under another name",
}
NOTES = {
    "ashby_2025": "a snapshot of open jobs: postings of earlier years are those that were still open",
    "scraped_pool": "scraped by many people for their own ends: years differ in who scraped",
    "aijobs_salaries": "posted ranges of one board, whose audience changed over the years",
    "h1b_lca": "H-1B applications: jobs offered to people from abroad in the United States",
    "hn_trends": "posts that name the term anywhere, not as their title",
}
LIVE = "only what was still open when you looked"
"""What a live list has of earlier years: what was filled since is missing, so nothing is a trend."""
TITLES_ONLY = "titles alone: no texts, so nothing can be said of the work"


def headline(
    title: str, ends: tuple[str, str], source: str | None, share: Moved, causes: Sequence[Cause]
) -> str:
    """How the share moved, and which causes are sure.

    Args:
        title: its name.
        ends: the years before and after.
        source: name of the source; None if none spans both.
        share: the title's share at both ends.
        causes: parts of the change.
    """
    named = f"“{lowered(title)}”"
    if source is None or not isinstance(share.change, Estimate):
        why = "" if isinstance(share.change, Estimate) else share.change.reason
        return f"Why {named} moved from {ends[0]} to {ends[1]} cannot be told here: {why}."
    before, after = (_percent(one) for one in (share.before, share.after))
    moved = f"From {ends[0]} to {ends[1]} {named} went from {before} to {after} of 100 postings in {source}"
    if share.change.low <= 0 <= share.change.high:
        told = any(isinstance(one.part, Estimate) and _told(one.part) for one in causes)
        return f"{moved}, no reliable change{'; ' + _because(causes) if told else ''}."
    return f"{moved}: {_because(causes)}."


def _because(causes: Sequence[Cause]) -> str:
    known = [(one.id, one.part) for one in causes if isinstance(one.part, Estimate)]
    if not known:
        return f"why cannot be told: {next(_reasons(causes), 'too few postings')}"
    sure = [(id_, part) for id_, part in known if _told(part)]
    if not sure:
        return "which cause had which part in it cannot be told"
    ordered = sorted(sure, key=lambda one: -abs(one[1].value))
    return listed([f"{_points(part)} by {CAUSES[id_]}{_likely(part)}" for id_, part in ordered])


def _reasons(causes: Sequence[Cause]) -> Iterator[str]:
    yield from (one.part.reason for one in causes if isinstance(one.part, NotEstimable))


def _told(part: Estimate) -> bool:
    """Whether a part is told apart from nought, and is not nought when it is printed."""
    return (part.low > 0 or part.high < 0) and round(100 * part.value, 1) != 0


def _points(part: Estimate) -> str:
    return f"{_signed(part.value)} points"


def _likely(part: Estimate) -> str:
    return f" (likely {_signed(part.low)} to {_signed(part.high)})"


def _signed(share: float) -> str:
    return f"{100 * share:+.1f}".replace("-", "−")


def _percent(figure: Figure) -> str:
    return f"{100 * figure.value:.1f}" if isinstance(figure, Estimate) else "?"


def note(source: str, too_few: str | None, *, texts: bool) -> str:
    """What to know of a source: whom it speaks of, and why nothing can be split with it."""
    said = [NOTES[source]] if source in NOTES else []
    if too_few:
        said.append(too_few if too_few == LIVE else f"too few: {too_few}")
    if not texts:
        said.append(TITLES_ONLY)
    return "; ".join(said)


def limits(scope: Scope, *, split: bool) -> tuple[str, ...]:
    """The doubts that hold for these figures."""
    return tuple(_limits(scope, split=split))


def _limits(scope: Scope, *, split: bool) -> Iterator[str]:
    if split:
        yield (
            "Shares are of postings whose title names exactly one role of ours, not of all jobs. A title "
            "that grows beside roles outside our list is not seen to grow."
        )
        yield (
            "Work is read from the text with the title masked, and seen through the reader's confusions as "
            "counted on postings of other collections and later years, taken to be the same at both ends."
        )
        yield (
            "The three causes are the terms of an identity, averaged over the orders in which they may have "
            "moved: they say what moved along, not what would have happened otherwise."
        )
        yield (
            "Composition is of countries and levels alone. Other employers, industries or sizes of company "
            "count as other work or another name."
        )
    yield "One source's change is that source's: whom it reaches may have changed too. No two are pooled."
    if scope.country:
        yield f"All figures of postings are within {scope.country}; elsewhere things may differ."
