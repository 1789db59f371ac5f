"""How a person's qualifications stand against what a posting asks: a ledger whose rows sum to the score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from rolescope.model.span import Span


class Kind(StrEnum):
    """What kind of thing is asked of a person."""

    SKILL = "skill"
    YEARS = "years"
    DEGREE = "degree"
    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    RIGHT_TO_WORK = "right_to_work"
    CLEARANCE = "clearance"
    LICENCE = "licence"


class Ask(StrEnum):
    """How firmly it is asked for."""

    REQUIRED = "required"
    PREFERRED = "preferred"


class State(StrEnum):
    """What a profile shows of one requirement. Silence is "not shown", never a contradiction."""

    MET = "met"
    NEAR = "near"
    NOT_SHOWN = "not_shown"
    CONTRADICTED = "contradicted"


BLOCKING = frozenset((Kind.RIGHT_TO_WORK, Kind.CLEARANCE, Kind.LICENCE, Kind.LANGUAGE))
"""Kinds that, where required, no other strength makes up for: they stand beside the score."""
RELATED_AREA = "related"
"""Stands among a degree's fields of study where "or a related field" does."""

BY_DEED = "by deed"
"""Stands among the areas of a skill that only work shows: a claim alone ("problem solver") is near."""


class Requirement(NamedTuple):
    """One thing that a posting asks of a person.

    Attributes:
        kind: what kind of thing.
        ask: required or preferred.
        any_of: any one of these will do. Skill ids; the lowest degree ("bachelor"); names of a certificate in
            small letters; ISO 639 codes; countries; "required" or "obtainable" of a clearance; a licence.
            Empty for years in all.
        labels: the same in words, as many.
        span: the words in the posting.
        quote: them, as they stand.
        years: years asked for, of the skill or in all; None where no number is named.
        areas: fields of study, any of which will do; of years in all, ids of skills that the posting asks
            for: work that names one of them, or what wholly stands in for it, counts; of a skill, `BY_DEED`
            or nothing. Empty where any will do.
        or_equivalent: whether experience is accepted in a degree's stead.
    """

    kind: Kind
    ask: Ask
    any_of: tuple[str, ...]
    labels: tuple[str, ...]
    span: Span
    quote: str
    years: int | None = None
    areas: tuple[str, ...] = ()
    or_equivalent: bool = False

    @property
    def blocks(self) -> bool:
        """Whether it is a condition, not something to be weighed."""
        return self.kind in BLOCKING and self.ask is Ask.REQUIRED


class Relation(NamedTuple):
    """How near a skill that is shown comes to one that is asked for.

    Attributes:
        shown: id of the skill shown.
        asked: id of the skill asked for.
        figure: 0 to 1; at 1 whoever has the one has the other ("PostgreSQL" for "SQL").
        source: where the figure comes from.
    """

    shown: str
    asked: str
    figure: float
    source: str


Related = Mapping[str, tuple[Relation, ...]]
"""By the skill asked for: what comes near it, the nearest first."""
UNRELATED: Related = MappingProxyType({})

SILENCE = "The profile does not say."
"""Why a requirement is not shown, where nothing more is known of it."""


class Judged(NamedTuple):
    """What a profile shows of one requirement.

    Attributes:
        state: met, near, not shown or contradicted.
        credit: the share of its weight that it earns, 0 to 1.
        spans: the words in the profile that decide; empty for "not shown".
        reason: one sentence.
        relation: where a sister skill stands in: how near it comes.
    """

    state: State
    credit: float
    spans: tuple[Span, ...]
    reason: str
    relation: Relation | None = None


class LedgerRow(NamedTuple):
    """One requirement, what the profile shows of it, and the points that it earns."""

    requirement: Requirement
    judged: Judged
    points: int


class Blocker(NamedTuple):
    """A condition: met ("yes"), not shown ("cannot tell") or contradicted ("no"); a language may be near."""

    requirement: Requirement
    judged: Judged


class Change(NamedTuple):
    """Something that a person could truly come to have.

    Attributes:
        kind: what kind of thing.
        name: its id, as in `Requirement.any_of`.
        label: the same in words.
        years: years of it; None where having it is enough.
    """

    kind: Kind
    name: str
    label: str
    years: int | None = None


class Counterfactual(NamedTuple):
    """The score that the same function gave after one change."""

    change: Change
    score: int


@dataclass(frozen=True, slots=True)
class Fit:
    """One person and one job.

    Attributes:
        job: id or name of the job.
        score: 0 to 100, the sum of the ledger's points; None where there is too little to judge.
        reason: why there is no score; None where there is one.
        low, high: the score if what the posting leaves unsaid were all missing, and if it were all met.
        ledger: what is weighed, in the posting's order.
        blockers: conditions, apart; no score hides them.
        counterfactuals: changes of most gain first, each with the score of a re-run.
    """

    job: str
    score: int | None
    reason: str | None
    low: int | None
    high: int | None
    ledger: tuple[LedgerRow, ...]
    blockers: tuple[Blocker, ...]
    counterfactuals: tuple[Counterfactual, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """The contract: ledger, blockers and counterfactuals, with places as pairs of offsets."""
        return {
            "job": self.job,
            "score": self.score,
            "reason": self.reason,
            "low": self.low,
            "high": self.high,
            "ledger": [_row(row) for row in self.ledger],
            "blockers": [_blocker(one) for one in self.blockers],
            "counterfactuals": [
                {"change": {**one.change._asdict(), "kind": one.change.kind.value}, "score": one.score}
                for one in self.counterfactuals
            ],
        }


def _asked(one: Requirement) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "ask": one.ask.value,
        "any_of": list(one.any_of),
        "labels": list(one.labels),
        "years": one.years,
        "areas": list(one.areas),
        "or_equivalent": one.or_equivalent,
        "quote": one.quote,
    }


def _row(row: LedgerRow) -> dict[str, Any]:
    spans, relation = row.judged.spans, row.judged.relation
    return {
        "requirement": _asked(row.requirement),
        "posting_span": list(row.requirement.span),
        "profile_span": list(spans[0]) if spans else None,
        "state": row.judged.state.value,
        "points": row.points,
        "reason": row.judged.reason,
        "near": relation and relation._asdict(),
    }


def _blocker(one: Blocker) -> dict[str, Any]:
    return {
        "kind": one.requirement.kind.value,
        "state": one.judged.state.value,
        "quote": one.requirement.quote,
        "posting_span": list(one.requirement.span),
        "profile_span": list(one.judged.spans[0]) if one.judged.spans else None,
        "reason": one.judged.reason,
    }
