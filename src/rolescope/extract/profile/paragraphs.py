"""Lines of a résumé joined into what its writer wrote as one: an item of a list, a sentence, a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rolescope.extract.profile.lines import Line
from rolescope.model.profile import Spanned
from rolescope.model.span import Span

_ENDED = re.compile(r"[.;:!?][\"'”’)]*$")
_GOES_ON = re.compile(
    r"(?:[,&/–—]|\b(?:and|or|of|in|for|the|a|an|to|with|on|by|from|und|et|y))$", re.IGNORECASE
)
_LABELLED = re.compile(r"[A-ZÀ-Þ][\w &/-]{1,30}:(?:\s|$)")
_SOFT = re.compile(r"[\xad\ufffe\x02]\s*")
_SIGNS = re.compile("[\ue000-\uf8ff\u200b-\u200f\ufeff]+")
"""Signs of a font's own, such as the drawing of a telephone, and marks without width."""
_WORD = re.compile(r"\w")
_WIDE = 50
_FULL = 0.8
"""Characters of a line, and its share of the longest beside it, from which it may have been broken off for
want of room."""


def paragraphs(text: str, lines: Sequence[Line]) -> Iterator[Spanned]:
    """Lines joined where one goes on in the next.

    Args:
        text: the whole text.
        lines: lines of it, in order.

    Returns:
        Words on one line each; spans reach from the first to the last line.
    """
    groups: list[list[Line]] = []
    full = max(_WIDE, _FULL * max((len(line.text) for line in lines), default=0))
    for line in lines:
        if (
            groups
            and not _WORD.search(text, groups[-1][-1].span.end, line.start)
            and _goes_on(groups[-1], line, full)
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        span = Span(group[0].start, group[-1].span.end)
        words = joined(text[one.span.start : one.span.end] for one in group)
        if words:
            yield Spanned(words, span)


def joined(parts: Iterable[str]) -> str:
    """Parts of a sentence on one line; a word that a line divides is whole again at a soft hyphen only."""
    return _SOFT.sub("", " ".join(_SIGNS.sub(" ", " ".join(parts)).split()))


def _goes_on(group: Sequence[Line], line: Line, full: float) -> bool:
    """Whether a line belongs to what stands above it: no sentence ended there, and the line was full."""
    last = group[-1].text.rstrip()
    if line.bullet or line.heading is not None or _LABELLED.match(line.text):
        return False
    open_ = last.count("(") > last.count(")")
    if line.text[0].islower() or open_ or _GOES_ON.search(last):
        return True
    if _ENDED.search(last):
        return False
    return len(last) >= full
