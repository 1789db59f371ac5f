"""The page, the Markdown and the words of titles through time."""

from rolescope.present.trend.markdown import markdown
from rolescope.present.trend.page import content, page

__all__ = ["content", "markdown", "page"]
