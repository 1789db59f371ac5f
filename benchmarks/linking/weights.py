"""The file that the package carries: rows in a few bits with a scale each, and the names of the rows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.linking.vocabulary import GRAMS, MOST, Vocabulary

MOST_BYTES = 8_000_000
SMALLEST_SCALE = 1e-4


class Rows(NamedTuple):
    """Whole numbers, int8 (rows, dim), and what one of them is worth in each row, float16 (rows,)."""

    values: NDArray[np.int8]
    scales: NDArray[np.float16]


def rounded(table: NDArray[np.float32], largest: int) -> Rows:
    """Each row in whole numbers from -largest to largest, its own largest weight at the end of the range."""
    scales = np.maximum(np.abs(table).max(axis=1) / largest, SMALLEST_SCALE).astype(np.float16)
    values = np.rint(table / scales.astype(np.float32)[:, None])
    return Rows(np.clip(values, -largest, largest).astype(np.int8), scales)


def write(file: Path, table: NDArray[np.float32], vocabulary: Vocabulary, largest: int) -> int:
    """Write the weights; the same weights are the same bytes.

    Returns:
        The size of the file in bytes.
    """
    rows = rounded(table, largest)
    meta = {
        "version": 1,
        "dim": int(table.shape[1]),
        "most_tokens": MOST,
        "grams": list(GRAMS),
    }
    names: dict[str, Any] = {name: _bytes("\n".join(kept)) for name, kept in vocabulary._asdict().items()}
    partial = file.with_suffix(".partial.npz")
    np.savez_compressed(
        partial, rows=rows.values, scales=rows.scales, meta=_bytes(json.dumps(meta, sort_keys=True)), **names
    )
    partial.replace(file)
    return file.stat().st_size


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)
