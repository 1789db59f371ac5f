"""The page and the words of why a title's share moved."""

from rolescope.present.shift.page import page

__all__ = ["page"]
