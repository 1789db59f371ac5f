"""Whether two texts tell of one opening: what stands in one and not in the other, and where.

An edit changes words here and there; a board cuts the end off, or puts lines of its own before or behind.
Another opening of the same employer shares the lines about the company and exchanges whole passages. So it
is not how much is equal that counts but how much is exchanged: missing on one side, with something else in
its place.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.fingerprint import FEWEST_WORDS, SHINGLE, Fingerprint, word_hash
from rolescope.extract.patterns import rows
from rolescope.model.concept import SkillType
from rolescope.taxonomy.skills import core

ISLAND = 5
"""So few equal words between others that differ are equal by chance."""
PASSAGE = 8
"""Words that differ in a row from which they are a passage, and no edit."""
SHARED = 0.6
"""Of the shorter text, the part that the other has to have."""
SCATTERED = 0.12
"""Of the shorter text, the part that may be exchanged inside, words here and there and passages together."""
PASSAGES = 0.05
"""Likewise in passages, or `PASSAGE_WORDS` if that is more."""
PASSAGE_WORDS = 15
EDGES = 0.15
"""Likewise before the first and behind the last words in common, or `EDGE_WORDS` if that is more."""
EDGE_WORDS = 30
EXCHANGED = 0.2
"""Likewise altogether, wherever it stands, or `EDGE_WORDS` if that is more."""
_SKILLS = (SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL)
_SHORTEST = 3
_YEARS = ("years", "year", "yrs", "jahre", "jahren", "ans", "anni", "anos", "jaar", "år")
_JOINED = ("yrs", "yr", "y")
"""Words for years that are written without a blank: "2yrs"."""
_MOST_YEARS = 20


class Uncommon(NamedTuple):
    """Words of one text that the other does not have.

    Attributes:
        lead: before the first words in common.
        tail: behind the last ones.
        inside: between.
        passages: of those inside, the ones that stand in a row.
    """

    lead: int
    tail: int
    inside: int
    passages: int

    @property
    def all(self) -> int:
        """Wherever they stand."""
        return self.lead + self.tail + self.inside


def tell_of_one(a: Fingerprint, b: Fingerprint) -> bool:
    """Whether two texts tell of one opening; the order of the two does not matter.

    Texts of fewer than `FEWEST_WORDS` words do if they are equal. Others do not if their must-haves differ.
    """
    if a.digest == b.digest:
        return True
    shorter = min(len(a.words), len(b.words))
    if shorter < FEWEST_WORDS:
        return False
    of_a = uncommon(a, b)
    if of_a.all == len(a.words):
        return False
    of_b = uncommon(b, a)
    shared = max(len(a.words) - of_a.all, len(b.words) - of_b.all)
    return (
        shared >= SHARED * shorter
        and min(of_a.inside, of_b.inside) <= SCATTERED * shorter
        and min(of_a.passages, of_b.passages) <= max(PASSAGE_WORDS, PASSAGES * shorter)
        and min(of_a.lead, of_b.lead) + min(of_a.tail, of_b.tail) <= max(EDGE_WORDS, EDGES * shorter)
        and min(of_a.all, of_b.all) <= max(EDGE_WORDS, EXCHANGED * shorter)
        and not must_haves_differ(a, b)
    )


def uncommon(of: Fingerprint, other: Fingerprint) -> Uncommon:
    """The words of one text that stand in no run of `SHINGLE` words which the other has."""
    size = len(of.words)
    covered = np.zeros(size, dtype=bool)
    if len(of.shingles) and len(other.known):
        places = np.searchsorted(other.known, of.shingles)
        found = other.known[np.minimum(places, len(other.known) - 1)] == of.shingles
        for at in range(SHINGLE):
            covered[at : at + len(found)] |= found
    edges = np.flatnonzero(np.diff(np.concatenate([[False], covered, [False]]).astype(np.int8)))
    runs = edges.reshape(-1, 2)
    runs = runs[(runs[:, 1] - runs[:, 0] > ISLAND) | (len(runs) == 1)]
    if not len(runs):
        return Uncommon(size, 0, 0, 0)
    gaps = runs[1:, 0] - runs[:-1, 1]
    passages = int(gaps[gaps >= PASSAGE].sum())
    return Uncommon(int(runs[0, 0]), int(size - runs[-1, 1]), int(gaps.sum()), passages)


def must_haves_differ(a: Fingerprint, b: Fingerprint) -> bool:
    """Whether each names a tool or a language that the other does not, or they ask for other years."""
    for known in (_tools(), _tongues()):
        of_a, of_b = _among(a.words, known), _among(b.words, known)
        if of_a - of_b and of_b - of_a:
            return True
    years_a, years_b = _years(a.words), _years(b.words)
    return bool(years_a - years_b and years_b - years_a)


def _among(words: NDArray[np.uint64], known: NDArray[np.uint64]) -> set[int]:
    places = np.minimum(np.searchsorted(known, words), len(known) - 1)
    return set(words[known[places] == words].tolist())


def _years(words: NDArray[np.uint64]) -> set[int]:
    """Numbers before a word for years, with one word between at most: "3+ years", "3 full years", "3yrs"."""
    numbers, units, joined = _numbers()
    ends = np.flatnonzero(np.isin(words, units))
    before = np.concatenate([ends - 1, ends - 2])
    written = {joined[one] for one in _among(words, np.array(sorted(joined), dtype=np.uint64))}
    return _among(words[before[before >= 0]], numbers) | written


@cache
def _tools() -> NDArray[np.uint64]:
    """Hashes, sorted, of one-word names of languages, libraries, platforms and tools."""
    names = {
        name.lower()
        for skill in core().values()
        if skill.type in _SKILLS
        for name in (skill.pref_label, *skill.alt_labels)
        if name.isalnum() and len(name) >= _SHORTEST
    }
    return np.unique(np.array([word_hash(name) for name in sorted(names)], dtype=np.uint64))


@cache
def _tongues() -> NDArray[np.uint64]:
    """Hashes, sorted, of one-word names of natural languages."""
    names = sorted({name for _, name in rows("languages.tsv") if name.isalpha()})
    return np.unique(np.array([word_hash(name) for name in names], dtype=np.uint64))


@cache
def _numbers() -> tuple[NDArray[np.uint64], NDArray[np.uint64], dict[int, int]]:
    """Hashes of numbers, sorted; of words for years; and of both in one word, each with its number's."""
    hashes = [word_hash(str(one)) for one in range(_MOST_YEARS + 1)]
    joined = {word_hash(f"{one}{unit}"): number for one, number in enumerate(hashes) for unit in _JOINED}
    units = np.array([word_hash(one) for one in _YEARS], dtype=np.uint64)
    return np.unique(np.array(hashes, dtype=np.uint64)), units, joined
