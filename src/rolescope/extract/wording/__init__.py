"""How a posting is worded: phrases to look at twice, coded words, outright statements, laws of its places."""

from rolescope.extract.wording.find import find_wording

__all__ = ["find_wording"]
