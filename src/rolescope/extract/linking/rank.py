"""How near texts come to labels: what the encoder says, and the letters they have in common.

A score is a weighted sum of two cosines. Weights and windows were chosen on validation parts of public
benchmarks, which taught the encoder nothing: `benchmarks/linking/results.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.linking.encoder import encoder
from rolescope.extract.linking.lexical import Lexical
from rolescope.extract.linking.named import encode_skills, encode_titles
from rolescope.extract.linking.tokens import tokens

Floats = NDArray[np.float32]
TITLE_LEXICAL = 0.15
"""What letters in common count for, beside the encoder's 1: of titles."""
SKILL_LEXICAL = 0.3
"""The same, of sentences and skills."""
WINDOW = 8
"""Words of a window: a skill is named by few words of a long sentence."""
STEP = 4
"""Words from one window to the next."""
NEAREST = 0.5
"""What the nearest window counts for; the whole sentence has the rest."""
LONGEST = 400
"""Words of a sentence that are read."""
LISTS = 2
"""Lists of labels that are remembered."""
TOGETHER = 512
"""Texts or windows scored at a time: bounds memory."""


class _Labels(NamedTuple):
    """A list of labels made ready: its encodings, labels × dimensions, and its letters."""

    encoded: Floats
    lexical: Lexical


def rank_titles(titles: Sequence[str], labels: Sequence[str]) -> Floats:
    """How near each title comes to each label; higher is nearer.

    Args:
        titles: as posted, or as a table lists them.
        labels: names of occupations, in any order; a list that is asked again is remembered.

    Returns:
        Titles × labels. Scores order labels of one list; they are no probabilities.
    """
    made = _titles_ready(tuple(labels))
    out = np.empty((len(titles), len(labels)), np.float32)
    for start in range(0, len(titles), TOGETHER):
        part = titles[start : start + TOGETHER]
        rows = out[start : start + len(part)]
        np.matmul(encode_titles(part), made.encoded.T, out=rows)
        rows += np.float32(TITLE_LEXICAL) * made.lexical.scores(part)
    return out


def rank_skills(sentences: Sequence[str], labels: Sequence[str]) -> Floats:
    """How near each sentence comes to each label of a skill; higher is nearer.

    A sentence is read as one text, as far as the encoder reads, and by windows of `WINDOW` words, of which
    the nearest counts.

    Args:
        sentences: of postings, or shorter phrases.
        labels: names of skills, in any order; a list that is asked again is remembered.

    Returns:
        Sentences × labels. Scores order labels of one list; they are no probabilities.
    """
    made = _skills_ready(tuple(labels))
    out = np.empty((len(sentences), len(labels)), np.float32)
    for start, part, windows in _parts(sentences):
        starts = [0, *accumulate(map(len, windows))][:-1]
        flat = [window for each in windows for window in each]
        near = np.maximum.reduceat(encoder().encode_words(flat) @ made.encoded.T, starts, axis=0)
        rows = out[start : start + len(part)]
        np.matmul(encoder().encode(part), made.encoded.T, out=rows)
        rows *= np.float32(1 - NEAREST)
        rows += np.float32(NEAREST) * near
        rows += np.float32(SKILL_LEXICAL) * made.lexical.scores(part)
    return out


def windows_of(sentence: str) -> list[list[str]]:
    """Runs of words that cover a sentence, each mostly over the one before; at least one, maybe empty."""
    words = tokens(sentence, LONGEST)
    last = max(len(words) - WINDOW + STEP, 1)
    return [words[start : start + WINDOW] for start in range(0, last, STEP)]


def _parts(sentences: Sequence[str]) -> Iterator[tuple[int, Sequence[str], list[list[list[str]]]]]:
    """Consecutive sentences with their windows, about `TOGETHER` of these at a time."""
    start, count = 0, 0
    windows: list[list[list[str]]] = []
    for end, sentence in enumerate(sentences, 1):
        windows.append(windows_of(sentence))
        count += len(windows[-1])
        if count >= TOGETHER or end == len(sentences):
            yield start, sentences[start:end], windows
            start, count, windows = end, 0, []


@lru_cache(maxsize=LISTS)
def _titles_ready(labels: tuple[str, ...]) -> _Labels:
    return _Labels(encode_titles(labels), Lexical(labels))


@lru_cache(maxsize=LISTS)
def _skills_ready(labels: tuple[str, ...]) -> _Labels:
    return _Labels(encode_skills(labels), Lexical(labels))
