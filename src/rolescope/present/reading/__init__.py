"""One posting read: its facts in words, and its text with every mention marked."""

from rolescope.present.reading.page import content, page

__all__ = ["content", "page"]
