"""A comparison as a page."""

from rolescope.present.page.document import content, page

__all__ = ["content", "page"]
