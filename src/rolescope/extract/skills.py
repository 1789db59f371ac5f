"""Skills named in a text, each with its place and with what the text asks of it."""

from __future__ import annotations

from rolescope.extract.depth import depth_of, years_of
from rolescope.extract.document import Document
from rolescope.extract.frame import framed
from rolescope.extract.lexicon import find_hits
from rolescope.extract.requirement import requirements
from rolescope.extract.skill_context import stands
from rolescope.model.reading import SkillMention


def find_skills(doc: Document) -> tuple[SkillMention, ...]:
    """Every skill named outside boilerplate, in text order; mentions never overlap.

    Args:
        doc: the posting.

    Returns:
        One mention for each place; the same skill may be named in several.
    """
    folded = doc.folded
    placed = stands(doc.text, list(framed(doc, *find_hits(folded))))
    asked = requirements(doc.text, folded, placed)
    mentions = []
    for (hit, frame), requirement in zip(placed, asked, strict=True):
        label, start, end = hit
        place = doc.span(start, end)
        surface = doc.given[place.start : place.end]
        depth = depth_of(folded, hit, frame)
        years = years_of(folded, hit, frame)
        mentions.append(SkillMention(label.skill, label.name, place, surface, requirement, depth, years))
    return tuple(mentions)
