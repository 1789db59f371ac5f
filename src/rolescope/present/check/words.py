"""Findings in plain words, the same on page and terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.check import CheckAnswer, Edit, Finding, Severity
from rolescope.present.reading.peers import notes

NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARN: ("warning", "warnings"),
    Severity.NOTE: ("note", "notes"),
}
TRIED = (
    "Each edit was applied and the posting checked again: its finding was gone, and no other error or "
    "warning had come. Figures in blanks were made up for that. Information, not legal advice."
)
NO_EDITS = "Information, not legal advice."
_PEERS, _MORE_PEERS = "Its pay among postings alike", "Among those of another population"
QUOTE = 160
"""Letters of a sentence that are quoted."""


def headline(view: CheckAnswer) -> str:
    """The verdict in a sentence."""
    counted = counts(view)
    if view.count(Severity.ERROR):
        return f"Not ready to publish: {counted}."
    return f"No errors: {counted}." if counted else "Nothing was found."


def counts(view: CheckAnswer) -> str:
    """How many findings of each severity: "2 errors, 1 note"."""
    numbers = ((view.count(severity), severity) for severity in Severity)
    said = (f"{n} {NAMES[severity][n != 1]}" for n, severity in numbers if n)
    return ", ".join(said)


def quoted(finding: Finding) -> str:
    """The sentence behind a finding on one line; empty where the whole text is, or the message holds it."""
    said = " ".join(finding.quote.split())
    if not said or said in finding.message:
        return ""
    return said if len(said) <= QUOTE else f"{said[: QUOTE - 1].rstrip()}…"


def ways_out(finding: Finding) -> Iterator[str]:
    """The edits in words, or why there is none."""
    for number, edit in enumerate(finding.edits):
        yield _way(edit, other=number > 0)
    if not finding.edits:
        yield finding.only_you


def _way(edit: Edit, *, other: bool) -> str:
    return f"Or: {edit.says[0].lower()}{edit.says[1:]}" if other else edit.says


def paid(view: CheckAnswer) -> Iterator[str]:
    """Where the stated pay stands among postings alike, one population after the other, as `read` says it."""
    for number, (name, said) in enumerate(notes(view.paid, view.roles)):
        yield f"{(name if number else _PEERS) or _MORE_PEERS}: {said}."


def unchecked(view: CheckAnswer) -> Iterator[str]:
    """What was not checked, and why, one sentence each."""
    for what, why in view.unchecked.items():
        yield f"Not checked: {what}, because {why}."


def foot(view: CheckAnswer) -> str:
    """What holds for every finding."""
    return TRIED if any(finding.edits for finding in view.findings) else NO_EDITS
