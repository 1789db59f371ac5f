"""The skills that a posting asks for: each once, and those that are a choice of each other as one.

What is only mentioned, denied or soft asks for nothing: `extract/requirement.py` has judged that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rolescope.model.concept import SkillType
from rolescope.model.fit import BY_DEED, Ask, Kind, Requirement
from rolescope.model.reading import Requirement as Verdict
from rolescope.model.reading import SkillMention
from rolescope.model.span import Span
from rolescope.taxonomy.relatedness import related
from rolescope.taxonomy.skills import core

_ASKED = frozenset((Verdict.REQUIRED, Verdict.PREFERRED, Verdict.ALTERNATIVE))
_CLASSES = frozenset(
    (
        "programming-languages",
        "scripting-languages",
        "bi-tools",
        "data-analysis-software",
        "statistical-software",
    )
)
"""Words for a kind of tool: "TypeScript programming language" asks for TypeScript and no more."""
_BESIDE = 40
"""Characters between a kind of tool and one of it."""
_BY_DEED = frozenset((SkillType.SOFT, SkillType.DOMAIN))
"""What a list shows little of: traits, and fields of work."""
_LONGEST_JOIN = 12
_BEFORE = 40
_LIST = re.compile(r"\s*(?:,|/|,?\s*\b(?:or|and/or)\b|,?\s*(?:\band\b|&))\s*", re.IGNORECASE)
_OR = re.compile(r"/|\bor\b", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"(?:\bsuch as|\blike|\be\.g\.?,?|\bfor example,?|\bnot limited to|\bsimilar to"
    r"|\bone of(?: the following)?)"
    r"\s*[:(,]?\s*\Z",
    re.IGNORECASE,
)
_SIMILAR = re.compile(
    r"\s*,?\s*(?:or|and/or|,)\s*(?:other |an? )?(?:similar|equivalent|comparable|related|another)\b"
    r"|,?\s*etc\b",
    re.IGNORECASE,
)


def find_skill_requirements(
    text: str, mentions: Sequence[SkillMention], certified: Sequence[Span] = ()
) -> list[Requirement]:
    """The skills asked for, in text order.

    Args:
        text: the posting.
        mentions: what it names.
        certified: where certificates are named.

    Returns:
        Each skill once, as firmly as it is asked for anywhere. A choice is one requirement; it is left out
        where one of its skills is asked for alone, since that one then meets it. What is part of a
        certificate's name is no skill.
    """
    asked = [
        one
        for one in mentions
        if one.requirement in _ASKED
        and not any(span.start <= one.span.start < span.end for span in certified if span != one.span)
    ]
    groups = list(_groups(text, [one for one in asked if not _is_class_word(one, asked)]))
    single: dict[str, Requirement] = {}
    choices: dict[tuple[str, ...], Requirement] = {}
    for group in groups:
        one = _requirement(text, group)
        if len(one.any_of) == 1:
            single[one.any_of[0]] = _firmer(single.get(one.any_of[0]), one)
        else:
            named = tuple(sorted(one.any_of))
            choices[named] = _firmer(choices.get(named), one)
    open_choices = [one for one in choices.values() if not _answered(one, single)]
    return sorted([*single.values(), *open_choices], key=lambda one: one.span)


def _is_class_word(one: SkillMention, asked: Sequence[SkillMention]) -> bool:
    """Whether a mention is the word for the kind of a tool that is named right beside it."""
    if one.skill not in _CLASSES:
        return False
    kinds = {relation.shown for relation in related().get(one.skill, ()) if relation.figure >= 1.0}
    return any(
        other.skill in kinds
        and max(other.span.start - one.span.end, one.span.start - other.span.end) <= _BESIDE
        for other in asked
    )


def _answered(choice: Requirement, single: Mapping[str, Requirement]) -> bool:
    """Whether one of a choice is asked for alone, at least as firmly."""
    alone = [single[name] for name in choice.any_of if name in single]
    return any(one.ask is Ask.REQUIRED or choice.ask is Ask.PREFERRED for one in alone)


def _groups(text: str, mentions: Sequence[SkillMention]) -> Iterator[list[SkillMention]]:
    """Mentions one by one, and those of one choice together."""
    run: list[SkillMention] = []
    for one in mentions:
        if run and not _joined(text, run[-1], one):
            yield from _parted(text, run)
            run = []
        run.append(one)
    yield from _parted(text, run)


def _parted(text: str, run: list[SkillMention]) -> Iterator[list[SkillMention]]:
    """A list as one choice where its words say so, else what it names one by one."""
    if len(run) > 1 and _is_choice(text, run):
        yield run
    else:
        yield from ([one] for one in run)


def _joined(text: str, left: SkillMention, right: SkillMention) -> bool:
    if left.choice is not None or right.choice is not None:
        return left.choice == right.choice
    between = text[left.span.end : right.span.start]
    return len(between) <= _LONGEST_JOIN and _LIST.fullmatch(between) is not None


def _is_choice(text: str, run: list[SkillMention]) -> bool:
    """Whether one of a list will do: "A or B", "A/B", "such as A and B", "A, B or similar"."""
    if run[0].choice is not None:
        return True
    first, last = run[0].span.start, run[-1].span.end
    joins = [text[a.span.end : b.span.start] for a, b in pairwise(run)]
    return bool(
        any(map(_OR.search, joins))
        or _EXAMPLES.search(text[max(0, first - _BEFORE) : first])
        or _SIMILAR.match(text, last)
    )


def _requirement(text: str, group: list[SkillMention]) -> Requirement:
    named = dict.fromkeys((one.skill, one.label) for one in group)
    span = Span(group[0].span.start, group[-1].span.end)
    preferred = all(one.requirement is Verdict.PREFERRED for one in group)
    return Requirement(
        kind=Kind.SKILL,
        ask=Ask.PREFERRED if preferred else Ask.REQUIRED,
        any_of=tuple(skill for skill, _ in named),
        labels=tuple(label for _, label in named),
        span=span,
        quote=text[span.start : span.end],
        years=max((one.years for one in group if one.years), default=None),
        areas=(BY_DEED,) if all(_is_by_deed(skill) for skill, _ in named) else (),
    )


def _is_by_deed(skill: str) -> bool:
    known = core().get(skill)
    return known is not None and known.type in _BY_DEED


def _firmer(known: Requirement | None, other: Requirement) -> Requirement:
    """The firmer of two: required before preferred, then the one with more years, then the first."""
    if known is None:
        return other
    return min(known, other, key=lambda one: (one.ask is Ask.PREFERRED, -(one.years or 0), one.span))
