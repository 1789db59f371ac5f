"""A choice of roles: in plain words, as a page and as Markdown."""

from rolescope.present.choose.markdown import markdown
from rolescope.present.choose.page import content, page

__all__ = ["content", "markdown", "page"]
