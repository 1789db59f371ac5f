"""Sentences about a posting's pay among its peers: what they state, never what it ought to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rolescope.model.peers import PayPeers, Standing
from rolescope.questions.words.phrases import listed, money, plural, several

HALF = 0.5
"""Percentile below which it would be printed as nought, which it need not be."""
NO_PAY = "the posting states no pay"
NOT_BASE = "the pay it states is not base pay"
ONE_END = "it states only one end of its pay"
NO_CURRENCY = "the currency of its pay is not known"
NO_PERIOD = "it does not say for which time its pay is"
NO_COUNTRY = "the country of the work is not known"
NO_ROLE = "neither its work nor its title is told to be that of a role whose pay is known"
LEVELS = {
    "intern": "internships",
    "entry": "entry level",
    "mid": "mid level",
    "senior": "senior level",
    "lead_principal": "lead or principal level",
    "manager": "managers",
    "director_up": "directors and above",
    "unstated": "no level stated",
}


def too_few(n: int, needed: int, employers: int) -> str:
    """Why there is no percentile, with the peers that there were."""
    return f"too few postings alike (n = {n}, needs {needed} from {several(employers, 'employer')})"


def peers_of(one: Standing, label: str) -> str:
    """Who the peers are: "data engineers, senior level, US, 2023"."""
    who = one.peers
    parts = (plural(label), LEVELS.get(who.level, who.level), who.country, who.years)
    return ", ".join(filter(None, parts))


def standing(one: Standing, label: str) -> str:
    """One percentile: "12 of 100 state less (likely 9 to 16); 812 postings of …"."""
    firms = (
        f" by {several(one.employers, 'employer')}" if one.employers is not None else ", employers not known"
    )
    return f"{_below(one)}; {several(one.n, 'posting')}{firms}: {peers_of(one, label)} ({one.population})"


def alert(found: Sequence[Standing], label: str, chance: float) -> str:
    """That the pay lies in the lowest quarter of what postings of this work state, and of which.

    Args:
        found: the standings among peers by work, all of them in the lowest quarter.
        label: the work's role.
        chance: how likely the work is that role's.
    """
    first = found[0]
    amount = f"{money(first.amount, first.peers.currency)} per {first.peers.period}"
    return (
        f"The middle of the stated pay, {amount}, is in the lowest quarter of what postings of such work "
        f"state ({plural(label)}, {chance:.0%} likely; {listed([one.population for one in found])})."
    )


def grounds(paid: PayPeers, roles: Mapping[str, str]) -> str:
    """The figures behind an alert, population by population; `roles` are labels by id."""
    first = paid.standing
    if first is None:
        return ""
    said = (
        f"{standing(first, roles[first.peers.role])}.",
        *(f"Of {one.population}: {_below(one)}, {several(one.n, 'posting')}." for one in paid.others),
        *(f"Of {plural(roles[one.peers.role])}, its title: {_below(one)}." for one in paid.by_title[:1]),
    )
    return " ".join(said)


def _below(one: Standing) -> str:
    less = f"{one.value:.0f}" if one.value >= HALF else "under 1"
    return f"{less} of 100 state less (likely {one.low:.0f} to {one.high:.0f})"
