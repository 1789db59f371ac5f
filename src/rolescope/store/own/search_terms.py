"""Which vacancies a term finds: a skill, a word of a title, an employer or a place, a country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rolescope.model.job import Wanted
from rolescope.store.own.file import OwnFile

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]
ANYWHERE = ("title", "employer", "place")
"""Kinds of terms in which a word that is asked for alone may stand."""


class Terms:
    """The terms of a store, each looked up once however often an answer asks for it.

    Args:
        file: the store; nothing is written to it meanwhile.
    """

    def __init__(self, file: OwnFile) -> None:
        self._file = file
        self._words: dict[str, list[str]] = {}
        self._found: dict[tuple[tuple[str, ...], str], Mask] = {}

    def all_of(self, wanted: Wanted) -> Mask | None:
        """By number, which vacancies are found by every term that is wanted; None where no term is."""
        found: Mask | None = None
        for one in self._each(wanted):
            found = one if found is None else _both(found, one)
        return found

    def without(self, skills: Sequence[str], numbers: Numbers) -> Mask:
        """Which of these vacancies ask for none of the skills."""
        fits = np.ones(len(numbers), dtype=np.bool_)
        for skill in skills:
            fits &= ~among(numbers, self._having(("skill",), skill))
        return fits

    def words(self, text: str) -> list[str]:
        """The words of a text in the spelling of the store."""
        if text not in self._words:
            self._words[text] = words(self._file, text)
        return self._words[text]

    def _each(self, wanted: Wanted) -> Iterator[Mask]:
        texts: list[tuple[tuple[str, ...], str]] = [(ANYWHERE, one) for one in wanted.words]
        for kind in ANYWHERE:
            texts += [((kind,), one) for one in getattr(wanted, kind)]
        for kinds, text in texts:
            for word in self.words(text):
                yield self._having(kinds, word)
        for skill in wanted.skills:
            yield self._having(("skill",), skill)
        for skill, text in wanted.named:
            yield self._named(skill, text)
        for kind in ("country", "source", "employment"):
            if getattr(wanted, kind) is not None:
                yield self._having((kind,), getattr(wanted, kind))

    def _named(self, skill: str, text: str) -> Mask:
        """Those that ask for a skill, or say the words in their title."""
        asking, titled = self._having(("skill",), skill), None
        for word in self.words(text):
            one = self._having(("title",), word)
            titled = one if titled is None else _both(titled, one)
        if titled is None:
            return asking
        short, long = sorted((asking, titled), key=len)
        either = long.copy()
        either[: len(short)] |= short
        return either

    def _having(self, kinds: tuple[str, ...], term: str) -> Mask:
        """By number, whether a term of these kinds, three at most, finds a vacancy."""
        if (kinds, term) not in self._found:
            asked = {"kind": kinds[0], "or_kind": kinds[len(kinds) // 2], "or_last": kinds[-1], "term": term}
            found = np.asarray(self._file.arrays("vacancies_of_term", asked)["n"], dtype=np.int64)
            has = np.zeros(int(found.max(initial=0)) + 1, dtype=np.bool_)
            has[found] = True
            self._found[kinds, term] = has
        return self._found[kinds, term]


def among(numbers: Numbers, mask: Mask) -> Mask:
    """Which numbers a mask has; what lies behind its end it has not."""
    return np.asarray((numbers < len(mask)) & mask[np.minimum(numbers, len(mask) - 1)], dtype=np.bool_)


def words(file: OwnFile, text: str) -> list[str]:
    """The words of a text in the spelling of the store: small letters without accents."""
    ((found,),) = file.ask("vacancies_words", {"text": text})
    return list(found or ())


def _both(one: Mask, other: Mask) -> Mask:
    size = min(len(one), len(other))
    return one[:size] & other[:size]
