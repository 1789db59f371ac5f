"""How far back does each source reach? What a form may offer, before anything is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rolescope.questions.evidence import EMBEDDED, chosen
from rolescope.questions.figures.scope import EVERYWHERE, settle
from rolescope.questions.figures.spans import Period, Postings, dated_postings
from rolescope.store.facts import FactStore
from rolescope.taxonomy.names import find

EVER = Period(1900, 2999), Period(1900, 2999)


@dataclass(frozen=True, slots=True)
class Reach:
    """One source and the calendar years that it has.

    Attributes:
        source: its id.
        name: its name.
        first: first year.
        last: last year.
    """

    source: str
    name: str
    first: int
    last: int

    @property
    def spans(self) -> bool:
        """Whether it has more than one year, so that something can have moved."""
        return self.last > self.first


def of_titles(
    names: Iterable[str], *, store: FactStore | None = None, evidence: str = EMBEDDED
) -> tuple[Reach, ...]:
    """Sources that count one of these titles, by name.

    Args:
        names: of roles.
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        UnknownRole: a name that nothing answers to.
        AmbiguousRole: a name that several things answer to.
    """
    known = chosen(evidence, store)
    years: dict[str, list[int]] = {}
    for name in names:
        found = known.titles(find(name).id)
        for source, year in zip(found["source"].tolist(), found["year"].tolist(), strict=True):
            years.setdefault(source, []).append(int(year))
    reached = (
        Reach(source, known.manifest.source(source, "titles").name, min(own), max(own))
        for source, own in years.items()
    )
    return tuple(sorted(reached, key=lambda one: one.name))


def of_postings(*, store: FactStore | None = None, evidence: str = EMBEDDED) -> tuple[Reach, ...]:
    """Sources of dated postings that span more than one year: with them a title's change can be parted.

    Args:
        store: fact tables to ask; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    known = chosen(evidence, store)
    asked = settle([], country=EVERYWHERE, level=None, since=None)
    reached = (_reach(known, one) for one in dated_postings(known, asked, EVER))
    spanning = (one for one in reached if one is not None and one.spans)
    return tuple(sorted(spanning, key=lambda one: one.name))


def _reach(store: FactStore, one: Postings) -> Reach | None:
    first, last = one.years
    if first is None or last is None or one.live:
        return None
    return Reach(one.source, store.manifest.source(one.source, one.use).name, first, last)
