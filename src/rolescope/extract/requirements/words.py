"""A few words of a posting read by themselves, as if they were all that it asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from rolescope.extract.reader import read
from rolescope.extract.requirements.find import find_requirements
from rolescope.model.fit import Requirement
from rolescope.model.reading import Requirement as Verdict
from rolescope.model.span import Span

_OPENING = "Requirements:\n- "
"""A heading makes the words an item of demands."""
_SOFT_WISH = re.compile(r"\bpreferred\b|\ba plus\b|\bideally\b", re.IGNORECASE)


def asked_in(words: str) -> tuple[Requirement, ...]:
    """What a person is asked for by an item that somebody has marked as asking.

    Args:
        words: an item of a posting, of a sentence or less.

    Returns:
        Requirements whose spans count characters of `words`. Skills that a whole posting only mentions count
        here: that the words ask for something is known.
    """
    plain = _SOFT_WISH.sub(lambda match: " " * len(match[0]), words)
    text = _OPENING + plain
    reading = read(text)
    mentions = tuple(
        one._replace(requirement=Verdict.REQUIRED) if one.requirement is Verdict.MENTIONED else one
        for one in reading.skills
    )
    found = find_requirements(text, replace(reading, skills=mentions))
    shift = len(_OPENING)
    return tuple(
        one._replace(span=Span(one.span.start - shift, one.span.end - shift))
        for one in found
        if one.span.start >= shift
    )
