"""One text made ready for reading, once, for all readers.

Readers see `text`: hidden characters and markup gone, lost line breaks put back. Whatever they find they
place by `span`, which counts characters of the text as given. `folded` is `text` in lower case with plain
apostrophes, dashes and blanks, character for character, so that a position in one is a position in the other.

Reading fast: look for a word with `find` (a microsecond a word), then run patterns on the sentence around it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rolescope.extract.sections import find_sections
from rolescope.extract.sentences import sentences
from rolescope.model.reading import Section, Span

_FOLD = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'")
    | dict.fromkeys("–—‐‑‒−\x96\x97", "-")
    | dict.fromkeys("\xa0\u202f\u2009\u2007\u3000\t\r", " ")
    | dict.fromkeys("“”„", '"')
)


class Document:
    """A posting's text, ready for the readers.

    Attributes:
        given: the text as given.
        text: the text that readers see.
        folded: `text` in lower case with plain apostrophes, dashes and blanks; of the same length.
        title, location, employer: what stands beside the text, as posted, or None.
        sections: sections of `text`; they cover it.
        sentences: sentences and list items of `text`, in order, without list marks and surrounding blanks.
    """

    __slots__ = (
        "_ends",
        "_starts",
        "employer",
        "folded",
        "given",
        "location",
        "sections",
        "sentences",
        "text",
        "title",
    )

    def __init__(
        self, given: str, title: str | None = None, location: str | None = None, employer: str | None = None
    ) -> None:
        self.given = given
        self.text = given
        self.folded = _folded(self.text)
        self.title = title
        self.location = location
        self.employer = employer
        self.sections: tuple[Section, ...] = find_sections(self.text)
        self.sentences: Sequence[Span] = [
            sentence
            for sec in self.sections
            for part in (Span(sec.span.start, sec.body), Span(sec.body, sec.span.end))
            for sentence in sentences(self.text, part)
        ]
        self._starts = [sentence.start for sentence in self.sentences]
        self._ends = [sec.span.end for sec in self.sections]

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
        return Span(start, end)

    def surface(self, start: int, end: int) -> str:
        """The words of `text[start:end]` as they stand in the text as given."""
        place = self.span(start, end)
        return self.given[place.start : place.end]


def _folded(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):  # a few capitals grow in lower case
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_FOLD)
