"""Texts as numbers by which they are compared: hashes of words, of runs of words, and bands of signatures.

Many texts are hashed in one pass over their bytes. Method: MinHash signatures of word shingles, banded
(Broder 1997; Leskovec et al., Mining of Massive Datasets, chapter 3), from one permutation, densified by
rotation (Shrivastava and Li 2014).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
"""Hashes of 64 bits."""

SHINGLE = 3
"""Words in a shingle. Few, so that a changed word costs few of them; two would be shared by chance."""
ROWS = 3
BANDS = 21
"""With three rows each: of texts with half their shingles in common 94 % share a band, with a fifth 16 %."""
SEED = 20240101
CHUNK = 1 << 17
"""Characters hashed at a time: what stays in a processor's cache."""
FEWEST_WORDS = 20
"""A shorter text is not compared with others but for being equal."""
DIGEST_BYTES = 8

_LIMIT = b"\n"
_IN_WORD = np.zeros(256, dtype=bool)
_IN_WORD[list(b"abcdefghijklmnopqrstuvwxyz0123456789")] = True
_IN_WORD[128:] = True
_MARKS = ((0xC2, 2), (0xE2, 3), (0xF0, 4))
"""First byte and length in UTF-8 of marks: those of Latin-1, U+2000 to U+2FFF, and pictures."""
_EACH_A_WORD = (0xE3, 0xE9)
"""First bytes of kana and Chinese characters, which stand without blanks: each begins a word."""
_ACCENTED, _CAPITALS, _LOWER = 0xC3, (0x80, 0x9E), 0x20
_RNG = np.random.default_rng(SEED)
_OF_BYTE = _RNG.integers(1, 2**63, 256, dtype=np.uint64)
_OF_PLACE = _RNG.integers(1, 2**63, 64, dtype=np.uint64) | np.uint64(1)
_OF_WORD = _RNG.integers(1, 2**63, SHINGLE, dtype=np.uint64) | np.uint64(1)
_PLACES = np.arange(ROWS * BANDS, dtype=np.uint64) * np.uint64(2**64 // (ROWS * BANDS))
"""Evenly round the circle of hashes; those of one band lie a third of it apart."""
_SHIFT, _SPREAD = np.uint64(33), np.uint64(0xFF51AFD7ED558CCD)


class Fingerprint(NamedTuple):
    """A text as it is compared.

    Attributes:
        words: the hash of each word, in order; case, marks and white space do not count.
        digest: of all words in order: equal for texts that have the same ones.
        shingles: hash of the run of words that begins at each word; empty for a text too short for one.
        known: `shingles`, sorted.
    """

    words: Hashes
    digest: int
    shingles: Hashes
    known: Hashes


def fingerprints(texts: Sequence[str]) -> Iterator[Fingerprint]:
    """A fingerprint of each text, in their order."""
    for words in _words(texts):
        digest = blake2b(words.tobytes(), digest_size=DIGEST_BYTES).digest()
        shingles = _mixed(sum_shingles(words)) if len(words) >= SHINGLE else words[:0]
        yield Fingerprint(words, int.from_bytes(digest), shingles, np.sort(shingles))


def sum_shingles(words: Hashes) -> Hashes:
    """The weighted sum of each run of `SHINGLE` words."""
    last = len(words) - SHINGLE + 1
    parts = [words[at : at + last] * _OF_WORD[at] for at in range(SHINGLE)]
    return np.asarray(sum(parts[1:], parts[0]))


def word_hash(word: str) -> int:
    """The hash of one word, as `Fingerprint.words` has it."""
    ((found,),) = (one.tolist() for one in _words([word]))
    return int(found)


def bands(of: Fingerprint, salt: int) -> list[int]:
    """`BANDS` keys of a text with a shingle; near-equal texts of one salt are likely to share one.

    A signature's value is the first shingle at or behind a fixed place on the circle of hashes, which two
    texts share as often as they have shingles in common; so one pass over sorted hashes gives all of them.

    Args:
        of: the text.
        salt: what has to be equal besides: a hash of its title.
    """
    signature = of.known[np.searchsorted(of.known, _PLACES) % len(of.known)].reshape(ROWS, BANDS)
    keys = _mixed(np.arange(BANDS, dtype=np.uint64) * _OF_WORD[1] + np.uint64(salt))
    for row in signature:
        keys = _mixed(keys * _OF_WORD[0] + row)
    return [int(key) for key in keys]


def _words(texts: Sequence[str]) -> Iterator[Hashes]:
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size > CHUNK:
            yield from _hashed(held)
            held, size = [], 0
    yield from _hashed(held)


def _hashed(texts: Sequence[str]) -> Iterator[Hashes]:
    """The words of each text: of each byte and its place in its word a number, summed over the word."""
    if not texts:
        return
    plain = [text.encode(errors="replace").lower() for text in texts]
    whole = np.frombuffer(_LIMIT.join([*plain, b""]), dtype=np.uint8)
    whole = whole if all(map(bytes.isascii, plain)) else _lower(whole)
    inside = _IN_WORD[whole]
    begins = inside.copy()
    begins[1:] &= ~inside[:-1] | ((whole[1:] >= _EACH_A_WORD[0]) & (whole[1:] <= _EACH_A_WORD[1]))
    starts, first = np.flatnonzero(begins), np.flatnonzero(begins[inside])
    if not len(starts):
        yield from (np.empty(0, dtype=np.uint64) for _ in texts)
        return
    size = int(inside.sum())
    place = np.arange(size) - np.repeat(first, np.diff(first, append=size))
    letters = _OF_BYTE[whole[inside]] * _OF_PLACE[place & (len(_OF_PLACE) - 1)]
    words = _mixed(np.add.reduceat(letters, first))
    limits = np.cumsum([len(one) + 1 for one in plain])[:-1]
    yield from np.split(words, np.searchsorted(starts, limits))


def _lower(whole: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Accented capitals of Latin-1 as small letters, and marks beyond ASCII as blanks."""
    folded = whole.copy()
    after = folded[1:]
    after[(whole[:-1] == _ACCENTED) & (after >= _CAPITALS[0]) & (after <= _CAPITALS[1])] += _LOWER
    for first, length in _MARKS:
        places = np.flatnonzero(whole == first)
        for at in range(length):
            folded[np.minimum(places + at, len(folded) - 1)] = ord(_LIMIT)
    return folded


def _mixed(hashes: Hashes) -> Hashes:
    """Every bit of the result depends on every bit (the finaliser of MurmurHash3)."""
    once = (hashes ^ (hashes >> _SHIFT)) * _SPREAD
    return np.asarray(once ^ (once >> _SHIFT))
