"""What `fit` answers with: one person against one job or many, each a ledger with the words of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from rolescope.model.fit import Fit
from rolescope.model.job import Attribution, Job, Stored, Understood
from rolescope.model.plain import plain
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span

CHANCE = "not estimable"
"""The chance of winning a job, in every answer."""


class Order(StrEnum):
    """What jobs are put in order by: their score, or what is shown of a full posting."""

    SCORE = "score"
    LOW = "low"


class Competition(NamedTuple):
    """What is known of how contested an opening is; no probability.

    Attributes:
        posted: ISO date as its source states it; None where it states none.
        days: days from then to when it was seen last; None where one of the two is not known.
        came_back: times in which it was gone and came back, each in a sentence.
        postings: postings of the same vacancy, this one among them; None for a text beside any store.
        history: where one job is asked for: when it was seen, and what was listed anew like it, in sentences.
        applicants: how many applied, in words; sources that do not say so are said not to.
    """

    posted: str | None
    days: int | None
    came_back: tuple[str, ...]
    postings: int | None
    history: tuple[str, ...]
    applicants: str


class Standing(NamedTuple):
    """This person's score here beside this person's scores for like openings: jobs are compared, not people.

    Attributes:
        role: id of the role whose work all of them are.
        label: its name.
        n: like openings: of those of the store that are the work of this role, are shown now and may be
            counted, the first in the order of a search for jobs that have a score; this one is not among
            them.
        lower: of these, how many have a lower score.
        same: the same score.
        higher: a higher score.
        median: the median of their scores, rounded down.
    """

    role: str
    label: str
    n: int
    lower: int
    same: int
    higher: int
    median: int


@dataclass(frozen=True, slots=True)
class JobFit:
    """One job of an answer.

    Attributes:
        fit: score or reason, interval, ledger, blockers, counterfactuals.
        title: as posted; None where none is stated.
        employer: as posted.
        opening: the vacancy as it is found; None for a text beside any store.
        ledger_quotes: by the ledger's row: the words in the profile; None where nothing decides.
        blocker_quotes: likewise of the blockers.
        copied: stretches of the profile that are this posting's own words; they earn nothing.
        warnings: what the posting hides, or orders a machine to do; it changed nothing.
        competition: how contested it may be.
        standing: beside like openings; None where there is no score, or too few are like it.
        no_standing: why there is none; None where there is one.
    """

    fit: Fit
    title: str | None
    employer: str | None
    opening: Job | None
    ledger_quotes: tuple[str | None, ...]
    blocker_quotes: tuple[str | None, ...]
    copied: tuple[Span, ...]
    warnings: tuple[ReadingWarning, ...]
    competition: Competition
    standing: Standing | None
    no_standing: str | None

    def to_plain(self) -> dict[str, Any]:
        """The contract of a fit, then the opening and what is known beside it."""
        fit = self.fit.to_plain()
        for row, quote in zip(fit["ledger"], self.ledger_quotes, strict=True):
            row |= {"posting_quote": row["requirement"]["quote"], "profile_quote": quote}
        for one, quote in zip(fit["blockers"], self.blocker_quotes, strict=True):
            one["profile_quote"] = quote
        return {
            **fit,
            "title": self.title,
            "employer": self.employer,
            "opening": plain(self.opening),
            "copied": [list(one) for one in self.copied],
            "warnings": [_warning(one) for one in self.warnings],
            "competition": plain(self.competition._asdict()),
            "standing": self.standing and plain(self.standing._asdict()),
            "no_standing": self.no_standing,
        }


class Judgements(NamedTuple):
    """How many jobs were judged, and what came of it; sources that may not be counted are not in.

    Attributes:
        judged: all.
        scored: those with a score.
        contradicted: those with a condition that the profile contradicts.
        left: those found beyond the most that are judged at once.
        uncounted: judged beside them, of sources whose terms forbid counting.
    """

    judged: int
    scored: int
    contradicted: int
    left: int
    uncounted: int


@dataclass(frozen=True, slots=True)
class FitAnswer:
    """One person against jobs.

    Attributes:
        headline: what came of it, in a sentence.
        key: what the profile is called: a file's name.
        present: the month that "present" in the profile stands for ("2026-01").
        fits: in order: without a contradicted condition first; then with a score; then score and low, or
            low and score, both falling; then id.
        counts: how many jobs were judged.
        chance: of winning: "not estimable", and why.
        understood: what was asked for, as it was read.
        order: what the order goes by.
        warnings: what the profile hides, orders a machine to do, repeats or copies; it changed nothing.
        limits: what this cannot say.
        notes: what else to know.
        tries: what to try.
        attribution: what the sources of what is shown want said.
        stored: what the store holds; None for a text beside any store.
    """

    headline: str
    key: str
    present: str
    fits: tuple[JobFit, ...]
    counts: Judgements
    chance: str
    understood: tuple[Understood, ...]
    order: str
    warnings: tuple[ReadingWarning, ...]
    limits: tuple[str, ...]
    notes: tuple[str, ...]
    tries: tuple[str, ...]
    attribution: tuple[Attribution, ...]
    stored: Stored | None

    def to_plain(self) -> dict[str, Any]:
        """The contract: `fits` in order, then what was counted and what this cannot say."""
        return {
            "headline": self.headline,
            "key": self.key,
            "present": self.present,
            "fits": [one.to_plain() for one in self.fits],
            "counts": self.counts._asdict(),
            "chance": self.chance,
            "understood": plain(self.understood),
            "order": self.order,
            "warnings": [_warning(one) for one in self.warnings],
            "limits": list(self.limits),
            "notes": list(self.notes),
            "tries": list(self.tries),
            "attribution": plain(self.attribution),
            "stored": plain(self.stored),
        }


def _warning(one: ReadingWarning) -> dict[str, Any]:
    return {"kind": one.kind, "message": one.message, "span": one.span and list(one.span)}
