"""Warnings of what a document hides: it is no part of the posting."""

from __future__ import annotations

from typing import Any

from rolescope.model.reading import ReadingWarning

SHOWN_QUOTE = 80
LISTED = 5
"""Hidden texts that are named one by one; the rest is counted."""


def warnings(texts: list[str], where: str) -> tuple[ReadingWarning, ...]:
    """One warning a hidden text, the longest first; many are counted.

    Args:
        texts: what was hidden; what holds no word is the page's machinery.
        where: what it was hidden in, such as "page".
    """
    longest = sorted((text for text in texts if any(map(str.isalnum, text))), key=len, reverse=True)
    named = [
        _warning(f"Text hidden in the {where} was left out: “{_short(text)}”") for text in longest[:LISTED]
    ]
    rest = len(longest) - LISTED
    more = f"{rest} more hidden text{'s were' if rest > 1 else ' was'} left out of the {where}."
    return (*named, *([_warning(more)] if rest > 0 else []))


def _warning(message: str) -> ReadingWarning:
    return ReadingWarning("hidden_text", message, None)


def _short(text: Any) -> str:
    words = " ".join(str(text).split())
    return words if len(words) <= SHOWN_QUOTE else words[: SHOWN_QUOTE - 1].rstrip() + "…"
