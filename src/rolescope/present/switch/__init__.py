"""The words, the page and the Markdown of a switch of roles."""

from rolescope.present.switch.markdown import markdown
from rolescope.present.switch.page import content, page

__all__ = ["content", "markdown", "page"]
