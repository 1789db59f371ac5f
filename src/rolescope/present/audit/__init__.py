"""An audit of scores: in plain words, as a page and as Markdown."""

from rolescope.present.audit.markdown import markdown
from rolescope.present.audit.page import content, page

__all__ = ["content", "markdown", "page"]
