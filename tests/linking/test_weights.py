"""Weights are written in few bits, and the package reads back what was meant."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.linking.vocabulary import Vocabulary
from benchmarks.linking.weights import rounded, write
from rolescope.extract.linking.encoder import from_bytes

TABLE = np.array([[1.0, -0.5], [0.0, 0.02], [0.3, 0.3], [-2.0, 1.0]], dtype=np.float32)
NAMES = Vocabulary(("data", "baker"), ("dat",), ("data baker",))


@pytest.mark.parametrize("largest", [127, 15])
def test_a_weight_is_off_by_half_a_step_of_its_row_at_most(largest: int) -> None:
    rows = rounded(TABLE, largest)
    back = rows.values * rows.scales.astype(np.float32)[:, None]
    step = np.abs(TABLE).max(axis=1, keepdims=True) / largest
    assert (np.abs(back - TABLE) <= 0.51 * step + 1e-6).all()
    assert np.abs(rows.values).max() == largest


def test_the_package_reads_what_was_written(tmp_path: Path) -> None:
    size = write(tmp_path / "a.npz", TABLE, NAMES, 127)
    encoder = from_bytes((tmp_path / "a.npz").read_bytes())
    vector = encoder.encode(["data baker"])[0]
    whole = TABLE[0] + TABLE[2] + TABLE[1] + TABLE[3]  # data with its letters, baker, the pair
    assert np.allclose(vector, whole / np.linalg.norm(whole), atol=0.02)
    assert size == (tmp_path / "a.npz").stat().st_size


def test_the_same_weights_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.npz", "b.npz"):
        write(tmp_path / name, TABLE, NAMES, 127)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
