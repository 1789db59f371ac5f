"""The page and the words of titles through time."""

from rolescope.present.trend.page import page

__all__ = ["page"]
