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
from operator import itemgetter
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.frame import Frame, Placed
from rolescope.extract.lexicon import Hit, Label, meaning

_TITLED = frozenset({"method", "domain"})
"""Kinds of skill that job titles begin with. "Java developer" does ask for Java."""
_JOB = re.compile(
    r"[ -](?:(?:software|platform|research|infrastructure|operations|data|systems) )?"
    r"(?:engineers?|scientists?|analysts?|developers?|architects?|researchers?|managers?|specialists?|"
    r"consultants?|interns?|leads?)\b"
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
_DIRECTLY = re.compile(
    r"\b(?:experienced? (?:with|in)|proficien(?:t|cy) (?:in|with)|knowledge of|years?['’]? (?:of|in|with)"
    r"|(?P<able>strong|solid|excellent|good|advanced|basic)) $"
)
"""What asks for the very word that follows; an adjective does if "skills" come after it."""
_LABEL = re.compile(r"(?:[a-z -]{1,30}: ?)?")
"""What may stand before a word that is all that its item asks for ("Bonus: Rust.")."""
_CLOSED = re.compile(r" ?(?:[\n.,;:)]|$)| (?:or|and) [a-z+#]+(?:[\n.,;)]|$)")
_SKILLS = re.compile(r" (?:programming |coding )?skills\b")
_BROKEN = re.compile(r"[\n;!?]|\.\s")


class Trap(NamedTuple):
    """What it takes for a label with other meanings to count.

    Attributes:
        written: pattern the words must match in full as they stand.
        not_after: pattern that refutes when found in the text before; ends with `$` to mean "just before".
        not_before: pattern that refutes when it matches just after.
        cue: pattern, in lower case, that confirms when found within `REACH`, case aside.
        company: whether it counts only with a cue nearby or in a list with another skill.
    """

    written: re.Pattern[str]
    not_after: re.Pattern[str]
    not_before: re.Pattern[str]
    cue: re.Pattern[str]
    company: bool


class Guard(NamedTuple):
    """All that is to be looked at before a label counts; bits are those of `meaning`.

    Attributes:
        vendor: the bit of "patron" if its name is also a company's, else 0.
        field: the bit of "degree" if degrees are taken in it, else 0.
        asked: the bit of "ask" if its name is also prose: it counts where the text asks for it; else 0.
        titled: whether job titles begin with it.
        trap: what else it takes, or None.
    """

    vendor: int
    field: int
    asked: int
    titled: bool
    trap: Trap | None


def stands(doc: Document, found: Sequence[Placed]) -> list[Placed]:
    """The labels found that mean their skill here, in the order given.

    Labels without a trap stand. A trap that needs company looks for a cue nearby, or for a neighbour in the
    same list that stands itself; lists of traps ("C, R, Go") are settled from either end.
    """
    text = doc.text
    verdicts: list[bool | None] = []
    for hit, frame in found:
        label, start, end = hit
        guard = _guard(label)
        if label.spellings and text[start:end] not in label.spellings:
            verdicts.append(False)
        else:
            verdicts.append(True if guard is None else _judged(doc, hit, frame, guard))
    open_ones = [i for i, verdict in enumerate(verdicts) if verdict is None]
    for order in (open_ones, open_ones[::-1]):
        for i in order:
            if verdicts[i] is None and _listed(text, found, verdicts, i):
                verdicts[i] = True
    return [placed for placed, verdict in zip(found, verdicts, strict=True) if verdict]


def _judged(doc: Document, hit: Hit, frame: Frame, guard: Guard) -> bool | None:
    """True or False where the label's own surroundings settle it; None where it needs company."""
    _, start, end = hit
    text = doc.text
    vendor, field, asked, titled, trap = guard
    means = frame.means
    if (
        (titled and _JOB.match(doc.folded, end))
        or (means & field and _of_degree(hit, frame))
        or (means & vendor and _PATRON.search(text[frame.start : start]))
    ):
        return False
    free = True if not asked or frame.wanting or (means & asked and _asked(start, frame, asked)) else None
    return free if trap is None else _escaped(doc, hit, frame, trap, free=free)


def _escaped(doc: Document, hit: Hit, frame: Frame, trap: Trap, *, free: bool | None) -> bool | None:
    """What the trap says: False, None for "needs company", else `free`."""
    _, start, end = hit
    text = doc.text
    if not trap.written.fullmatch(text, start, end):
        if text[end - 1] == ")":  # "Go (golang)": its other name says what is meant
            return free
        return None if text[start:end].islower() else False
    if _refuted(text, hit, trap):
        return False
    if not trap.company:
        return free
    before, after = doc.folded[max(0, start - REACH) : start], doc.folded[end : end + REACH]
    if trap.cue.search(before) or trap.cue.search(after):
        return True
    named = trap.written is not _ANY and frame.wanting
    alone = frame.end - end <= 1 and _LABEL.fullmatch(doc.folded, frame.start, start)
    return True if named and (alone or _is_object(before, after)) else None


def _is_object(before: str, after: str) -> bool:
    """Whether what is asked for is the word between, not something that it only begins."""
    asked = _DIRECTLY.search(before)
    return bool(asked and (_SKILLS if asked["able"] else _CLOSED).match(after))


def _refuted(text: str, hit: Hit, trap: Trap) -> bool:
    """Whether the words before or after speak of something else."""
    _, start, end = hit
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    return bool(trap.not_after.search(before) or trap.not_before.match(after))


def _of_degree(hit: Hit, frame: Frame) -> bool:
    """Whether a degree is named before the words with nothing asked for in between, or just after them."""
    degree, ask = meaning("degree"), meaning("ask")
    _, begin, stop = hit
    near = False
    for means, start, _ in frame.cues:
        if start < begin:
            near = bool(means & degree) or (near and not means & ask)
        elif means & degree and start - stop < REACH:
            return True
    return near


def _asked(start: int, frame: Frame, ask: int) -> bool:
    """Whether the sentence before these words asks for something."""
    for means, at, _ in frame.cues:
        if means & ask:
            return at < start
    return False


def _listed(text: str, found: Sequence[Placed], verdicts: Sequence[bool | None], i: int) -> bool:
    """Whether a neighbour stands in the same list; for words not written as a name, in an enumeration."""
    standing = [
        found[j][0]
        for j in (i - 1, i + 1)
        if 0 <= j < len(found) and verdicts[j] and found[j][0][0].kind in _TECHNICAL
    ]
    if not standing:
        return False
    hit = found[i][0]
    label, start, end = hit
    guard = _guard(label)
    trap = guard and guard.trap
    named = trap is None or trap.written.fullmatch(text, start, end) is not None
    joined = _adjoin if named else _enumerated
    listed = any(joined(text, *sorted((hit, other), key=itemgetter(1))) for other in standing)
    return listed and (trap is None or named or not _refuted(text, hit, trap))


def _adjoin(text: str, left: Hit, right: Hit) -> bool:
    start, end = left[2], right[1]
    return end - start <= LIST_GAP and not _BROKEN.search(text[start:end])


def _enumerated(text: str, left: Hit, right: Hit) -> bool:
    return bool(_SEPARATOR.fullmatch(text, left[2], right[1]))


@cache
def _guard(label: Label) -> Guard | None:
    rules = _rules()
    guard = Guard(
        vendor=meaning("patron") if label.skill in rules.vendors else 0,
        field=meaning("degree") if label.skill in rules.fields else 0,
        asked=meaning("ask") if label.skill in rules.asked or label.kind == "domain" else 0,
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
        cue=re.compile(cue) if cue else _NEVER,
        company=bool(row.get("company")),
    )
