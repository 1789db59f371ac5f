"""A posting checked: what was found, where it stands, and the edits that settle it."""

from rolescope.present.check.page import content, page

__all__ = ["content", "page"]
