"""The page and the words of role arithmetic."""

from rolescope.present.blend.page import page

__all__ = ["page"]
