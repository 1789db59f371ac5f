"""A posting checked: what was found, where it stands, and the edits that settle it."""

from rolescope.present.check.page import page

__all__ = ["page"]
