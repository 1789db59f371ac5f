"""The sentence that skills stand in, with its section and its cue words: what their context is judged by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.lexicon import Cue, Hit, meaning
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import SectionKind


class Frame(NamedTuple):
    """One sentence or list item.

    Attributes:
        start: where it starts.
        end: where the text before the next one ends.
        section: kind of the section it stands in.
        cues: its cue words, in order.
        means: all that its cue words may mean, one bit for each of `cue_names`.
    """

    start: int
    end: int
    section: SectionKind
    cues: Sequence[Cue]
    means: int


def framed(doc: Document, hits: Sequence[Hit], cues: Sequence[Cue]) -> Iterator[tuple[Hit, Frame]]:
    """Each hit outside boilerplate with the sentence it stands in; hits and cues come in text order."""
    frame = Frame(0, -1, SectionKind.OTHER, (), 0)
    first = 0
    for hit in hits:
        if hit.start >= frame.end:
            start, end = doc.sentence_at(hit.start)
            section = doc.section_at(hit.start).kind
            end = max(end, hit.end)
            first, here = _within(cues, first, start, end)
            means = 0
            for cue in here:
                means |= cue.meaning
            frame = Frame(start, end, section, here, means)
        if frame.section not in BOILERPLATE or _asks(frame):
            yield hit, frame


def _asks(frame: Frame) -> bool:
    """Whether a sentence asks for something though it stands under a heading for other things.

    Headings are missed, and "Experience with …" is no company's description of itself unless it speaks as "we".
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
