"""The label nearest to a text, where one is near enough: most texts are let go after half of their numbers.

Labels and texts are turned alike, so that the first numbers hold most of what the labels say (their
principal axes). What the rest can add to a cosine is at most the product of the rests' lengths (Cauchy and
Schwarz), so that nothing near enough is let go: the outcome is that of comparing everything with everything.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
TOGETHER = 512
"""Texts compared at a time: bounds memory."""
SLACK = 1e-4
"""What rounding may take from a bound."""


class Found(NamedTuple):
    """A text by its number, with the label nearest to it and their cosine."""

    text: int
    label: int
    score: float


class Nearest:
    """Labels that texts are held against.

    Args:
        encoded: rows of length one (or nought), labels × dimensions.
        first: how many numbers of each are looked at first; by default half.
    """

    def __init__(self, encoded: Floats, first: int | None = None) -> None:
        self._encoded = encoded
        _, axes = np.linalg.eigh(encoded.T @ encoded)
        self._turn = axes[:, ::-1][:, : first or encoded.shape[1] // 2].astype(np.float32)
        self._beginnings = self._bounding(encoded)

    def at_least(self, texts: Floats, least: float) -> list[Found]:
        """Those of some encoded texts whose nearest label has at least this cosine, in their order."""
        found: list[Found] = []
        for start in range(0, len(texts), TOGETHER):
            part = texts[start : start + TOGETHER]
            most = (self._bounding(part) @ self._beginnings.T).max(axis=1, initial=0)
            hopeful = np.flatnonzero(most >= least - SLACK)
            scores = part[hopeful] @ self._encoded.T
            for number, row in zip(hopeful.tolist(), scores, strict=True):
                label = int(row.argmax())
                if row[label] >= least:
                    found.append(Found(start + number, label, float(row[label])))
        return found

    def _bounding(self, encoded: Floats) -> Floats:
        """First numbers and the length of the rest: the product of two such rows is at least the cosine."""
        first = encoded @ self._turn
        rest = np.einsum("ij,ij->i", encoded, encoded) - np.einsum("ij,ij->i", first, first)
        return np.column_stack((first, np.sqrt(np.maximum(rest, 0))))
