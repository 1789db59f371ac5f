"""Where a posting's pay stands among postings alike, in words and as a part of its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rolescope.model.peers import PayPeers, Standing
from rolescope.present.markup import Node, tag
from rolescope.present.reading.words import money, value

_HALF = 0.5
_THOUSANDS = 10_000


def notes(paid: PayPeers | None, roles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What share of the peers state less, and who they are; or why that is not known, where pay is stated.

    Args:
        paid: the standings.
        roles: role id to its label.
    """
    if paid is None or not paid.stated:
        return
    if paid.standing is None:
        yield "Among peers", f"not known: {paid.reason}"
        return
    yield "Among peers", _said(paid.standing, roles, spread=True)
    for one in paid.others:
        yield "", _said(one, roles, spread=False)
    for one in paid.by_title[:1]:
        yield "By its title", _said(one, roles, spread=False)


def section(paid: PayPeers | None, roles: Mapping[str, str]) -> Node:
    """The part of the page."""
    rows = list(notes(paid, roles))
    if paid is None or not rows:
        return None
    said = [[tag("dt", name) if name else None, tag("dd", text)] for name, text in rows]
    return [
        tag("h2", "Pay among postings alike"),
        tag("dl", said, class_="facts-read"),
        tag("p", paid.alert, class_="small-sample") if paid.alert else None,
    ]


def less(one: Standing) -> str:
    """Of a hundred peers, how many state less: "63", "under 1"."""
    return f"{one.value:.0f}" if one.value >= _HALF else "under 1"


def alike(one: Standing, roles: Mapping[str, str]) -> str:
    """Who the peers are: how many, of how many employers, what they share, whose figures they are."""
    firms = f" by {one.employers:,} employers" if one.employers is not None else ", employers not known"
    who = one.peers
    level = "no level stated" if who.level == "unstated" else value(who.level)
    shared = ", ".join(filter(None, (roles.get(who.role, who.role), level, who.country, who.years)))
    return f"{one.n:,} postings{firms}: {shared}; {one.population}"


def usual(one: Standing) -> str:
    """What single postings like it state, nine times in ten; empty where that is not known."""
    if one.usual_low is None or one.usual_high is None:
        return ""
    step = -3 if one.usual_low >= _THOUSANDS else 0
    low, high = (money(round(end, step), one.peers.currency) for end in (one.usual_low, one.usual_high))
    return f"nine in ten such postings state {low} to {high} per {one.peers.period}"


def _said(one: Standing, roles: Mapping[str, str], *, spread: bool) -> str:
    told = f"{less(one)} of 100 state less (likely {one.low:.0f} to {one.high:.0f}); {alike(one, roles)}"
    return "; ".join(filter(None, (told, usual(one) if spread else "")))
