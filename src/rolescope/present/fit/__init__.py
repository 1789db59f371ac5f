"""One person against jobs: in plain words and as a page."""

from rolescope.present.fit.page import content

__all__ = ["content"]
