"""Near-duplicate postings: the same opening posted again, or in many places.

Method: MinHash signatures of word shingles, banded (Broder 1997; Leskovec et al., Mining of Massive
Datasets, chapter 3).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from rensa import RMinHash, RMinHashLSH

SHINGLE = 5
"""Words in a shingle."""
THRESHOLD = 0.85
"""Jaccard similarity of shingle sets from which two texts count as one."""
PERMUTATIONS = 128
BANDS = 16
SEED = 20240101
_WORD = re.compile(r"[^\W_]+")


def group_near_duplicates(texts: Sequence[str]) -> list[int]:
    """Which texts are one posting.

    Texts equal after folding are grouped first; of the others each joins the earliest similar text.

    Args:
        texts: full texts.

    Returns:
        For each text the smallest index of its group.
    """
    groups, firsts = _exact(texts)
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    signatures: dict[int, RMinHash] = {}
    parent: dict[int, int] = {}
    for first in firsts:
        signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(shingles(texts[first]))
        near = [
            other for other in index.query(signature) if signature.jaccard(signatures[other]) >= THRESHOLD
        ]
        parent[first] = min((_root(parent, other) for other in near), default=first)
        for other in near:
            parent[_root(parent, other)] = parent[first]
        index.insert(first, signature)
        signatures[first] = signature
    return [_root(parent, group) for group in groups]


def shingles(text: str) -> list[str]:
    """The runs of `SHINGLE` words of a text, folded, without punctuation; a short text is one shingle."""
    words = _WORD.findall(text.lower())
    return [" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))]


def _exact(texts: Iterable[str]) -> tuple[list[int], list[int]]:
    """For each text the first equal one, and those first ones."""
    seen: dict[bytes, int] = {}
    groups = []
    for i, text in enumerate(texts):
        folded = " ".join(_WORD.findall(text.lower()))
        groups.append(seen.setdefault(hashlib.blake2b(folded.encode(), digest_size=16).digest(), i))
    return groups, list(seen.values())


def _root(parent: dict[int, int], member: int) -> int:
    """The head of a member's group."""
    while parent[member] != member:
        parent[member] = parent[parent[member]]
        member = parent[member]
    return member
