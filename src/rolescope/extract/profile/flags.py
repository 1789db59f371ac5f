"""What is not a person's own visible words: hidden text, orders to machines, pasted postings, padding."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rolescope.extract.document import Document
from rolescope.extract.lexicon import find_hits
from rolescope.extract.profile.marks import marks
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span

PADDED = 12
"""A skill named more often than this within `PADDED_REACH` characters is padding."""
PADDED_REACH = 600
_FEWEST = 3
"""Phrases of postings on neighbouring lines that make a passage a pasted posting."""
LONGEST_WORD = 30
"""Characters on either side of one that nobody sees that are shown as its word."""
_LETTER = r"[0-9A-Za-z\u00c0-\u024f\u0370-\u052f]"
"""Of Latin, Greek and Cyrillic, which join and part without help; Persian, Hindi and Thai do not."""
_UNSEEN = re.compile(rf"(?<={_LETTER})[\u200b-\u200d\u2060-\u2064\ufeff]+(?={_LETTER})")
_SPACE = re.compile(r"[^\w\u200b-\u200d\u2060-\u2064\ufeff]")
_GAP = 8
"""Lines between two such phrases that still belong to one passage."""


def find_flags(doc: Document) -> tuple[ReadingWarning, ...]:
    """Passages to leave out, in text order of each kind; their spans are those of the text as given."""
    unseen = [] if doc.given.isascii() else [Span(*one.span()) for one in _UNSEEN.finditer(doc.given)]
    within = {at for one in unseen for at in range(*one)}
    hidden = [one for one in doc.hidden if one.end - one.start > 1 and one.start not in within]
    return (
        *(_flag("hidden_text", "Text that a person would not see was ignored.", span) for span in hidden),
        *_inside_words(doc.given, unseen),
        *(_flag("instructions", "An instruction to a machine was ignored.", span) for span in _orders(doc)),
        *(
            _flag("copied", "This reads as a posting, not as a résumé: ignored.", s)
            for s in _copied(doc.given)
        ),
        *_padding(doc),
    )


def _inside_words(text: str, unseen: Sequence[Span]) -> Iterator[ReadingWarning]:
    """That words hold characters nobody sees, between letters of a script that needs none."""
    words: list[str] = []
    last = 0
    for start, end in unseen:
        if not words or _SPACE.search(text, last, start):
            words.append(_word(text, start, end))
        last = end
    if words:
        more = f" and {len(words) - 1} more" if len(words) > 1 else ""
        says = f"Characters that nobody sees stand inside words (“{words[0]}”{more}); they were ignored."
        # No span: a span would leave the word out.
        yield ReadingWarning("hidden_text", says, None)


def _word(text: str, start: int, end: int) -> str:
    """The word around a place, without what nobody sees in it."""
    before = _SPACE.split(text[max(0, start - LONGEST_WORD) : start])[-1]
    behind = _SPACE.split(text[end : end + LONGEST_WORD])[0]
    return _UNSEEN.sub("", before + behind)


def _flag(kind: str, message: str, span: Span) -> ReadingWarning:
    return ReadingWarning(kind, message, span)


def _orders(doc: Document) -> Iterator[Span]:
    """What speaks to a machine, and what speaks of "this candidate" to whoever judges: nobody's own words."""
    yield from doc.hostile
    for match in marks()["judge"].finditer(doc.given):
        if not any(match.start() < end and start < match.end() for start, end in doc.hostile):
            yield Span(*match.span())


def _copied(text: str) -> Iterator[Span]:
    """Runs of lines in the voice of a posting."""
    voiced: list[tuple[int, int, int, int]] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        count = len({m[0].lower() for m in marks()["posting"].finditer(line)})
        if count:
            voiced.append((number, at, at + len(line), count))
        at += len(line) + 1
    group: list[tuple[int, int, int, int]] = []
    for mark in [*voiced, (10**9, 0, 0, 0)]:
        if group and mark[0] - group[-1][0] > _GAP:
            if sum(count for *_, count in group) >= _FEWEST:
                yield Span(group[0][1], group[-1][2])
            group = []
        group.append(mark)


def _padding(doc: Document) -> Iterator[ReadingWarning]:
    """Skills named over and over close together; they count once in any case."""
    hits, _ = find_hits(doc.folded)
    often = [skill for skill, n in Counter(hit[0].skill for hit in hits).items() if n > PADDED]
    for skill in sorted(often):
        places = [hit for hit in hits if hit[0].skill == skill]
        for first, last in zip(places, places[PADDED:], strict=False):
            if last[2] - first[1] <= PADDED_REACH:
                says = f"{first[0].name} is named more than {PADDED} times here; it counts once."
                # No span: the words stay readable, and a span would leave them out.
                yield ReadingWarning("padding", says, None)
                break
