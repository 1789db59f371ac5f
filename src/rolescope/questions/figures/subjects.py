"""Names into the subjects of a question: what each is, and where its evidence lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.comparison import Subject
from rolescope.model.concept import Occupation, Role
from rolescope.model.errors import BadQuestion
from rolescope.questions.figures.scope import Filter
from rolescope.store.facts import FactStore, RoleCells
from rolescope.taxonomy.names import find

SOC_LENGTH = len("15-2051")
WHOLE = ".00"
"""Ends an O*NET-SOC code that is a whole SOC occupation and not a part of one."""
TITLES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Named:
    """A concept that was asked for, with the keys of its evidence.

    Attributes:
        concept: the role or occupation.
        cells: counts of postings under its title; empty for occupations outside our vocabulary.
    """

    concept: Role | Occupation
    cells: RoleCells

    @property
    def id(self) -> str:
        """Role id or occupation id."""
        return self.concept.id

    @property
    def label(self) -> str:
        """Name to print."""
        return self.concept.pref_label

    @property
    def occupations(self) -> tuple[str, ...]:
        """Ids under which public schemes describe it, closest first."""
        if isinstance(self.concept, Occupation):
            return (self.concept.id,)
        onet = [f"onet:{code}" for code in self.concept.onet_soc]
        return (*onet[:1], *(f"esco:{uri.rsplit('/', 1)[-1]}" for uri in self.concept.esco[:1]))

    @property
    def soc(self) -> str | None:
        """SOC code under which surveys count it; None for O*NET's finer codes: no survey tells them apart."""
        codes = [o.removeprefix("onet:") for o in self.occupations if o.startswith("onet:")]
        whole = [code[:SOC_LENGTH] for code in codes if code.endswith(WHOLE)]
        return whole[0] if whole else None


def name_all(store: FactStore, names: Sequence[str]) -> tuple[Named, ...]:
    """Find every name.

    Raises:
        UnknownRole: if a name answers to nothing.
        AmbiguousRole: if a name answers to several things.
        BadQuestion: if two names are the same thing.
    """
    found = [find(name) for name in names]
    seen: dict[str, str] = {}
    for name, concept in zip(names, found, strict=True):
        if concept.id in seen:
            raise BadQuestion(
                f"{name!r} and {seen[concept.id]!r} are the same role: {concept.pref_label}. Name another."
            )
        seen[concept.id] = name
    return tuple(Named(concept, store.cells(concept.id)) for concept in found)


def subject(named: Named, asked: Filter) -> Subject:
    """What the answer says of one role, within the filter."""
    mask = asked.rows(named.cells)
    concept = named.concept
    return Subject(
        id=concept.id,
        label=concept.pref_label,
        kind="role" if isinstance(concept, Role) else concept.scheme,
        definition=concept.definition if isinstance(concept, Role) else None,
        codes=_codes(concept),
        postings=int(named.cells.postings[mask].sum()),
        employers=len(set(named.cells.employer[mask].tolist())),
        other_titles=concept.alt_labels[:TITLES_SHOWN] if isinstance(concept, Role) else (),
    )


def _codes(concept: Role | Occupation) -> dict[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {"isco": (concept.isco,) if concept.isco else ()}
    if isinstance(concept, Occupation):
        codes[concept.scheme] = (concept.code,)
    else:
        codes |= {"onet_soc": concept.onet_soc, "esco": concept.esco}
    return {scheme: codes[scheme] for scheme in sorted(codes) if codes[scheme]}
