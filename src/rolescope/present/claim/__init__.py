"""The page and the words of a claim held against the evidence."""

from rolescope.present.claim.page import content, page

__all__ = ["content", "page"]
