"""What a source says, ready to be asked whether it says something: its words, numbers, times and names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from rolescope.extract.profile.build import blanked
from rolescope.extract.profile.dates import find_dates
from rolescope.extract.profile.inventions.numbers import Amounts, Number, find_numbers
from rolescope.extract.profile.inventions.times import Times
from rolescope.extract.profile.resume import IGNORED
from rolescope.model.profile import Dated, Profile, Study, Work
from rolescope.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
_SOFT = re.compile(r"[\xad\ufffe\x02]\s*")
_SAME = {
    "sr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "eng": "engineer",
    "dev": "developer",
    "asst": "assistant",
}
_SAME |= {"svp": "senior vice president", "vp": "vice president", "dept": "department", "univ": "university"}
_LEFT_OUT = frozenset(("and", "the", "of", "a", "an", "und", "et"))
_STEM = 5
_FEWEST = 4
"""Words of a line that is a text's own."""


def words_of(text: str) -> list[str]:
    """Words in small letters; usual abbreviations written out, words without weight left out."""
    found = (_SAME.get(one, one) for one in _WORD.findall(text.lower()))
    return [part for one in found for part in one.split() if part not in _LEFT_OUT]


def row_of(text: str) -> str:
    """The words of a text with a blank around each."""
    return f" {' '.join(words_of(text))} "


def within(narrow: str, wide: str) -> bool:
    """Whether words stand in others, one after the other."""
    return row_of(narrow) in row_of(wide)


class Rows:
    """Many texts as words, to be asked which of them have others, one after the other."""

    def __init__(self, texts: Iterable[str]) -> None:
        rows = [row_of(one) for one in texts]
        self._starts = [0, *accumulate(len(one) + 1 for one in rows)]
        self._whole = "\n".join(rows)

    def having(self, text: str) -> Iterator[int]:
        """The numbers of those that have the words of a text."""
        words, at = row_of(text), -1
        while (at := self._whole.find(words, max(at, 0))) >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self._starts[number + 1]


@dataclass(frozen=True)
class Said:
    """A text and what it says."""

    profile: Profile

    @cached_property
    def visible(self) -> str:
        """The text without what no person would see; no place moves."""
        profile = self.profile
        hidden = [one.span for one in profile.warnings if one.kind in IGNORED and one.span]
        return blanked(profile.text, hidden)

    @cached_property
    def row(self) -> str:
        """All words in order, with a blank around each; one that a soft hyphen divides is whole too."""
        parts = [self.visible, *([_SOFT.sub("", self.visible)] if _SOFT.search(self.visible) else [])]
        return "".join(map(row_of, parts))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word."""
        return frozenset(self.row.split())

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of every word."""
        return frozenset(one[:_STEM] for one in self.words)

    def has(self, text: str) -> bool:
        """Whether words stand in it, one after the other."""
        words = words_of(text)
        return not words or f" {' '.join(words)} " in self.row

    def is_own(self, line: str) -> bool:
        """Whether a line is its own: long enough to be no coincidence, and word by word."""
        return len(words_of(line)) >= _FEWEST and self.has(line)

    def line(self, span: Span) -> str:
        """The line that holds a place."""
        start = self.visible.rfind("\n", 0, span.start) + 1
        end = self.visible.find("\n", span.end)
        return self.visible[start : end if end >= 0 else None]

    def has_stem(self, word: str) -> bool:
        """Whether a word of it begins alike."""
        return word[:_STEM] in self.stems

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """Every time that a line of it tells."""
        return tuple(self._dates())

    def _dates(self) -> Iterator[Dated]:
        at = 0
        for line in self.visible.split("\n"):
            for one in find_dates(line).dates:
                yield one._replace(span=Span(one.span.start + at, one.span.end + at))
            at += len(line) + 1
        yield from (job.dates for job in self.profile.work if job.dates)
        yield from (study.dates for study in self.profile.education if study.dates)

    @cached_property
    def times(self) -> Times:
        """The same, to be asked for one."""
        return Times(self.dates)

    @cached_property
    def entry_times(self) -> Times:
        """Those of its jobs and studies."""
        entries: Sequence[Work | Study] = (*self.profile.work, *self.profile.education)
        return Times(one.dates for one in entries)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number that is no date."""
        return tuple(find_numbers(self.visible, [one.span for one in self.dates]))

    @cached_property
    def amounts(self) -> Amounts:
        """The same, to be asked for one."""
        return Amounts(self.numbers)

    def numbers_in(self, span: Span) -> Sequence[Number]:
        """The numbers of a place."""
        first, last = (bisect_left(self._numbered, at) for at in span)
        return self.numbers[first:last]

    @cached_property
    def _numbered(self) -> list[int]:
        return [one.span.start for one in self.numbers]

    @cached_property
    def skills(self) -> Mapping[str, tuple[Span, ...]]:
        """The places of each skill, by id."""
        return {one.skill: one.spans for one in self.profile.skills}

    def skills_in(self, span: Span) -> Mapping[str, list[Span]]:
        """The skills of a place by id, each with where it stands there."""
        found: dict[str, list[Span]] = {}
        for at in range(bisect_left(self._named, (span.start,)), len(self._named)):
            start, end, skill = self._named[at]
            if start >= span.end:
                break
            if end <= span.end:
                found.setdefault(skill, []).append(Span(start, end))
        return found

    @cached_property
    def _named(self) -> Sequence[tuple[int, int, str]]:
        return sorted((*span, skill) for skill, spans in self.skills.items() for span in spans)

    def skills_ending(self, span: Span) -> Iterator[tuple[str, Span]]:
        """The skills whose names end in a place, or right behind it."""
        for at in range(bisect_left(self._ending, (span.start,)), len(self._ending)):
            end, start, skill = self._ending[at]
            if end > span.end:
                break
            yield skill, Span(start, end)

    @cached_property
    def _ending(self) -> Sequence[tuple[int, int, str]]:
        return sorted((end, start, skill) for start, end, skill in self._named)
