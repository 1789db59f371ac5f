"""What an employer has settled before anybody is hired: the approach, the tools, the model.

A posting that names none of them leaves the how to the person; one that names all three has narrowed it down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from rolescope.extract.patterns import rows
from rolescope.model.concept import SkillType
from rolescope.model.reading import Requirement, SkillMention
from rolescope.model.role_reading import FIXED
from rolescope.model.span import Marked
from rolescope.taxonomy.skills import skills

TOOLS = 3
"""Different tools asked for that settle what is worked with."""
_ASKED = frozenset({Requirement.REQUIRED, Requirement.ALTERNATIVE})
_CONCRETE = frozenset({SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL})


def find_fixed(mentions: Sequence[SkillMention]) -> tuple[Marked, ...]:
    """What is settled, in the order of `FIXED`, each with the first words that settle it.

    Args:
        mentions: the skills of a posting.
    """
    found = dict(_settling(mentions))
    return tuple(Marked(what, found[what].span) for what in FIXED if what in found)


def _settling(mentions: Sequence[SkillMention]) -> Iterator[tuple[str, SkillMention]]:
    """What each mention settles; of several the first counts, so they come from the last."""
    tools: dict[str, SkillMention] = {}
    for mention in mentions:
        if mention.requirement in _ASKED and skills()[mention.skill].type in _CONCRETE:
            tools.setdefault(mention.skill, mention)
    if len(tools) >= TOOLS:
        yield "tools", list(tools.values())[TOOLS - 1]
    for mention in reversed(mentions):
        what = _settled().get(mention.skill)
        if what and mention.requirement is not Requirement.NEGATED:
            yield what, mention


@cache
def _settled() -> dict[str, str]:
    return {skill: what for what, skill in rows("settled.tsv")}
