"""What titles tell of the work, in a sentence, and what these figures cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.comparison import Scope
from rolescope.model.estimate import Estimate
from rolescope.model.work import TitleWork
from rolescope.questions.words.phrases import listed, lowered, of_hundred, undated

NAMED = 3
"""Roles, or titles, named in the headline."""


def headline(titles: Sequence[TitleWork], asked: str | None) -> str:
    """How often the title misleads, and to whose work; or which titles do most and least.

    Args:
        titles: the title asked about first; or all, the most misleading first.
        asked: the title asked about; None for all.
    """
    if asked is not None:
        return _of_one(titles[0])
    known = [one for one in titles if isinstance(one.other, Estimate) and not one.narrower]
    if not known:
        return "No title has enough postings here to tell how often it misleads."
    most, least = known[0], known[-1]
    return (
        f"Of 100 postings titled {lowered(most.label)}, {of_hundred(most.other)} are another role's work; "
        f"of 100 titled {lowered(least.label)}, {of_hundred(least.other)}."
    )


def _of_one(one: TitleWork) -> str:
    if not isinstance(one.other, Estimate):
        return f"How often “{lowered(one.label)}” misleads cannot be told here: {one.other.reason}."
    others = [f"{lowered(other.label)} {of_hundred(other.share)}" for other in one.others[:NAMED]]
    most = f", mostly {listed(others)}" if others else ""
    low, high = (f"{100 * edge:.0f}" for edge in (one.other.low, one.other.high))
    return (
        f"Of 100 postings titled {lowered(one.label)}, {of_hundred(one.other)} are another role's work "
        f"(likely {low} to {high}){most}."
    )


def limits(scope: Scope) -> tuple[str, ...]:
    """The doubts that hold for these figures."""
    return (*_particular(scope), *_general(scope))


def _particular(scope: Scope) -> Iterator[str]:
    unknown = sum(n for reason, n in scope.excluded.items() if "unknown year" in reason)
    if unknown:
        yield undated(unknown)


def _general(scope: Scope) -> Iterator[str]:
    yield (
        "A posting counts for its main role: a third of the work that is another role's is no mismatch, a "
        "half is one."
    )
    yield (
        "Roles are told as finely as the vocabulary has them: twelve in data and AI, one for software. "
        "A software title can hide less: it is a floor to measure by, not a rival."
    )
    yield (
        "Shares are corrected by the postings under the same title that were read one by one, taken to be a "
        "fair sample of it; where parts of a title are shown, it is taken to be misread alike in all."
    )
    yield (
        "Modes, hybrids and what is settled are as read: half of all duties are put under another activity "
        "than readers put them."
    )
    yield (
        "Postings are collections of about 2018 to 2025, many of them undated, and no random sample; shares "
        "speak of them, and of the labour market as far as they are like it."
    )
    if scope.country:
        why = "" if scope.chosen == "asked" else ", where this title has most evidence"
        yield f"All figures are within {scope.country}{why}; elsewhere things may differ."
