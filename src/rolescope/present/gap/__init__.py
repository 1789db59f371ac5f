"""What would open the most jobs to one person: in plain words and as a page."""

from rolescope.present.gap.page import content, page

__all__ = ["content", "page"]
