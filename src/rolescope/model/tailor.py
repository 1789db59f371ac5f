"""What `tailor` answers with: a résumé arranged towards a posting; and what a check finds to be invented."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from rolescope.model.fit import Judged, Requirement
from rolescope.model.json_resume import resume_json
from rolescope.model.plain import plain
from rolescope.model.resume import Resume
from rolescope.model.span import Span


class EditKind(StrEnum):
    """What was done to the source."""

    ORDER = "order"
    SPELLING = "spelling"
    LISTED = "listed"
    SUMMARY = "summary"
    LEFT_OUT = "left_out"


class Edit(NamedTuple):
    """One change, what it rests on, and why it was made.

    Attributes:
        kind: moved up; the posting's spelling of what the source names; a skill that the work names put into
            the list; a sentence of the source's own facts; left out (in short ones only).
        place: the section, and for jobs which one: "skills", "work: Data analyst, Acme".
        before: the words as they stand in the source, or their order; "" where a sentence is new.
        after: the words as they stand now; "" where they are left out.
        reason: one sentence.
        spans: where the source shows it; never empty.
        posting_span: the words of the posting that it answers to; None where it answers to none.
    """

    kind: EditKind
    place: str
    before: str
    after: str
    reason: str
    spans: tuple[Span, ...]
    posting_span: Span | None = None


class Unshown(NamedTuple):
    """Something that the posting asks for and the profile does not show: it is told, and never added."""

    requirement: Requirement
    judged: Judged


@dataclass(frozen=True, slots=True)
class TailorAnswer:
    """A résumé arranged towards one posting. Its own check passed, or there would be no answer.

    Attributes:
        headline: what was done, in a sentence.
        key: what the profile is called.
        job: the posting's title, or what it is called.
        source: the text that spans count in.
        resume: the document.
        edits: what was changed, in the document's order.
        unshown: what is asked for and not shown, in the posting's order.
        notes: what else to know.
    """

    headline: str
    key: str
    job: str
    source: str
    resume: Resume
    edits: tuple[Edit, ...]
    unshown: tuple[Unshown, ...]
    notes: tuple[str, ...]

    def to_plain(self) -> dict[str, Any]:
        """The document as JSON Resume, each edit with its words, and what is not shown."""
        return {
            "headline": self.headline,
            "key": self.key,
            "job": self.job,
            "document": resume_json(self.resume),
            "edits": [_edit(one, self.source) for one in self.edits],
            "not_shown": [_unshown(one) for one in self.unshown],
            "notes": list(self.notes),
        }


class InventionKind(StrEnum):
    """What kind of thing the source lacks."""

    SKILL = "skill"
    YEARS = "years"
    NUMBER = "number"
    DATE = "date"
    EMPLOYER = "employer"
    TITLE = "title"
    SCHOOL = "school"
    DEGREE = "degree"
    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    PERMIT = "permit"
    NAME = "name"


class Invention(NamedTuple):
    """One thing that an edited résumé says and its source does not.

    Attributes:
        kind: what kind of thing; "name" is a proper name that stands in no place that tells which.
        words: the words.
        place: where, in words: "line 12".
        reason: one sentence: what the source has instead.
        span: the words in the edited text.
    """

    kind: InventionKind
    words: str
    place: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class TailorCheck:
    """An edited résumé held against its source.

    Attributes:
        headline: what came of it, in a sentence.
        key: what the source is called.
        edited: what the edited one is called.
        text: the edited text; spans count its characters.
        inventions: what the source lacks, in text order; none: it passes.
        limits: what this check cannot see.
    """

    headline: str
    key: str
    edited: str
    text: str
    inventions: tuple[Invention, ...]
    limits: tuple[str, ...]

    def to_plain(self) -> dict[str, Any]:
        """The verdict and each finding."""
        return {
            "headline": self.headline,
            "key": self.key,
            "edited": self.edited,
            "passes": not self.inventions,
            "inventions": [_invention(one) for one in self.inventions],
            "limits": list(self.limits),
        }


def _edit(one: Edit, source: str) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "place": one.place,
        "before": one.before,
        "after": one.after,
        "reason": one.reason,
        "spans": [list(span) for span in one.spans],
        "quotes": [source[span.start : span.end] for span in one.spans],
        "posting_span": one.posting_span and list(one.posting_span),
    }


def _unshown(one: Unshown) -> dict[str, Any]:
    asked = one.requirement
    return {
        "kind": asked.kind.value,
        "ask": asked.ask.value,
        "labels": list(asked.labels),
        "years": asked.years,
        "quote": asked.quote,
        "posting_span": list(asked.span),
        "state": one.judged.state.value,
        "reason": one.judged.reason,
        "near": one.judged.relation and plain(one.judged.relation._asdict()),
    }


def _invention(one: Invention) -> dict[str, Any]:
    return {**one._asdict(), "kind": one.kind.value, "span": list(one.span)}
