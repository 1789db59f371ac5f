"""The page, the Markdown and the words of role arithmetic."""

from rolescope.present.blend.markdown import markdown
from rolescope.present.blend.page import content, page

__all__ = ["content", "markdown", "page"]
