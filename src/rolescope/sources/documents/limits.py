"""How much one document may hold, so that a hostile file costs a refusal and not the machine."""

from __future__ import annotations

from rolescope.model.errors import SourceRefused

MAX_BYTES = 25_000_000
"""A posting is a few pages; the largest honest PDF is pictures."""
MAX_PAGES = 200
MAX_DEPTH = 256
"""Elements inside each other, in XML and JSON."""
MAX_RATIO = 200
"""How many times larger a zipped part may become; honest XML shrinks ten- to thirtyfold."""


def refuse_large(size: int) -> None:
    """Refuse a document that is too large to be a posting.

    Raises:
        SourceRefused: over `MAX_BYTES`.
    """
    if size > MAX_BYTES:
        raise SourceRefused(
            f"it holds {size / 1e6:,.0f} MB, and one posting may hold {MAX_BYTES / 1e6:.0f} MB. "
            "Many postings belong in a CSV, JSONL or Parquet table."
        )
