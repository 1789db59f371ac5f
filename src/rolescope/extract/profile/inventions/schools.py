"""The schools of a source and what it says of studies at each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from rolescope.extract.profile.inventions.source import Said, words_of
from rolescope.extract.profile.inventions.times import Times
from rolescope.model.profile import Study


class Studies:
    """Some studies and what they have in common.

    Attributes:
        levels: the levels of their degrees.
        finished: those that some of them finished.
        titles: names of their degrees, each once.
        times: when they were.
    """

    def __init__(self, studies: Sequence[Study]) -> None:
        self.levels = frozenset(one.degree for one in studies if one.degree)
        self.finished = frozenset(one.degree for one in studies if one.finished)
        self.titles = tuple(dict.fromkeys(one.title.text for one in studies if one.title))
        self.times = Times(one.dates for one in studies)


_NONE = Studies(())


class Schools:
    """The studies of a source by their schools.

    Attributes:
        all: every one of them.
        names: schools as they are written, each once.
        areas: fields of study.
    """

    def __init__(self, source: Said) -> None:
        self._studies = source.profile.education
        self.all = Studies(self._studies)
        self.names = tuple(dict.fromkeys(one.institution.text for one in self._studies if one.institution))
        self.areas = frozenset(area for one in self._studies for area in one.areas)

    def at(self, school: str) -> Studies:
        """The studies at a school."""
        return self._at.get(tuple(words_of(school)), _NONE)

    @cached_property
    def _at(self) -> dict[tuple[str, ...], Studies]:
        found = defaultdict(list)
        for one in self._studies:
            if one.institution:
                found[tuple(words_of(one.institution.text))].append(one)
        return {words: Studies(studies) for words, studies in found.items()}
