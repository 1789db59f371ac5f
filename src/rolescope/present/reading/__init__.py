"""One posting read: its facts in words, and its text with every mention marked."""

from rolescope.present.reading.page import page

__all__ = ["page"]
