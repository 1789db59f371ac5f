"""Whether a word that has other meanings stands for the skill here: "R, SAS" yes, "R&D" no.

A trap is a label that ordinary prose or other trades use too. Each says how it must be written, which
neighbours refute it, and whether it needs company: another skill beside it in a list, or a word that only
programmers use. The rules are data: `patterns/skill_traps.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from rolescope.extract.frame import Frame, Placed
from rolescope.extract.lexicon import Hit, Label, meaning

_TITLED = frozenset({"method", "domain"})
"""Kinds of skill that job titles begin with. "Java developer" does ask for Java."""
_JOB = re.compile(
    r"[ -](?:(?:software|platform|research|infrastructure|operations|data|systems) )?"
    r"(?:engineers?|scientists?|analysts?|developers?|architects?|researchers?|managers?|specialists?|"
    r"consultants?|interns?|leads?)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"(?!)")
_ANY = re.compile(r".*", re.DOTALL)
_TECHNICAL = frozenset({"concrete", "method"})

REACH = 48
"""Characters looked at on either side of a word."""

LIST_GAP = 12
"""Two skills at most this far apart on one line, with no sentence end between, stand in one list."""

_PATRON = re.compile(
    r"\b(?i:customers?|clients?|companies|enterprises|brands|investors?|leaders|startups?|partners)\b"
    r"[^,:]{0,20}\b(?:like|including|include|such as)\b"
    r"|\b(?i:founders?|alumni|leaders|engineers|veterans|operators|formerly|previously|backed|trusted|used)\b"
    r"(?: \w+){0,2} (?:from|at|of|by) (?:[A-Z][\w.]*[ ,&]*(?:and )?)*$"
)
_SEPARATOR = re.compile(r" ?(?:[,/&]|,? ?\b(?:and|or)\b) ?")
_BROKEN = re.compile(r"[\n;!?]|\.\s")


class Trap(NamedTuple):
    """What it takes for a label with other meanings to count.

    Attributes:
        written: pattern the words must match in full as they stand.
        not_after: pattern that refutes when found in the text before; ends with `$` to mean "just before".
        not_before: pattern that refutes when it matches just after.
        cue: pattern that confirms when found within `REACH`, case aside.
        company: whether it counts only with a cue nearby or in a list with another skill.
    """

    written: re.Pattern[str]
    not_after: re.Pattern[str]
    not_before: re.Pattern[str]
    cue: re.Pattern[str]
    company: bool


class Guard(NamedTuple):
    """All that is to be looked at before a label counts.

    Attributes:
        vendor: its name is also a company's.
        field: degrees are taken in it.
        asked: its name is also prose: it counts where the text asks for it.
        titled: job titles begin with it.
        trap: what else it takes, or None.
    """

    vendor: bool
    field: bool
    asked: bool
    titled: bool
    trap: Trap | None


def stands(text: str, found: Sequence[Placed]) -> list[Placed]:
    """The labels found that mean their skill here, in the order given.

    Labels without a trap stand. A trap that needs company looks for a cue nearby, or for a neighbour in the
    same list that stands itself; lists of traps ("C, R, Go") are settled from either end.
    """
    verdicts = [_judged(text, hit, frame) for hit, frame in found]
    if None in verdicts:
        for order in (range(len(found)), range(len(found) - 1, -1, -1)):
            for i in order:
                if verdicts[i] is None and _listed(text, found, verdicts, i):
                    verdicts[i] = True
    return [placed for placed, verdict in zip(found, verdicts, strict=True) if verdict]


def _judged(text: str, hit: Hit, frame: Frame) -> bool | None:
    """True or False where the label's own surroundings settle it; None where it needs company."""
    label, start, end = hit
    if label.spellings and text[start:end] not in label.spellings:
        return False
    guard = _guard(label)
    if guard is None:
        return True
    if (
        (guard.vendor and frame.means & meaning("patron") and _PATRON.search(text[frame.start : start]))
        or (guard.field and frame.means & meaning("degree") and _of_degree(hit, frame))
        or (guard.titled and _JOB.match(text, end))
    ):
        return False
    free = None if guard.asked and not _asked(start, frame) else True
    return free if guard.trap is None else _escaped(text, hit, guard.trap, free=free)


