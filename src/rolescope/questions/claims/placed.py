"""Claims about where a title is most frequent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rolescope.analyse.claim import Effect
from rolescope.model.claim import Comparison, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.finding import Finding, against_number, apart
from rolescope.questions.claims.title_sources import share_said, source_name
from rolescope.questions.figures.trend_counts import stretches
from rolescope.questions.figures.trend_places import places
from rolescope.store.facts import FactStore

ELSEWHERE = "elsewhere"
"""Place that stands for the other place where a title is most frequent."""
PLACES = 8
"""Places that are named where the one asked about is not known."""


def in_place(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A title's share of the titles of one place, against a number or the other place where it is largest.

    All years of a source together. The largest of many places is partly so by chance: against it the
    interval is widened for all of them (Bonferroni).
    """
    if isinstance(part.right, Term) and part.right.arguments.get("place") != ELSEWHERE:
        raise BadQuestion(
            f"A place is held against a number, or against the other place with the largest share: "
            f"{part.left} > {replace(part.left, arguments={**part.left.arguments, 'place': ELSEWHERE})}"
        )
    if isinstance(part.right, Term) and part.right.roles != part.left.roles:
        raise BadQuestion("Places are compared for one title.")
    role, place = part.left.roles[0], part.left.arguments["place"]
    found = tuple(stretches(store, role))
    names = {one.source: one.source for one in found}
    every = places(store, found, names, most=None)
    own = {one.source: one for one in every if one.place.lower() == place.lower()}
    for source, here in own.items():
        others = [one for one in every if one.source == source and one is not here]
        if isinstance(part.right, float):
            effect, right, said = against_number(here.share, part.right), None, ""
        elif others:
            most = max(others, key=lambda one: (_value(one.share), one.place))
            effect, right = _among(apart(here.share, most.share), len(others)), most.share
            said = f"; {most.place}: {share_said(role, most.share)}, the largest of {len(others)} others"
        else:
            continue
        says = f"{here.place}: {share_said(role, here.share)}{said}."
        yield Finding(source_name(store, source), here.share, right, effect, 0.0, says)
    if not own:
        named = ", ".join(dict.fromkeys(one.place for one in every[:PLACES])) or "none"
        none = NotEstimable(f"no source counts 20 of these titles there; places with enough: {named}")
        yield Finding("titles by place", none, None, none, 0.0, f"{none.reason}.")


def _value(figure: Figure) -> float:
    return figure.value if isinstance(figure, Estimate) else 0.0


def _among(effect: Estimate | NotEstimable, places: int) -> Estimate | NotEstimable:
    if not isinstance(effect, Estimate):
        return effect
    wide = Effect(effect.value, effect.low, effect.high).among(places)
    return replace(effect, low=wide.low, high=wide.high)
