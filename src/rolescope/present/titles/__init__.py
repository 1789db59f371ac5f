"""The page and the words of titles and the work behind them."""

from rolescope.present.titles.page import content, page

__all__ = ["content", "page"]
