"""The vectors of occupations: the same bytes for the same encoder and titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence import occupation_vectors as module
from evidence.occupation_vectors import write_occupation_vectors


def test_the_same_titles_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = (("nurse", ("nurse", "ward nurse")), ("welder", ("welder",)))
    monkeypatch.setattr(module, "titles_listed", lambda: listed)
    for name in ("a.npz", "b.npz"):
        write_occupation_vectors(tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
