"""Whether two texts ask for what keeps them apart: other tools, languages, years, hours or markets."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.fingerprint import Fingerprint, Hashes, word_hash
from rolescope.extract.patterns import rows
from rolescope.model.concept import SkillType
from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.skills import core

Mask = NDArray[np.bool_]
_SKILLS = (SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL)
_SHORTEST = 3
_YEARS = ("years", "year", "yrs", "jahre", "jahren", "ans", "anni", "anos", "jaar", "år")
_JOINED = ("yrs", "yr", "y")
"""Words for years that are written without a blank: "2yrs"."""
_MOST_YEARS = 20
_FULL, _PART = "full", "part"
_HOURS = {"fulltime": _FULL, "vollzeit": _FULL, "parttime": _PART, "teilzeit": _PART}
"""Words of one piece for how much is worked."""
_NEAR = 5
"""Words around a natural language in which it is asked for; a "German team" asks for none."""
_ENGLISH = "english"
"""What a text in English need not say: that one alone does says nothing."""


class Own(NamedTuple):
    """A text, and which of its words the other text does not have in a run.

    Attributes:
        text: the words.
        uncommon: which of them the other does not have.
        inside: which stand between words in common.
    """

    text: Fingerprint
    uncommon: Mask
    inside: Mask


def must_haves_differ(a: Own, b: Own) -> bool:
    """Whether two texts that are much alike ask for what differs.

    They do if each names a tool, a natural language or a market that the other does not; if they ask for
    other years; if what only one has says full-time and what only the other has says part-time; or if one
    alone asks for a natural language among words in common. At its end a text may have been cut off.
    """
    of_a, of_b = a.text.words, b.text.words
    for known in (_tools(), _tongues(), _regions()):
        if _exchanged(_among(of_a, known), _among(of_b, known)):
            return True
    return (
        _exchanged(_years(of_a), _years(of_b))
        or _exchanged(_markets(of_a), _markets(of_b))
        or _exchanged(_hours(a), _hours(b))
        or bool(_tongues_alone(a, b) or _tongues_alone(b, a))
    )


def _exchanged(a: set[int], b: set[int]) -> bool:
    """Whether each has what the other has not."""
    return bool(a - b and b - a)


def _among(words: Hashes, known: Hashes) -> set[int]:
    return set(words[_which(words, known)].tolist())


def _which(words: Hashes, known: Hashes) -> Mask:
    places = np.minimum(np.searchsorted(known, words), len(known) - 1)
    return np.asarray(known[places] == words, dtype=np.bool_)


def _years(words: Hashes) -> set[int]:
    """Numbers before a word for years, with one word between at most: "3+ years", "3 full years", "3yrs"."""
    numbers, units, joined = _numbers()
    ends = np.flatnonzero(np.isin(words, units))
    before = np.concatenate([ends - 1, ends - 2])
    written = {joined[one] for one in _among(words, np.array(sorted(joined), dtype=np.uint64))}
    return _among(words[before[before >= 0]], numbers) | written


def _tongues_alone(of: Own, other: Own) -> set[int]:
    """Natural languages but for English asked for among words in common, that the other never names."""
    words = of.text.words
    at = np.flatnonzero(of.uncommon & of.inside & _which(words, _tongues()))
    if not len(at):
        return set()
    asking = np.flatnonzero(_which(words, _asking()))
    near = (np.abs(at[:, None] - asking[None, :]) <= _NEAR).any(axis=1)
    return set(words[at[near]].tolist()) - _among(other.text.words, _tongues()) - {word_hash(_ENGLISH)}


def _markets(words: Hashes) -> set[int]:
    """Peoples and countries before a word for a market: "the Dutch market"."""
    peoples, after = _peoples()
    ends = np.flatnonzero(_which(words, after))
    return _among(words[ends[ends > 0] - 1], peoples)


def _hours(of: Own) -> set[int]:
    """Whether full-time, part-time or both are said in words that the other text does not have."""
    words, (time, single) = of.text.words, _times()
    found = {single[one] for one in _among(words[of.uncommon], np.array(sorted(single), dtype=np.uint64))}
    ends = np.flatnonzero(words[1:] == time)
    ends = ends[of.uncommon[ends] | of.uncommon[ends + 1]]
    return found | {one for one in words[ends].tolist() if one in single.values()}


def _hashes(names: set[str]) -> Hashes:
    return np.unique(np.array([word_hash(name) for name in sorted(names)], dtype=np.uint64))


@cache
def _times() -> tuple[int, dict[int, int]]:
    """The hash of "time", and of words of one piece that of "full" or "part"."""
    return word_hash("time"), {word_hash(word): word_hash(kind) for word, kind in _HOURS.items()}


@cache
def _tools() -> Hashes:
    """Hashes, sorted, of one-word names of languages, libraries, platforms and tools."""
    return _hashes(
        {
            name.lower()
            for skill in core().values()
            if skill.type in _SKILLS
            for name in (skill.pref_label, *skill.alt_labels)
            if name.isalnum() and len(name) >= _SHORTEST
        }
    )


@cache
def _tongues() -> Hashes:
    """Hashes, sorted, of one-word names of natural languages."""
    return _hashes({name for _, name in rows("languages.tsv") if name.isalpha()})


@cache
def _asking() -> Hashes:
    """Hashes, sorted, of words that ask for a natural language."""
    return _hashes(_named("asking"))


@cache
def _named(kind: str) -> set[str]:
    return {name for one, name in rows("must_haves.tsv") if one == kind}


@cache
def _regions() -> Hashes:
    """Hashes, sorted, of names of regions that are markets."""
    return _hashes(_named("region"))


@cache
def _peoples() -> tuple[Hashes, Hashes]:
    """Hashes, sorted, of peoples and countries, and of words for a market."""
    countries = {name for name in gazetteer().country if name.isalpha() and name.isascii()}
    tongues = {name for _, name in rows("languages.tsv") if name.isalpha()}
    return _hashes(countries | tongues | _named("people")), _hashes(_named("market"))


@cache
def _numbers() -> tuple[Hashes, Hashes, dict[int, int]]:
    """Hashes of numbers, sorted; of words for years; and of both in one word, each with its number's."""
    hashes = [word_hash(str(one)) for one in range(_MOST_YEARS + 1)]
    joined = {word_hash(f"{one}{unit}"): number for one, number in enumerate(hashes) for unit in _JOINED}
    units = np.array([word_hash(one) for one in _YEARS], dtype=np.uint64)
    return np.unique(np.array(hashes, dtype=np.uint64)), units, joined
