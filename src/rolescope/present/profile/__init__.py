"""A person's own résumé, read: in plain words and as a page."""

from rolescope.present.profile.page import content

__all__ = ["content"]
