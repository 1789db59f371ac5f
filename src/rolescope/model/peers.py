"""Where the pay that a posting states stands among postings alike: what `read` and `check` add to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rolescope.model.answer import EvidenceRef
from rolescope.model.plain import fields

WORK, TITLE = "work", "title"
"""What a posting shares with its peers: the role that its work is, or the one that its title names."""


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """Postings that a posting is held against.

    Attributes:
        role: role id.
        by: "work" if the posting's work was judged to be the role's, "title" if its title names it.
        level: seniority of all of them.
        country: ISO 3166-1 alpha-2.
        currency: ISO 4217.
        period: what one payment covers.
        years: calendar years of their records, in words; empty if none is dated.
    """

    role: str
    by: str
    level: str
    country: str
    currency: str
    period: str
    years: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The percentile of one stated amount among peers of one population.

    Attributes:
        value: of 100 peers, how many state less (those that state as much counted half).
        low: lower end of the 95 % interval.
        high: upper end.
        population: whose pay the peers' is, in words.
        n: peers.
        employers: distinct employers; None where the source names none.
        amount: what is held against them: the middle of the stated range.
        usual_low: nine in ten single postings like them state this or more; None where that is not known.
        usual_high: and this or less.
        peers: who they are.
    """

    value: float
    low: float
    high: float
    population: str
    n: int
    employers: int | None
    amount: float
    usual_low: float | None
    usual_high: float | None
    peers: PeerGroup

    @property
    def lowest_quarter(self) -> bool:
        """Whether at least three quarters of the peers state more, as far as the interval tells."""
        quarter = 25
        return self.high < quarter


@dataclass(frozen=True, slots=True)
class PayPeers:
    """A posting's pay among its peers.

    Attributes:
        standing: among the population that says most; None with a reason.
        others: among the other populations, which are never pooled with it.
        by_title: among those of its title's role, where its work is another's.
        reason: why there is none, or None.
        n: peers that there were.
        stated: whether the posting states pay at all.
        alert: a sentence, where the pay lies in the lowest quarter of the role that the work is; else empty.
        evidence: the sources that the peers come from.
    """

    standing: Standing | None = None
    others: tuple[Standing, ...] = ()
    by_title: tuple[Standing, ...] = ()
    reason: str | None = None
    n: int = 0
    stated: bool = False
    alert: str = ""
    evidence: tuple[EvidenceRef, ...] = ()

    @property
    def every(self) -> tuple[Standing, ...]:
        """Every standing there is."""
        return (*([self.standing] if self.standing else []), *self.others, *self.by_title)

    def to_plain(self) -> dict[str, Any]:
        """The contract: the percentile, or null with its reason."""
        if self.standing is None:
            return {"value": None, "reason": self.reason, "n": self.n}
        more = {"others": self.others, "by_title": self.by_title}
        rest = {name: [fields(one) for one in group] for name, group in more.items()}
        return {**fields(self.standing), **rest, "alert": self.alert or None}
