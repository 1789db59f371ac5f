"""What `check` answers with: findings about a posting, each with the edit that was seen to settle it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from rolescope.model.frozen import FrozenMappings
from rolescope.model.peers import PayPeers
from rolescope.model.read import PostingText
from rolescope.model.reading import Reading
from rolescope.model.span import Span
from rolescope.model.wording import TEXT


class Severity(StrEnum):
    """How much a finding matters, the gravest first.

    An error can be shown: the text contradicts itself, keeps people out by sex or age, or lacks what a law of
    the place asks for. A warning is likely to cost applicants, or is the engine's own judgement. A note is
    worth a look.
    """

    ERROR = "error"
    WARN = "warn"
    NOTE = "note"


class Change(NamedTuple):
    """Characters of one part of a posting replaced.

    Attributes:
        part: "text" or "title".
        span: what is taken out; empty where something is only put in.
        new: what is put there; its blanks ("____") are for the team to fill in.
        example: `new` with blanks filled in, as it was tried; None where it has none.
    """

    part: str
    span: Span
    new: str
    example: str | None = None


class Edit(NamedTuple):
    """Changes that belong together, and what they do in words.

    Attributes:
        says: one sentence in the imperative.
        changes: in the order of their places, none overlapping in one part.
    """

    says: str
    changes: tuple[Change, ...]

    @property
    def size(self) -> int:
        """Characters of the text taken out and put in; another title counts as one, whatever its length."""
        return sum(
            len(change.new) + change.span.end - change.span.start if change.part == TEXT else 1
            for change in self.changes
        )


class Finding(NamedTuple):
    """Something in a posting that its team should look at.

    Attributes:
        id: which check it comes from ("level_against_years").
        about: what of it, where a check can find several things ("young_team"); else empty.
        severity: how much it matters.
        message: one or two sentences.
        part: the part that `span` counts in, "text" or "title".
        span: the sentence behind it; None where the whole text is.
        quote: that sentence as it stands; empty without one.
        words: the words that raise it, in this and other sentences of the same part.
        edits: what settles it, the smallest first: applied, the finding was gone, and no other error or
            warning had come. Empty where nothing that the engine can write settles it.
        only_you: why not, where it cannot.
    """

    id: str
    about: str
    severity: Severity
    message: str
    part: str = TEXT
    span: Span | None = None
    quote: str = ""
    words: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()
    only_you: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same finding in an edited text."""
        return self.id, self.about


@dataclass(frozen=True, slots=True)
class CheckAnswer(FrozenMappings):
    """A posting and all that was found.

    Attributes:
        given: the posting as given; spans count characters of its text, or of its title.
        reading: what it says.
        roles: role id to its label, for the roles that the work is judged to be.
        findings: the gravest first, then in text order.
        unchecked: what could not be checked, and why.
        paid: where the stated pay stands among postings alike; None where nobody looked.
    """

    given: PostingText
    reading: Reading
    roles: Mapping[str, str]
    findings: tuple[Finding, ...]
    unchecked: Mapping[str, str]
    paid: PayPeers | None = None

    def count(self, severity: Severity) -> int:
        """How many findings are of one severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def to_plain(self) -> dict[str, Any]:
        """The contract: counts, findings, what was not checked, and the posting that they speak of."""
        beside, role = self.given.beside, self.reading.role
        return {
            "key": self.given.key,
            "title": beside.title,
            "counts": {severity.value: self.count(severity) for severity in Severity},
            "findings": [_plain(finding) for finding in self.findings],
            "unchecked": dict(self.unchecked),
            "pay_percentile": self.paid and self.paid.to_plain(),
            "role": role and role.to_dict(),
            "text": self.given.text,
        }


def applied(given: PostingText, edit: Edit, *, filled: bool = False) -> tuple[str, str | None]:
    """The text and the title of a posting after an edit.

    Args:
        given: the posting.
        edit: its changes.
        filled: put examples in the place of blanks.
    """
    parts = {TEXT: given.text, "title": given.beside.title or ""}
    for change in sorted(edit.changes, key=lambda one: one.span, reverse=True):
        whole = parts[change.part]
        new = change.example if filled and change.example is not None else change.new
        parts[change.part] = whole[: change.span.start] + new + whole[change.span.end :]
    return parts[TEXT], parts["title"] or None


def _plain(finding: Finding) -> dict[str, Any]:
    record = finding._asdict()
    record |= {
        "severity": finding.severity.value,
        "span": finding.span and list(finding.span),
        "words": [list(span) for span in finding.words],
        "edits": [
            {"says": edit.says, "changes": [{**c._asdict(), "span": list(c.span)} for c in edit.changes]}
            for edit in finding.edits
        ],
    }
    return record
