"""Write `extract/linking/data/occupations.npz`: `python -m evidence.occupation_vectors`, after a new encoder.

Made of the titles that the package holds, with the encoder that it holds: nothing else is needed. The same
encoder and titles give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from rolescope.extract.linking.occupations import vectors
from rolescope.taxonomy.occupations import titles_listed

TARGET = Path(__file__).resolve().parents[1] / "src/rolescope/extract/linking/data/occupations.npz"
_STEPS = 127


def write_occupation_vectors(target: Path = TARGET) -> None:
    """Write the vector of every occupation as bytes, one scale each."""
    listed = titles_listed()
    made = vectors([own for own, _ in listed], [titles for _, titles in listed])
    scales = (np.abs(made).max(axis=1) / _STEPS).astype(np.float16)
    rows = np.rint(made / scales.astype(np.float32)[:, None]).clip(-_STEPS, _STEPS).astype(np.int8)
    np.savez(target, allow_pickle=False, rows=rows, scales=scales)


if __name__ == "__main__":
    write_occupation_vectors()
