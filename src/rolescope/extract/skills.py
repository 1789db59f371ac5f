"""Skills named in a text, each with its place and with what the text asks of it."""

from __future__ import annotations

from rolescope.extract.document import Document
from rolescope.extract.frame import framed
from rolescope.extract.lexicon import find_hits
from rolescope.extract.skill_context import stands
from rolescope.model.reading import SkillMention


def find_skills(doc: Document) -> tuple[SkillMention, ...]:
    """Every skill named outside boilerplate, in text order; mentions never overlap.

    Args:
        doc: the posting.

    Returns:
        One mention for each place; the same skill may be named in several.
    """
    hits, cues = find_hits(doc.folded)
    found = stands(doc.text, list(framed(doc, hits, cues)))
    return tuple(
        SkillMention(
            hit.label.skill,
            hit.label.name,
            doc.span(hit.start, hit.end),
            doc.surface(hit.start, hit.end),
        )
        for hit, frame in found
    )
