"""One posting under examination: what its rules look at, and how they write a finding."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rolescope.model.check import Edit, Finding, Severity
from rolescope.model.peers import PayPeers
from rolescope.model.read import PostingText
from rolescope.model.reading import (
    Pay,
    Reading,
    SectionKind,
    Years,
)
from rolescope.model.span import Marked, Span
from rolescope.model.wording import TEXT, TITLE, Wording
from rolescope.store.facts import FactStore


@dataclass(frozen=True, slots=True)
class Case:
    """A posting, what was read in it, and how it is worded.

    Attributes:
        given: the posting as given.
        reading: what it says.
        roles: role id to its label.
        wording: how it says it.
        as_of: the day for which it is judged, ISO.
        paid: where its pay stands among postings alike; None where nobody looked.
        store: fact tables that it is held against; None for the embedded ones.
    """

    given: PostingText
    reading: Reading
    roles: Mapping[str, str]
    wording: Wording
    as_of: str
    paid: PayPeers | None = None
    store: FactStore | None = None

    @property
    def text(self) -> str:
        """The text; spans count its characters."""
        return self.given.text

    @property
    def title(self) -> str:
        """The title as posted; empty without one."""
        return self.given.beside.title or ""

    def said(self, span: Span) -> str:
        """Words of the text on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def sentence(self, span: Span) -> Span:
        """The sentence or item that holds some words; the words themselves where none does."""
        found = self.wording.sentences
        at = bisect_right(found, span.start, key=lambda one: one.start) - 1
        whole = found[at] if at >= 0 else span
        return Span(whole.start, max(whole.end, span.end)) if whole.end > span.start else span

    def section(self, span: Span) -> SectionKind:
        """The kind of the section that words stand in."""
        kinds = (one.kind for one in self.reading.sections if one.span.start <= span.start < one.span.end)
        return next(kinds, SectionKind.OTHER)

    def finding(
        self,
        id_: str,
        severity: Severity,
        message: str,
        *,
        words: Sequence[Span] = (),
        edits: Iterable[Edit] = (),
        **more: Any,
    ) -> Finding:
        """A finding in the text, with the sentence of its first words; `more` as in `Finding`."""
        span = self.sentence(words[0]) if words else None
        quote = self.text[span.start : span.end] if span else ""
        return Finding(
            id_, severity=severity, message=message, span=span, quote=quote, words=tuple(words),
            edits=tuple(edits), **{"about": "", "part": TEXT, **more},
        )  # fmt: skip

    def of_title(
        self, id_: str, severity: Severity, message: str, words: Sequence[Span], **more: Any
    ) -> Finding:
        """A finding whose words stand in the title; `more` as in `Finding`."""
        span = Span(0, len(self.title))
        return Finding(
            id_, severity=severity, message=message, part=TITLE, span=span, quote=self.title,
            words=tuple(words), **{"about": "", **more},
        )  # fmt: skip


Rule = Callable[[Case], Iterator[Finding]]
"""Looks for one kind of thing; the edits of its findings are proposals that nobody has tried."""


def spans(*found: Years | Marked | Pay | None) -> list[Span]:
    """The places of some facts, of those that have one."""
    return [one.span for one in found if one is not None and one.span is not None]
