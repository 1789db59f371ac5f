"""One text made ready for reading, once, for all readers.

Readers see `text`: hidden characters and markup gone, lost line breaks put back. Whatever they find they
place by `span`, which counts characters of the text as given. `folded` is `text` in lower case with plain
apostrophes, dashes and blanks, character for character, so that a position in one is a position in the other.

Reading fast: look for a word with `find` (a microsecond a word), then run patterns on the sentence around it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from copy import copy

from rolescope.extract.characters import EDGE, classes
from rolescope.extract.hostile import hostile_spans
from rolescope.extract.repair import repaired
from rolescope.extract.sections import find_sections
from rolescope.extract.sentences import sentence_bounds
from rolescope.model.reading import Section
from rolescope.model.span import Span

_FOLD = (
    dict.fromkeys("’‘ʼ´", "'")
    | dict.fromkeys("–—‐‑‒−\x96\x97", "-")
    | dict.fromkeys("\xa0\u202f\u2009\u2007\u3000", " ")
    | dict.fromkeys("“”„", '"')
)


class Document:
    """A posting's text, ready for the readers.

    Attributes:
        given: the text as given.
        text: the text that readers see.
        hidden: stretches of the text as given that no reader would see; they are not part of `text`.
        hostile: stretches of it that instruct a machine; `text` has blanks in their place.
        folded: `text` in lower case with plain apostrophes, dashes and blanks; of the same length.
        title, location, employer: what stands beside the text, as posted, or None.
        sections: sections of `text`; they cover it.
        sentences: sentences and list items of `text`, in order, without list marks and surrounding blanks.
    """

    __slots__ = (
        "_ends",
        "_places",
        "_starts",
        "employer",
        "folded",
        "given",
        "hidden",
        "hostile",
        "location",
        "sections",
        "sentences",
        "text",
        "title",
    )

    def __init__(
        self, given: str, title: str | None = None, location: str | None = None, employer: str | None = None
    ) -> None:
        kinds = classes(given)
        readable = repaired(given, kinds)
        if readable.places is not None:
            kinds = classes(readable.text)
        self.given = given
        self.text = readable.text
        hostile = hostile_spans(self.text, readable.places)
        for start, end in hostile:  # read as blanks, so that no place moves
            self.text = self.text[:start] + " " * (end - start) + self.text[end:]
        if hostile:
            kinds = classes(self.text)
        self.hidden = readable.hidden
        self._places = readable.places
        self.hostile = tuple(self.span(*span) for span in hostile)
        self.folded = _folded(self.text)
        self.title = _whole(title)
        self.location = _whole(location)
        self.employer = _whole(employer)
        bounds = sentence_bounds(self.text, kinds)
        self.sections: tuple[Section, ...] = find_sections(self.text, self.folded, bounds)
        self.sentences: Sequence[Span] = _apart(self.text, bounds, self.sections)
        self._starts = [start for start, _ in self.sentences]
        self._ends = [sec.span.end for sec in self.sections]

    def elsewhere(self, location: str | None) -> Document:
        """The same posting for another place."""
        there = copy(self)
        there.location = _whole(location)
        return there

    def find(self, *cues: str) -> list[int]:
        """Where any of some lower-case phrases stands in `folded`, ascending; overlaps are all listed."""
        folded = self.folded
        found = []
        for cue in cues:
            at = folded.find(cue)
            while at >= 0:
                found.append(at)
                at = folded.find(cue, at + 1)
        found.sort()
        return found

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds a position of `text`, or the one before it; else the whole text."""
        at = bisect_right(self._starts, position) - 1
        return self.sentences[at] if at >= 0 else Span(0, len(self.text))

    def section_at(self, position: int) -> Section:
        """The section that holds a position of `text`."""
        return self.sections[min(bisect_right(self._ends, position), len(self.sections) - 1)]

    def span(self, start: int, end: int) -> Span:
        """The place of `text[start:end]` in the text as given."""
        return Span(start, end) if self._places is None else self._places.span(start, end)

    def surface(self, start: int, end: int) -> str:
        """The words of `text[start:end]` as they stand in the text as given."""
        place = self.span(start, end)
        return self.given[place.start : place.end]


def _whole(words: str | None) -> str | None:
    """Words without halves of characters, which no other program takes."""
    return words if words is None or words.isascii() else words.encode("utf-8", "ignore").decode("utf-8")


def _folded(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):  # a few capitals grow in lower case
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if not low.isascii():  # one scan a sign is faster than a look at each character
        for sign, plain in _FOLD.items():
            low = low.replace(sign, plain)
    return low.replace("\t", " ").replace("\r", " ").replace("`", "'")


def _apart(text: str, bounds: Sequence[tuple[int, int]], sections: Sequence[Section]) -> list[Span]:
    """Sentences cut where a heading ends, so that no sentence reaches over one."""
    cuts = iter([sec.body for sec in sections if sec.body > sec.span.start] + [len(text) + 1])
    found: list[Span] = []
    cut = next(cuts)
    for start, stop in bounds:
        begin = start
        while cut < stop:
            if cut > begin:
                found += _trimmed(text, begin, cut)
                begin = cut
            cut = next(cuts)
        found += _trimmed(text, begin, stop) if begin > start else [Span(start, stop)]
    return found


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    words = text[start:end]
    left = len(words) - len(words.lstrip(EDGE))
    right = len(words.rstrip(EDGE))
    return [Span(start + left, start + right)] if right > left else []
