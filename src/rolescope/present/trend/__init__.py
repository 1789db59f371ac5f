"""The page and the words of titles through time."""

from rolescope.present.trend.page import content, page

__all__ = ["content", "page"]
