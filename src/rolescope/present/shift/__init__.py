"""The page, the Markdown and the words of why a title's share moved."""

from rolescope.present.shift.markdown import markdown
from rolescope.present.shift.page import content, page

__all__ = ["content", "markdown", "page"]
