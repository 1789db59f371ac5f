"""My résumé towards one posting: arranged from its own facts, and held against them."""

from rolescope.questions.tailor.check import check
from rolescope.questions.tailor.question import tailor

__all__ = ["check", "tailor"]
