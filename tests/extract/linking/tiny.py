"""An encoder small enough to be worked by hand."""

from __future__ import annotations

import io
import json

import numpy as np

UNITS = {"words": ["cook", "chef", "nurse"], "grams": ["<co", "ook"], "bigrams": ["head nurse"]}
ROWS = [[2, 0], [0, 4], [3, 0], [1, 0], [0, 1], [0, 100]]
SCALES = [1.0, 0.5, 1.0, 1.0, 2.0, 0.04]


def packed(*, drop: int = 0) -> bytes:
    """The bytes of the weights file; `drop` of its last rows are missing."""
    file = io.BytesIO()
    meta = {"version": "tiny", "dim": 2, "most_tokens": 3, "grams": [3]}
    units = {name: np.frombuffer("\n".join(some).encode(), np.uint8) for name, some in UNITS.items()}
    kept = len(ROWS) - drop
    np.savez_compressed(
        file,
        allow_pickle=False,
        rows=np.array(ROWS[:kept], np.int8),
        scales=np.array(SCALES[:kept], np.float16),
        meta=np.frombuffer(json.dumps(meta).encode(), np.uint8),
        **units,
    )
    return file.getvalue()
