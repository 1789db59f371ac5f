"""Where the evidence comes from, as a page."""

from rolescope.present.sources.page import content, page

__all__ = ["content", "page"]
