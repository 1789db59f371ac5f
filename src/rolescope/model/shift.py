"""Why a title's share moved: what `shift` answers with."""

from __future__ import annotations

from dataclasses import dataclass

from rolescope.model.comparison import Scope
from rolescope.model.estimate import Figure
from rolescope.model.shares import PrevalenceRow

BEFORE, AFTER = "before", "after"
"""The two ends, as tables name them."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A share at both ends.

    Attributes:
        before: at the first end.
        after: at the second.
        change: after less before, as a proportion with its interval.
    """

    before: Figure
    after: Figure
    change: Figure


@dataclass(frozen=True, slots=True)
class Cause:
    """What a part of a change comes from.

    Attributes:
        id: "composition": postings of other countries and levels; "work": other work behind them; "label":
            the same work under another title.
        part: of the change, as a proportion of all postings; the three add up to it.
    """

    id: str
    part: Figure


@dataclass(frozen=True, slots=True)
class WorkMoved:
    """One role's work at both ends.

    Attributes:
        role: role id.
        label: its name.
        under: share of the title's postings that are this work.
        called: share of this work's postings that bear the title.
    """

    role: str
    label: str
    under: Moved
    called: Moved


@dataclass(frozen=True, slots=True)
class Span:
    """What one source has at both ends.

    Attributes:
        source: source id.
        label: its name.
        kind: "postings" with texts, or "titles" alone, which cannot tell work.
        first: first year with postings; None if none is dated.
        last: last year.
        before: postings, or titles, at the first end.
        after: at the second.
        named: of both, those that bear the title.
        share: the title's share of them at both ends; None where there are too few.
        split: whether the change was split with it.
        note: what to know of it.
    """

    source: str
    label: str
    kind: str
    first: int | None
    last: int | None
    before: int
    after: int
    named: int
    share: Moved | None
    split: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftAnswer:
    """Why a title's share moved.

    Attributes:
        headline: one sentence that answers.
        role: role id of the title.
        label: its name.
        start: years of the first end: "2013" or "2013-2014".
        end: years of the second.
        source: the source that spans both; None if none does.
        scope: what population the figures speak of.
        share: the title's share of that source's postings.
        causes: composition, work and label, which add up to the change.
        works: whose work the title's postings are, and how often each work bears the title.
        activities: what the title's postings are about at both ends, in columns "before" and "after".
        spans: what each source spans.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    role: str
    label: str
    start: str
    end: str
    source: str | None
    scope: Scope
    share: Moved
    causes: tuple[Cause, ...]
    works: tuple[WorkMoved, ...]
    activities: tuple[PrevalenceRow, ...]
    spans: tuple[Span, ...]
    limits: tuple[str, ...]
    notice: str
