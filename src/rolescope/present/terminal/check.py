"""A posting checked, in a terminal: the verdict, then each finding with its sentence and the ways out."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.check import CheckAnswer, Finding, Severity
from rolescope.present.check import words
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped

WIDTH = 80
LABEL = 9
"""Columns that the severity takes."""
STYLES = {Severity.ERROR: "bold r2", Severity.WARN: "bold r1", Severity.NOTE: "r0"}
_SIGN = "→ "


def table(answer: Answer[CheckAnswer]) -> str:
    """The findings as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[CheckAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The posting and the verdict, its findings, what was not checked, and how edits were tried."""
    view = answer.view
    beside = view.given.beside
    known = (beside.employer, beside.location, view.given.key, f"judged for {answer.as_of}")
    out = [
        *wrapped(beside.title or "A posting without a title", width, "bold"),
        *wrapped(" · ".join(filter(None, known)), width, "dim"),
        *wrapped(words.headline(view), width, "bold"),
    ]
    for finding in view.findings:
        out += [line(), *_finding(finding, width)]
    out.append(line())
    for said in (*words.paid(view), *words.unchecked(view), words.foot(view), f"Answer {answer.answer_id}"):
        out += wrapped(said, width, "dim")
    return to_ascii(out) if ascii_only else out


def _finding(finding: Finding, width: int) -> list[Line]:
    room = width - LABEL
    name = words.NAMES[finding.severity][0]
    label = Run(name.ljust(LABEL), STYLES[finding.severity])
    first, *rest = wrapped(finding.message, room)
    out = [line(label, *first), *(line(" " * LABEL, *part) for part in rest)]
    quote = words.quoted(finding)
    if quote:
        out.append(line(" " * LABEL, Run(f"“{clipped(quote, room - 2)}”", "dim")))
    style = "" if finding.edits else "dim"
    for said in words.ways_out(finding):
        body = wrapped(
            said, room, style, indent=_SIGN if finding.edits else "", hang="  " if finding.edits else ""
        )
        out += [line(" " * LABEL, *part) for part in body]
    return out
