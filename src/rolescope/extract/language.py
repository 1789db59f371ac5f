"""Is a text English? Our patterns and labels are, so other languages are set aside rather than misread."""

from __future__ import annotations

import re

# Function words: too common to be missing from English, too English to be borrowed.
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "with",
        "for",
        "our",
        "you",
        "will",
        "are",
        "is",
        "this",
        "that",
        "have",
        "your",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
_SHARE = 0.12
"""English postings lie at 0.2 to 0.4, German, French, Spanish, Dutch below 0.06."""


def is_english(text: str) -> bool:
    """Whether English function words make up enough of the words; False for a text without words."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    return bool(words) and sum(word in _ENGLISH for word in words) >= _SHARE * len(words)
