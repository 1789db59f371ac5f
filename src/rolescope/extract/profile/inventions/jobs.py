"""The jobs of a source: which of them one of an edited text is, and what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rolescope.extract.profile.inventions.numbers import Amounts
from rolescope.extract.profile.inventions.places import Places
from rolescope.extract.profile.inventions.source import Rows, Said, words_of
from rolescope.extract.profile.inventions.times import Times
from rolescope.model.profile import Work

_Words = tuple[str, ...]


@dataclass(frozen=True)
class Alike:
    """Jobs of a source that one of an edited text can be.

    Attributes:
        source: that they are of.
        numbers: their numbers among its jobs.
        titled: whether they have its title, too.
    """

    source: Said
    numbers: frozenset[int]
    titled: bool

    @cached_property
    def jobs(self) -> Sequence[Work]:
        """The jobs."""
        return [self.source.profile.work[at] for at in sorted(self.numbers)]

    @cached_property
    def titles(self) -> Sequence[str]:
        """Their titles, each once."""
        return tuple(dict.fromkeys(one.title.text for one in self.jobs if one.title))

    @cached_property
    def times(self) -> Times:
        """Their times."""
        return Times(one.dates for one in self.jobs)

    @cached_property
    def places(self) -> Places:
        """Where they stand."""
        return Places(one.span for one in self.jobs)

    @cached_property
    def amounts(self) -> Amounts:
        """Their numbers that are no dates."""
        return Amounts(number for one in self.jobs for number in self.source.numbers_in(one.span))


class Jobs:
    """The jobs of a source, to be asked for those that are like another."""

    def __init__(self, source: Said) -> None:
        self._source = source
        self._known: dict[tuple[_Words | None, _Words | None], Alike] = {}

    def like(self, other: Work) -> Alike:
        """Those at the same employer, and of those the ones of the same title where there is one."""
        key = _words(other.employer and other.employer.text), _words(other.title and other.title.text)
        if key not in self._known:
            same = self._at.get(key[0], [])
            titled = self._titled(same, other.title.text) if other.title else frozenset[int]()
            self._known[key] = Alike(self._source, titled or frozenset(same), bool(titled))
        return self._known[key]

    def _titled(self, same: Sequence[int], title: str) -> frozenset[int]:
        """Those of some jobs whose titles have the words of another."""
        if not same:
            return frozenset()
        if same[0] not in self._titles_of:
            named = [self._source.profile.work[at].title for at in same]
            self._titles_of[same[0]] = Rows(one.text if one else "" for one in named)
        return frozenset(same[at] for at in self._titles_of[same[0]].having(title) if words_of(title))

    @cached_property
    def _titles_of(self) -> dict[int, Rows]:
        return {}

    @cached_property
    def _at(self) -> Mapping[_Words | None, list[int]]:
        """Numbers of jobs by the words of their employers."""
        found = defaultdict(list)
        for at, one in enumerate(self._source.profile.work):
            found[_words(one.employer and one.employer.text)].append(at)
        return found

    @cached_property
    def employers(self) -> Sequence[str]:
        """Every employer, once."""
        return tuple(dict.fromkeys(one.employer.text for one in self._source.profile.work if one.employer))

    def have_title(self, words: str) -> bool:
        """Whether words are the title of some job, or a part of it."""
        return any(True for _ in self._titles.having(words))

    @cached_property
    def _titles(self) -> Rows:
        return Rows(one.title.text for one in self._source.profile.work if one.title)

    def say_beside(self, line: str, own: Alike) -> bool:
        """Whether a line stands in some job that is none of those."""
        return any(at not in own.numbers for at in self._texts.having(line))

    @cached_property
    def _texts(self) -> Rows:
        text = self._source.visible
        return Rows(text[one.span.start : one.span.end] for one in self._source.profile.work)


def _words(text: str | None) -> _Words | None:
    return None if text is None else tuple(words_of(text))
