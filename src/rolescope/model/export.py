"""What an export wrote, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Exported:
    """A folder of fact tables with all that is needed to use them.

    Attributes:
        folder: where it is.
        version: of the engine and of the evidence, "0.1.0+0123456789ab".
        as_of: ISO date of the newest row of the evidence.
        files: their paths within the folder, sorted.
        rows: of all fact tables together.
    """

    folder: Path
    version: str
    as_of: str
    files: tuple[str, ...]
    rows: int
