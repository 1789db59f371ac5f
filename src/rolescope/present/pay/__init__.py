"""The page and the words of pay."""

from rolescope.present.pay.page import content, page

__all__ = ["content", "page"]
