"""What an export says of itself cannot be changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from rolescope.model.export import Exported


def test_it_is_frozen() -> None:
    made = Exported(Path("out"), "1+2", "2025-01-31", ("README.md",), 3)
    with pytest.raises(FrozenInstanceError):
        made.rows = 4  # type: ignore[misc]
