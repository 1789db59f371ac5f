"""A title taken apart: in words, and as a page."""

from rolescope.present.title.page import content, page

__all__ = ["content", "page"]
