"""What a source says, ready to be asked whether it says something: its words, numbers, times and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rolescope.extract.profile.build import blanked
from rolescope.extract.profile.dates import find_dates
from rolescope.extract.profile.inventions.numbers import Number, find_numbers
from rolescope.extract.profile.resume import IGNORED
from rolescope.model.profile import Dated, Month, Profile, Work
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

Time = tuple[Month | None, Month | None, bool]


def words_of(text: str) -> list[str]:
    """Words in small letters; usual abbreviations written out, words without weight left out."""
    found = (_SAME.get(one, one) for one in _WORD.findall(text.lower()))
    return [part for one in found for part in one.split() if part not in _LEFT_OUT]


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
        return "".join(f" {' '.join(words_of(part))} " for part in parts)

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
    def times(self) -> frozenset[Time]:
        """The same without their places."""
        return frozenset((one.start, one.end, one.current) for one in self.dates)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number that is no date."""
        return tuple(find_numbers(self.visible, [one.span for one in self.dates]))

    def numbers_in(self, span: Span) -> list[Number]:
        """The numbers of a place."""
        return [one for one in self.numbers if span.start <= one.span.start < span.end]

    @cached_property
    def skills(self) -> Mapping[str, tuple[Span, ...]]:
        """The places of each skill, by id."""
        return {one.skill: one.spans for one in self.profile.skills}

    def jobs_like(self, other: Work) -> list[Work]:
        """Its jobs at the same employer, and of those the ones of the same title where there is one."""
        if other.employer is None:
            same = [one for one in self.profile.work if one.employer is None]
        else:
            wanted = words_of(other.employer.text)
            same = [
                one for one in self.profile.work if one.employer and words_of(one.employer.text) == wanted
            ]
        titled = [
            one for one in same if one.title and other.title and within(other.title.text, one.title.text)
        ]
        return titled or same


def within(narrow: str, wide: str) -> bool:
    """Whether words stand in others, one after the other."""
    return f" {' '.join(words_of(narrow))} " in f" {' '.join(words_of(wide))} "


def is_time(one: Time, known: frozenset[Time]) -> bool:
    """Whether a time is one of others, or one of them in whole years."""
    if one in known:
        return True
    start, end, current = one
    if start is None:
        moments = {moment for time in known for moment in time[:2] if moment}
        return end in moments or (
            end is not None and end.month is None and end.year in {m.year for m in moments}
        )
    return any(_coarser(start, time[0]) and _coarser(end, time[1]) and current == time[2] for time in known)


def _coarser(one: Month | None, known: Month | None) -> bool:
    if one is None or known is None:
        return one is known
    return one == known or (one.month is None and one.year == known.year)
