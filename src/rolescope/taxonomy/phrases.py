"""Phrases looked for in a row of words, from left to right, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases and what each of them means."""

    __slots__ = ("_lengths", "_meant")

    def __init__(self, meant: Mapping[tuple[str, ...], T]) -> None:
        self._meant = dict(meant)
        lengths: dict[str, set[int]] = {}
        for phrase in meant:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}

    def at(self, words: Sequence[str], at: int) -> Iterable[tuple[int, T]]:
        """The phrases that stand at a place: how many words each has, and what it means; longest first."""
        lengths = self._lengths.get(words[at])
        if lengths is None:
            return ()
        room = len(words) - at
        found = ((size, tuple(words[at : at + size])) for size in lengths if size <= room)
        return [(size, self._meant[phrase]) for size, phrase in found if phrase in self._meant]

    def any_in(self, words: Sequence[str]) -> bool:
        """Whether any phrase begins with one of these words: quick to see that there is nothing to find."""
        return not self._lengths.keys().isdisjoint(words)

    def get(self, phrase: tuple[str, ...]) -> T | None:
        """What a phrase means; None for one that is not listed."""
        return self._meant.get(phrase)
