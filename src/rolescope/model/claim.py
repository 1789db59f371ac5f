"""What `claim` answers with: the query that was understood, the verdict, and the evidence on either side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rolescope.model.estimate import Figure
from rolescope.model.frozen import FrozenMappings


class Relation(StrEnum):
    """What is claimed of the left side and the right."""

    MORE = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="
    ABOUT = "~"
    OTHER = "!="


class ClaimVerdict(StrEnum):
    """What the evidence says of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    MIXED = "mixed"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Term(FrozenMappings):
    """A figure by name: `share(data_scientist, skill:sql, country=US)`.

    Attributes:
        measure: what is measured ("share", "pay", "growth" …).
        roles: role ids, in order.
        item: what the share is of, as "kind:value"; None where the measure has no item.
        arguments: whatever else narrows it, by name, spelled as given.
    """

    measure: str
    roles: tuple[str, ...]
    item: str | None = None
    arguments: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        named = (f"{name}={value}" for name, value in self.arguments.items())
        return f"{self.measure}({', '.join((*self.roles, *filter(None, [self.item]), *named))})"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One part of a claim: a figure held against another, or against a number.

    Attributes:
        left: the figure claimed about.
        relation: what is claimed.
        right: another figure of the same measure, or a number in the measure's unit.
    """

    left: Term
    relation: Relation
    right: Term | float

    def __str__(self) -> str:
        right = f"{self.right:.12g}" if isinstance(self.right, float) else str(self.right)
        return f"{self.left} {self.relation} {right}"


@dataclass(frozen=True, slots=True)
class Query:
    """A whole claim.

    Attributes:
        clauses: all of them have to hold; of the parts of one clause, one has to.
    """

    clauses: tuple[tuple[Comparison, ...], ...]

    @property
    def parts(self) -> tuple[Comparison, ...]:
        """Every part, in order."""
        return tuple(part for clause in self.clauses for part in clause)

    def __str__(self) -> str:
        spelled = [" or ".join(map(str, clause)) for clause in self.clauses]
        several = len(self.clauses) > 1
        pairs = zip(spelled, self.clauses, strict=True)
        return " and ".join(f"({text})" if several and len(clause) > 1 else text for text, clause in pairs)


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """What one body of evidence says of one part of the claim.

    Attributes:
        part: position of the part in the query, from 0.
        population: whose figures: a population of pay, a collection's titles, postings read.
        says: the figures, in a sentence.
        left: the figure claimed about.
        right: what it is held against; None for a number.
        effect: left less right, or the number, with the interval that was judged: widened where several
            bodies of evidence speak to the part.
        side: "for", "against" or "open": what it says of the part.
        times: where it is open, how many times its records would tell if the effect stayed; None if a
            hundred would not.
        years: of which years its records are, in words; empty where that is not known.
    """

    part: int
    population: str
    says: str
    left: Figure
    right: Figure | None
    effect: Figure
    side: str
    times: float | None = None
    years: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAnswer:
    """A claim held against the evidence.

    Attributes:
        verdict: supported, contradicted, mixed, or cannot tell.
        claim: the sentence that was given; None where a query was.
        query: what was understood, in the form that can be edited and asked again.
        understood: the same in words.
        effect: the effect in the largest body of evidence on the verdict's side.
        reason: why the verdict is what it is, one or two sentences with figures.
        evidence_for: evidence that supports the claim.
        evidence_against: evidence that contradicts it.
        evidence_open: evidence that could tell, and does not; or that is missing, with the reason.
        would_change: what would change the verdict.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    verdict: ClaimVerdict
    claim: str | None
    query: str
    understood: str
    effect: Figure
    reason: str
    evidence_for: tuple[ClaimEvidence, ...]
    evidence_against: tuple[ClaimEvidence, ...]
    evidence_open: tuple[ClaimEvidence, ...]
    would_change: tuple[str, ...]
    limits: tuple[str, ...]
    notice: str
