"""A team's need: in plain words, and as a page."""

from rolescope.present.need.page import content, page
from rolescope.present.need.words import FOOT, MOST_SILENT, argued, headline, label, name, told

__all__ = ["FOOT", "MOST_SILENT", "argued", "content", "headline", "label", "name", "page", "told"]
