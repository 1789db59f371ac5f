"""The sentence that skills stand in, with its section and its cue words: what their context is judged by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.lexicon import Cue, Hit, meaning
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import SectionKind

REACH = 500
"""Characters of a very long sentence looked at on either side of a skill: reading stays linear."""

_WANTING = frozenset({SectionKind.REQUIREMENTS, SectionKind.PREFERRED})
_SECTIONS = {kind: (kind.value, kind in BOILERPLATE, kind in _WANTING) for kind in SectionKind}


class Frame(NamedTuple):
    """One sentence or list item, or what lies around a skill in a very long one.

    Attributes:
        start: where it starts.
        end: where it ends.
        section: kind of the section it stands in, as a plain string: quick to look up.
        boilerplate: whether such sections say nothing about the work.
        wanting: whether it is a section of requirements or wishes.
        cues: its cue words, in order.
        means: all that its cue words may mean, one bit for each of `cue_names`.
    """

    start: int
    end: int
    section: str
    boilerplate: bool
    wanting: bool
    cues: Sequence[Cue]
    means: int


Placed = tuple[Hit, Frame]
"""A label found and the sentence it stands in."""


def framed(doc: Document, hits: Sequence[Hit], cues: Sequence[Cue]) -> list[Placed]:
    """Each hit outside boilerplate with the sentence it stands in.

    Args:
        doc: the posting.
        hits: labels found, in text order.
        cues: cue words found, in text order.

    Returns:
        Hits in text order; those of one sentence share its frame.
    """
    placed: list[Placed] = []
    frame: Frame | None = None
    first = stop = 0
    counts = False
    for hit in hits:
        at = hit[1]
        if frame is None or at >= stop:
            start, end = doc.sentence_at(at)
            start = max(start, at - REACH)
            stop = max(min(end, at + REACH), hit[2])
            while first < len(cues) and cues[first][1] < start:
                first += 1
            frame = _frame(doc, start, stop, cues, first)
            counts = not frame.boilerplate or _asks(frame)
        if counts:
            placed.append((hit, frame))
    return placed


def _frame(doc: Document, start: int, end: int, cues: Sequence[Cue], first: int) -> Frame:
    """The frame of `text[start:end]`, whose cues begin with number `first`."""
    last = first
    means = 0
    while last < len(cues) and cues[last][1] < end:
        means |= cues[last][0]
        last += 1
    return Frame(start, end, *_SECTIONS[doc.section_at(start).kind], cues[first:last], means)


def _asks(frame: Frame) -> bool:
    """Whether a sentence asks for something though it stands under a heading for other things.

    Headings are missed; "Experience with …" is no company's description of itself unless it speaks as "we".
    """
    return bool(frame.means & meaning("ask")) and not frame.means & meaning("we")
