"""The page and the words of pay."""

from rolescope.present.pay.page import page

__all__ = ["page"]
