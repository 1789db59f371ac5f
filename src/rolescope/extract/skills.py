"""Skills named in a text, each with its place and with what the text asks of it."""

from __future__ import annotations

from rolescope.extract.depth import depth_of, every_depth, parts_of_names, years_of
from rolescope.extract.document import Document
from rolescope.extract.frame import framed
from rolescope.extract.lexicon import find_hits, meaning
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
    folded, given = doc.folded, doc.given
    placed = stands(doc, framed(doc, *find_hits(folded)))
    deep, dated = every_depth(), meaning("years")
    parts = parts_of_names(folded, placed)
    ends = {end for (_, _, end), _ in placed}
    mentions = []
    for (hit, frame), asked in zip(placed, requirements(doc.text, folded, placed), strict=True):
        label, start, end = hit
        place = doc.span(start, end)
        depth = depth_of(folded, hit, frame, parts, ends) if frame.means & deep else None
        years = years_of(folded, hit, frame) if frame.means & dated else None
        surface = given[place[0] : place[1]]
        mentions.append(
            SkillMention(
                label.skill, label.name, place, surface, asked.requirement, depth, years, asked.choice
            )
        )
    return tuple(mentions)
