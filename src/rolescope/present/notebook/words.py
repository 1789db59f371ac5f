"""What a notebook's cell says of each kind of answer: its sentence, its short table, its limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer
from rolescope.model.check import CheckAnswer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.comparison import Comparison
from rolescope.model.need import NeedAnswer
from rolescope.model.pay import PayAnswer
from rolescope.model.read import ReadAnswer
from rolescope.model.rolelist import RoleList
from rolescope.model.sourcelist import SourceList
from rolescope.model.title import TitleAnswer
from rolescope.model.verified import Verified
from rolescope.present.audit import words as audited
from rolescope.present.check import words as checked
from rolescope.present.claim import words as claimed
from rolescope.present.need import words as needed
from rolescope.present.reading.role import headline as worked
from rolescope.present.support import FACTS, ordered
from rolescope.present.terminal.names import KINDS
from rolescope.present.title import words as titled
from rolescope.present.words import upper_first

SHOWN = 12
"""Rows of a short table."""
Table = tuple[Sequence[str], Sequence[Sequence[str]]]
"""Names of columns, then rows."""


def headline(answer: Answer[Any]) -> str:
    """One sentence that answers."""
    said = _HEADLINES.get(type(answer.view))
    return str(said(answer.view) if said else answer.view.headline)


def carrying(view: Any) -> tuple[str, ...]:
    """The sentences that carry the answer, where it has any beside its headline."""
    if isinstance(view, Comparison):
        return tuple(one.text for one in ordered(view)[:FACTS])
    if isinstance(view, PayAnswer):
        alone = len(view.subjects) == 1  # then the headline is the first finding in other words
        return tuple(one for one in view.findings if one != view.headline)[alone : FACTS + alone]
    return (view.reason,) if isinstance(view, ClaimAnswer) else ()


def limits(view: Any) -> tuple[str, ...]:
    """What the evidence cannot say; of a posting, what was not checked or is to be heeded."""
    if isinstance(view, CheckAnswer):
        return tuple(f"{upper_first(name.replace('_', ' '))}: {why}" for name, why in view.unchecked.items())
    if isinstance(view, ReadAnswer):
        return tuple(one.message for one in view.reading.warnings)
    if isinstance(view, TitleAnswer):
        return (view.note,) if view.note else ()
    said: tuple[str, ...] = getattr(view, "limits", ())
    return said


def table(view: Any) -> Table | None:
    """A short table, for answers without a chart."""
    made = _TABLES.get(type(view))
    return made(view) if made else None


def has_page(view: Any) -> bool:
    """Whether `to_html` draws it."""
    return not isinstance(view, RoleList | Verified)


def _claim(view: ClaimAnswer) -> str:
    return f"{claimed.asked(view)} {claimed.SIGNS[view.verdict]} {upper_first(view.verdict.value)}"


def _read(view: ReadAnswer) -> str:
    found = view.reading.role
    return worked(view, found) if found else "Nobody has judged whose work it is"


def _verified(view: Verified) -> str:
    return "The same answer came out again" if view.same else f"Another answer came out: {view.again}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


_HEADLINES: Mapping[type, Callable[[Any], str]] = {
    CheckAnswer: checked.headline,
    ClaimAnswer: _claim,
    NeedAnswer: needed.headline,
    ReadAnswer: _read,
    RoleList: lambda view: f"{_counted(len(view.roles), 'name')} to ask by",
    SourceList: lambda view: _counted(len(view.sources), "source"),
    TitleAnswer: titled.headline,
    Verified: _verified,
}


def _findings(view: CheckAnswer) -> Table | None:
    """Each finding with its sentence, and the smallest edit that was seen to settle it."""
    rows = [
        (
            one.severity.value,
            one.message,
            checked.quoted(one),
            one.edits[0].says if one.edits else one.only_you,
        )
        for one in view.findings
    ]
    return (("Severity", "Finding", "Words", "What settles it"), rows) if rows else None


def _audited(view: AuditAnswer) -> Table | None:
    """Every category of the whole measure."""
    rows = [
        (audited.name(one.group), *(audited.row(category)[at] for at in (0, 1, 3, 4, 5, 11)))
        for one in view.measures[0].tables
        for category in one.categories
    ]
    return (("By", *(audited.HEAD[at] for at in (0, 1, 3, 4, 5, 11))), rows) if rows else None


def _pieces(view: TitleAnswer) -> Table:
    rows = [(titled.shown(one.text), one.kind.value.replace("_", " ")) for one in view.pieces]
    codes = [(one.code, f"{titled.SCHEMES[one.scheme]}: {one.label or ''}") for one in _codes(view)]
    return ("Words", "What they are"), [*rows, *codes]


def _codes(view: TitleAnswer) -> Sequence[Any]:
    return view.role.codes if view.role else tuple(one.occupation for one in view.occupations)


def _roles(view: RoleList) -> Table:
    rows = [(one.label, f"{one.postings:,}", one.definition or KINDS[one.kind]) for one in view.roles]
    return ("Name", "Postings", "What it is"), rows


def _sources(view: SourceList) -> Table:
    rows = [(one.name, ", ".join(use.use for use in one.uses), one.licence) for one in view.sources]
    return ("Source", "Used for", "Licence"), rows


def _differences(view: Verified) -> Table | None:
    if view.difference is None:
        return None
    found = view.difference
    return ("Where", "Was", "Is now"), [(found.path, str(found.was), str(found.now))]


_TABLES: Mapping[type, Callable[[Any], Table | None]] = {
    AuditAnswer: _audited,
    CheckAnswer: _findings,
    RoleList: _roles,
    SourceList: _sources,
    TitleAnswer: _pieces,
    Verified: _differences,
}
