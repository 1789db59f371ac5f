"""The sentence that skills stand in, with its section and its cue words: what their context is judged by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.lexicon import Cue, Hit, meaning
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import SectionKind

REACH = 500
"""Characters of a very long sentence looked at on either side of a skill: reading stays linear."""

_WANTING = frozenset({SectionKind.REQUIREMENTS, SectionKind.PREFERRED})


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


def framed(doc: Document, hits: Sequence[Hit], cues: Sequence[Cue]) -> Iterator[Placed]:
    """Each hit outside boilerplate with the sentence it stands in.

    Args:
        doc: the posting.
        hits: labels found, in text order.
        cues: cue words found, in text order.

    Yields:
        Hits in text order; those of one sentence share its frame.
    """
    frame: Frame | None = None
    first = 0
    for hit in hits:
        if frame is None or hit.start >= frame.end:
            start, end = doc.sentence_at(hit.start)
            start = max(start, hit.start - REACH)
            end = max(min(end, hit.start + REACH), hit.end)
            first, here = _within(cues, first, start, end)
            frame = _frame(doc, start, end, here)
        if not frame.boilerplate or _asks(frame):
            yield hit, frame


def _frame(doc: Document, start: int, end: int, cues: Sequence[Cue]) -> Frame:
    kind = doc.section_at(start).kind
    means = 0
    for cue in cues:
        means |= cue.meaning
    return Frame(start, end, kind.value, kind in BOILERPLATE, kind in _WANTING, cues, means)


def _asks(frame: Frame) -> bool:
    """Whether a sentence asks for something though it stands under a heading for other things.

    Headings are missed; "Experience with …" is no company's description of itself unless it speaks as "we".
    """
    return bool(frame.means & meaning("ask")) and not frame.means & meaning("we")


def _within(cues: Sequence[Cue], first: int, start: int, end: int) -> tuple[int, Sequence[Cue]]:
    """The first cue at or after `start`, looking from `first` on, and all from there to `end`."""
    while first < len(cues) and cues[first].start < start:
        first += 1
    last = first
    while last < len(cues) and cues[last].start < end:
        last += 1
    return first, cues[first:last]