def _escaped(text: str, hit: Hit, trap: Trap, *, free: bool | None) -> bool | None:
    """What the trap says: False, None for "needs company", else `free`."""
    before, after = text[max(0, hit.start - REACH) : hit.start], text[hit.end : hit.end + REACH]
    if trap.not_after.search(before) or trap.not_before.match(after):
        return False
    if not trap.written.fullmatch(text, hit.start, hit.end):
        return None if text[hit.start : hit.end].islower() else False
    if not trap.company:
        return free
    return True if trap.cue.search(before) or trap.cue.search(after) else None


def _of_degree(hit: Hit, frame: Frame) -> bool:
    """Whether a degree is named before the words with nothing asked for in between, or just after them."""
    degree, ask = meaning("degree"), meaning("ask")
    near = False
    for means, start, _ in frame.cues:
        if start < hit.start:
            near = bool(means & degree) or (near and not means & ask)
        elif means & degree and start - hit.end < REACH:
            return True
    return near


def _asked(start: int, frame: Frame) -> bool:
    """Whether the section, or the sentence before these words, asks for something."""
    ask = meaning("ask")
    return frame.wanting or any(means & ask and at < start for means, at, _ in frame.cues)


def _listed(text: str, found: Sequence[Placed], verdicts: Sequence[bool | None], i: int) -> bool:
    """Whether a neighbour stands in the same list; for words not written as a name, in an enumeration."""
    hit = found[i][0]
    guard = _guard(hit.label)
    named = guard is None or guard.trap is None or guard.trap.written.fullmatch(text, hit.start, hit.end)
    joined = _adjoin if named else _enumerated
    return any(
        verdicts[j]
        and found[j][0].label.kind in _TECHNICAL
        and joined(text, found[min(i, j)][0], found[max(i, j)][0])
        for j in (i - 1, i + 1)
        if 0 <= j < len(found)
    )


def _adjoin(text: str, left: Hit, right: Hit) -> bool:
    gap = text[left.end : right.start]
    return len(gap) <= LIST_GAP and not _BROKEN.search(gap)


def _enumerated(text: str, left: Hit, right: Hit) -> bool:
    return bool(_SEPARATOR.fullmatch(text, left.end, right.start))


@cache
def _guard(label: Label) -> Guard | None:
    rules = _rules()
    guard = Guard(
        vendor=label.skill in rules.vendors,
        field=label.skill in rules.fields,
        asked=label.skill in rules.asked or label.kind == "domain",
        titled=label.kind in _TITLED,
        trap=rules.traps.get(label.key) or rules.traps.get(label.key.removesuffix("s")),
    )
    return guard if any(guard) else None


class _Rules(NamedTuple):
    fields: frozenset[str]
    asked: frozenset[str]
    vendors: frozenset[str]
    traps: Mapping[str, Trap]


@cache
def _rules() -> _Rules:
    path = files("rolescope.extract") / "patterns" / "skill_traps.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    written = {name: _trap({"written": pattern}, {}) for name, pattern in table["written"].items()}
    traps = {name: _trap(row, table["cues"]) for name, row in table["traps"].items()}
    fields, asked, vendors = (frozenset(table[name]) for name in ("fields", "asked", "vendors"))
    return _Rules(fields, asked, vendors, written | traps)


def _trap(row: Mapping[str, str], cues: Mapping[str, str]) -> Trap:
    cue = row.get("cue", "")
    for name, pattern in cues.items():
        cue = cue.replace(f"{{{name}}}", pattern)
    return Trap(
        written=re.compile(row["written"], re.DOTALL) if "written" in row else _ANY,
        not_after=re.compile(row["not_after"]) if "not_after" in row else _NEVER,
        not_before=re.compile(row["not_before"]) if "not_before" in row else _NEVER,
        cue=re.compile(cue, re.IGNORECASE) if cue else _NEVER,
        company=bool(row.get("company")),
    )
