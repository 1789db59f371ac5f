"""The page, the Markdown and the words of pay."""

from rolescope.present.pay.markdown import markdown
from rolescope.present.pay.page import content, page

__all__ = ["content", "markdown", "page"]
