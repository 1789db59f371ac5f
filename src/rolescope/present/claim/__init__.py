"""The page, the Markdown and the words of a claim held against the evidence."""

from rolescope.present.claim.markdown import markdown
from rolescope.present.claim.page import content, page

__all__ = ["content", "markdown", "page"]
