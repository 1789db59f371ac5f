"""Lists of skills as items that can be moved: "Languages: Python, SQL" is two, a sentence is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rolescope.extract.profile.lines import Line
from rolescope.extract.profile.paragraphs import paragraphs
from rolescope.model.profile import ProfileSkill, Spanned
from rolescope.model.resume import Item, SkillGroup
from rolescope.model.span import Span

_LABEL = re.compile(r"\**(?P<label>[^\W\d_][^:,;•|]{0,40}?)\**\s*:\**\s+(?=\S)")
_CUT = re.compile(r"\s*[,;•|·▪◦●]\s+|\s+[•|·▪◦●]\s*|\s{2,}[/–-]\s{2,}|[,;](?=\S)(?!\d)")
_LONGEST = 7
"""Words of an item; a line with a longer one is a sentence."""
_EDGE = " \t*_"


def skill_groups(text: str, lines: Sequence[Line], skills: Sequence[ProfileSkill]) -> tuple[SkillGroup, ...]:
    """The lists below headings for skills.

    Args:
        text: the whole text.
        lines: their lines.
        skills: those that were found, to link the items.

    Returns:
        Groups in order; lines without a label are one group.
    """
    groups: dict[str, list[Item]] = {}
    for one in paragraphs(text, lines):
        raw = text[one.span.start : one.span.end]
        label = _LABEL.match(raw)
        start = label.end() if label else 0
        name = " ".join(label["label"].split()) if label else ""
        groups.setdefault(name, []).extend(
            Item(" ".join(part.text.split()), part.span, _named(part.span, skills))
            for part in _items(raw, start, one.span.start)
        )
    return tuple(SkillGroup(label, tuple(items)) for label, items in groups.items() if items)


def _items(raw: str, start: int, at: int) -> Iterator[Spanned]:
    """The items of one paragraph, or the paragraph where it is a sentence."""
    cuts = [cut.span() for cut in _CUT.finditer(raw, start) if _outside(raw[start : cut.start()])]
    ends = [(start, start), *cuts, (len(raw), len(raw))]
    pieces = [(begin, stop) for (_, begin), (stop, _) in pairwise(ends)]
    if any(len(raw[begin:stop].split()) > _LONGEST for begin, stop in pieces):
        pieces = [(start, len(raw))]
    for begin, stop in pieces:
        part = raw[begin:stop]
        bare = part.strip(_EDGE)
        if bare:
            here = at + begin + len(part) - len(part.lstrip(_EDGE))
            yield Spanned(bare, Span(here, here + len(bare)))


def _outside(before: str) -> bool:
    """Whether a place is outside parentheses."""
    return before.count("(") <= before.count(")")


def _named(span: Span, skills: Sequence[ProfileSkill]) -> tuple[str, ...]:
    return tuple(
        one.skill
        for one in skills
        if any(span.start <= place.start and place.end <= span.end for place in one.spans)
    )
