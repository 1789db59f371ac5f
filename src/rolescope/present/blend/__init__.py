"""The page and the words of role arithmetic."""

from rolescope.present.blend.page import content, page

__all__ = ["content", "page"]
