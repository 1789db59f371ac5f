"""Whether a word that has other meanings stands for the skill here: "R, SAS" yes, "R&D" no.

A trap is a label that ordinary prose or other trades use too. Each says how it must be written, which
neighbours refute it, and whether it needs company: another skill beside it in a list, or a word that only
programmers use. The rules are data: `patterns/skill_traps.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rolescope.model.concept import SkillType
from rolescope.model.reading import Span
from rolescope.taxonomy.skills import core, skills

_TITLED = frozenset({SkillType.METHOD, SkillType.DOMAIN})
"""Types of skill that job titles begin with. "Java developer" does ask for Java."""
_JOB = re.compile(
    r"[ -](?:(?:software|platform|research|infrastructure|operations|data|systems) )?"
    r"(?:engineers?|scientists?|analysts?|developers?|architects?|researchers?|managers?|specialists?|"
    r"consultants?|interns?|leads?)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\bno (?:prior |previous )?$", re.IGNORECASE)
_NEEDED = re.compile(
    r" ?(?:experience|knowledge|skills?|background)? ?(?:is |are )?(?:required|needed|necessary)",
    re.IGNORECASE,
)
_NOT_USED = re.compile(r"\b(?:do|does|will) ?(?:not|n['’]t) (?:use|need|require) $", re.IGNORECASE)
_NEVER = r"(?!)"
_TECHNICAL = frozenset(SkillType) - {SkillType.SOFT, SkillType.DOMAIN}

REACH = 48
"""Characters looked at on either side of a word."""

SENTENCE = 160
"""Characters before a word in which its sentence is looked for."""

LIST_GAP = 12
"""Two skills at most this far apart on one line, with no sentence end between, stand in one list."""

_ASKS = re.compile(
    r"\b(?:experience|experienced|knowledge|understanding|proficien\w+|skill\w*|expertise|expert|familiar\w*|"
    r"fluen\w+|background|certifi\w+|hands-on|competen\w+|exposure|grasp|versed|command of|mastery|"
    r"track record|qualif\w+|foundation in)\b",
    re.IGNORECASE,
)
_PATRON = re.compile(
    r"\b(?i:customers?|clients?|companies|enterprises|brands|investors?|leaders|startups?|partners)\b"
    r"[^,:]{0,20}\b(?:like|including|include|such as)\b"
    r"|\b(?i:founders?|alumni|leaders|engineers|veterans|operators|formerly|previously|backed|trusted|used)\b"
    r"(?: \w+){0,2} (?:from|at|of|by) (?:[A-Z][\w.]*[ ,&]*(?:and )?)*$"
)
_DEGREE = re.compile(
    r"\b(?:degrees?|bachelor\w*|masters?|master's|ph\.?\s?d|doctorate|b\.?s\.?c?|m\.?s\.?c?|b\.?a|diploma|major\w*|"
    r"graduate|field)\b",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"[\n;!?]|\.\s")


@dataclass(frozen=True, slots=True)
class Found:
    """A label found in the text, before its context is judged."""

    skill: str
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Trap:
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


def stands(text: str, found: Sequence[Found]) -> list[Found]:
    """The labels found that mean their skill here, in the order given.

    Labels without a trap stand. A trap that needs company looks for a cue nearby, or for a neighbour in the
    same list that stands itself; lists of traps ("C, R, Go") are settled from either end.
    """
    verdicts: list[bool | None] = [_judged(text, f) for f in found]
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        for i in order:
            if verdicts[i] is None and _listed(text, found, verdicts, i):
                verdicts[i] = True
    return [f for f, verdict in zip(found, verdicts, strict=True) if verdict]


def _judged(text: str, found: Found) -> bool | None:
    """True or False where the label's own surroundings settle it; None where it needs company."""
    start, end = found.span.start, found.span.end
    if _is_name(found) and text[start:end] not in _written_as(found.skill):
        return False
    rules = _rules()
    if found.skill in rules.vendors and _PATRON.search(_sentence_before(text, start)):
        return False
    if found.skill in rules.fields and _of_degree(text, found.span):
        return False
    if _in_title(text, found) or _waived(text, found.span):
        return False
    free = _asked(text, start) if _is_prose(found.skill, rules) else True
    trap = rules.traps.get(found.name) or rules.traps.get(found.name.removesuffix("s"))
    if trap is None:
        return free
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    if (
        not trap.written.fullmatch(text, start, end)
        or trap.not_after.search(before)
        or trap.not_before.match(after)
    ):
        return False
    if not trap.company:
        return free
    return True if trap.cue.search(before) or trap.cue.search(after) else None


def _in_title(text: str, found: Found) -> bool:
    """Whether the words begin a job title ("machine learning engineer"): that names a person, not a skill."""
    return skills()[found.skill].type in _TITLED and bool(_JOB.match(text, found.span.end))


def _waived(text: str, span: Span) -> bool:
    """Whether the sentence says that it is not needed ("no Java experience required") or not used."""
    before = _sentence_before(text, span.start)
    return bool(_NOT_USED.search(before) or (_NO.search(before) and _NEEDED.match(text, span.end)))


def _of_degree(text: str, span: Span) -> bool:
    """Whether a degree is named in the same sentence before the words, or just after them."""
    after = _BROKEN.split(text[span.end : span.end + REACH])[0]
    return bool(_DEGREE.search(_sentence_before(text, span.start)) or _DEGREE.search(after))


def _asked(text: str, start: int) -> bool | None:
    """True where the same sentence asks for something before these words; else None."""
    return True if _ASKS.search(_sentence_before(text, start)) else None


def _is_prose(skill_id: str, rules: _Rules) -> bool:
    return skill_id in rules.asked or skills()[skill_id].type is SkillType.DOMAIN


def _sentence_before(text: str, start: int) -> str:
    return _BROKEN.split(text[max(0, start - SENTENCE) : start])[-1]


def _listed(text: str, found: Sequence[Found], verdicts: Sequence[bool | None], i: int) -> bool:
    return any(
        verdicts[j]
        and skills()[found[j].skill].type in _TECHNICAL
        and _adjoin(text, found[min(i, j)], found[max(i, j)])
        for j in (i - 1, i + 1)
        if 0 <= j < len(found)
    )


def _adjoin(text: str, left: Found, right: Found) -> bool:
    gap = text[left.span.end : right.span.start]
    return len(gap) <= LIST_GAP and not _BROKEN.search(gap)


def _is_name(found: Found) -> bool:
    """Whether only a public vocabulary knows this single word: it then counts only as written there."""
    return " " not in found.name and found.skill not in core()


@cache
def _written_as(skill_id: str) -> frozenset[str]:
    skill = skills()[skill_id]
    return frozenset((skill.pref_label, *skill.alt_labels))


@dataclass(frozen=True, slots=True)
class _Rules:
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
    cue = row.get("cue") or _NEVER
    for name, pattern in cues.items():
        cue = cue.replace(f"{{{name}}}", pattern)
    return Trap(
        written=re.compile(row.get("written", ".*"), re.DOTALL),
        not_after=re.compile(row.get("not_after", _NEVER)),
        not_before=re.compile(row.get("not_before", _NEVER)),
        cue=re.compile(cue, re.IGNORECASE),
        company=bool(row.get("company")),
    )
